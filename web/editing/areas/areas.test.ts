import { describe, expect, test } from "vitest";
import { type AreaNames, areaOf, findAreas, idOf, nameOfArea } from "./areas.rules.ts";

const names: AreaNames = {
  municipalities: [
    { code: "853", name: "Turku", words: ["Åbo"] },
    { code: "445", name: "Parainen", words: ["Pargas"] },
  ],
  regions: [{ code: "02", name: "Varsinais-Suomi", words: ["Egentliga Finland"] }],
};
const say = (name: string) => `Maakunta: ${name}`;
const found = (typed: string) => findAreas(names, typed, say).map(({ id }) => id);

describe("an area is found", () => {
  test.each([
    ["by its name", "turku", ["853"]],
    ["by its Swedish name", "Åbo", ["853"]],
    ["without its marks", "abo", ["853"]],
    ["a region by its Swedish name", "egentliga", ["region:02"]],
    ["by the beginning of a name", "par", ["445"]],
  ])("%s", (_, typed, ids) => expect(found(typed)).toEqual(ids));

  test("and nothing typed finds none", () => expect(found(" ")).toEqual([]));
});

test("an area and its name for the list are the same area again", () => {
  for (const area of [
    { municipality: "853", region: null },
    { municipality: null, region: "02" },
  ])
    expect(areaOf(idOf(area))).toEqual(area);
});

test("a region says that it is one, and an unknown code is shown as it is", () => {
  expect(nameOfArea({ municipality: null, region: "02" }, names, say)).toBe("Maakunta: Varsinais-Suomi");
  expect(nameOfArea({ municipality: "999", region: null }, names, say)).toBe("999");
});
