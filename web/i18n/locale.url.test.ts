import { expect, test } from "vitest";
import { bestLocale, localeOfPath, pathInLocale } from "./locale.url.ts";

test.each([
  ["sv-FI,sv;q=0.9,en;q=0.5", "sv"],
  ["so,ar;q=0.8", "so"],
  ["km,ar;q=0.8", "ar"],
  ["fi-simple,en;q=0.8", "fi-simple"],
  ["zh-Hant-TW", "zh"],
  ["en;q=0.1, fi;q=0.9", "fi"],
  ["en;q=0", "fi"],
  ["", "fi"],
  [null, "fi"],
  [";;;q=,,%zz", "fi"],
])("a browser that asks for %s gets %s", (header, locale) => {
  expect(bestLocale(header)).toBe(locale);
});

test.each([
  ["/", "/sv"],
  ["/places/gloria", "/sv/places/gloria"],
  ["/xx/places/gloria", "/sv/places/gloria"],
  ["/zh-Hant/data", "/zh/data"],
  ["/km-KH/data", "/sv/data"],
  ["/fi-simple/data", "/fi-simple/data"],
  ["/FI-Simple/data", "/fi-simple/data"],
  ["/en-GB/data", "/en/data"],
  ["/AR", "/ar"],
])("the address %s leads to %s for a Swedish browser", (path, target) => {
  expect(pathInLocale(path, "sv")).toBe(target);
});

test("where an address leads speaks a language of ours, whatever the address was", () => {
  for (const path of ["//evil.example", "/..", "/%2e%2e", "/a/b/c", "/123", "/fi-", "/-"]) {
    expect(localeOfPath(pathInLocale(path, null))).not.toBeNull();
  }
});
