// How easy the messages are to read. Nobody reads a message file: people read what stands on the page, so every
// message is read here as running text, with typical words where something is filled in.
import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/** A sentence, the message that it stands in, and its words. */
export interface Sentence {
  readonly key: string;
  readonly text: string;
  readonly words: readonly string[];
}

export interface Readability {
  readonly sentences: readonly Sentence[];
  /** Every word of every message, those of labels and buttons too. */
  readonly words: readonly string[];
  readonly meanSentence: number;
  readonly longestSentence: number;
}

type Tree = { readonly [key: string]: string | Tree };

/** What is filled in is about this long on a page. A count, a time or an hour is one word like any other. */
const TYPICAL: Readonly<Record<string, string>> = {
  count: "5",
  time: "16.00",
  start: "16.00",
  end: "18.00",
  opens: "9.00",
  closes: "16.00",
  date: "3.12.2026",
  from: "3.12.2026",
  to: "10.12.2026",
  when: "3.12.2026",
  year: "2024",
  url: "https://kotokartta.fi",
};
const OTHER_WORD = "Helsinki";

/** A piece without a full stop is a label up to here, and from here on it is read as a sentence. */
const WORDS_OF_A_LABEL = 3;

export function flattenMessages(tree: Tree, path = ""): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const here = path === "" ? key : `${path}.${key}`;
    return typeof value === "string" ? [[here, value] as [string, string]] : flattenMessages(value, here);
  });
}

/** All that a message can say: each form of a plural and each case of a choice is read once. */
export function readMessage(message: string): string[] {
  const elements = parse(message);
  const cases = Math.max(1, ...elements.map(countCases));
  const readings = Array.from({ length: cases }, (_, index) => read(elements, index));
  return [...new Set(readings)];
}

function countCases(element: MessageFormatElement): number {
  if (element.type === TYPE.tag) return Math.max(1, ...element.children.map(countCases));
  if (element.type !== TYPE.plural && element.type !== TYPE.select) return 1;
  const options = Object.values(element.options);
  return options.length * Math.max(1, ...options.flatMap(({ value }) => value.map(countCases)));
}

/** The message with the case of that number in every choice, beginning anew where a choice has fewer. */
function read(elements: readonly MessageFormatElement[], index: number): string {
  return elements.map((element) => readElement(element, index)).join("");
}

function readElement(element: MessageFormatElement, index: number): string {
  switch (element.type) {
    case TYPE.literal:
      return element.value;
    case TYPE.pound:
      return "5";
    case TYPE.tag:
      return element.children.length > 0 ? read(element.children, index) : (TYPICAL[element.value] ?? OTHER_WORD);
    case TYPE.plural:
    case TYPE.select: {
      const options = Object.values(element.options);
      const chosen = options[index % options.length];
      return chosen ? read(chosen.value, Math.floor(index / options.length)) : "";
    }
    case TYPE.number:
      return "5";
    default:
      return TYPICAL[element.value] ?? OTHER_WORD;
  }
}

export function wordsOf(text: string): string[] {
  return text
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ""))
    .filter((word) => word !== "");
}

/**
 * The pieces of a text: they end with a full stop, a question mark or a line. "kl. 16" is no end, since no capital
 * follows. A colon is none either: what stands behind it belongs to the same thought.
 */
function piecesOf(text: string): string[] {
  return text
    .split(/\n+|(?<=[.!?]["”“»)]?)\s+(?=["”“«(]?\p{Lu})/u)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== "");
}

/**
 * One word is no sentence ("Ask."), and neither is a label or a button. Counting them would make every text look
 * easier than it is. A long label is one, because it is read like one.
 */
function isSentence(piece: string): boolean {
  const { length } = wordsOf(piece);
  return /[.!?]["”“»)]?$/u.test(piece) ? length > 1 : length > WORDS_OF_A_LABEL;
}

export function measureMessages(tree: Tree): Readability {
  // What a file says about itself stands on no page.
  const messages = flattenMessages(tree).filter(([key]) => !key.startsWith("about."));
  const readings = messages.flatMap(([key, message]) => {
    const pieces = new Set(readMessage(message).flatMap(piecesOf));
    return [...pieces].map((text) => ({ key, text, words: wordsOf(text) }));
  });
  const sentences = readings.filter(({ text }) => isSentence(text));
  const lengths = sentences.map(({ words }) => words.length);
  return {
    sentences,
    words: readings.flatMap(({ words }) => words),
    meanSentence: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, lengths.length),
    longestSentence: Math.max(0, ...lengths),
  };
}

const isNumber = (word: string) => !/\p{L}/u.test(word);

/** LIX: the words of a sentence, and the share in a hundred of words with more than six letters. */
export function lixOf({ sentences, meanSentence }: Readability): number {
  const words = sentences.flatMap((sentence) => sentence.words);
  const long = words.filter((word) => !isNumber(word) && (word.match(/\p{L}/gu)?.length ?? 0) > 6);
  return meanSentence + (100 * long.length) / Math.max(1, words.length);
}

/** Flesch–Kincaid: the year of an American school in which the text is understood. */
export function gradeOf({ sentences, meanSentence }: Readability): number {
  const words = sentences.flatMap((sentence) => sentence.words);
  const syllables = words.reduce((sum, word) => sum + syllablesOf(word), 0);
  return 0.39 * meanSentence + 11.8 * (syllables / Math.max(1, words.length)) - 15.59;
}

/** Groups of vowels, without the mute e ("place", "places", "closed") but with the one of "table" and "wanted". */
export function syllablesOf(word: string): number {
  const letters = word.toLowerCase().replace(/[^a-zà-ÿ]/g, "");
  const spoken = letters.replace(/(?<![aeiouyl])e$|(?<=[aeiouy]l)e$|(?<=[^aeiouytdcsgzx])es$|(?<=[^aeiouytd])ed$/, "");
  return Math.max(1, spoken.match(/[aeiouyà-ÿ]+/g)?.length ?? 0);
}

/** The goals: what each language is measured by, and what it may at most come to. */
export const GOALS = {
  lix: 30,
  grade: 6,
  meanSentence: 9,
  longestSentence: 15,
  /** The share of Finnish words with as many parts as this, or more. */
  shareOfLongCompounds: 0.05,
  partsOfLongCompound: 3,
} as const;

/** The languages that are measured. In the easy ones a sentence may be no longer than where they are made from. */
export const MEASURED = [
  { code: "fi", language: "Finnish", scale: undefined },
  { code: "fi-simple", language: "Finnish", scale: undefined, easierThan: "fi" },
  { code: "sv", language: "Swedish", scale: "lix" },
  { code: "sv-simple", language: "Swedish", scale: "lix", easierThan: "sv" },
  { code: "en", language: "English", scale: "grade" },
] as const;

export const tooLong = ({ sentences }: Readability) =>
  sentences.filter(({ words }) => words.length > GOALS.longestSentence);

/** The words of three parts and more, and their share of all words, each as often as it is written. */
export function findLongCompounds(words: readonly string[], parts: ReadonlyMap<string, number>) {
  const letters = words.filter((word) => !isNumber(word));
  const found = letters.filter((word) => (parts.get(word) ?? 1) >= GOALS.partsOfLongCompound);
  return { found: [...new Set(found)], share: found.length / Math.max(1, letters.length) };
}
