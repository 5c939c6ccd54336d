/** How texts become words. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { inLatinLetters } from "./letters.rules.ts";
import { SeenWords } from "./seen-words.rules.ts";
import { eachRawWord, foldedWords, tokensOf } from "./words.rules.ts";

describe("the words of a text", () => {
  it.each([
    ["Åbo Språkcafé", ["abo", "sprakcafe"]],
    ["JÄRJESTÖJEN", ["jarjestojen"]],
    ["Türkçe ısı İstanbul", ["turkce", "isi", "istanbul"]],
    ["Asociația Culturală Română", ["asociatia", "culturala", "romana"]],
    ["lietuvių", ["lietuviu"]],
    ["azərbaycanca", ["azerbaycanca"]],
    ["جَمْعِيَّة", ["جمعيه"]],
    ["كـــتاب", ["كتاب"]],
    ["کافه", ["كافه"]],
    ["أطفال", ["اطفال"]],
    ["ёлка русский", ["елка", "русский"]],
    ["сім’я сім'я", ["сімя", "сімя"]],
    ["women's women’s", ["womens", "womens"]],
    ["l'emploi d’insertion", ["emploi", "insertion"]],
    ["SPR:n Ruoka-apu", ["spr", "n", "ruoka", "apu"]],
    ["٢٠٢٥ ۱۲", ["2025", "12"]],
    ["हिन्दी 한국어", ["हिन्दी", "한국어"]],
    ["½ 😀 \ud800", ["1", "2"]],
  ])("%s", (text, words) => {
    expect(foldedWords(text)).toEqual(words);
  });

  it("are the same when folded again", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), (text) => {
        const words = foldedWords(text);
        expect(foldedWords(words.join(" "))).toEqual(words);
      }),
    );
  });

  it("are pairs of characters where no space parts words", () => {
    expect(tokensOf("语言咖啡馆")).toEqual(["语言", "言咖", "咖啡", "啡馆"]);
    expect(tokensOf("大学2")).toEqual(["大学", "2"]);
    expect(tokensOf("茶")).toEqual(["茶"]);
    expect(tokensOf("kahvila")).toEqual(["kahvila"]);
  });

  it("in Cyrillic can be read as a Finn would write them", () => {
    expect(["хельсинки", "тампере", "лаппеэнранта", "йоэнсуу"].map(inLatinLetters)).toEqual([
      "helsinki",
      "tampere",
      "lappeenranta",
      "joensuu",
    ]);
    expect(inLatinLetters("helsinki")).toBeUndefined();
  });
});

describe("words already seen", () => {
  it("are read once, and the number of every word is given in order", () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom(..."abå ж语 ") })), (texts) => {
        const read: string[] = [];
        const seen = new SeenWords((word) => read.push(word) - 1);
        const given: (string | undefined)[] = [];
        const expected: string[] = [];
        for (const text of texts) {
          seen.each(text, (number) => given.push(read[number]));
          eachRawWord(text, (word) => expected.push(word));
        }
        expect(given).toEqual(expected);
        expect(read).toEqual([...new Set(expected)]);
      }),
    );
  });

  it("are told apart when there are very many that are alike", () => {
    const words = Array.from({ length: 200_000 }, (_, number) => `sana${number.toString(36)}`);
    const read: string[] = [];
    const seen = new SeenWords((word) => read.push(word) - 1);
    const given: (string | undefined)[] = [];
    for (let round = 0; round < 2; round++) seen.each(words.join(" "), (number) => given.push(read[number]));
    expect(given.every((word, at) => word === words[at % words.length])).toBe(true);
    expect(given).toHaveLength(2 * words.length);
  });
});
