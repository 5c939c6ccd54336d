import { askFromBrowser } from "../graphql/ask-browser.ts";
import { type ListingFilter, MapMarksDocument, type MapMarksQuery } from "../graphql/generated/browser/graphql.ts";
import { isAnsweredBy, type MarkAnswer } from "./answer.rules.ts";
import type { MapWindow } from "./ground/grid.rules.ts";
import type { Mark, MarkListing } from "./mark.rules.ts";

// The generator reads the question here; the code below uses what it made of it, which a bundler can shake.
void (
  /* GraphQL */ `
  query MapMarks($bounds: BoundsInput!, $zoom: Int!, $filter: ListingFilter) {
    mapMarkers(bounds: $bounds, zoom: $zoom, filter: $filter) {
      totalCount
      withoutPositionCount
      markers {
        id
        latitude
        longitude
        isApproximate
        count
        kind
        listings(first: 5) {
          __typename
          slug
          kind
          name { text language direction }
          municipality { code }
          languages { language { tag autonym } }
        }
      }
      clusters {
        id
        latitude
        longitude
        count
        expansionZoom
        bounds { west south east north }
      }
    }
  }
`
);

class MarksAway extends Error {}

/** More windows than this are not kept: the oldest goes first. */
const MOST_WINDOWS = 60;

type Marker = MapMarksQuery["mapMarkers"]["markers"][number];

function listingOf(listing: Marker["listings"][number]): MarkListing {
  const languages = new Map(listing.languages.map(({ language }) => [language.tag, language]));
  return { ...listing, municipality: listing.municipality?.code ?? null, languages: [...languages.values()] };
}

function marksOf({ markers, clusters }: MapMarksQuery["mapMarkers"]): Mark[] {
  return [
    ...markers.map((one) => ({
      ...one,
      kind: one.kind ?? null,
      listings: one.listings.map(listingOf),
      cluster: null,
    })),
    ...clusters.map(({ expansionZoom, bounds, ...one }) => ({
      ...one,
      kind: null,
      isApproximate: false,
      listings: [],
      cluster: { expansionZoom, bounds },
    })),
  ];
}

/** Asks for the marks of one search, each window once. */
export class MarkSource {
  readonly #filter: ListingFilter;
  readonly #locale: string;
  #known: readonly MarkAnswer[] = [];

  constructor(filter: ListingFilter, locale: string) {
    this.#filter = filter;
    this.#locale = locale;
  }

  /** What is known already, without asking. */
  recall(window: MapWindow): MarkAnswer | null {
    return this.#known.find((answer) => isAnsweredBy(answer, window)) ?? null;
  }

  async load(window: MapWindow, signal: AbortSignal): Promise<MarkAnswer> {
    const known = this.recall(window);
    if (known !== null) return known;
    const variables = { bounds: window.bounds, zoom: window.zoom, filter: this.#filter };
    const { data } = await askFromBrowser(MapMarksDocument, variables, { locale: this.#locale, signal });
    if (data === undefined) throw new MarksAway();
    const { totalCount, withoutPositionCount } = data.mapMarkers;
    const answer = { window, marks: marksOf(data.mapMarkers), totalCount, withoutPositionCount };
    this.#known = [...this.#known, answer].slice(-MOST_WINDOWS);
    return answer;
  }
}
