/** What one may need, in everyday words, as the filters of the search say it. */
import { EMPTY_SEARCH, type Search } from "../search/question/search.url.ts";

export const NEEDS = ["meet", "language", "papers", "family", "work", "home", "health", "unsafe", "all"] as const;
export type Need = (typeof NEEDS)[number];

const FILTERS: Record<Need, Partial<Search>> = {
  meet: { kinds: ["MEETING_PLACE"] },
  language: { services: ["language-learning", "language-cafe"] },
  papers: {
    services: ["forms-help", "guidance-advice", "residence-permits", "family-reunification", "public-service-point"],
  },
  family: { services: ["families", "children"] },
  work: { services: ["employment", "education", "entrepreneurship", "mentoring"] },
  home: { services: ["housing", "social-work", "material-aid"] },
  health: { services: ["health"] },
  unsafe: { services: ["violence-support"] },
  all: {},
};

export const isNeed = (word: string): word is Need => NEEDS.some((need) => need === word);

export const filterOfNeed = (need: Need | null): Partial<Search> => (need ? FILTERS[need] : {});

/** The services that the needs name; a test compares them with those that exist. */
export const SERVICES_OF_NEEDS: readonly string[] = NEEDS.flatMap((need) => FILTERS[need].services ?? []);

/** Who is afraid or unwell must see at once where to call. */
export const isUrgent = (need: Need | null): boolean => need === "unsafe" || need === "health";

/**
 * The search for a need. Support against violence is rare and few of its sources name their languages: who asks for
 * it in her own language sees those places too, marked as places to ask.
 */
export const searchOf = (need: Need | null, rest: Partial<Search>): Search => ({
  ...EMPTY_SEARCH,
  ...filterOfNeed(need),
  ...rest,
  includesUnknownLanguages: need === "unsafe" && (rest.languages ?? []).length > 0,
});
