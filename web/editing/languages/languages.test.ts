import { describe, expect, test } from "vitest";
import type { Offer } from "../content/content.ts";
import { findLanguages, type KnownLanguage, withWorldNames } from "./language-search.rules.ts";
import { addLanguage, changeOffer, chipsOf, putBack, removeLanguage, toggleDay, toggleMode } from "./offers.rules.ts";

const language = (tag: string, autonym: string, name: string, ...words: string[]): KnownLanguage => ({
  tag,
  autonym,
  direction: "LTR",
  name,
  words,
});
const languages = [
  language("ar", "العربية", "arabia", "Arabic", "arabiska", "ara"),
  language("so", "Soomaali", "somali", "Somali", "somaliska", "som"),
  language("fa", "فارسی", "persia", "Persian", "farsi", "fas"),
  language("prs", "دری", "dari", "Dari"),
  language("vi", "Tiếng Việt", "vietnam", "Vietnamese", "vie"),
];
const found = (typed: string) => findLanguages(languages, typed).map(({ tag }) => tag);

describe("a language is found", () => {
  test.each([
    ["by its own name", "العربية", ["ar"]],
    ["by its own name with vowel signs and tatweel", "العَرَبِيّـة", ["ar"]],
    ["by a name in another language", "Persian", ["fa"]],
    ["by a further name", "farsi", ["fa"]],
    ["by its code", "som", ["so"]],
    ["without its marks", "tieng viet", ["vi"]],
    ["in the middle of a name", "namese", ["vi"]],
  ])("%s", (_, typed, tags) => expect(found(typed)).toEqual(tags));

  test("a whole name stands before the beginning of another", () => {
    expect(found("dari")).toEqual(["prs"]);
    expect(found("ar")).toEqual(["ar"]);
  });

  test("nothing typed finds nothing, and neither do two letters in the middle of names", () => {
    expect(found("  ")).toEqual([]);
    expect(found("ma")).toEqual([]);
  });
});

test("a language is found by its name in any language of the interface", () => {
  const world = withWorldNames(languages);
  const inWorld = (typed: string) => findLanguages(world, typed)[0]?.tag;
  expect(["арабский", "阿拉伯语", "الصومالية", "Vietnamees"].map((typed) => inWorld(typed.slice(0, 6)))).toEqual([
    "ar",
    "ar",
    "so",
    "vi",
  ]);
});

describe("the chips", () => {
  const offer = (of: string, mode: Offer["mode"] = null, more: Partial<Offer> = {}): Offer => ({
    language: of,
    mode,
    weekdays: [],
    byAppointment: null,
    service: null,
    contact: null,
    note: [],
    ...more,
  });
  const staff = offer("ar", "SPOKEN_BY_STAFF");

  test("are one for a language, with all its ways", () => {
    const chips = chipsOf([staff, offer("so"), offer("ar", "REMOTE_INTERPRETER")]);
    expect(chips.map(({ language: tag, offers }) => [tag, offers.length])).toEqual([
      ["ar", 2],
      ["so", 1],
    ]);
  });

  test("a new language has no known way; the first way chosen takes that place", () => {
    const added = addLanguage([staff], "so");
    expect(added.at(-1)).toEqual(offer("so"));
    expect(toggleMode(added, "so", "SPOKEN_BY_VOLUNTEER")).toEqual([staff, offer("so", "SPOKEN_BY_VOLUNTEER")]);
    expect(addLanguage(added, "so")).toBe(added);
  });

  test("a second way stands beside the first; the last one taken away leaves the language", () => {
    const two = toggleMode([staff, offer("so")], "ar", "WRITTEN_MATERIAL");
    expect(two.map(({ mode }) => mode)).toEqual(["SPOKEN_BY_STAFF", "WRITTEN_MATERIAL", null]);
    expect(toggleMode([staff], "ar", "SPOKEN_BY_STAFF")).toEqual([offer("ar")]);
  });

  test("a language taken away and put back stands where it stood, with its ways and days", () => {
    const before = [staff, offer("so", "SPOKEN_BY_STAFF", { weekdays: [2, 4] }), offer("fa")];
    const after = removeLanguage(before, "so");
    expect(after).toEqual([staff, offer("fa")]);
    expect(putBack(after, before, "so")).toEqual(before);
    expect(putBack(addLanguage(after, "prs"), before, "so").map(({ language: tag }) => tag)).toEqual([
      "ar",
      "so",
      "fa",
      "prs",
    ]);
  });

  test("days are kept in the order of the week, and a change touches one way only", () => {
    expect(toggleDay(toggleDay([4], 2), 4)).toEqual([2]);
    expect(toggleDay([4], 2)).toEqual([2, 4]);
    const both = [staff, offer("ar", "REMOTE_INTERPRETER")];
    expect(changeOffer(both, staff, { byAppointment: true }).map(({ byAppointment }) => byAppointment)).toEqual([
      true,
      null,
    ]);
  });
});
