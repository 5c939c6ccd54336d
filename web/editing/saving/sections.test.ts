import { describe, expect, test } from "vitest";
import { contact, EMPTY, text, WHOLE } from "../content/testing/contents.ts";
import { accept, withText } from "../content/texts.rules.ts";
import {
  changesIn,
  EVERYTHING,
  isUntouched,
  SECTIONS,
  saveOf,
  scopeOf,
  sectionsOf,
  translationScope,
  withChanges,
  withScope,
} from "./sections.rules.ts";

const hours = scopeOf("hours", "fi");

describe("what one section saves", () => {
  test("is what is otherwise in it, and nothing of the others", () => {
    const mine = {
      ...WHOLE,
      openingHours: { ...WHOLE.openingHours, publicHolidays: "OPEN" as const },
      contacts: [contact("PHONE", "112")],
      texts: withText(withText(WHOLE.texts, "fi", "hoursNote", "Soita ensin"), "fi", "description", "Uusi"),
    };
    expect(changesIn(hours, WHOLE, mine)).toEqual({
      openingHours: mine.openingHours,
      texts: [{ field: "hoursNote", language: "fi", text: "Soita ensin", origin: "HUMAN" }],
    });
    expect(changesIn(scopeOf("facts", "fi"), WHOLE, mine)).toEqual({});
  });

  test("is nothing where nothing is otherwise", () => {
    for (const section of SECTIONS) expect(isUntouched(changesIn(scopeOf(section, "fi"), WHOLE, WHOLE))).toBe(true);
  });

  test("tells that a text was taken away", () => {
    const mine = { ...WHOLE, texts: withText(WHOLE.texts, "fi", "description", "") };
    expect(changesIn(scopeOf("presentation", "fi"), WHOLE, mine).texts).toEqual([
      { field: "description", language: "fi", text: null, origin: "HUMAN" },
    ]);
  });

  test("a machine's text that somebody accepted is a change of who made it", () => {
    const base = { ...EMPTY, texts: [...EMPTY.texts, text("so", "description", "Kaalay", { origin: "MACHINE" })] };
    const mine = { ...base, texts: accept(base.texts, "PRESENTATION", "so") };
    expect(changesIn(translationScope("so"), base, mine).texts).toEqual([
      { field: "description", language: "so", text: "Kaalay", origin: "REVIEWED" },
    ]);
  });
});

test("a draft put on its listing again is what it was made from", () => {
  const changes = changesIn(EVERYTHING, EMPTY, WHOLE);
  const again = withChanges(EMPTY, changes);
  expect(changesIn(EVERYTHING, WHOLE, again)).toEqual({});
  expect(withChanges(WHOLE, changesIn(EVERYTHING, WHOLE, EMPTY)).texts).toEqual(EMPTY.texts);
});

test("one section is taken from another version, and the others stay", () => {
  const taken = withScope(EMPTY, scopeOf("presentation", "fi"), WHOLE);
  expect(taken.texts.filter(({ language }) => language === "fi")).toHaveLength(2);
  expect(taken.contacts).toEqual([]);
});

test("a listing has the sections of its kind", () => {
  expect(sectionsOf(WHOLE)).not.toContain("activity");
  expect(sectionsOf({ kind: "ORGANISATION" })).not.toContain("operators");
  expect(sectionsOf({ kind: "ACTIVITY" })).toEqual([
    "presentation",
    "languages",
    "contacts",
    "areas",
    "offering",
    "facts",
    "activity",
  ]);
});

test.each([
  ["texts/fi/description", "presentation"],
  ["texts/ar/description", "translation:ar"],
  ["texts/fi/hoursNote", "hours"],
  ["contacts/PHONE", "contacts"],
  ["openingHours/periods/REGULAR", "hours"],
  ["onlinePlace/all", "online"],
])("%s is saved with %s", (path, name) => expect(saveOf(path, "fi", "MEETING_PLACE")).toBe(name));

test("the hours of an activity in words are saved with its dates", () => {
  expect(saveOf("texts/fi/hoursNote", "fi", "ACTIVITY")).toBe("activity");
});
