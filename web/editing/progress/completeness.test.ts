import { describe, expect, test } from "vitest";
import type { Content } from "../content/content.ts";
import { contact, EMPTY, text, WHOLE } from "../content/testing/contents.ts";
import { completenessOf, PARTS, type Part } from "./completeness.rules.ts";

const soon = { hasSomethingSoon: true };

test("a whole listing is ten of ten, with nothing to do next", () => {
  expect(completenessOf(WHOLE, soon)).toEqual({ score: 10, of: 10, missing: [], next: null });
});

test("an empty one begins with its languages", () => {
  expect(completenessOf(EMPTY, { hasSomethingSoon: false })).toEqual({
    score: 0,
    of: 10,
    missing: [...PARTS],
    next: "languages",
  });
});

describe("each thing counts one", () => {
  const { place, conditions } = WHOLE;
  const without: [Part, Partial<Content>][] = [
    ["modes", { languages: WHOLE.languages.map((offer) => ({ ...offer, mode: null })) }],
    ["hours", { openingHours: EMPTY.openingHours }],
    ["phone", { contacts: WHOLE.contacts.filter(({ channel }) => channel === "EMAIL") }],
    ["translations", { texts: WHOLE.texts.filter(({ language }) => language !== "ar") }],
    ["address", { place: { ...place, street: null } }],
    ["address", { place: { ...place, point: { latitude: 60, longitude: 25, source: "POSTAL_CODE_CENTRE" } } }],
    ["cost", { conditions: { ...conditions, cost: null } }],
    ["accessibility", { accessibility: [] }],
  ];
  test.each(without)("%s", (part, change) => {
    expect(completenessOf({ ...WHOLE, ...change }, soon)).toMatchObject({ score: 9, missing: [part], next: part });
  });

  test("something within eight weeks", () => {
    expect(completenessOf(WHOLE, { hasSomethingSoon: false }).next).toBe("soon");
  });
});

describe("what is complete as it is", () => {
  test("a secret address, the whole country, and what is only on the phone", () => {
    const { conditions } = WHOLE;
    const bare = { ...WHOLE.place, street: null, point: null };
    const kinds: Partial<Content>[] = [
      { place: { ...bare, isAddressWithheld: true } },
      { place: { ...bare, isNational: true } },
      { place: bare, conditions: { ...conditions, attendance: ["PHONE", "ONLINE"] } },
    ];
    for (const kind of kinds) expect(completenessOf({ ...WHOLE, ...kind }, soon).missing).toEqual([]);
  });

  test("hours in words, and a number that is only for messages", () => {
    const inWords = {
      ...WHOLE,
      openingHours: EMPTY.openingHours,
      texts: [...WHOLE.texts, text("en", "hoursNote", "By agreement")],
    };
    expect(completenessOf(inWords, soon).missing).toEqual([]);
    const messages = { ...WHOLE, contacts: [contact("WHATSAPP", "+358401234567")] };
    expect(completenessOf(messages, soon).missing).toEqual([]);
  });
});

test("a translation that is out of date no longer counts", () => {
  const stale = WHOLE.texts.map((of) => (of.language === "ar" ? { ...of, state: "STALE" as const } : of));
  expect(completenessOf({ ...WHOLE, texts: stale }, soon).next).toBe("translations");
});
