import type { Locale } from "../i18n/routing.ts";

/** As many as fit into a link that a message can carry. */
const MOST_SHARED = 40;

/** The places of a shared link: `?place=slug&place=slug`. Each name once, in the order of the link. */
export function slugsOf(asked: string | readonly string[] | undefined): string[] {
  const all = typeof asked === "string" ? [asked] : (asked ?? []);
  return [...new Set(all.map((slug) => slug.trim()).filter((slug) => slug !== ""))].slice(0, MOST_SHARED);
}

/** The link of a list: the places by their names in addresses, and nothing about who made it. */
export function sharedPath(locale: Locale, pages: readonly { readonly path: string }[]): string {
  const slugs = pages.map(({ path }) => path.split("/").at(-1) ?? "");
  // They are written as they stand in the address of each place.
  return `/${locale}/saved?${slugs.map((slug) => `place=${slug}`).join("&")}`;
}
