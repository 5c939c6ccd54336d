import { expect, test } from "vitest";
import { groupByLanguage, isBare } from "./offer.rules.ts";

const offer = (tag: string, rest: object = {}) => ({ language: { tag }, mode: null, weekdays: [], ...rest });

test("a language stands once, with all its ways", () => {
  const offers = [offer("so", { mode: "WRITTEN_MATERIAL" }), offer("fi"), offer("so", { mode: "SPOKEN_BY_STAFF" })];
  const groups = groupByLanguage(offers, "en");
  expect(groups.map(({ language, offers: ways }) => [language.tag, ways.length])).toEqual([
    ["so", 2],
    ["fi", 1],
  ]);
});

test("a bare mention is left out when the same language is told with its way", () => {
  const [finnish] = groupByLanguage([offer("fi"), offer("fi", { mode: "EASY_LANGUAGE" })], "en");
  expect(finnish?.offers).toEqual([offer("fi", { mode: "EASY_LANGUAGE" })]);
});

test("what the place itself speaks is kept apart from what is spoken in its activities", () => {
  const inActivity = offer("ru", { activity: { slug: "a" } });
  const [russian] = groupByLanguage([inActivity, offer("ru")], "en");
  expect(russian).toMatchObject({ offers: [offer("ru")], activities: [{ slug: "a" }] });
  const [onlyThere] = groupByLanguage([inActivity], "en");
  expect(onlyThere).toMatchObject({ offers: [], activities: [{ slug: "a" }] });
});

test("an activity of which the way is known keeps its own line", () => {
  const [group] = groupByLanguage([offer("ru", { activity: { slug: "a" }, mode: "SPOKEN_BY_VOLUNTEER" })], "en");
  expect(group).toMatchObject({ offers: [{ mode: "SPOKEN_BY_VOLUNTEER" }], activities: [] });
});

test("the reader's own language comes first", () => {
  expect(groupByLanguage([offer("fi"), offer("so"), offer("ar")], "ar").map((group) => group.language.tag)).toEqual([
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
  expect(groups.map((group) => group.language.tag)).toEqual(["sv", "fi", "en"]);
});

test("an offer of which more is known than the language is not bare", () => {
  expect(isBare(offer("fi"))).toBe(true);
  for (const more of [
    { mode: "SIGN_LANGUAGE" },
    { weekdays: [1] },
    { byAppointment: false },
    { note: {} },
    { activity: {} },
  ]) {
    expect(isBare(offer("so", more))).toBe(false);
  }
});
