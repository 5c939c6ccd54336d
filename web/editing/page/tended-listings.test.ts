import { expect, test } from "vitest";
import { readTended, writeTended } from "./tended-listings.url.ts";

const NOTHING = { search: "", kind: null, standing: null, page: 1 };

test("the address of the list says what was asked, and is read back as it was written", () => {
  const view = { search: "äiti & lapsi", kind: "ACTIVITY", standing: "STALE", page: 3 } as const;
  expect(readTended(Object.fromEntries(new URLSearchParams(writeTended(view))))).toEqual(view);
  expect(writeTended(NOTHING)).toBe("");
});

test("what cannot be is passed over", () => {
  expect(readTended({ search: ["a", "b"], kind: "SHOP", standing: "NICE", page: "-2" })).toEqual(NOTHING);
  expect(readTended({ page: "1e99" }).page).toBe(10_000);
  expect(readTended({ page: "x", search: "  kahvila " })).toEqual({ ...NOTHING, search: "kahvila" });
});
