import { expect, it } from "vitest";
import { findIdentityCode, hasIdentityCode } from "./personal-data.ts";

// The codes are those of invented people in the authorities' own examples (numbers 900 and above are never given).
it.each(["131052-308T", "Ota yhteyttä: 010594Y9032.", "(010100A940S)"])("%s holds an identity code", (text) => {
  expect(hasIdentityCode(text)).toBe(true);
});

it.each(["131052-308U", "040123-4567", "2026-11-21", "991352-308T", "https://hel.fi/131052-308T0"])(
  "%s holds none",
  (text) => {
    expect(hasIdentityCode(text)).toBe(false);
  },
);

it("says in which field it stands, however deep", () => {
  expect(findIdentityCode({ name: { fi: "x" }, activities: [{ season: "131052-308T" }] })).toBe("activities.0.season");
});
