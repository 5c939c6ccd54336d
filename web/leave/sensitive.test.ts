import { expect, test } from "vitest";
import { asksForSensitive, isSensitive } from "./sensitive.rules.ts";

const plain = { isAddressWithheld: false, services: [{ category: { id: "language-cafe" } }], targetGroups: [] };

test("a language café is no page to flee from", () => {
  expect(isSensitive(plain)).toBe(false);
  expect(isSensitive({ ...plain, services: [{ category: { id: "residence-permits" } }] })).toBe(false);
});

test.each([
  ["a secret address", { ...plain, isAddressWithheld: true }],
  ["a host with a secret address", { ...plain, host: { isAddressWithheld: true } }],
  ["help against violence", { ...plain, services: [{ category: { id: "violence-support" } }] }],
  ["help for people without papers", { ...plain, targetGroups: [{ id: "undocumented" }] }],
])("a listing with %s is sensitive", (_, listing) => {
  expect(isSensitive(listing)).toBe(true);
});

test("a search for help against violence is sensitive, one for a library is not", () => {
  expect(asksForSensitive({ services: ["violence-support", "health"], groups: [] })).toBe(true);
  expect(asksForSensitive({ services: [], groups: ["undocumented"] })).toBe(true);
  expect(asksForSensitive({ services: ["library"], groups: ["women"] })).toBe(false);
});
