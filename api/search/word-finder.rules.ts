/** From a typed word to the entries of the corpus that it may mean, and how nearly each is what was typed. */
import { isLiveEntry, isLiveWord, type LiveSegment } from "./live-segment.rules.ts";
import { eachStemEnding, entriesOfStem, entriesOfTerm, entriesWithPrefix, type Range } from "./lookup.rules.ts";
import type { TypedWord } from "./typed-words.rules.ts";
import { eachNearWord, slipsForgiven } from "./words/near-words.rules.ts";
import { stemsOfTyped } from "./words/stems.rules.ts";

/** How nearly a word is what was typed: exact, then another form, its beginning, a part of it, a misspelling of it. */
export const LIKENESS = { exact: 1, form: 0.75, beginning: 0.6, part: 0.5, oneSlip: 0.42, twoSlips: 0.3 } as const;

/** By segment: entry to likeness. */
export type FoundEntries = readonly Map<number, number>[];

/** A part of a compound is at least this long: shorter ones are in every word. */
const SHORTEST_PART = 4;
const SHORTEST_COMPOUND = 8;
/** Sounds between the parts: lasten-kerho, familje-café, koti-elämä. */
const LONGEST_LINK = 2;
/** A known word goes on for at most this many letters as another form of itself; more must be another word. */
const LONGEST_ENDING = 4;
const MOST_BEGINNINGS = 150;
const MOST_COMPOUNDS = 400;
const MOST_MISSPELLINGS = 5;

type Word = Pick<TypedWord, "folded" | "stems">;

export class WordFinder {
  readonly #lives: readonly LiveSegment[];

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
      for (const stem of word.stems) {
        if (stem.length < SHORTEST_PART) continue;
        this.#addEndingWith(stem, live, found);
        if (stem !== word.folded) this.#addBeginningWith(stem, live, found);
      }
      return found;
    });
  }

  /** The two parts of a typed compound, when each is a word of the corpus. */
  findParts({ folded }: Word): { head: string; tail: string }[] {
    const parts: { head: string; tail: string }[] = [];
    if (folded.length < SHORTEST_COMPOUND) return parts;
    for (let at = SHORTEST_PART; at <= folded.length - SHORTEST_PART; at++) {
      const [head, tail] = [folded.slice(0, at), folded.slice(at)];
      if (this.#isWord(head) && this.#isWord(tail)) parts.push({ head, tail });
    }
    return parts;
  }

  /** What the words it may be a misspelling of would find: only the nearest ones. */
  findNear(folded: string): FoundEntries {
    const found = this.#lives.map(() => new Map<number, number>());
    let slips = slipsForgiven(folded.length);
    if (slips === 0) return found;
    let near: { live: LiveSegment; entry: number }[] = [];
    for (const live of this.#lives) {
      eachNearWord(live.segment.terms, live.segment.near, folded, slips, (entry, distance) => {
        if (distance > slips || !isLiveEntry(live, entry)) return;
        if (distance < slips) near = [];
        slips = Math.min(slips, distance);
        near.push({ live, entry });
      });
    }
    const likeness = slips < 2 ? LIKENESS.oneSlip : LIKENESS.twoSlips;
    const terms = new Set(near.map(({ live, entry }) => live.segment.terms[entry] ?? "").sort());
    for (const term of [...terms].slice(0, MOST_MISSPELLINGS)) this.#addFormsOf(term, likeness, found);
    return found;
  }

  /** What a search for this term of the corpus would find. */
  #addFormsOf(term: string, likeness: number, found: FoundEntries): void {
    const word = { folded: term, stems: stemsOfTyped(term, term) };
    for (const finds of [this.findLonger(word, true), this.findForms(word)]) {
      finds.forEach((entries, part) => {
        for (const [entry, nearness] of entries) raise(found[part], entry, likeness * nearness);
      });
    }
  }

  #findBeginnings(folded: string, isKnown: boolean): Map<number, number>[] {
    if (folded.length < 2 || (folded.length < 3 && isKnown)) return this.#lives.map(() => new Map());
    const likenessOf = new Map<string, number>();
    for (const live of this.#lives) {
      eachIn(entriesWithPrefix(live.segment, folded), (entry) => {
        const term = live.segment.terms[entry] ?? "";
        if (likenessOf.has(term) || term === folded || !isLiveEntry(live, entry)) return;
        const rest = term.slice(folded.length);
        const isForm = folded.length >= SHORTEST_PART && rest.length <= LONGEST_ENDING;
        if (isKnown && !isForm && !this.#isTail(rest)) return;
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

  /** Compounds are told by their stems, so "kahvila" finds "kielikahvilassa". */
  #addEndingWith(stem: string, live: LiveSegment, found: Map<number, number>): void {
    eachStemEnding(live.segment, stem, MOST_COMPOUNDS, (head, entries) => {
      if (head.length < SHORTEST_PART || !this.#isHead(head)) return;
      for (const entry of entries) keepLive(live, found, entry, LIKENESS.part);
    });
  }

  /** "Monikulttuurinen" finds "monikulttuurikeskus", and "naiset" finds "naisryhmä". */
  #addBeginningWith(stem: string, live: LiveSegment, found: Map<number, number>): void {
    const { from, to } = entriesWithPrefix(live.segment, stem);
    for (let entry = from; entry < Math.min(to, from + MOST_COMPOUNDS); entry++) {
      const rest = (live.segment.terms[entry] ?? "").slice(stem.length);
      if (rest.length >= SHORTEST_PART && this.#isLinkedTail(rest)) keepLive(live, found, entry, LIKENESS.part);
    }
  }

  /** The last part of a compound, with or without the sound that links it. */
  #isLinkedTail(rest: string): boolean {
    for (let link = 0; link <= LONGEST_LINK && rest.length - link >= SHORTEST_PART; link++) {
      if (this.#isTail(rest.slice(link))) return true;
    }
    return false;
  }

  #isWord(part: string): boolean {
    return this.#lives.some((live) => isLiveWord(live, part));
  }

  /** The first part of a compound, with or without the sound that links it. */
  #isHead(part: string): boolean {
    for (let link = 0; link <= LONGEST_LINK && part.length - link >= SHORTEST_PART; link++) {
      if (this.#isWord(part.slice(0, part.length - link))) return true;
    }
    return false;
  }

  /** The last part of a compound, with or without an ending. */
  #isTail(part: string): boolean {
    for (let ending = 0; ending <= LONGEST_ENDING && part.length - ending >= SHORTEST_PART; ending++) {
      if (this.#isWord(part.slice(0, part.length - ending))) return true;
    }
    return false;
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
