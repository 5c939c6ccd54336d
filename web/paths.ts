import type { Locale } from "./i18n/routing.ts";

/** Which room of the site a kind of listing lives in. */
const ROOM_OF = {
  Organisation: "organisations",
  Place: "places",
  Activity: "activities",
} as const;

/** Every address of the site, in one table. */
export const paths = {
  home: (locale: Locale) => `/${locale}`,
  listing: (locale: Locale, listing: { readonly __typename: keyof typeof ROOM_OF; readonly slug: string }) =>
    `/${locale}/${ROOM_OF[listing.__typename]}/${encodeURIComponent(listing.slug)}`,
  activities: (locale: Locale) => `/${locale}/activities`,
  /** Calendar files: of one listing, and of all activities that a filter finds. They speak the language of `?locale=`. */
  calendar: {
    listing: (listing: { readonly __typename: keyof typeof ROOM_OF; readonly slug: string }) =>
      `/calendar/${ROOM_OF[listing.__typename]}/${encodeURIComponent(listing.slug)}.ics`,
    activities: "/calendar/activities.ics",
  },
  data: (locale: Locale) => `/${locale}/data`,
  accessibility: (locale: Locale) => `/${locale}/accessibility`,
  privacy: (locale: Locale) => `/${locale}/privacy`,
  municipalities: (locale: Locale) => `/${locale}/municipalities`,
  problem: (locale: Locale) => `/${locale}/problem`,
  explorer: "/explorer",
};
