// The small formats that rows of every file share. Each message completes the sentence "this field ...".
import { z } from "zod";

/** Wide enough for Åland's skerries and Utsjoki, narrow enough to catch swapped or foreign coordinates. */
const FINLAND = { south: 59.4, north: 70.15, west: 19.0, east: 31.7 } as const;

// A tab, a line end or an invisible mark inside a text is damage, never meaning.
const CONTROL = /[\p{Cc}\u200b\u202a-\u202e\u2066-\u2069\ufeff]/u;

export const text = (length = 1000) =>
  z
    .string("is missing or no text")
    .max(length, `is longer than ${length} characters`)
    .refine((value) => value.trim() !== "", "is empty")
    .refine((value) => !CONTROL.test(value), "holds a control character");

export const names = (length = 200) =>
  z
    .strictObject(
      { fi: text(length).optional(), sv: text(length).optional(), en: text(length).optional() },
      "has a language other than fi, sv and en, or is no object of texts",
    )
    .refine((value) => Object.keys(value).length > 0, "has no text in any language");

/** Names that must be there in all three languages. */
export const allNames = z.strictObject({ fi: text(200), sv: text(200), en: text(200) });

export const latitude = z
  .number("is no number")
  .min(FINLAND.south, "lies south of Finland")
  .max(FINLAND.north, "lies north of Finland");
export const longitude = z
  .number("is no number")
  .min(FINLAND.west, "lies west of Finland")
  .max(FINLAND.east, "lies east of Finland");

export const webAddress = text(2000).refine(isWebAddress, "is not an http or https address");

function isWebAddress(value: string): boolean {
  return /^https?:\/\/\S+$/.test(value) && URL.canParse(value);
}

/** An address, with a word in brackets after it about where in there: "https://… (app/libraries.sqlite)". */
export const webReference = text(2000).refine(
  (value) => isWebAddress(value.split(" ", 1)[0] ?? ""),
  "is not an http or https address",
);

/** A day that exists: the 31st of February does not. */
export const day = text(10).refine(isDay, "is not a day of the calendar (YYYY-MM-DD)");

export function isDay(value: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}

export const timeOfDay = text(5).regex(/^([01]\d|2[0-3]):[0-5]\d$/, "is not a time (HH:MM)");

/** A code out of a closed list. */
export const knownCode = (known: ReadonlySet<string>, list: string) =>
  z
    .string("is missing or no text")
    .refine((code) => known.has(code), { error: (issue) => `"${issue.input}" is not in the list of ${list}` });

export const codeList = (known: ReadonlySet<string>, list: string) =>
  z
    .array(knownCode(known, list))
    .min(1, "is empty: leave it out when not known")
    .refine((codes) => new Set(codes).size === codes.length, "names one code twice");
