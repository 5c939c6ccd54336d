// The goals of easy words hold for the files as they are: a message that is hard to read is a failed test.
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, test } from "vitest";
import * as rules from "../web/messages/readability.rules.ts";
import { countParts, ensureVoikko, hasVoikko, mayInstallVoikko } from "./voikko.mjs";

const { GOALS, MEASURED } = rules;
const readTree = (code: string) =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../web/messages/${code}.json`), "utf8"));
const measured = new Map(MEASURED.map(({ code }) => [code as string, rules.measureMessages(readTree(code))]));

function measureOf(code: string) {
  const found = measured.get(code);
  if (!found) throw new Error(`${code} is not measured.`);
  return found;
}

describe.each(MEASURED)("the messages in $code", (file) => {
  const measure = measureOf(file.code);

  test("no sentence is too long", () => {
    expect(rules.tooLong(measure).map(({ key, text }) => `${key}: ${text}`)).toEqual([]);
  });

  test("sentences are short on the whole", () => {
    expect(measure.sentences.length).toBeGreaterThan(200);
    expect(measure.meanSentence).toBeLessThanOrEqual(GOALS.meanSentence);
  });

  if (file.scale === "lix")
    test("the LIX is that of an easy text", () => expect(rules.lixOf(measure)).toBeLessThanOrEqual(GOALS.lix));
  if (file.scale === "grade")
    test("the grade is that of a child of twelve", () =>
      expect(rules.gradeOf(measure)).toBeLessThanOrEqual(GOALS.grade));
  if ("easierThan" in file)
    test(`sentences are no longer than in ${file.easierThan}`, () => {
      const plain = measureOf(file.easierThan);
      expect(measure.meanSentence).toBeLessThanOrEqual(plain.meanSentence);
      expect(measure.longestSentence).toBeLessThanOrEqual(plain.longestSentence);
    });
});

// Only where Voikko neither is nor can be installed is this left out, and vitest then says so.
describe.skipIf(!hasVoikko() && !mayInstallVoikko())("the words of Finnish, taken apart by Voikko", () => {
  beforeAll(() => expect(ensureVoikko()).toBe(true), 600_000);

  test("Voikko knows the parts of a compound", () => {
    const words = ["talo", "sähköposti", "postinumeroalueella", "hyvinvointialue", "esteettömyydestä"];
    expect(Object.fromEntries(countParts(words))).toEqual({
      talo: 1,
      sähköposti: 2,
      postinumeroalueella: 3,
      hyvinvointialue: 3,
      esteettömyydestä: 1,
    });
  });

  test.each(MEASURED.filter(({ language }) => language === "Finnish"))(
    "few words in $code have three parts",
    ({ code }) => {
      const { words } = measureOf(code);
      expect(rules.findLongCompounds(words, countParts(words)).share).toBeLessThanOrEqual(GOALS.shareOfLongCompounds);
    },
  );
});
