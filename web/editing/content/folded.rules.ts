/** Letters without their marks and case, so that "Ystavyystalo" and "Ystävyystalo" are the same word. */

const OF_ITS_OWN: Readonly<Record<string, string>> = { ø: "o", đ: "d", ł: "l", ß: "ss", æ: "ae", ı: "i" };
const MARKS = /\p{M}+/gu;
const NO_WORD = /[^\p{L}\p{N}]+/gu;

/** One space between words, nothing before and after; tatweel and vowel signs of Arabic are marks too. */
export function folded(text: string): string {
  return text
    .normalize("NFKD")
    .replaceAll("ـ", "")
    .replace(MARKS, "")
    .toLowerCase()
    .replace(/[øđłßæı]/g, (letter) => OF_ITS_OWN[letter] ?? letter)
    .replace(NO_WORD, " ")
    .trim();
}
