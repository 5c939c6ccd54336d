import { describe, expect, test } from "vitest";
import { type HintCode, hintsFor, lixOf } from "./hints.rules.ts";

const codes = (text: string, language: string): HintCode[] => hintsFor(text, language).map(({ code }) => code);
const found = (text: string, language: string) => hintsFor(text, language).map((hint) => hint.found);

describe("a plain text has no hints", () => {
  test.each([
    ["fi", "Kielikahvilassa voit puhua suomea. Kahvi on ilmaista. Tule mukaan, ota lapset mukaan."],
    ["fi", "SPR ja HDL auttavat. Meillä on 3 ryhmää, 12 kertaa vuodessa."],
    ["sv", "Vi dricker kaffe och pratar svenska. Du kan komma när du vill."],
    ["en", "We drink coffee and talk. You can come with your children. It costs 5 euros."],
    ["ar", "نلتقي ونتحدث باللغة الفنلندية. القهوة مجانية. يمكنك أن تأتي مع أطفالك."],
    ["ru", "Мы пьём кофе и говорим по-фински. Приходите с детьми."],
    ["zh", "我们一起喝咖啡，练习芬兰语。可以带孩子来。"],
    ["fi", ""],
  ])("in %s", (language, text) => expect(hintsFor(text, language)).toEqual([]));
});

describe("long sentences", () => {
  const words = (count: number) => `${Array.from({ length: count }, () => "talo").join(" ")}.`;

  test("more than fifteen words are too many, fifteen are not", () => {
    expect(codes(words(15), "fi")).toEqual([]);
    expect(hintsFor(words(16), "fi")).toMatchObject([{ code: "LONG_SENTENCE", count: 16 }]);
  });

  test("easy languages have ten", () => {
    expect(codes(words(11), "fi-simple")).toEqual(["LONG_SENTENCE"]);
  });

  test("a list of lines is not one sentence, and neither does a date end one", () => {
    expect(codes(`${words(9)}\n${words(9)}`, "fi")).toEqual([]);
    expect(hintsFor(`Talo talo 24.12. ${words(14)}`, "fi")).toMatchObject([{ count: 18 }]);
  });

  test("the end of an Arabic question ends a sentence", () => {
    const ten = "بيت ".repeat(10).trim();
    expect(codes(`${ten}؟ ${ten}.`, "ar")).toEqual([]);
  });
});

describe("what has a field of its own", () => {
  test.each([
    ["PHONE_INSIDE", "fi", "Soita 040 123 4567 ennen tuloa.", "040 123 4567"],
    ["PHONE_INSIDE", "ar", "اتصل على +358 9 310 1691 قبل المجيء.", "+358 9 310 1691"],
    ["EMAIL_INSIDE", "en", "Write to info@example.fi first.", "info@example.fi"],
    ["LINK_INSIDE", "sv", "Läs mer på www.example.fi/kurs nu.", "www.example.fi/kurs"],
    ["HOURS_INSIDE", "fi", "Olemme auki klo 9 joka päivä.", "klo 9"],
    ["HOURS_INSIDE", "en", "We are open 9:00–16:00 daily.", "9:00–16:00"],
    ["HOURS_INSIDE", "fi", "Avoinna ma-pe.", "ma-pe"],
    ["ADDRESS_INSIDE", "fi", "Tule osoitteeseen Testikatu 5 heti.", "Testikatu 5"],
    ["ADDRESS_INSIDE", "sv", "Vi finns på Fabriksgatan 12 i stan.", "Fabriksgatan 12"],
    ["ADDRESS_INSIDE", "fi", "Olemme täällä: 00100 Helsinki.", "00100 Helsinki"],
  ] as const)("%s in %s", (code, language, text, words) => {
    expect(hintsFor(text, language)).toEqual([{ code, found: words }]);
  });

  test("a year, a price and the number of people are none of these", () => {
    expect(codes("Aloitimme vuonna 2015. Maksu on 12,50 euroa. Meitä on 12000.", "fi")).toEqual([]);
  });
});

describe("words", () => {
  test("a hard word is named with a plainer one", () => {
    expect(hintsFor("Mikäli haluat, tule.", "fi")).toEqual([{ code: "HARD_WORD", found: "Mikäli", instead: "jos" }]);
    expect(hintsFor("We facilitate talks.", "en")).toEqual([
      { code: "HARD_WORD", found: "facilitate", instead: "help" },
    ]);
    expect(codes("Mikäli haluat, tule.", "en")).toEqual([]);
  });

  test("shortenings are named, words that begin alike are not", () => {
    expect(found("Kursseja, esim. suomea, mm. aamulla.", "fi")).toEqual(["esim.", "mm."]);
    expect(found("Kaffe, te m.m. Kom!", "sv")).toEqual(["m.m."]);
    expect(found("Кофе, чай и т. д.", "ru")).toEqual(["т. д."]);
    expect(codes("Tämä on kaupan. Mennään.", "fi")).toEqual([]);
  });

  test("a long compound is named in Finnish, and a hyphen makes it shorter", () => {
    expect(hintsFor("Meillä on maahanmuuttajapalvelukeskus.", "fi")).toEqual([
      { code: "LONG_WORD", found: "maahanmuuttajapalvelukeskus", count: 27 },
    ]);
    expect(codes("Meillä on maahanmuuttaja-palvelukeskus.", "fi")).toEqual([]);
    expect(codes("internationalisationswork", "en")).toEqual([]);
  });

  test("shouting is named, a name in capitals is not", () => {
    expect(codes("TERVETULOA kaikki!", "fi")).toEqual(["CAPITALS"]);
    expect(codes("TULE MEIDÄN KANSSA!", "fi")).toEqual(["CAPITALS"]);
    expect(codes("Järjestää: MIELI ry.", "fi")).toEqual([]);
  });
});

describe("LIX", () => {
  const easy = "Vi dricker kaffe och pratar. ".repeat(5);
  const hard =
    "Organisationens integrationsfrämjande verksamhetsområden omfattar rådgivningstjänster internationellt. ".repeat(4);

  test("is low for short words in short sentences and high for long ones", () => {
    expect(lixOf(easy)).toBeLessThan(30);
    expect(lixOf(hard)).toBeGreaterThan(60);
    expect(lixOf("")).toBe(0);
  });

  test("warns in Swedish and English from twenty words on, and never in Finnish", () => {
    expect(hintsFor(hard, "sv").some(({ code }) => code === "HARD_TO_READ")).toBe(true);
    expect(hintsFor(easy, "sv").some(({ code }) => code === "HARD_TO_READ")).toBe(false);
    expect(hintsFor(hard, "fi").some(({ code }) => code === "HARD_TO_READ")).toBe(false);
  });
});

test("never more than six hints at a time", () => {
  const awful = "SOITA HETI 040 123 4567, www.example.fi, a@b.fi, klo 9, Testikatu 5, mikäli esim. haluat sekä voit.";
  expect(hintsFor(awful, "fi")).toHaveLength(6);
});
