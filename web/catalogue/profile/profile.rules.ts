import { LANGUAGES } from "../../i18n/routing.ts";

interface Described {
  readonly name: { readonly text: string };
  readonly description?: { readonly text: string } | null;
}

const LONGEST_DESCRIPTION = 160;

/** Title, description and the addresses of the same page in the other languages. `path` begins with a language. */
export function pageMetadata(listing: Described, path: string) {
  const withoutLocale = path.replace(/^\/[^/]+/, "");
  return {
    title: listing.name.text,
    ...(listing.description && { description: shorten(listing.description.text, LONGEST_DESCRIPTION) }),
    alternates: alternatesOf(path, withoutLocale),
  };
}

/** One address for search engines, and where the other languages are. */
export function alternatesOf(path: string, withoutLocale: string) {
  const languages = Object.fromEntries(LANGUAGES.map(({ code }) => [code, `/${code}${withoutLocale}`]));
  return { canonical: path, languages };
}

/** Cut between words, never inside one, and say so. */
export function shorten(text: string, longest: number): string {
  if (text.length <= longest) return text;
  const cut = text.slice(0, longest - 1);
  const lastSpace = cut.lastIndexOf(" ");
  return `${cut.slice(0, lastSpace > longest / 2 ? lastSpace : undefined).replace(/[\s,;:.–-]+$/, "")}…`;
}
