import { expect, test } from "vitest";
import { areBare, groupByLanguage } from "./offer.rules.ts";

const offer = (tag: string, rest: object = {}) => ({ language: { tag }, mode: null, weekdays: [], ...rest });

test("a language stands once, with all its ways", () => {
  const groups = groupByLanguage([offer("so"), offer("fi"), offer("so", { mode: "SPOKEN_BY_STAFF" })], "en");
  expect(groups.map((group) => [group.tag, group.offers.length])).toEqual([
    ["so", 2],
    ["fi", 1],
  ]);
});

test("the reader's own language comes first", () => {
  expect(groupByLanguage([offer("fi"), offer("so"), offer("ar")], "ar").map((group) => group.tag)).toEqual([
    "ar",
    "fi",
    "so",
  ]);
});

test("languages of a single activity come after those of the whole place", () => {
  const groups = groupByLanguage(
    [offer("en", { activity: { slug: "a" } }), offer("sv"), offer("fi", { service: { id: "s" } })],
    "ar",
  );
  expect(groups.map((group) => group.tag)).toEqual(["sv", "fi", "en"]);
});

test("an offer of which more is known than the language is not bare", () => {
  expect(areBare([offer("fi"), offer("so")])).toBe(true);
  for (const more of [
    { mode: "SIGN_LANGUAGE" },
    { weekdays: [1] },
    { byAppointment: false },
    { note: {} },
    { activity: {} },
  ]) {
    expect(areBare([offer("fi"), offer("so", more)])).toBe(false);
  }
});
