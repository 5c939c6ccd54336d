import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { demandDeskViewer } from "../../../../accounts/viewer.queries.ts";
import { findEditing } from "../../../../editing/page/editing.queries.ts";
import { isLocale, type Locale } from "../../../../i18n/routing.ts";
import type { Messages } from "../../../../i18n/types.ts";
import { getWords } from "../../../../i18n/words.ts";

/** What Next.js hands to a page about one listing of the desk. */
export interface DeskListingProps {
  readonly params: Promise<{ readonly locale: string; readonly id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

type Titled = { [Part in "mine" | "new" | "translate" | "preview"]: Messages["editing"][Part] };

/** The head of a page of the editor. */
export const titleOf =
  (part: keyof Titled) =>
  async ({ params }: { readonly params: Promise<{ readonly locale: string }> }): Promise<Metadata> => {
    const { locale } = await params;
    if (!isLocale(locale)) return {};
    return { title: (await getWords(locale, "editing"))(`${part}.title`) };
  };

export async function localeOf(params: Promise<{ readonly locale: string }>): Promise<Locale> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return locale;
}

/** The listing of an address and who opens it; whoever has not signed in is led there first. */
export async function openListing(
  { params, searchParams }: DeskListingProps,
  pathOf: (locale: Locale, id: string) => string,
) {
  const locale = await localeOf(params);
  const id = decodeURIComponent((await params).id);
  const path = pathOf(locale, id);
  const viewer = await demandDeskViewer(locale, path);
  const { data } = await findEditing(locale, id);
  const listing = data?.editableListing ?? null;
  // A letter names the listing by the bare id; a draft is kept under the one that the API gives.
  if (listing && listing.id !== id) redirect(pathOf(locale, listing.id));
  const asked = await searchParams;
  const wordOf = (name: string) => {
    const value = asked[name];
    return typeof value === "string" ? value : undefined;
  };
  return { locale, path, viewer, data, listing, wordOf };
}
