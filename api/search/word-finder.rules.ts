/** From a typed word to the entries of the corpus that it may mean, and how nearly each is what was typed. */
import { countLivePostings, isLiveEntry, isLiveWord, type LiveSegment } from "./live-segment.rules.ts";
import {
  eachStemBeginning,
  eachStemEnding,
  entriesOfStem,
  entriesOfTerm,
  entriesWithPrefix,
  type Range,
} from "./lookup.rules.ts";
import type { TypedWord } from "./typed-words.rules.ts";
import { eachNearWord, slipsForgiven } from "./words/near-words.rules.ts";
import { stemsOfTyped } from "./words/stems.rules.ts";

/** How nearly a word is what was typed: exact, then another form, its beginning, a part of it, a misspelling of it. */
export const LIKENESS = { exact: 1, form: 0.75, beginning: 0.6, part: 0.5, oneSlip: 0.42, twoSlips: 0.3 } as const;

/** By segment: entry to likeness. */
export type FoundEntries = readonly Map<number, number>[];

/** A part of a compound is at least this long: shorter ones are in every word. Only a first part may be shorter (työ-paja). */
const SHORTEST_PART = 4;
const SHORTEST_HEAD = 3;
const SHORTEST_COMPOUND = 8;
const LONGEST_COMPOUND = 40;
/** Sounds between the parts: lasten-kerho, familje-café, koti-elämä. */
const LONGEST_LINK = 2;
/** A known word goes on for at most this many letters as another form of itself; more must be another word. */
const LONGEST_ENDING = 4;
const MOST_BEGINNINGS = 150;
/** A stem that is part of more words than this is no useful part; looking at all would take long. */
const MOST_COMPOUNDS = 200;
const MOST_REMEMBERED = 20_000;
const MOST_MISSPELLINGS = 5;
/** Of the words it may be a misspelling of, so many also find compounds. */
const MOST_MEANT = 2;

type Word = Pick<TypedWord, "folded" | "stems">;

export class WordFinder {
  readonly #lives: readonly LiveSegment[];
  /** Answers given about words: an index never changes, so they stay true. */
  readonly #words = new Map<string, boolean>();

  constructor(lives: readonly LiveSegment[]) {
    this.#lives = lives;
  }

  /** The word itself and its other forms. */
  findForms({ folded, stems }: Word): FoundEntries {
    return this.#lives.map((live) => {
      const found = new Map<number, number>();
      for (const stem of stems)
        for (const entry of entriesOfStem(live.segment, stem)) keepLive(live, found, entry, LIKENESS.form);
      eachIn(entriesOfTerm(live.segment, folded), (entry) => keepLive(live, found, entry, LIKENESS.exact));
      return found;
    });
  }

  /** Words that begin with it, and compounds that it is a part of. `isKnown`: it is a word by itself. */
  findLonger(word: Word, isKnown: boolean): FoundEntries {
    const beginnings = this.#findBeginnings(word.folded, isKnown);
    return this.#lives.map((live, part) => {
      const found = beginnings[part] ?? new Map<number, number>();
      // Compounds are told by their stems, so "kahvila" finds "kielikahvilassa", and "naiset" finds "naisryhmä".
      for (const stem of word.stems) {
        if (stem.length >= SHORTEST_PART) {
          eachStemEnding(live.segment, stem, MOST_COMPOUNDS, (head, entries) => {
            if (this.#isHead(head)) this.#keepCompound(live, found, entries);
          });
        }
        if (stem.length >= SHORTEST_HEAD) {
          eachStemBeginning(live.segment, stem, MOST_COMPOUNDS, (tail, entries) => {
            if (this.#isTail(tail)) this.#keepCompound(live, found, entries);
          });
        }
      }
      return found;
    });
  }

  /** The two parts of a typed compound, when each is a word of the corpus. */
  findParts({ folded }: Word): { head: string; tail: string }[] {
    const parts: { head: string; tail: string }[] = [];
    if (folded.length < SHORTEST_COMPOUND || folded.length > LONGEST_COMPOUND) return parts;
    for (let at = SHORTEST_PART; at <= folded.length - SHORTEST_PART; at++) {
      const [head, tail] = [folded.slice(0, at), folded.slice(at)];
      if (this.#isWord(head) && this.#isWord(tail)) parts.push({ head, tail });
    }
    return parts;
  }

  /** What the words it may be a misspelling of would find: only the nearest ones. */
  findNear(folded: string): FoundEntries {
    const found = this.#lives.map(() => new Map<number, number>());
    const { terms, slips } = this.#nearestTerms(folded);
    const likeness = slips < 2 ? LIKENESS.oneSlip : LIKENESS.twoSlips;
    terms.forEach((term, place) => {
      const word = { folded: term, stems: stemsOfTyped(term, term) };
      const finds = [this.findForms(word)];
      if (place < MOST_MEANT) finds.push(this.findLonger(word, true));
      for (const ofWord of finds) {
        ofWord.forEach((entries, part) => {
          for (const [entry, nearness] of entries) raise(found[part], entry, likeness * nearness);
        });
      }
    });
    return found;
  }

  /** The terms the fewest slips away; of several the commonest first, which is what people mostly mean. */
  #nearestTerms(folded: string): { terms: string[]; slips: number } {
    let slips = slipsForgiven(folded.length);
    const uses = new Map<string, number>();
    if (slips === 0) return { terms: [], slips };
    for (const live of this.#lives) {
      eachNearWord(live.segment.terms, live.segment.near, folded, slips, (entry, distance) => {
        const count = distance > slips ? 0 : countLivePostings(live, entry);
        if (count === 0) return;
        if (distance < slips) uses.clear();
        slips = distance;
        const term = live.segment.terms[entry] ?? "";
        uses.set(term, (uses.get(term) ?? 0) + count);
      });
    }
    const terms = [...uses].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).map(([term]) => term);
    return { terms: terms.slice(0, MOST_MISSPELLINGS), slips };
  }

  #findBeginnings(folded: string, isKnown: boolean): Map<number, number>[] {
    if (folded.length < 2 || (folded.length < 3 && isKnown)) return this.#lives.map(() => new Map());
    const likenessOf = new Map<string, number>();
    for (const live of this.#lives) {
      eachIn(entriesWithPrefix(live.segment, folded), (entry) => {
        const term = live.segment.terms[entry] ?? "";
        if (likenessOf.has(term) || term === folded || !isLiveEntry(live, entry)) return;
        const isForm = folded.length >= SHORTEST_PART && term.length - folded.length <= LONGEST_ENDING;
        if (isKnown && !isForm) return;
        likenessOf.set(term, LIKENESS.beginning * Math.max(0.5, folded.length / term.length));
      });
    }
    const nearest = [...likenessOf].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, MOST_BEGINNINGS);
    return this.#lives.map((live) => {
      const found = new Map<number, number>();
      for (const [term, likeness] of nearest) {
        eachIn(entriesOfTerm(live.segment, term), (entry) => keepLive(live, found, entry, likeness));
      }
      return found;
    });
  }

  #keepCompound(live: LiveSegment, found: Map<number, number>, entries: Uint32Array): void {
    for (const entry of entries) keepLive(live, found, entry, LIKENESS.part);
  }

  /** The first part of a compound, with or without the sound that links it. */
  #isHead(part: string): boolean {
    for (let link = 0; link <= LONGEST_LINK && part.length - link >= SHORTEST_PART; link++) {
      if (this.#isWord(part.slice(0, part.length - link))) return true;
    }
    return false;
  }

  /** The last part of a compound, with or without the sound that links it. */
  #isTail(part: string): boolean {
    for (let link = 0; link <= LONGEST_LINK && part.length - link >= SHORTEST_PART; link++) {
      if (this.#isWord(part.slice(link))) return true;
    }
    return false;
  }

  /** Whether this is a word of the corpus. The parts of compounds are few and asked for again and again. */
  #isWord(part: string): boolean {
    const known = this.#words.get(part);
    if (known !== undefined) return known;
    const isWord = this.#lives.some((live) => isLiveWord(live, part));
    if (this.#words.size >= MOST_REMEMBERED) this.#words.clear();
    this.#words.set(part, isWord);
    return isWord;
  }
}

function eachIn({ from, to }: Range, take: (entry: number) => void): void {
  for (let entry = from; entry < to; entry++) take(entry);
}

function keepLive(live: LiveSegment, found: Map<number, number>, entry: number, likeness: number): void {
  if (isLiveEntry(live, entry)) raise(found, entry, likeness);
}

function raise(found: Map<number, number> | undefined, entry: number, likeness: number): void {
  if (found && (found.get(entry) ?? 0) < likeness) found.set(entry, likeness);
}
