/**
 * From text to words that can be compared. The same folding serves what was written and what is typed, so
 * "Åbo" meets "abo", "Kürtçe" meets "kurtce" and an Arabic word with vowel signs meets one without.
 */

/** Letters, digits and marks make words; so do apostrophes, whose two meanings are told apart when folding. */
const WORD_CHARACTER = /[\p{L}\p{N}\p{M}'’ʼʻ]/u;

// Texts are split character by character against this table: twice as fast as a regular expression with
// Unicode classes, and a hundred thousand listings hold some sixty million characters.
const IS_WORD_CODE = Uint8Array.from({ length: 0x10000 }, (_, code) =>
  code >= 0xd800 && code <= 0xdfff ? 1 : Number(WORD_CHARACTER.test(String.fromCharCode(code))),
);

/** Whether a character of this code belongs to a word. */
export const isWordCode = (code: number): boolean => IS_WORD_CODE[code] === 1;

/** Calls `take` with each word as it stands in the text, unfolded. */
export function eachRawWord(text: string, take: (word: string) => void): void {
  let start = -1;
  for (let at = 0; at < text.length; at++) {
    if (isWordCode(text.charCodeAt(at))) {
      if (start < 0) start = at;
    } else if (start >= 0) {
      take(text.slice(start, at));
      start = -1;
    }
  }
  if (start >= 0) take(text.slice(start));
}

/** Signs that readers write or leave out: accents, Arabic vowel signs and tatweel, Hebrew points. */
const OPTIONAL_MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;

/** Letters that decompose into nothing plainer, and letters of one sound that keyboards tell apart. */
const PLAIN: Readonly<Record<string, string>> = {
  ø: "o", đ: "d", ð: "d", ł: "l", ı: "i", ß: "ss", æ: "ae", œ: "oe", þ: "th", ə: "e", ŋ: "n", ŧ: "t", ħ: "h",
  ґ: "г", ў: "у", ѓ: "г", ќ: "к",
  // Persian, Urdu and Kurdish keyboards write these for the Arabic yeh, kaf and heh.
  ی: "ي", ى: "ي", ې: "ي", ے: "ي", ک: "ك", ڪ: "ك", ة: "ه", ە: "ه", ھ: "ه", ہ: "ه", ٱ: "ا",
};
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join("")}]`, "g");
/** Eastern Arabic and Persian digits. */
const EASTERN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;
const APOSTROPHES = /['’ʼʻ]/g;
/** French and Italian short words before an apostrophe: "l'emploi" is "emploi". */
const ELISION = /^(?:[cdjlmnst]|qu|dell?|all|nell|sull|un)['’](?=\p{L}{3})/u;
const ASCII_WORD = /^[a-z0-9]+$/;
const PLAIN_WORD = /^[A-Za-z0-9]+$/;
const WORDS = /[\p{L}\p{N}\p{M}]+/gu;

/** Lower case with composed letters: what the stemmers expect. */
export function lowerWord(raw: string): string {
  if (PLAIN_WORD.test(raw)) return raw.toLowerCase();
  return raw.toLowerCase().normalize("NFC").replace(ELISION, "").replace(APOSTROPHES, "");
}

/** Folds one word; now and then it falls apart into several ("½") or into none. */
export const foldWord = (raw: string): string[] => foldLower(lowerWord(raw));

/** Folds a word that is in lower case. */
export function foldLower(lower: string): string[] {
  const folded = foldLetters(lower);
  return SIMPLE_LETTERS.test(folded) ? [folded] : (folded.match(WORDS) ?? []);
}

const SIMPLE_LETTERS = /^[a-z0-9\u0400-\u04ff\u0620-\u06d3]+$/;
/** The letters of Finnish, Swedish and their neighbours, for most words of most texts. */
const NORDIC_WORD = /^[a-z0-9äöåéüõšž]+$/;
const NORDIC: Readonly<Record<string, string>> = { ä: "a", ö: "o", å: "a", é: "e", ü: "u", õ: "o", š: "s", ž: "z" };

/** Folds letters only: for stems, which are already words. */
export function foldLetters(lower: string): string {
  if (ASCII_WORD.test(lower)) return lower;
  if (NORDIC_WORD.test(lower)) return lower.replace(/[^a-z0-9]/g, (letter) => NORDIC[letter] ?? letter);
  return lower
    .normalize("NFKD")
    // The short i of Russian and Ukrainian is a letter of its own and not an i with an accent.
    .replace(/и\u0306/g, "й")
    .replace(OPTIONAL_MARKS, "")
    .normalize("NFC")
    .toLowerCase()
    .replace(SPECIAL, (letter) => PLAIN[letter] ?? letter)
    .replace(EASTERN_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
}

/** The folded words of a text, in order. */
export function foldedWords(text: string): string[] {
  const words: string[] = [];
  eachRawWord(text, (raw) => words.push(...foldWord(raw)));
  return words;
}

/** Scripts that put no space between words. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]/u;
const UNSPACED_RUNS = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}\p{M}]+|[^\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmer}\p{sc=Myanmar}]+/gu;

export const isUnspaced = (word: string): boolean => UNSPACED.test(word);

/** What a folded word is found by: itself, or its pairs of characters where no space parts words. */
export function tokensOf(word: string): string[] {
  if (ASCII_WORD.test(word) || !isUnspaced(word)) return [word];
  return (word.match(UNSPACED_RUNS) ?? []).flatMap((run) => (isUnspaced(run) ? pairs(Array.from(run)) : [run]));
}

function pairs(characters: readonly string[]): string[] {
  if (characters.length < 2) return [...characters];
  return characters.slice(1).map((character, at) => (characters[at] ?? "") + character);
}

const CYRILLIC: Readonly<Record<string, string>> = {
  а: "a", б: "b", в: "v", г: "g", д: "d", е: "e", ж: "z", з: "z", и: "i", й: "j", к: "k", л: "l", м: "m", н: "n", о: "o",
  п: "p", р: "r", с: "s", т: "t", у: "u", ф: "f", х: "h", ц: "ts", ч: "ts", ш: "s", щ: "s", ъ: "", ы: "y", ь: "", э: "e",
  ю: "y", я: "a", і: "i", є: "e",
};

/** A Cyrillic word in the letters a Finn would write it with ("Хельсинки" is "helsinki"), else undefined. */
export function inLatinLetters(folded: string): string | undefined {
  if (!/^\p{sc=Cyrillic}+$/u.test(folded)) return undefined;
  return Array.from(folded, (letter) => CYRILLIC[letter] ?? letter).join("");
}
