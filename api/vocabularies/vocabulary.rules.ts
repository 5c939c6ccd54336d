/** The terms of the closed lists with all their names, and what a name may be. */
import { countBits } from "../catalogue/bitset.rules.ts";
import { type Catalogue, setOf } from "../catalogue/catalogue.rules.ts";
import { servingIn } from "../catalogue/filter.rules.ts";
import { setKey } from "../catalogue/membership.rules.ts";
import type { LocalisedNames } from "../catalogue/published.ts";
import { LETTER_LANGUAGES } from "../letters/letter-languages.rules.ts";
import type { FieldProblem } from "../refusals.ts";
import { checkText, tidyText } from "../review/input/plain-text.rules.ts";

export const LISTS = ["LANGUAGE", "SERVICE_CATEGORY", "TARGET_GROUP"] as const;
export type List = (typeof LISTS)[number];

export interface TermKey {
  readonly list: List;
  readonly code: string;
  readonly locale: string;
}

export interface Term {
  readonly list: List;
  readonly code: string;
  readonly names: LocalisedNames;
  readonly listingCount: number;
}

/** Every locale of the interface, in the order in which the site shows them. */
const LOCALES = LETTER_LANGUAGES.map(({ code }) => code);
export const isLocale = (locale: string): boolean => LOCALES.includes(locale);

/** Easy Finnish and easy Swedish take the name of Finnish and Swedish: theirs is never missing. */
const NEEDED = LOCALES.filter((locale) => !locale.endsWith("-simple"));

/** The locales in which a reader meets a name of another language. */
export const missingIn = ({ names }: Pick<Term, "names">): string[] => NEEDED.filter((locale) => !names[locale]);

export function termsOf(catalogue: Catalogue, list: List): Term[] {
  const { languages, serviceCategories, targetGroups } = catalogue.vocabulary.lists;
  if (list === "LANGUAGE")
    return languages.map(({ tag: code, names }) => ({
      list,
      code,
      names,
      listingCount: countBits(servingIn(catalogue, code)),
    }));
  const [terms, keyOf] =
    list === "SERVICE_CATEGORY" ? [serviceCategories, setKey.service] : [targetGroups, setKey.targetGroup];
  return terms.map(({ id: code, names }) => ({
    list,
    code,
    names,
    listingCount: countBits(setOf(catalogue, keyOf(code))),
  }));
}

export const findTerm = (catalogue: Catalogue, list: List, code: string): Term | undefined =>
  termsOf(catalogue, list).find((term) => term.code === code);

const LONGEST_NAME = 80;

/** The name as it is kept, or what is wrong with it. `script`: of the locale's language. */
export function readName(written: string, script: string | null): string | readonly FieldProblem[] {
  const name = tidyText(written);
  if (name === "") return [{ path: "name", code: "REQUIRED" }];
  const problems = checkText(name, { path: "name", maximum: LONGEST_NAME, isLine: true, script, isName: true });
  return problems.length > 0 ? problems : name;
}
