/** Whether what somebody is naming is listed already: names are compared without marks, case and legal endings. */
import { folded } from "../content/folded.rules.ts";

/** What bodies add to their names by law says nothing about which one it is. */
const LEGAL = new Set([
  "ry",
  "rf",
  "r",
  "y",
  "f",
  "oy",
  "ab",
  "association",
  "registered",
  "yhdistys",
  "forening",
  "the",
]);
const LIKE = 0.72;

/** What stays of a name is what tells it from others; a name that is nothing but endings stays whole. */
export function coreOf(name: string): string {
  const words = folded(name).split(" ");
  const core = words.filter((word) => !LEGAL.has(word));
  return (core.length > 0 ? core : words).join(" ");
}

function pairsOf(text: string): string[] {
  const letters = [...` ${text} `];
  return letters.slice(1).map((letter, index) => `${letters[index]}${letter}`);
}

/** Dice's coefficient over pairs of letters: 1 for the same name, 0 for nothing in common. */
export function likeness(one: string, other: string): number {
  const [a, b] = [coreOf(one), coreOf(other)];
  if (a === "" || b === "") return 0;
  if (a === b) return 1;
  const left = pairsOf(a);
  const right = pairsOf(b);
  const rest = [...right];
  const both = left.filter((pair) => {
    const at = rest.indexOf(pair);
    if (at < 0) return false;
    rest.splice(at, 1);
    return true;
  }).length;
  return (2 * both) / (left.length + right.length);
}

export interface Named {
  readonly id: string;
  readonly names: readonly string[];
}

/** Those that may be the same, the most alike first. */
export function findAlike<Listing extends Named>(typed: string, listings: readonly Listing[]): Listing[] {
  const core = coreOf(typed);
  if ([...core].length < 3) return [];
  const best = ({ names }: Listing) =>
    Math.max(0, ...names.map((name) => (isBeginning(core, coreOf(name)) ? 1 : likeness(typed, name))));
  return listings
    .map((listing) => ({ listing, like: best(listing) }))
    .filter(({ like }) => like >= LIKE)
    .sort((one, other) => other.like - one.like)
    .map(({ listing }) => listing);
}

/** Whole words that another name begins with: "Testitalo" and "Testitalo Itäkeskus". */
const isBeginning = (core: string, other: string) =>
  [...core].length >= 5 && (other.startsWith(`${core} `) || core.startsWith(`${other} `));
