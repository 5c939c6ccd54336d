import { expect, test } from "vitest";
import { LANGUAGES } from "../../i18n/routing.ts";
import { hasPlace } from "./activity.rules.ts";
import { pageMetadata, shorten } from "./profile.rules.ts";

test("a page names itself, its one address and its other languages", () => {
  expect(pageMetadata({ name: { text: "Caisa" }, description: null }, "/ar/places/caisa")).toEqual({
    title: "Caisa",
    alternates: {
      canonical: "/ar/places/caisa",
      languages: Object.fromEntries(LANGUAGES.map(({ code }) => [code, `/${code}/places/caisa`])),
    },
  });
});

test("a long description is cut between words", () => {
  expect(shorten("Language café for all", 30)).toBe("Language café for all");
  expect(shorten("Language café, for all who want to talk", 20)).toBe("Language café, for…");
  expect(shorten("Language café, for all", 16)).toBe("Language café…");
  expect(shorten("ä".repeat(50), 10)).toBe(`${"ä".repeat(9)}…`);
});

test("an activity that names no place of its own is where its host is", () => {
  expect(hasPlace({ isAddressWithheld: false, address: null, position: null, municipality: null })).toBe(false);
  expect(hasPlace({ isAddressWithheld: false, municipality: { code: "091" } })).toBe(true);
});

test("an activity at a withheld address never borrows a place from its host", () => {
  expect(hasPlace({ isAddressWithheld: true })).toBe(true);
});
