/**
 * Letters that can be compared. The same folding serves what was written and what is typed, so "Åbo" meets "abo",
 * "Kürtçe" meets "kurtce" and an Arabic word with vowel signs meets one without.
 */

/** Signs that readers write or leave out: accents, Arabic vowel signs and tatweel, Hebrew points. */
const OPTIONAL_MARKS = /[\u0300-\u036f\u0591-\u05c7\u0610-\u061a\u0640\u064b-\u065f\u0670\u06d6-\u06ed]/g;

/** Reads "ø:o ß:ss": each letter and what it becomes. */
const tableOf = (pairs: string): ReadonlyMap<string, string> =>
  new Map(pairs.split(/\s+/).map((pair): [string, string] => [pair.charAt(0), pair.slice(2)]));

/** Letters that decompose into nothing plainer, and letters of one sound that keyboards tell apart. */
const PLAIN = tableOf(
  `ø:o đ:d ð:d ł:l ı:i ß:ss æ:ae œ:oe þ:th ə:e ŋ:n ŧ:t ħ:h ґ:г ў:у ѓ:г ќ:к ی:ي ى:ي ې:ي ے:ي ک:ك ڪ:ك ة:ه ە:ه ھ:ه ہ:ه ٱ:ا`,
);
const NOT_PLAIN = new RegExp(`[${[...PLAIN.keys()].join("")}]`, "g");
/** The letters of Finnish, Swedish and their neighbours. */
const NORDIC = tableOf("ä:a ö:o å:a é:e ü:u õ:o š:s ž:z");
const NORDIC_WORD = /^[a-z0-9äöåéüõšž]+$/;
const ASCII_WORD = /^[a-z0-9]+$/;
/** Arabic and Persian digits. */
const EASTERN_DIGITS = /[\u0660-\u0669\u06f0-\u06f9]/g;

/** Folds a word in lower case. Most words of most texts take one of the first two ways out, which are quick. */
export function foldLetters(lower: string): string {
  if (ASCII_WORD.test(lower)) return lower;
  if (NORDIC_WORD.test(lower)) return lower.replace(/[^a-z0-9]/g, (letter) => NORDIC.get(letter) ?? letter);
  const bare = lower
    .normalize("NFKD")
    // The short i of Russian and Ukrainian is a letter of its own and not an i with an accent.
    .replace(/и\u0306/g, "й")
    .replace(OPTIONAL_MARKS, "")
    .normalize("NFC");
  return bare
    .toLowerCase()
    .replace(NOT_PLAIN, (letter) => PLAIN.get(letter) ?? letter)
    .replace(EASTERN_DIGITS, (digit) => String(digit.charCodeAt(0) & 0xf));
}

const CYRILLIC = tableOf(
  `а:a б:b в:v г:g д:d е:e ж:z з:z и:i й:j к:k л:l м:m н:n о:o п:p р:r с:s т:t у:u ф:f х:h ц:ts ч:ts ш:s щ:s ъ: ы:y ь: э:e
  ю:y я:a і:i є:e`,
);

/** A Cyrillic word in the letters a Finn would write it with ("Хельсинки" is "helsinki"), else undefined. */
export function inLatinLetters(folded: string): string | undefined {
  if (!/^\p{sc=Cyrillic}+$/u.test(folded)) return undefined;
  return Array.from(folded, (letter) => CYRILLIC.get(letter) ?? letter).join("");
}
