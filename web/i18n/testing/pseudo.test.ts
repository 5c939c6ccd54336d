import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { pseudoMessage } from "./pseudo.ts";

const say = (message: string, values: Record<string, string | number> = {}) =>
  createTranslator({ locale: "en", messages: { said: { message } }, namespace: "said" })("message", values);

test("a sentence is marked, longer and in brackets", () => {
  const said = String(say(pseudoMessage("Show the map")));
  expect(said).toMatch(/^\[Šĥöŵ ţĥé ɱåþ.*\]$/);
  expect(said.length).toBeGreaterThan("Show the map".length * 1.4);
});

test("numbers, names and plural forms stay what they are", () => {
  const message = pseudoMessage("{count, plural, one {# place in {town}} other {# places in {town}}}");
  expect(say(message, { count: 1, town: "Turku" })).toContain("1 þļåçé îñ Turku");
  expect(say(message, { count: 2, town: "Turku" })).toContain("2 þļåçéš îñ Turku");
});
