import { readFileSync } from "node:fs";
import { createTranslator } from "next-intl";
import { describe, expect, it } from "vitest";
import { formattingTag, LANGUAGES } from "../i18n/routing.ts";
import { fill, pluralFormsOf, sayCount } from "./saying.rules.ts";

const COUNTS = [...Array.from({ length: 130 }, (_, count) => count), 1_000, 1_102, 12_345, 100_000, 1_000_000];
const SENTENCES = ["onMap", "inView", "withoutPosition", "samePoint", "more"] as const;

describe.each(LANGUAGES.map(({ code }) => code))("a sentence about a number, in %s", (locale) => {
  const file = readFileSync(new URL(`../messages/${locale}.json`, import.meta.url), "utf8");
  const t = createTranslator({ locale: formattingTag(locale), messages: JSON.parse(file), namespace: "map" });

  it.each(SENTENCES)("%s says in the browser what the translator says on the server", (key) => {
    const forms = pluralFormsOf(locale, (count) => t(key, { count }));
    for (const count of COUNTS) expect(sayCount(forms, count, locale)).toBe(t(key, { count }));
  });

  it("keeps the place for a name that is only known in the browser", () => {
    const forms = pluralFormsOf(locale, (count) => t("cluster", { count, place: "{place}" }));
    for (const count of COUNTS) {
      expect(fill(sayCount(forms, count, locale), { place: "Turku" })).toBe(t("cluster", { count, place: "Turku" }));
    }
  });
});

describe("filling a sentence", () => {
  it("leaves a place alone whose value is not given", () => {
    expect(fill("{name}: {count}", { name: "Åbo" })).toBe("Åbo: {count}");
  });

  it("does not read places out of a value", () => {
    expect(fill("{name}", { name: "{count}", count: "7" })).toBe("{count}");
  });
});
