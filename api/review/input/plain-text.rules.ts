/**
 * What may stand in a text that everybody reads: plain words, in letters of the language that it says it is in, and nothing
 * that cannot be seen. Names that look like another's, and texts that turn the direction of writing, are how a helper is
 * feigned (CVE-2021-42574, UTS 39).
 */
import type { FieldProblem } from "../../refusals.ts";

/** Written by word processors and copied along by people who cannot see them: taken out, not refused. */
const HARMLESS = /\u00AD|\u200B|\u200E|\u200F|\u061C|\u2060|\uFEFF/gu;
/** Controls, and all that only gives orders: overrides and isolates of direction, tags. Nobody writes them by accident. */
const ORDERS = /\p{Cc}|\p{Cf}|\u115F|\u1160|\u3164|\uFFA0/gu;
/** Orders with a use: the line end, the two joiners (looked at below), and signs that Arabic numbers are written with. */
const USEFUL = /^(\n|\u200C|\u200D|[\u0600-\u0605]|\u06DD)$/u;

const hasHidden = (text: string): boolean => (text.match(ORDERS) ?? []).some((sign) => !USEFUL.test(sign));

/** A joiner has work to do between letters of Persian, Urdu or an Indic script, and inside an emoji; nowhere else. */
const IDLE_JOINER =
  /(?<![\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Sinhala}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Kannada}\p{Script=Telugu}\p{Script=Gujarati}\p{Script=Khmer}\p{Script=Myanmar}\p{M}\p{Extended_Pictographic}])[\u200C\u200D]/u;

/** Tags, entities, and the signs of Markdown: a reader would see them as they are, or worse, not. */
const MARKUP =
  /<\/?[a-z!?][^>]*>?|&(#\d+|#x[0-9a-f]+|[a-z]{2,8});|!?\[[^\]]*\]\(|(^|\s)(\*\*|__)\S|^#{1,6}\s|```|^\s{0,3}[=-]{3,}\s*$|\b(javascript|vbscript|data):\S/imu;

/** As it is kept: one way of writing marks, single kinds of line end, nothing around it. */
export function tidyText(text: string): string {
  return text
    .toWellFormed()
    .replace(HARMLESS, "")
    .replace(/\r\n?|\u2028|\u2029/g, "\n")
    .replace(/[\t\u00A0\u2000-\u200A\u202F\u205F]/gu, " ")
    .normalize("NFC")
    .replace(/ +$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

/** Scripts whose letters are mistaken for each other's. */
const LOOKALIKES = [
  /\p{Script=Latin}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Armenian}/u,
  /\p{Script=Cherokee}/u,
  /\p{Script=Coptic}/u,
  /\p{Script=Lisu}/u,
];

const wordsOf = (text: string): string[] => text.match(/[\p{L}\p{M}]+/gu) ?? [];

/** "Pаypal" with a Cyrillic а. A word is of one script; a text may be of several. */
export const isMixed = (text: string): boolean =>
  wordsOf(text).some((word) => LOOKALIKES.filter((script) => script.test(word)).length > 1);

/** Unicode scripts of the scripts that languages say they are written in (ISO 15924). */
const SCRIPTS: Readonly<Record<string, string>> = {
  Latn: "Latin",
  Cyrl: "Cyrillic",
  Arab: "Arabic",
  Grek: "Greek",
  Hebr: "Hebrew",
  Armn: "Armenian",
  Geor: "Georgian",
  Ethi: "Ethiopic",
  Thai: "Thai",
  Khmr: "Khmer",
  Laoo: "Lao",
  Mymr: "Myanmar",
  Deva: "Devanagari",
  Beng: "Bengali",
  Taml: "Tamil",
  Telu: "Telugu",
  Knda: "Kannada",
  Mlym: "Malayalam",
  Gujr: "Gujarati",
  Guru: "Gurmukhi",
  Sinh: "Sinhala",
  Tibt: "Tibetan",
  Hans: "Han",
  Hant: "Han",
  Hani: "Han",
  Jpan: "Han}\\p{Script=Hiragana}\\p{Script=Katakana",
  Kore: "Hangul}\\p{Script=Han",
};

/** A few words, such as the name of a street or of a body, may well be in Latin letters. */
const FEW_LETTERS = 30;

/** Most letters of a text are of its language's script. In names, and in a few words, Latin letters always may be. */
export function isOtherScript(text: string, script: string | null, isName: boolean): boolean {
  const name = SCRIPTS[script ?? ""];
  if (!name) return false;
  const letters = text.match(/\p{L}/gu) ?? [];
  const expected = new RegExp(`[\\p{Script=${name}}]`, "u");
  const isLatinFine = isName || letters.length <= FEW_LETTERS;
  const own = letters.filter((letter) => expected.test(letter) || (isLatinFine && /\p{Script=Latin}/u.test(letter)));
  return own.length * 2 < letters.length;
}

export interface TextRule {
  readonly path: string;
  readonly maximum: number;
  /** On one line. */
  readonly isLine?: boolean;
  /** The script of its language; null where any will do. */
  readonly script?: string | null;
  readonly isName?: boolean;
}

/** What is wrong with a text that was tidied; the first thing, since the others mostly follow from it. */
export function checkText(text: string, { path, maximum, isLine, script, isName }: TextRule): FieldProblem[] {
  const told = (code: FieldProblem["code"], more = {}): FieldProblem[] => [{ path, code, value: text, ...more }];
  if (text.length > maximum) return told("TOO_LONG", { maximum });
  if (hasHidden(text) || IDLE_JOINER.test(text)) return told("HIDDEN_CHARACTERS", { value: undefined });
  if ((isLine && text.includes("\n")) || MARKUP.test(text)) return told("NOT_PLAIN_TEXT");
  if (isMixed(text)) return told("MIXED_SCRIPTS");
  return isOtherScript(text, script ?? null, isName ?? false) ? told("WRONG_LANGUAGE") : [];
}
