import { formattingTag, isLocale } from "../i18n/routing.ts";

/** One sentence in every plural form that its language knows, with {count} where the number stands. */
export type PluralForms = Readonly<Partial<Record<Intl.LDMLPluralRule, string>>>;

function tagOf(locale: string): string {
  return isLocale(locale) ? formattingTag(locale) : locale;
}

/** Puts values into the {places} of a sentence that was translated on the server. */
export function fill(sentence: string, values: Readonly<Record<string, string>>): string {
  return sentence.replaceAll(/\{(\w+)\}/g, (whole, name: string) => values[name] ?? whole);
}

/** A sentence about a number, in the right plural form and with the number as the reader writes it. */
export function sayCount(forms: PluralForms, count: number, locale: string): string {
  const tag = tagOf(locale);
  const form = forms[new Intl.PluralRules(tag).select(count)] ?? forms.other ?? "";
  return fill(form, { count: new Intl.NumberFormat(tag).format(count) });
}

/** Numbers of which every language we might meet has each of its plural forms at least once. */
const SAMPLES = [1, 2, 0, 3, 5, 11, 21, 100, 1_000_000];

/** Asks a translated sentence for each plural form of its language once; see `sayCount` for the way back. */
export function pluralFormsOf(locale: string, say: (count: number) => string): PluralForms {
  const tag = tagOf(locale);
  const rules = new Intl.PluralRules(tag);
  const numbers = new Intl.NumberFormat(tag);
  return Object.fromEntries(
    rules.resolvedOptions().pluralCategories.flatMap((category) => {
      const sample = SAMPLES.find((count) => rules.select(count) === category);
      return sample === undefined ? [] : [[category, say(sample).replace(numbers.format(sample), "{count}")]];
    }),
  );
}
