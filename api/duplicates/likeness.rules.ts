/** How alike two names are, in whatever letters they are written. */
import { inLatinLetters } from "../search/words/letters.rules.ts";
import { foldedWords } from "../search/words/words.rules.ts";

/** What bodies add to their names by law says nothing about which one it is. */
const LEGAL: ReadonlySet<string> = new Set([
  "ry",
  "rf",
  "oy",
  "ab",
  "sr",
  "association",
  "registered",
  "yhdistys",
  "rekisteroity",
  "the",
]);

/** The words of a name that tell it from others, in Latin letters where they can be; a name of nothing else stays whole. */
export function coreOf(name: string): string[] {
  const words = foldedWords(name).map((word) => inLatinLetters(word) ?? word);
  const core = words.filter((word) => !LEGAL.has(word));
  return core.length > 0 ? core : words;
}

const isLatin = (word: string): boolean => /^[\p{sc=Latin}\d]+$/u.test(word);

/** Whether two names are written so that comparing their letters says something. */
export const areComparable = (one: readonly string[], other: readonly string[]): boolean =>
  one.some(isLatin) === other.some(isLatin);

/** What the same sound is written with by who hears it in another language. */
const sounds = (word: string): string =>
  word
    .replaceAll(/c(?=[eiy])/g, "s")
    .replaceAll(/[cq]/g, "k")
    .replaceAll("w", "v")
    .replaceAll("x", "ks")
    .replaceAll("z", "s")
    .replaceAll("j", "i")
    .replaceAll("y", "i")
    .replaceAll(/(.)\1/g, "$1");

function pairsOf(word: string): string[] {
  const letters = [...` ${sounds(word)} `];
  return letters.slice(1).map((letter, at) => `${letters[at]}${letter}`);
}

/** Dice's coefficient over pairs of letters, word order left aside: 1 for the same, 0 for nothing in common. */
export function likeness(one: readonly string[], other: readonly string[]): number {
  const [left, right] = [one.flatMap(pairsOf), other.flatMap(pairsOf)];
  if (left.length === 0 || right.length === 0) return 0;
  const rest = new Map<string, number>();
  for (const pair of right) rest.set(pair, (rest.get(pair) ?? 0) + 1);
  let both = 0;
  for (const pair of left) {
    const count = rest.get(pair) ?? 0;
    if (count === 0) continue;
    both += 1;
    rest.set(pair, count - 1);
  }
  return (2 * both) / (left.length + right.length);
}
