/**
 * Finds the concepts that the words of a query name, one word or up to four in a row. Exact names and their stems are
 * looked up in maps; beginnings and misspellings go through MiniSearch, over the names only.
 */
import MiniSearch from "minisearch";
import type { PublishedVocabulary } from "../catalogue/published.ts";
import { type ConceptName, conceptNamesOf } from "./concept-names.rules.ts";
import { PHRASE_LANGUAGES, type TypedWord } from "./typed-words.rules.ts";
import { mayStartAlike, slipsForgiven } from "./words/near-words.rules.ts";
import { stemsOf, stemsOfTyped } from "./words/stems.rules.ts";
import { isStopWord } from "./words/stop-words.rules.ts";
import { type Word, wordsOf } from "./words/words.rules.ts";

/** A concept that a word of the query means, and how surely (0 to 1). */
export type ConceptStrengths = ReadonlyMap<string, number>;
type MutableStrengths = Map<string, number>;

const LONGEST_RUN = 4;
const STEM = 0.9;
const BEGINNING = 0.6;
const MISSPELT = 0.5;
/** Of concepts guessed from a beginning or a misspelling, no more than this. */
const MOST_GUESSES = 4;
/** Parts MiniSearch's documents into names; no folded name holds it. */
const BETWEEN_NAMES = "\n";

type Phrases = Map<string, MutableStrengths>;

export class ConceptIndex {
  readonly #names: Phrases = new Map();
  readonly #stems: Phrases = new Map();
  readonly #inTexts = new Map<string, Map<string, ReadonlySet<string>>>();
  readonly #near = new MiniSearch<{ id: string; names: string }>({
    fields: ["names"],
    tokenize: (text) => text.split(BETWEEN_NAMES),
    processTerm: (term) => term,
  });

  constructor(vocabulary: PublishedVocabulary) {
    const shown = new Map<string, Set<string>>();
    for (const name of conceptNamesOf(vocabulary)) {
      const words = wordsOf(name.text);
      const phrase = phraseOf(words);
      if (phrase === "") continue;
      strengthen(this.#names, phrase, name.key, name.strength);
      this.#addStems(words, name);
      if (name.isInTexts) this.#addInTexts(words, name.key);
      if (!name.isForm) shown.set(name.key, (shown.get(name.key) ?? new Set()).add(phrase));
    }
    this.#near.addAll([...shown].map(([id, names]) => ({ id, names: [...names].join(BETWEEN_NAMES) })));
  }

  isName = (phrase: string): boolean => this.#names.has(phrase);

  /** The concepts of exactly this name. */
  named(folded: string): ConceptStrengths {
    return this.#names.get(folded) ?? new Map();
  }

  /** The words by which texts speak of a concept, each with its stems. */
  wordsInTexts(key: string): { folded: string; stems: ReadonlySet<string> }[] {
    return Array.from(this.#inTexts.get(key) ?? [], ([folded, stems]) => ({ folded, stems }));
  }

  /** For each word the concepts that it, or a run of words around it, names. */
  read(words: readonly TypedWord[]): ConceptStrengths[] {
    const found = words.map((): MutableStrengths => new Map());
    for (let from = 0; from < words.length; from++) {
      for (let to = from + 1; to <= Math.min(words.length, from + LONGEST_RUN); to++) {
        const run = words.slice(from, to);
        const concepts = this.#named(run);
        for (let at = from; at < to; at++) {
          // A longer name is a surer sign, and its length counts: each of its words carries it.
          for (const [key, strength] of concepts) raise(found[at], key, strength);
        }
      }
    }
    return found;
  }

  /** The concepts whose names a word may be the beginning or, if so asked, a misspelling of. */
  guess(folded: string, mayBeMisspelt: boolean): ConceptStrengths {
    const guesses: MutableStrengths = new Map();
    if (folded.length < 3) return guesses;
    const slips = mayBeMisspelt ? slipsForgiven(folded.length) : 0;
    // MiniSearch reads a "fuzzy" of 1 or more as a number of slips.
    const options = { prefix: true, fuzzy: slips > 0 ? slips : false } as const;
    for (const { id, match } of this.#near.search(folded, options)) {
      const names = Object.keys(match);
      const isBeginning = names.some((name) => name.startsWith(folded));
      if (!isBeginning && !names.some((name) => mayStartAlike(folded, name))) continue;
      raise(guesses, String(id), isBeginning ? BEGINNING : MISSPELT);
      if (guesses.size === MOST_GUESSES) break;
    }
    return guesses;
  }

  #named(run: readonly TypedWord[]): ConceptStrengths {
    const exact = this.#names.get(phraseOf(run));
    // A name as it stands is what is meant: Salo is a town, though a Spanish stemmer makes it a room ("sala").
    if (exact) return exact;
    const concepts: MutableStrengths = new Map();
    const counted = withoutStops(run);
    const phrases = new Set(PHRASE_LANGUAGES.map((_, at) => counted.map(({ stemIn }) => stemIn[at]).join(" ")));
    for (const phrase of phrases) {
      for (const [key, strength] of this.#stems.get(phrase) ?? []) raise(concepts, key, strength);
    }
    return concepts;
  }

  #addInTexts([word, ...more]: readonly Word[], key: string): void {
    if (!word || more.length > 0) return;
    const words = this.#inTexts.get(key) ?? new Map<string, ReadonlySet<string>>();
    this.#inTexts.set(key, words.set(word.folded, stemsOfTyped(word.lower, word.folded)));
  }

  #addStems(words: readonly Word[], { key, language, strength }: ConceptName): void {
    if (language === "und") return;
    const counted = withoutStops(words);
    const undotted = counted.map(({ folded }) => ({ lower: folded, folded }));
    for (const some of [counted, undotted]) strengthen(this.#stems, stemPhrase(some, language), key, strength * STEM);
  }
}

const phraseOf = (words: readonly { folded: string }[]) => words.map(({ folded }) => folded).join(" ");

/** The words as one phrase of stems. */
const stemPhrase = (words: readonly Word[], language: string): string =>
  words.map(({ lower, folded }) => stemsOf(lower, folded, language)[0] ?? folded).join(" ");

/** "Ohjaus neuvonta" names "Ohjaus ja neuvonta". */
function withoutStops<Word extends { folded: string }>(words: readonly Word[]): readonly Word[] {
  const counted = words.filter(({ folded }) => !isStopWord(folded));
  return counted.length > 0 ? counted : words;
}

function strengthen(phrases: Phrases, phrase: string, key: string, strength: number): void {
  let concepts = phrases.get(phrase);
  if (!concepts) {
    concepts = new Map();
    phrases.set(phrase, concepts);
  }
  raise(concepts, key, strength);
}

function raise(concepts: MutableStrengths | undefined, key: string, strength: number): void {
  if (concepts && (concepts.get(key) ?? 0) < strength) concepts.set(key, strength);
}
