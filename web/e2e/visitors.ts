/** Who comes here, and the words they read: tests find things by what a person sees. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";
import { LANGUAGES, type Locale } from "../i18n/routing.ts";

export const PHONE = { width: 360, height: 740 };
export const DESKTOP = { width: 1280, height: 800 };
/** Every language of the interface. */
export const LOCALES: readonly Locale[] = LANGUAGES.map(({ code }) => code);

type Words = { readonly [key: string]: string | Words };

const read = (locale: string): Words =>
  JSON.parse(readFileSync(join(import.meta.dirname, `../messages/${locale}.json`), "utf8")) as Words; // checked by messages.test.ts

/** The sentence under a dotted key, as the reader of `locale` sees it. Fails when there is none. */
export function wordsOf(locale: string) {
  const words = read(locale);
  return (key: string): string => {
    const found = key
      .split(".")
      .reduce<string | Words | undefined>((at, part) => (typeof at === "object" ? at[part] : undefined), words);
    if (typeof found !== "string") throw new Error(`no words for ${key} in ${locale}`);
    return found;
  };
}

/** The same with what is filled in, as the pages write it. */
export function sentencesOf(locale: string) {
  const t = createTranslator({ locale, messages: read(locale) as Record<string, never> }); // any dotted key is asked for
  return (key: string, values: Record<string, string | number> = {}): string => t(key as never, values as never);
}

interface GraphqlAnswer<T> {
  readonly data: T;
}

/** Asks the product's own API, as any stranger may. */
export async function ask<T>(query: string, variables: Record<string, unknown> = {}): Promise<T> {
  const response = await fetch(`${process.env.SITE}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query, variables }),
  });
  const answer = (await response.json()) as GraphqlAnswer<T>; // the query's own shape, given by the caller
  return answer.data;
}

export interface FoundSlugs {
  readonly listings: { readonly totalCount: number; readonly nodes: readonly { readonly slug: string }[] };
}

/** Slugs of everything that a filter finds, up to a hundred. */
export async function slugsOf(filter: Record<string, unknown>): Promise<string[]> {
  const { listings } = await ask<FoundSlugs>(
    "query Slugs($filter: ListingFilter) { listings(filter: $filter, first: 100, orderBy: NAME) { totalCount nodes { slug } } }",
    { filter },
  );
  return listings.nodes.map(({ slug }) => slug);
}
