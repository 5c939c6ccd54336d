import type { Locale } from "./i18n/routing.ts";

/** Which room of the site a kind of listing lives in. */
const ROOM_OF = {
  Organisation: "organisations",
  Place: "places",
  Activity: "activities",
} as const;

function queryOf(name: string, values: readonly string[]): string {
  return values.length === 0 ? "" : `?${values.map((value) => `${name}=${encodeURIComponent(value)}`).join("&")}`;
}

/** Every address of the site, in one table. */
export const paths = {
  home: (locale: Locale) => `/${locale}`,
  listing: (locale: Locale, listing: { readonly __typename: keyof typeof ROOM_OF; readonly slug: string }) =>
    `/${locale}/${ROOM_OF[listing.__typename]}/${encodeURIComponent(listing.slug)}`,
  activities: (locale: Locale) => `/${locale}/activities`,
  /** Questions with pictures, for who would rather not fill in a form. */
  finder: (locale: Locale) => `/${locale}/find`,
  /** Answers to what people ask; `about` names one of them. */
  help: (locale: Locale, about?: string) => `/${locale}/help${about ? `#${about}` : ""}`,
  /** Calendar files: of one listing, and of all activities that a filter finds. They speak the language of `?locale=`. */
  calendar: {
    listing: (listing: { readonly __typename: keyof typeof ROOM_OF; readonly slug: string }) =>
      `/calendar/${ROOM_OF[listing.__typename]}/${encodeURIComponent(listing.slug)}.ics`,
    activities: "/calendar/activities.ics",
  },
  /** A sheet to print: of listings by their slugs, or of what a search finds. */
  handout: (locale: Locale, query: readonly string[] | string) =>
    `/${locale}/handout${typeof query === "string" ? `?${query}` : queryOf("place", query)}`,
  share: (locale: Locale, slug: string) => `/${locale}/share${queryOf("place", [slug])}`,
  data: (locale: Locale) => `/${locale}/data`,
  /** What is missing, or what is wrong with one listing. */
  suggest: (locale: Locale, slug?: string) => `/${locale}/suggest${slug ? `/${encodeURIComponent(slug)}` : ""}`,
  /** Thanks, with the number of what was sent. */
  suggestionSent: (locale: Locale, reference: string, willBeTold: boolean) =>
    `/${locale}/suggest/sent/${encodeURIComponent(reference)}${willBeTold ? "?told=1" : ""}`,
  /** Everything in one municipality on one page, and the list of those pages. */
  pack: (locale: Locale, code: string) => `/${locale}/in/${code}`,
  packs: (locale: Locale) => `/${locale}/in`,
  saved: (locale: Locale) => `/${locale}/saved`,
  /** What a reader sees who has no network and asks for a page that is not kept. */
  offline: (locale: Locale) => `/${locale}/offline`,
  accessibility: (locale: Locale) => `/${locale}/accessibility`,
  privacy: (locale: Locale) => `/${locale}/privacy`,
  municipalities: (locale: Locale) => `/${locale}/municipalities`,
  problem: (locale: Locale) => `/${locale}/problem`,
  /** The link in a letter that asks whether listings are still right. */
  confirm: {
    page: (locale: Locale, token: string) => `/${locale}/confirm/${encodeURIComponent(token)}`,
    answer: (locale: Locale, token: string) => `/${locale}/confirm/${encodeURIComponent(token)}/answer`,
    change: (locale: Locale, token: string) => `/${locale}/confirm/${encodeURIComponent(token)}/change`,
  },
  /** Where listings are looked after, by those who sign in. */
  desk: {
    start: (locale: Locale) => `/${locale}/desk`,
    /** `next`: where to go on afterwards, a page of the desk. */
    signIn: (locale: Locale, next?: string) => `/${locale}/desk/sign-in${next ? queryOf("next", [next]) : ""}`,
    signInCode: (locale: Locale, next?: string) => `/${locale}/desk/sign-in/code${next ? queryOf("next", [next]) : ""}`,
    account: (locale: Locale) => `/${locale}/desk/account`,
    changeAddress: (locale: Locale, step?: "code") =>
      `/${locale}/desk/account/address${step ? queryOf("step", [step]) : ""}`,
    /** "It was not me": where the letter to an account's former address leads. */
    notMe: (locale: Locale, told: Readonly<Record<string, string>>) =>
      `/${locale}/desk/not-me?${new URLSearchParams(told).toString()}`,
    /** The listings that one looks after; `id` is the API's. */
    listings: (locale: Locale, query = "") => `/${locale}/desk/listings${query && `?${query}`}`,
    /** Those of them that somebody should look at again. */
    due: (locale: Locale) => `/${locale}/desk/due`,
    newListing: (locale: Locale) => `/${locale}/desk/listings/new`,
    listing: (locale: Locale, id: string) => `/${locale}/desk/listings/${encodeURIComponent(id)}`,
    preview: (locale: Locale, id: string, language?: string) =>
      `/${locale}/desk/listings/${encodeURIComponent(id)}/preview${language ? queryOf("in", [language]) : ""}`,
    translate: (locale: Locale, id: string, language?: string) =>
      `/${locale}/desk/listings/${encodeURIComponent(id)}/translate${language ? queryOf("into", [language]) : ""}`,
    /** Everything that is held about whoever opens it, as a file. */
    personalData: (locale: Locale) => `/${locale}/desk/account/data`,
    /** "This is our organisation": step by step, `way` being how it is shown. */
    claim: (locale: Locale, slug: string, way?: string) =>
      `/${locale}/desk/claim/${encodeURIComponent(slug)}${way ? queryOf("way", [way]) : ""}`,
    /** What officers decide of that, and the letter on paper with the code. */
    claims: (locale: Locale) => `/${locale}/desk/claims`,
    claimLetter: (locale: Locale, id: string) => `/${locale}/desk/claims/${encodeURIComponent(id)}`,
    /** What waits for a decision; `query` says which of it, as queue.url.ts writes it. */
    queue: (locale: Locale, query = "") => `/${locale}/desk/queue${query && `?${query}`}`,
    submission: (locale: Locale, id: string, query = "") =>
      `/${locale}/desk/queue/${encodeURIComponent(id)}${query && `?${query}`}`,
    /** What became of one's own submissions. */
    mine: (locale: Locale, id?: string) => `/${locale}/desk/mine${id ? `#s-${id}` : ""}`,
    history: (locale: Locale, id: string, query = "") =>
      `/${locale}/desk/listings/${encodeURIComponent(id)}/history${query && `?${query}`}`,
    /** Asks once more before an earlier version holds again. */
    restore: (locale: Locale, id: string, revision: number) =>
      `/${locale}/desk/listings/${encodeURIComponent(id)}/history/${revision}`,
    /** Asks once more before a listing is paused, closed, taken away or shown again. */
    life: (locale: Locale, id: string, act: string) =>
      `/${locale}/desk/listings/${encodeURIComponent(id)}/history/life/${act}`,
    report: (locale: Locale, query = "") => `/${locale}/desk/report${query && `?${query}`}`,
    /** The figures of the whole area, as a file. */
    reportTable: (locale: Locale) => `/${locale}/desk/report/table`,
    audit: (locale: Locale, query = "") => `/${locale}/desk/audit${query && `?${query}`}`,
    duplicates: (locale: Locale, query = "") => `/${locale}/desk/duplicates${query && `?${query}`}`,
    /** What the nights found in an officer's area; the service's own work, lists and settings are for maintainers. */
    findings: (locale: Locale) => `/${locale}/desk/findings`,
    jobs: (locale: Locale) => `/${locale}/desk/jobs`,
    vocabularies: (locale: Locale, query = "") => `/${locale}/desk/vocabularies${query && `?${query}`}`,
    settings: (locale: Locale) => `/${locale}/desk/settings`,
    people: (locale: Locale) => `/${locale}/desk/people`,
    accounts: (locale: Locale) => `/${locale}/desk/people/accounts`,
  },
  explorer: "/explorer",
};
