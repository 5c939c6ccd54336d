import { expect, test } from "vitest";
import { LANGUAGES } from "../i18n/routing.ts";
import { digitsAloud } from "./digits.rules.ts";
import { pickVoice } from "./voices.rules.ts";

test.each([
  ["+358456396274", "fi", "0 4 5, 6 3 9, 6 2 7 4"],
  ["+358456396274", "ar", "0 4 5، 6 3 9، 6 2 7 4"],
  ["+358456396274", "zh", "0 4 5，6 3 9，6 2 7 4"],
  ["+358925250113", "en", "0 9, 2 5 2 5, 0 1 1 3"],
  ["+35880005058", "sv", "0 8 0 0, 0 5 0 5 8"],
  ["116006", "so", "1 1 6, 0 0 6"],
  ["112", "ru", "1 1 2"],
  ["+46 8 123 456 78", "fi", "0 0, 4 6 8, 1 2 3, 4 5 6, 7 8"],
])("the number %s is read in %s as %s", (number, locale, said) => {
  expect(digitsAloud(number, locale)).toBe(said);
});

test("in every language of the interface each digit stands alone and none is lost", () => {
  for (const { code } of LANGUAGES) {
    const said = digitsAloud("+358406211714", code);
    expect(said.match(/\d/g)?.join("")).toBe("0406211714");
    expect(said).not.toMatch(/\d\d|\+/);
  }
});

const voice = (lang: string, more: object = {}) => ({ lang, localService: true, default: false, ...more });

test("a voice that sends the text to a company is never chosen", () => {
  expect(pickVoice([voice("so-SO", { localService: false })], "so")).toBeNull();
});

test("a language finds the voice of any of its countries, and easy Finnish that of Finnish", () => {
  expect(pickVoice([voice("en-US"), voice("fi_FI")], "fi-simple")?.lang).toBe("fi_FI");
  expect(pickVoice([voice("fil-PH")], "fi")).toBeNull();
});

test("Chinese is read in Mandarin where there is a choice, other languages by the device's own favourite", () => {
  expect(pickVoice([voice("zh-HK", { default: true }), voice("zh-CN")], "zh")?.lang).toBe("zh-CN");
  expect(pickVoice([voice("es-MX"), voice("es-ES", { default: true })], "es")?.lang).toBe("es-ES");
});
