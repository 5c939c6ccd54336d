import { expect, test } from "vitest";
import { hrefOfHandout, languagesOfSheet, readHandout } from "./handout.url.ts";
import { qrShape } from "./qr.rules.ts";

test("the reader's language stands beside Finnish", () => {
  expect(languagesOfSheet("ar", undefined)).toEqual({ reader: "ar", beside: "fi" });
  expect(languagesOfSheet("so", "sv")).toEqual({ reader: "so", beside: "sv" });
});

test("a Finnish page gives one column, and the resident's language first when one is chosen", () => {
  expect(languagesOfSheet("fi", undefined)).toEqual({ reader: "fi", beside: null });
  expect(languagesOfSheet("fi", "so")).toEqual({ reader: "so", beside: "fi" });
  expect(languagesOfSheet("fi-simple", "fi")).toEqual({ reader: "fi-simple", beside: null });
});

test("a second language can be left out, and the same language twice is one", () => {
  expect(languagesOfSheet("ar", null)).toEqual({ reader: "ar", beside: null });
  expect(languagesOfSheet("ar", "ar")).toEqual({ reader: "ar", beside: null });
});

test("an address is read forgivingly: twice the same place is once, a strange language is none chosen", () => {
  expect(readHandout({ place: ["caisa", "caisa", "", "gloria"], with: "xx", add: " villa " })).toEqual({
    places: ["caisa", "gloria"],
    second: undefined,
    words: "villa",
  });
  expect(readHandout({ with: "none" })).toEqual({ places: [], second: null, words: "" });
});

test("a place is taken off the sheet by a plain link that keeps the languages", () => {
  const address = readHandout({ place: ["a", "b"], with: "so" });
  expect(hrefOfHandout("fi", ["b"], address)).toBe("/fi/handout?place=b&with=so");
  expect(hrefOfHandout("fi", [], address)).toBe("/fi/handout?with=so");
});

test("a code is square, has its three corners and no more lines than its side", () => {
  const { size, path } = qrShape("https://kotokartta.example/ar/places/caisa");
  expect(size).toBeGreaterThanOrEqual(21);
  // The outer line of the corner marks: seven dark points at the left and at the right of the first row.
  expect(path.startsWith("M0 0h7v1h-7z")).toBe(true);
  expect(path).toContain(`M${size - 7} 0h7v1h-7z`);
  expect(path).toContain(`M0 ${size - 7}h7v1h-7z`);
});
