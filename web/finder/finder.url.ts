/** The answers so far and the question that is open, as the address says them; the end is an address of the search. */
import type { SearchParams } from "../search/question/address.url.ts";
import { hrefOf, readSearch, type Search, writeSearch } from "../search/question/search.url.ts";
import { isNeed, type Need, searchOf } from "./need.url.ts";

export const STEPS = ["need", "language", "place", "time"] as const;
export type Step = (typeof STEPS)[number];

/** Only these are asked here; the filters know many more. */
type Answered = Pick<Search, "languages" | "places" | "near" | "open">;

export interface Finder extends Answered {
  readonly need: Need | null;
  readonly step: Step;
}

const NOTHING: Answered = { languages: [], places: [], near: null, open: null };

/** What leaves each question unanswered. */
export const UNANSWERED: Record<Step, Partial<Finder>> = {
  need: { need: null },
  language: { languages: [] },
  place: { places: [], near: null },
  time: { open: null },
};

const one = (value: SearchParams[string]) => [value].flat()[0];

/** Reads the words that it knows and is silent about all others: an old link must lead on. */
export function readFinder(params: SearchParams): Finder {
  const need = one(params.need) ?? "";
  const { search } = readSearch(params);
  return {
    need: isNeed(need) ? need : null,
    languages: search.languages,
    places: search.places,
    near: search.near,
    open: search.open,
    step: STEPS[Number(one(params.step) ?? 1) - 1] ?? "need",
  };
}

const answersOf = ({ languages, places, near, open }: Finder): Answered => ({ languages, places, near, open });

/** The search that the answers stand for. */
export const searchFor = (finder: Finder): Search => searchOf(finder.need, answersOf(finder));

/** Where the answers lead: exactly the address that the filters would write. */
export const endHref = (home: string, finder: Finder): string => hrefOf(home, searchFor(finder));

export const numberOf = (step: Step): number => STEPS.indexOf(step) + 1;

/** The finder's own address, in the words that the search uses for the same answers. */
export function finderQuery(finder: Finder): URLSearchParams {
  const query = writeSearch(searchOf(null, { ...NOTHING, ...answersOf(finder) }));
  if (finder.need) query.set("need", finder.need);
  query.set("step", String(numberOf(finder.step)));
  return query;
}

export const finderHref = (path: string, finder: Finder, change: Partial<Finder> = {}): string =>
  `${path}?${finderQuery({ ...finder, ...change })}`;

/** The question after this one; null after the last. */
export const stepAfter = (step: Step): Step | null => STEPS[numberOf(step)] ?? null;

export const stepBefore = (step: Step): Step | null => STEPS[numberOf(step) - 2] ?? null;

/** An answer leads to the next question, and the last one to the places. */
export function onwards(paths: { readonly finder: string; readonly home: string }, finder: Finder): string {
  const next = stepAfter(finder.step);
  return next ? finderHref(paths.finder, finder, { step: next }) : endHref(paths.home, finder);
}
