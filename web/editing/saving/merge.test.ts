import { assert, property, subarray } from "fast-check";
import { describe, expect, test } from "vitest";
import type { Content } from "../content/content.ts";
import { contact, EMPTY, offer, text, WHOLE } from "../content/testing/contents.ts";
import { contentOf, fieldsOf } from "./fields.rules.ts";
import { type Choice, isSame, mergeContents, mergedContent, settled, withFields } from "./merge.rules.ts";

const withText = (content: Content, description: string): Content => ({
  ...content,
  texts: content.texts.map((of) =>
    of.language === "fi" && of.field === "description" ? { ...of, text: description } : of,
  ),
});
const described = (content: Content) =>
  content.texts.find(({ language, field }) => language === "fi" && field === "description")?.text;
const merge = (mine: Content, theirs: Content, choices: Record<string, Choice> = {}, base = WHOLE) => {
  const merged = mergeContents(base, mine, theirs);
  const byId = Object.fromEntries(
    merged.clashes.flatMap(({ id, path }) => (choices[path] ? [[id, choices[path]]] : [])),
  );
  const content = settled(mergedContent(merged, theirs), merged.clashes, byId);
  return { clashes: merged.clashes.map(({ path }) => path), content, merged };
};

describe("a listing taken apart", () => {
  test.each([
    ["empty", EMPTY],
    ["whole", WHOLE],
  ])("comes together again: %s", (_, content) => {
    expect(contentOf(fieldsOf(content), content)).toEqual(content);
  });
});

describe("two people who change different things", () => {
  test("both keep theirs", () => {
    const mine = withText(WHOLE, "Tervetuloa.");
    const theirs = { ...WHOLE, conditions: { ...WHOLE.conditions, cost: "FEE" as const } };
    const { clashes, content } = merge(mine, theirs);
    expect(clashes).toEqual([]);
    expect(described(content)).toBe("Tervetuloa.");
    expect(content.conditions.cost).toBe("FEE");
  });

  test("each add a language and take one away", () => {
    const mine = { ...WHOLE, languages: [...WHOLE.languages, offer("so", "SPOKEN_BY_STAFF")] };
    const theirs = { ...WHOLE, languages: WHOLE.languages.filter(({ language }) => language !== "ar") };
    const { clashes, content } = merge(mine, theirs);
    expect(clashes).toEqual([]);
    expect(content.languages.map(({ language }) => language)).toEqual(["fi", "so"]);
  });

  test("the same change twice is no clash", () => {
    expect(merge(withText(WHOLE, "Uusi"), withText(WHOLE, "Uusi")).clashes).toEqual([]);
  });
});

describe("two people who change the same field", () => {
  const mine = withText(WHOLE, "Tule aamulla.");
  const theirs = withText(WHOLE, "Tule illalla.");
  const path = "texts/fi/description";

  test.each([
    ["MINE", "Tule aamulla."],
    ["THEIRS", "Tule illalla."],
    ["EDIT", "Tule aamulla."],
    ["BOTH", "Tule aamulla.\n\nTule illalla."],
  ] as const)("see both, and %s is what they get", (choice, description) => {
    const { clashes, content } = merge(mine, theirs, { [path]: choice });
    expect(clashes).toEqual([path]);
    expect(described(content)).toBe(description);
  });

  test("telephone numbers can be both, each once", () => {
    const phones = (...values: string[]): Content => ({
      ...WHOLE,
      contacts: values.map((value) => contact("PHONE", value)),
    });
    const { clashes, content } = merge(phones("+3581", "+3582"), phones("+3582", "+3583"), {
      "contacts/PHONE": "BOTH",
    });
    expect(clashes).toEqual(["contacts/PHONE"]);
    expect(content.contacts.map(({ value }) => value)).toEqual(["+3581", "+3582", "+3583"]);
  });

  test("hours and names cannot be both, and neither can what one has taken away", () => {
    const closed = { ...WHOLE, openingHours: { ...WHOLE.openingHours, periods: [] } };
    const periods = WHOLE.openingHours.periods.map((period) => ({ ...period, spans: [] }));
    const other = { ...WHOLE, openingHours: { ...WHOLE.openingHours, periods } };
    const { merged } = merge(closed, other);
    expect(merged.clashes).toMatchObject([{ path: "openingHours/periods/REGULAR", mayBeBoth: false, mine: undefined }]);
    const taken = { ...WHOLE, texts: WHOLE.texts.filter(({ field }) => field === "name") };
    expect(merge(taken, theirs).merged.clashes).toMatchObject([{ path, mine: undefined, mayBeBoth: false }]);
    expect(described(merge(taken, theirs, { [path]: "THEIRS" }).content)).toBe("Tule illalla.");
  });

  test("an address is one field: one person's street never stands with another's postal code", () => {
    const at = (part: Partial<Content["place"]>): Content => ({ ...WHOLE, place: { ...WHOLE.place, ...part } });
    const [street, code] = [at({ street: "Toinen katu 2" }), at({ postalCode: "00200" })];
    expect(merge(street, code).clashes).toEqual(["place/address"]);
    expect(merge(street, code, { "place/address": "THEIRS" }).content.place).toEqual(code.place);
  });

  test("contacts that are mixed in order stay so", () => {
    const mixed = [contact("PHONE", "+3581"), contact("EMAIL", "a@example.fi"), contact("PHONE", "+3582")];
    const content = { ...WHOLE, contacts: mixed };
    expect(contentOf(fieldsOf(content), content).contacts).toEqual(mixed);
  });

  test("what does not clash can go in alone", () => {
    const both = { ...withText(WHOLE, "Tule aamulla."), services: [...WHOLE.services, "housing"] };
    const free = withFields(both, [path], theirs);
    expect(described(free)).toBe("Tule illalla.");
    expect(free.services).toEqual([...WHOLE.services, "housing"]);
  });

  test("whether a translation is out of date is nobody's wish and never clashes", () => {
    const inEnglish = (origin: "MACHINE" | "REVIEWED") => ({
      ...WHOLE,
      texts: [...WHOLE.texts, text("en", "description", "Come", { origin })],
    });
    expect(merge(inEnglish("MACHINE"), inEnglish("REVIEWED")).clashes).toEqual([]);
  });
});

test("nothing that one side alone changed is ever lost, whatever the two did", () => {
  const edits: Readonly<Record<string, (of: Content) => Content>> = {
    description: (of) => withText(of, "Toinen teksti"),
    cost: (of) => ({ ...of, conditions: { ...of.conditions, cost: null } }),
    somali: (of) => ({ ...of, languages: [...of.languages, offer("so")] }),
    arabic: (of) => ({ ...of, languages: of.languages.filter(({ language }) => language !== "ar") }),
    mail: (of) => ({ ...of, contacts: of.contacts.filter(({ channel }) => channel !== "EMAIL") }),
    service: (of) => ({ ...of, services: [...of.services, "housing"] }),
    holidays: (of) => ({ ...of, openingHours: { ...of.openingHours, publicHolidays: "AS_USUAL" } }),
    withheld: (of) => ({ ...of, place: { ...of.place, isAddressWithheld: true, street: null } }),
  };
  const names = Object.keys(edits);
  const apply = (chosen: readonly string[]) => chosen.reduce((of, name) => edits[name]?.(of) ?? of, WHOLE);
  assert(
    property(subarray(names), subarray(names), (one, other) => {
      const { clashes, content } = merge(apply(one), apply(other));
      // Both made each edit in the same way, so nothing clashes and the result is all edits of both.
      expect(clashes).toEqual([]);
      const wanted = fieldsOf(apply([...new Set([...one, ...other])]));
      const got = fieldsOf(content);
      expect([...got.keys()].sort()).toEqual([...wanted.keys()].sort());
      for (const [path, value] of wanted) expect(isSame(got.get(path), value)).toBe(true);
    }),
  );
});
