import { expect, test } from "vitest";
import { understandPlaces } from "./places.url.ts";

const municipalities = [
  { code: "853", names: ["Turku", "Åbo"] },
  { code: "091", names: ["Helsinki", "Helsingfors"] },
  { code: "049", names: ["Espoo", "Esbo"] },
];

test("Turku is found by either of its names, by its code and without its rings", () => {
  for (const word of ["Turku", "ÅBO", "abo", "853", " turku"]) {
    expect(understandPlaces([word], municipalities).municipalities.map(({ code }) => code)).toEqual(["853"]);
  }
});

test("the same municipality asked for twice counts once", () => {
  expect(understandPlaces(["Turku", "Åbo"], municipalities).municipalities).toHaveLength(1);
});

test("five digits are a postal code", () => {
  expect(understandPlaces(["00530"], municipalities)).toEqual({ municipalities: [], postalCode: "00530", unknown: [] });
});

test("a misspelt name is answered with the names that come closest", () => {
  expect(understandPlaces(["Hellsinki"], municipalities).unknown).toEqual([
    { asked: "Hellsinki", closest: ["Helsinki"] },
  ]);
});

test("a name like no other has nothing close to it", () => {
  expect(understandPlaces(["Timbuktu"], municipalities).unknown).toEqual([{ asked: "Timbuktu", closest: [] }]);
});
