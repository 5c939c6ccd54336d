/** Times and dates as each language writes them, and as a voice reads them. No clock is asked here. */
import { baseOf, formattingTag, isRightToLeft, type Locale } from "../../i18n/routing.ts";
import { forFormatting } from "../../wall-clock.ts";

/** What the eye sees and what a voice reads, where the two differ: a dash is not read as "to". */
export interface Said {
  readonly shown: string;
  readonly said: string;
  /** Times stay on one line; longer words may break. */
  readonly isWhole?: true;
}

/** A line of words: plain ones, and some that are read otherwise than they are written. */
export type Phrase = readonly (string | Said)[];

export const shownText = (phrase: Phrase): string =>
  phrase.map((part) => (typeof part === "string" ? part : part.shown)).join("");
export const saidText = (phrase: Phrase): string =>
  phrase.map((part) => (typeof part === "string" ? part : part.said)).join("");

export interface Span {
  readonly opens: string;
  readonly closes: string;
}

/** Keeps times and numbers from left to right inside a sentence that runs from right to left. */
export const isolate = (text: string, locale: string): string => (isRightToLeft(locale) ? `\u2066${text}\u2069` : text);

const WITH_A_DOT: ReadonlySet<string> = new Set(["fi", "sv"]);

/** Finnish and Swedish write 9.30, the others 9:30; no leading zero, always Latin digits. */
export function writeTime(time: string, locale: string): string {
  const [hours = "", minutes = ""] = time.split(":");
  const separator = WITH_A_DOT.has(baseOf(locale)) ? "." : ":";
  return `${Number(hours)}${separator}${minutes}`;
}

/** The same, and 16 for 16.00 in the languages whose doors say so. */
export function writeShortTime(time: string, locale: string): string {
  const isShort = WITH_A_DOT.has(baseOf(locale)) && time.endsWith(":00");
  return isShort ? String(Number(time.slice(0, 2))) : writeTime(time, locale);
}

/** `9–16` where both are whole hours and the language writes them so, else `9.00–16.30`. */
export function writeSpan({ opens, closes }: Span, locale: string): string {
  const isShort = [opens, closes].every((time) => time.endsWith(":00"));
  const write = isShort ? writeShortTime : writeTime;
  return `${write(opens, locale)}–${write(closes, locale)}`;
}

/** "perjantai 19. kesäkuuta" */
export function writeDay(date: string, locale: Locale): string {
  return new Intl.DateTimeFormat(formattingTag(locale), {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: "UTC",
  }).format(forFormatting(date));
}

/** "19. kesäkuuta", with the year when it is not the one of `today`. */
export function writeDate(date: string, locale: Locale, today: string): string {
  const year = date.slice(0, 4) === today.slice(0, 4) ? {} : ({ year: "numeric" } as const);
  return new Intl.DateTimeFormat(formattingTag(locale), {
    day: "numeric",
    month: "long",
    timeZone: "UTC",
    ...year,
  }).format(forFormatting(date));
}
