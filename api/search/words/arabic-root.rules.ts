/**
 * A light stemmer for Arabic and Persian after Larkey's light10: the article and its prefixes off the front,
 * endings off the back. Snowball's Arabic leaves "جمعية" (association) and "جمعيات" (associations) apart.
 */
import { foldLetters } from "./letters.rules.ts";

const PREFIXES = /^(?:وال|بال|كال|فال|ال|لل)/;
const AND = /^و(?=.{4})/;
const SUFFIXES = /(?:هاي|ها|ان|ات|ون|ين|يه|ه|ي)$/;
const SHORTEST = 3;

export function arabicRoot(word: string): string {
  let root = foldLetters(word);
  const bare = root.replace(PREFIXES, "").replace(AND, "");
  if (bare.length >= SHORTEST - 1) root = bare;
  // Endings come in layers: "معلمات" is "معلم" + feminine + plural.
  for (let layer = 0; layer < 3; layer++) {
    const shorter = root.replace(SUFFIXES, "");
    if (shorter === root || shorter.length < SHORTEST) break;
    root = shorter;
  }
  return root;
}
