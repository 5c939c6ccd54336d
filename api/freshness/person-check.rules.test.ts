import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { makeChoices, rightAnswers } from "./person-check.rules.ts";

const TOWNS = Array.from({ length: 60 }, (_, index) => ({
  code: String(index + 1).padStart(3, "0"),
  population: index * 1000,
}));
const seen = fc.infiniteStream(fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }));

describe("the question under the link", () => {
  it("offers four different answers of which one is right, and that one never first", () => {
    const places = fc.array(fc.option(fc.constantFrom(...TOWNS.map(({ code }) => code)), { nil: null }), {
      maxLength: 5,
    });
    fc.assert(
      fc.property(places, seen, (municipalities, numbers) => {
        const right = rightAnswers(municipalities);
        const choices = makeChoices(right, TOWNS, () => numbers.next().value);
        expect(new Set(choices).size).toBe(4);
        expect(choices.filter((choice) => right.has(choice))).toHaveLength(1);
        expect(right.has(choices[0] ?? null)).toBe(false);
      }),
    );
  });

  it("asks for a municipality wherever the organisation has one, and for the whole country only where it has none", () => {
    expect(rightAnswers(["091", null])).toEqual(new Set(["091"]));
    expect(rightAnswers([null])).toEqual(new Set([null]));
    expect(rightAnswers([])).toEqual(new Set([null]));
  });

  it("puts the right answer into every other place", () => {
    const places = [0, 0.4, 0.9].map((last) => {
      const numbers = [0, 0, 0, last];
      return makeChoices(new Set(["005"]), TOWNS, () => numbers.shift() ?? 0).indexOf("005");
    });
    expect(places).toEqual([1, 2, 3]);
  });
});
