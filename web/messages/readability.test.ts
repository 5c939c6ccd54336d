import { describe, expect, test } from "vitest";
import { findLongCompounds, gradeOf, lixOf, measureMessages, readMessage, syllablesOf } from "./readability.rules.ts";

const sentencesOf = (message: string) => measureMessages({ key: message }).sentences.map(({ text }) => text);

describe("a message is read as it stands on the page", () => {
  test("what is filled in is a typical word", () => {
    expect(readMessage("{name} is open until {time}.")).toEqual(["Helsinki is open until 16.00."]);
    expect(readMessage("Opens at <time></time>, see <link>the map</link>.")).toEqual(["Opens at 16.00, see the map."]);
  });

  test("every form of a plural and every case of a choice is read, those inside one another too", () => {
    const nested = "{kind, select, a {Always} other {{count, plural, =0 {Never} one {# time} other {# times}}}}";
    expect(readMessage(nested).sort()).toEqual(["5 time", "5 times", "Always", "Never"]);
  });

  test("a sentence that is the same in every case counts once", () => {
    expect(sentencesOf("{count, plural, one {# place is open.} other {# places are open.}} Call before you go.")).toEqual([
      "5 place is open.",
      "Call before you go.",
      "5 places are open.",
    ]);
  });

  test("what the file says of itself is not read", () => {
    expect(measureMessages({ about: { read: "By nobody who speaks the language yet." } }).words).toEqual([]);
  });
});

describe("a sentence", () => {
  test("ends with a full stop and a capital, not with an abbreviation before a number", () => {
    expect(sentencesOf("Öppet till kl. 16. Ring först.")).toEqual(["Öppet till kl. 16.", "Ring först."]);
    expect(sentencesOf("Press “Go on.” Then wait there.")).toEqual(["Press “Go on.”", "Then wait there."]);
  });

  test("does not end with a colon", () => {
    expect(sentencesOf("We do not know: ask.")).toEqual(["We do not know: ask."]);
  });

  test("is neither a word alone nor a label, but a long label is one", () => {
    expect(sentencesOf("Ask.")).toEqual([]);
    expect(sentencesOf("Open now")).toEqual([]);
    expect(sentencesOf("Without the search words")).toEqual(["Without the search words"]);
  });
});

describe("the scales", () => {
  test("LIX adds the words of a sentence and the percentage of words with more than six letters", () => {
    // Nine words in two sentences, and one of the nine is long.
    expect(lixOf(measureMessages({ key: "Vi har öppet i bibliotek. Du kan alltid komma." }))).toBeCloseTo(9 / 2 + 100 / 9);
    expect(lixOf(measureMessages({ key: "Informationen kommer härifrån." }))).toBeCloseTo(3 + (100 * 2) / 3);
  });

  test("Flesch–Kincaid weighs words of a sentence and syllables of a word", () => {
    expect(gradeOf(measureMessages({ key: "The cat sat on the mat." }))).toBeCloseTo(0.39 * 6 + 11.8 - 15.59);
    expect(gradeOf(measureMessages({ key: "Municipalities guarantee accessibility." }))).toBeGreaterThan(20);
  });

  test("syllables are counted as they are spoken", () => {
    const spoken = { place: 1, places: 2, closed: 1, wanted: 2, table: 2, the: 1, language: 2, guidance: 2, municipality: 6 };
    expect(Object.fromEntries(Object.keys(spoken).map((word) => [word, syllablesOf(word)]))).toEqual(spoken);
  });

  test("a long compound is one of three parts, and counts as often as it is written", () => {
    const parts = new Map([["postinumeroalue", 3], ["sähköposti", 2]]);
    const { found, share } = findLongCompounds(["postinumeroalue", "sähköposti", "postinumeroalue", "on", "2026"], parts);
    expect({ found, share }).toEqual({ found: ["postinumeroalue"], share: 2 / 4 });
  });
});
