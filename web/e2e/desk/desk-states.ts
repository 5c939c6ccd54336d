/** The pages of those who sign in, as PAGE_STATES are the pages of all. A new page of the desk is one line here. */
import type { Page } from "@playwright/test";
import { deskWords } from "./desk-words.ts";

export interface DeskExamples {
  readonly listing: string;
  readonly organisationSlug: string;
  readonly submission: string;
  /** The address in a reminder. */
  readonly confirm: string;
}

export interface DeskState {
  readonly name: string;
  readonly path: (locale: string, examples: DeskExamples) => string;
  readonly enter?: (page: Page, locale: string) => Promise<void>;
}

const at = (name: string, path: string): DeskState => ({ name, path: (locale) => `/${locale}/desk${path}` });

const openAll = (page: Page) =>
  page.locator("main details:not([open], nav details) > summary").evaluateAll((all) => {
    for (const summary of all) (summary as HTMLElement).click(); // a summary is one
  });

/** As a maintainer sees them, who sees everything. */
export const DESK_STATES: readonly DeskState[] = [
  at("the first page of the desk", ""),
  {
    ...at("the bar of the desk, open", ""),
    enter: (page, locale) =>
      page
        .getByRole("navigation", { name: deskWords(locale)("desk.title"), exact: true })
        .getByText(deskWords(locale)("desk.more"), { exact: true })
        .click(),
  },
  at("what waits", "/queue"),
  {
    name: "one thing that waits",
    path: (locale, { submission }) => `/${locale}/desk/queue/${submission}`,
    enter: openAll,
  },
  at("the report", "/report"),
  at("the listings of an area", "/listings"),
  at("no listing of that name", "/listings?search=qqxqqx&standing=STALE"),
  at("nothing to look at again", "/due"),
  at("a new listing", "/listings/new"),
  { name: "a listing", path: (locale, { listing }) => `/${locale}/desk/listings/${listing}` },
  { name: "the history of a listing", path: (locale, { listing }) => `/${locale}/desk/listings/${listing}/history` },
  { name: "a preview", path: (locale, { listing }) => `/${locale}/desk/listings/${listing}/preview` },
  { name: "translating", path: (locale, { listing }) => `/${locale}/desk/listings/${listing}/translate?into=sv` },
  {
    name: "pausing a listing",
    path: (locale, { listing }) => `/${locale}/desk/listings/${listing}/history/life/pause`,
  },
  at("what one sent", "/mine"),
  at("claims", "/claims"),
  {
    name: "claiming an organisation",
    path: (locale, { organisationSlug }) => `/${locale}/desk/claim/${organisationSlug}`,
  },
  { ...at("people", "/people"), enter: openAll },
  { ...at("all accounts", "/people/accounts"), enter: openAll },
  { ...at("one's own account", "/account"), enter: openAll },
  at("what looks the same", "/duplicates"),
  at("what was done", "/audit"),
  at("what the nights found", "/findings"),
  at("the jobs", "/jobs"),
  at("the jobs, after one was asked for", "/jobs?done=RUN"),
  at("the word lists", "/vocabularies?list=SERVICE_CATEGORY"),
  at("a word with all its names", "/vocabularies?list=LANGUAGE&term=so&problem=NAME_REQUIRED"),
  at("the settings", "/settings"),
  { name: "is it still right?", path: (locale, { confirm }) => `/${locale}${confirm}` },
];
