import type { Metadata } from "next";
import { notFound, permanentRedirect, redirect } from "next/navigation";
import { type FormerListing, findFormer, findListing } from "../../catalogue/catalogue.queries.ts";
import { pageMetadata } from "../../catalogue/profile/profile.rules.ts";
import type { ProfileSetting } from "../../catalogue/profile/Trust.tsx";
import { settings } from "../../env.ts";
import { isLocale, type Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { isSensitive } from "../../leave/sensitive.rules.ts";
import { paths } from "../../paths.ts";
import { siteOrigin } from "../../site-origin.ts";

/** What Next.js hands to the page of one listing. */
export interface ListingPageProps {
  readonly params: Promise<{ readonly locale: string; readonly slug: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

/** Why a listing cannot be shown: there is none at this address, or nobody can say just now. */
export interface NoAnswer {
  readonly state: "missing" | "away";
  readonly locale: Locale;
  readonly path: string;
  /** What is known of a listing that was here. */
  readonly former?: FormerListing | null;
}

type Room = "Place" | "Organisation" | "Activity";

async function read({ params, searchParams }: ListingPageProps) {
  const { locale, slug: written } = await params;
  if (!isLocale(locale)) notFound();
  const { places, activities } = await searchParams;
  const cursor = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);
  // The front server has refused addresses that cannot be decoded.
  return { locale, slug: decodeURIComponent(written), places: cursor(places), activities: cursor(activities) };
}

/** Asks for the listing of an address and settles all that can be wrong with the address. */
export async function answerFor<Kind extends Room>(room: Kind, props: ListingPageProps) {
  const { locale, slug, places, activities } = await read(props);
  const path = paths.listing(locale, { __typename: room, slug });
  const { data, problem } = await findListing(locale, slug, places, activities);
  const noAnswer = (state: NoAnswer["state"]): NoAnswer => ({ state, locale, path });
  // A link to the second page of a list that has changed since leads to the first.
  if (problem?.code === "INVALID_CURSOR") redirect(path);
  if (problem) return noAnswer(problem.code === "INVALID_SLUG" ? "missing" : "away");
  const { listing } = data;
  if (!listing) return { ...noAnswer("missing"), former: await whatBecameOf(locale, slug) };
  if (!isOf(room, listing)) permanentRedirect(paths.listing(locale, listing));
  const setting: ProfileSetting = {
    now: new Date(),
    country: data.site.country,
    feedbackEmail: settings().feedbackEmail,
    path,
    url: `${await siteOrigin()}${path}`,
    isFirstPlaces: places === null,
    isFirstActivities: activities === null,
  };
  return { state: "found" as const, locale, listing, setting, asOf: data.asOf };
}

/** Two of the same thing became one: its old address leads to the one that stayed. */
async function whatBecameOf(locale: Locale, slug: string): Promise<FormerListing | null> {
  const former = await findFormer(locale, slug);
  if (former?.movedTo) permanentRedirect(paths.listing(locale, former.movedTo));
  return former;
}

/** The head of the page: its name, what it says in short, and its other languages. */
export async function metadataFor(props: ListingPageProps): Promise<Metadata> {
  const { locale, slug, places, activities } = await read(props);
  const { data } = await findListing(locale, slug, places, activities);
  if (data?.listing) {
    const metadata = pageMetadata(data.listing, paths.listing(locale, data.listing));
    // The name of a shelter must not stand in the tabs and the history of a phone that somebody else picks up.
    return isSensitive(data.listing)
      ? { ...metadata, title: { absolute: settings().siteName }, description: "" }
      : metadata;
  }
  const former = data ? await whatBecameOf(locale, slug) : null;
  if (former?.state === "CLOSED" || former?.state === "PAUSED")
    return {
      title: (await getWords(locale, "former"))(former.state === "CLOSED" ? "closed" : "paused"),
      robots: { index: false },
    };
  const title = data
    ? (await getWords(locale, "trouble"))("notFound.title")
    : (await getWords(locale, "site"))("away.title");
  return { title, robots: { index: false } };
}

function isOf<Kind extends Room, Listing extends { readonly __typename: Room }>(
  room: Kind,
  listing: Listing,
): listing is Extract<Listing, { __typename: Kind }> {
  return listing.__typename === room;
}
