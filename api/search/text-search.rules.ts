/**
 * One query over the segments of an index. Each word that was asked for must be met by a text or by a concept; when no
 * listing meets them all, the words that say least are let go, rather than finding nothing.
 */
import type { TextHits } from "../catalogue/catalogue.rules.ts";
import type { ConceptIndex, ConceptStrengths } from "./concept-index.rules.ts";
import { CONCEPT_SCORE } from "./listing-concepts.rules.ts";
import { WORD_SCORE } from "./listing-words.rules.ts";
import { type LiveSegment, offerPostings } from "./live-segment.rules.ts";
import { SlotScores } from "./slot-scores.rules.ts";
import { readTyped, type TypedWord } from "./typed-words.rules.ts";
import { type FoundEntries, LIKENESS, WordFinder } from "./word-finder.rules.ts";
import { stemsOfTyped } from "./words/stems.rules.ts";

/** Two typed words that are one word of the corpus: "lasten kerho". */
const JOINED = 0.9;
/** A word in Cyrillic, read as a Finn would write it. */
const TRANSLITERATED = 0.8;
/** The name of a concept in the texts of a listing that carries it. */
const SAID = 0.6;
/** Names are surer than this, further words by which people look for something are not. */
const CERTAIN_ENOUGH = 0.8;
/** What was not asked for but met all the same. */
const WEAK = 0.3;
/** What remains of a score for each word that was let go. */
const LET_GO = 0.5;
/** Words looked for as misspellings in one query: the only look at the whole dictionary, so the only one that costs. */
const MOST_MISSPELT = 6;

interface Query {
  readonly words: readonly TypedWord[];
  readonly concepts: readonly ConceptStrengths[];
  misspelt: number;
}

export class TextSearcher {
  readonly #lives: readonly LiveSegment[];
  readonly #concepts: ConceptIndex;
  readonly #finder: WordFinder;
  readonly #size: number;
  readonly #listed: number;
  // Kept between searches, which never overlap: for a million listings these are thirty-odd megabytes.
  #kept: { word: SlotScores; part: SlotScores; said: SlotScores; all: SlotScores; met: Uint16Array } | undefined;

  constructor(lives: readonly LiveSegment[], concepts: ConceptIndex, size: number, listed: number) {
    this.#lives = lives;
    this.#concepts = concepts;
    this.#finder = new WordFinder(lives);
    this.#size = size;
    this.#listed = listed;
  }

  search(text: string): TextHits | null {
    const query = this.#read(text);
    if (query.words.length === 0) return null;
    const kept = this.#scratch();
    try {
      return this.#answer(query);
    } finally {
      kept.all.each((slot) => {
        kept.met[slot] = 0;
      });
      for (const scores of [kept.word, kept.part, kept.said, kept.all]) scores.clear();
    }
  }

  #answer(query: Query): TextHits {
    const { all, met, word } = this.#scratch();
    let asked = 0;
    query.words.forEach(({ role }, at) => {
      if (role !== "REQUIRED") return;
      this.#match(query, at, word);
      const bit = asked + 1;
      const tells = this.#tells(word.count);
      word.each((slot, score) => {
        all.add(slot, score * tells);
        met[slot] = (met[slot] ?? 0) | bit;
      });
      word.clear();
      asked |= bit;
    });
    const wanted = wordsOfBest(all, met, asked);
    this.#addWeak(query, word, all);
    return this.#collect(wanted, LET_GO ** (countBits(asked) - countBits(wanted)), all, met);
  }

  #scratch() {
    this.#kept ??= {
      word: new SlotScores(this.#size),
      part: new SlotScores(this.#size),
      said: new SlotScores(this.#size),
      all: new SlotScores(this.#size),
      met: new Uint16Array(this.#size),
    };
    return this.#kept;
  }

  #read(text: string): Query {
    const words = readTyped(text, this.#concepts.isName);
    const concepts = this.#concepts.read(words);
    const namesLanguage = words.map(
      ({ role }, at) =>
        role === "REQUIRED" && [...(concepts[at]?.keys() ?? [])].some((key) => key.startsWith("language:")),
    );
    const isBesideLanguage = (at: number) => namesLanguage.some((isLanguage, other) => isLanguage && other !== at);
    return {
      words: words.map((word, at) =>
        word.isLanguageWord && word.role === "REQUIRED" && !namesLanguage[at] && isBesideLanguage(at)
          ? { ...word, role: "WEAK" }
          : word,
      ),
      concepts,
      misspelt: 0,
    };
  }

  /** How much a word says: one that few listings meet says more. */
  #tells(matches: number): number {
    return Math.log(1 + this.#listed / Math.max(1, matches));
  }

  /** Fills `into` with the listings that meet one word of the query. */
  #match(query: Query, at: number, into: SlotScores): void {
    const word = query.words[at];
    if (!word) return;
    const named = query.concepts[at] ?? new Map<string, number>();
    const forms = this.#finder.findForms(word);
    const isKnown = forms.some(({ size }) => size > 0);
    this.#offerEntries(forms, 1, into);
    this.#offerEntries(this.#finder.findLonger(word, isKnown), 1, into);
    this.#offerParts(word, into);
    this.#offerJoined(query.words, at, into);
    const isMisspelt = into.count === 0 && named.size === 0 && query.misspelt < MOST_MISSPELT;
    if (isMisspelt) {
      query.misspelt++;
      this.#offerEntries(this.#finder.findNear(word.folded), 1, into);
    }
    const meant = named.size > 0 || isKnown ? named : this.#concepts.guess(word.folded, isMisspelt);
    this.#nameBetter(meant, isKnown);
    this.#addConcepts(meant, 1, into);
    if (isMisspelt && into.count === 0 && word.latin) this.#matchLatin(word.latin, into);
  }

  #matchLatin(latin: string, into: SlotScores): void {
    this.#offerEntries(this.#findWord(latin), TRANSLITERATED, into);
    if (into.count === 0) this.#offerEntries(this.#finder.findNear(latin), TRANSLITERATED, into);
    const named = this.#concepts.named(latin);
    const meant = named.size > 0 ? named : this.#concepts.guess(latin, true);
    this.#nameBetter(meant, false);
    this.#addConcepts(meant, TRANSLITERATED, into);
  }

  #offerEntries(found: FoundEntries, factor: number, into: SlotScores): void {
    found.forEach((entries, part) => {
      const live = this.#lives[part];
      if (!live) return;
      for (const [entry, likeness] of entries)
        offerPostings(live.segment.words, entry, live.dead, factor * likeness * WORD_SCORE, into);
    });
  }

  /**
   * Fills `said`: of those that carry a concept, one that says its name, in whatever language, is the better answer. Not
   * so for a word that is only one of many for a concept and that the texts know: "theatre" is not any culture.
   */
  #nameBetter(meant: ConceptStrengths, isKnown: boolean): void {
    const { said } = this.#scratch();
    for (const [key, strength] of meant) {
      if (isKnown && strength < CERTAIN_ENOUGH) continue;
      for (const word of this.#concepts.wordsInTexts(key))
        this.#offerEntries(this.#finder.findForms(word), strength * SAID, said);
    }
  }

  /** What a listing means adds to what it says. */
  #addConcepts(meant: ConceptStrengths, factor: number, into: SlotScores): void {
    const { part, said } = this.#scratch();
    for (const [key, strength] of meant) {
      for (const { segment, dead } of this.#lives) {
        const id = segment.conceptIds.get(key);
        if (id !== undefined) offerPostings(segment.concepts, id, dead, factor * strength * CONCEPT_SCORE, part);
      }
    }
    part.each((slot, score) => {
      // Saying it in another language counts in place of saying it as it was typed, not on top.
      if (said.has(slot)) into.offer(slot, factor * (said.scores[slot] ?? 0));
      into.add(slot, score);
    });
    part.clear();
    said.clear();
  }

  /** A typed compound also meets a listing that says its two parts apart. */
  #offerParts(word: TypedWord, into: SlotScores): void {
    for (const { head, tail } of this.#finder.findParts(word)) {
      const heads = new Map<number, number>();
      const { part } = this.#scratch();
      this.#offerEntries(this.#findWord(head), LIKENESS.part, part);
      part.each((slot, score) => heads.set(slot, score));
      part.clear();
      this.#offerEntries(this.#findWord(tail), LIKENESS.part, part);
      part.each((slot, score) => {
        const other = heads.get(slot);
        if (other !== undefined) into.offer(slot, (score + other) / 2);
      });
      part.clear();
    }
  }

  /** Two words typed apart also meet a listing that writes them together. */
  #offerJoined(words: readonly TypedWord[], at: number, into: SlotScores): void {
    const [before, word, after] = [words[at - 1], words[at], words[at + 1]];
    for (const [first, second] of [
      [before, word],
      [word, after],
    ]) {
      if (!first || !second || first.role === "STOP" || second.role === "STOP") continue;
      this.#offerEntries(this.#findWord(first.folded + second.folded, first.lower + second.lower), JOINED, into);
    }
  }

  #findWord(folded: string, lower = folded): FoundEntries {
    return this.#finder.findForms({ folded, stems: stemsOfTyped(lower, folded) });
  }

  #addWeak({ words, concepts }: Query, into: SlotScores, all: SlotScores): void {
    words.forEach((word, at) => {
      if (word.role === "REQUIRED") return;
      this.#offerEntries(this.#finder.findForms(word), WEAK, into);
      if (word.role === "WEAK") this.#addConcepts(concepts[at] ?? new Map(), WEAK, into);
      const tells = this.#tells(into.count);
      into.each((slot, score) => {
        if (all.has(slot)) all.add(slot, score * tells);
      });
      into.clear();
    });
  }

  #collect(wanted: number, factor: number, all: SlotScores, met: Uint16Array): TextHits {
    const scores = new Float32Array(this.#size);
    const slots = new Uint32Array(all.count);
    let count = 0;
    all.each((slot, score) => {
      if (((met[slot] ?? 0) & wanted) !== wanted) return;
      scores[slot] = score * factor;
      slots[count] = slot;
      count++;
    });
    return { scores, slots: slots.slice(0, count) };
  }
}

/**
 * The words to insist on: those that the best listing meets. When some listing meets them all, those are all; else the
 * words that no good listing meets are let go.
 */
function wordsOfBest(all: SlotScores, met: Uint16Array, asked: number): number {
  let best = -1;
  let bestScore = 0;
  for (let at = 0; at < all.count; at++) {
    const slot = all.slots[at] ?? 0;
    if (met[slot] === asked) return asked;
    const score = all.scores[slot] ?? 0;
    // Of equals the first listing decides, so that the answer does not hang on the order of the index.
    if (score > bestScore || (score === bestScore && slot < best)) {
      best = slot;
      bestScore = score;
    }
  }
  return met[best] ?? 0;
}

const countBits = (bits: number): number => (bits === 0 ? 0 : (bits & 1) + countBits(bits >>> 1));
