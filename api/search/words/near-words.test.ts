/** What counts as a slip of the finger. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { arrangeNearWords, eachNearWord, slipsBetween, slipsForgiven } from "./near-words.rules.ts";

describe("slips between two words", () => {
  it.each([
    ["kielikavila", "kielikahvila", 1],
    ["kielikahivla", "kielikahvila", 1],
    ["sprakkafe", "sprakcafe", 1],
    ["languge", "language", 1],
    ["helsnki", "helsinki", 1],
    ["seekres", "seekers", 1],
    ["kahvila", "kahvila", 0],
    ["kissa", "koira", 3],
  ])("%s and %s: %i", (one, other, slips) => {
    expect(slipsBetween(one, other, 2)).toBe(slips);
    expect(slipsBetween(other, one, 2)).toBe(slips);
  });

  it("are forgiven by the length of the word", () => {
    expect([2, 3, 4, 6, 7, 20].map(slipsForgiven)).toEqual([0, 0, 1, 1, 2, 2]);
  });
});

describe("the words near a misspelt one", () => {
  const word = fc.string({ unit: fc.constantFrom(..."abcde"), minLength: 4, maxLength: 12 });

  it("are within the slips forgiven, and none that is one slip away is missed", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(word, { maxLength: 60 }),
        word,
        fc.nat(11),
        fc.constantFrom(..."abcde"),
        (words, wanted, at, letter) => {
          const oneSlip = wanted.slice(0, at + 1) + letter + wanted.slice(at + 1);
          const all = [...new Set([...words, oneSlip])];
          const found = new Set<string>();
          const limit = slipsForgiven(wanted.length);
          eachNearWord(all, arrangeNearWords(all), wanted, limit, (place) => found.add(all[place] ?? ""));
          for (const near of found) expect(slipsBetween(wanted, near, limit)).toBeLessThanOrEqual(limit);
          expect(found).toContain(oneSlip);
        },
      ),
      { numRuns: 300 },
    );
  });

  it("may begin with another letter only when they are long", () => {
    const words = ["varkaus", "kielikahvila"];
    const near = (wanted: string) => {
      const found: string[] = [];
      eachNearWord(words, arrangeNearWords(words), wanted, 2, (place) => found.push(words[place] ?? ""));
      return found;
    };
    expect(near("raskaus")).toEqual([]);
    expect(near("lielikahvila")).toEqual(["kielikahvila"]);
  });
});
