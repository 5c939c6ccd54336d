import { formattingTag, type Locale, TIME_ZONE } from "../i18n/routing.ts";
import type { Messages } from "../i18n/types.ts";
import { storageTrouble } from "./kept.store.ts";
import type { KeptPage } from "./kept-page.rules.ts";

/** What is said in the browser about saving and keeping; fetched when it is needed, and kept with what is kept. */
export type DeviceWords = Messages["offline"]["device"];

const asked = new Map<string, Promise<DeviceWords>>();

/** The words of one language, from the site or, without a network, from what is kept. */
export function loadDeviceWords(locale: Locale): Promise<DeviceWords> {
  const known = asked.get(locale);
  if (known) return known;
  const answer = fetch(`/${locale}/offline/words`).then(async (response) => {
    if (!response.ok) throw new Error(`words: ${response.status}`);
    // Our own route sends exactly this part of the messages.
    return (await response.json()) as DeviceWords;
  });
  asked.set(locale, answer);
  answer.catch(() => asked.delete(locale));
  return answer;
}

/** Puts values into a sentence of the messages; they hold no choices, so that the browser needs no library for them. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((said, [key, value]) => said.replaceAll(`{${key}}`, () => value), sentence);
}

/** A day and a size as the reader writes them: for "Data from 29 November, 84 kB". */
export function factsOf({ dataAt, size }: Pick<KeptPage, "dataAt" | "size">, locale: Locale) {
  return { date: writeDay(dataAt, locale), size: writeKilobytes(size, locale) };
}

export function writeDay(moment: string, locale: Locale): string {
  return new Intl.DateTimeFormat(formattingTag(locale), { dateStyle: "long", timeZone: TIME_ZONE }).format(
    new Date(moment),
  );
}

function writeKilobytes(bytes: number, locale: Locale): string {
  return new Intl.NumberFormat(formattingTag(locale)).format(Math.max(1, Math.round(bytes / 1000)));
}

/** The calm sentence for what went wrong. */
export function sayTrouble(words: DeviceWords, failure: unknown): string {
  return words.trouble[storageTrouble(failure).code];
}
