import { describe, expect, test } from "vitest";
import { chooseName, chooseText, languagesToTry } from "./catalogue/localised-text.rules.ts";
import type { PublishedText } from "./catalogue/published.ts";

const textsIn = (...languages: readonly string[]): PublishedText[] =>
  languages.map((language) => ({ language, text: `text in ${language}`, origin: "HUMAN", isStale: false }));

describe("the languages that are tried for a reader", () => {
  test.each([
    ["fi-simple", ["fi-simple", "fi", "en", "sv"]],
    ["sv-simple", ["sv-simple", "sv", "en", "fi"]],
    ["fi", ["fi", "fi-simple", "en", "sv"]],
    ["so", ["so", "so-simple", "en", "fi", "sv"]],
    ["en", ["en", "en-simple", "fi", "sv"]],
  ])("of %s begin with her own, then its easy or ordinary form, then the widest", (locale, languages) => {
    expect(languagesToTry(locale)).toEqual(languages);
  });
});

describe("the text that a reader gets", () => {
  test.each([
    // Her own before all, whoever made it.
    ["so", ["fi", "en", "so"], "so", false],
    // Easy Finnish is served with Finnish before English.
    ["fi-simple", ["en", "sv", "fi"], "fi", false],
    // And who reads Finnish reads easy Finnish; it is marked, for it is another form than she asked for.
    ["fi", ["en", "fi-simple"], "fi-simple", true],
    ["so", ["sv", "fi", "en"], "en", true],
    ["so", ["sv", "fi"], "fi", true],
    ["so", ["ru", "sv"], "sv", true],
    // Any language is better than silence.
    ["so", ["ru"], "ru", true],
  ])("for %s out of %j is the one in %s", (locale, languages, chosen, isFallback) => {
    expect(chooseText(textsIn(...languages), locale)).toMatchObject({ language: chosen, isFallback });
  });

  test("says who made it and whether the original has changed since", () => {
    const texts: PublishedText[] = [
      { language: "fi", text: "alku", origin: "HUMAN", isStale: false },
      { language: "so", text: "tarjumaad", origin: "MACHINE", isStale: true },
    ];
    expect(chooseText(texts, "so")).toMatchObject({ origin: "MACHINE", isStale: true, isFallback: false });
  });

  test("is none when there is none", () => {
    expect(chooseText([], "so")).toBeUndefined();
  });
});

test("the name of a closed list's entry follows the same order", () => {
  expect(chooseName({ fi: "Turku", sv: "Åbo" }, "sv-simple")).toMatchObject({ text: "Åbo", isFallback: false });
  expect(chooseName({ fi: "Turku", sv: "Åbo" }, "so")).toMatchObject({ text: "Turku", isFallback: true });
});
