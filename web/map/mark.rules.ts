import type { ListingKind } from "../graphql/generated/browser/graphql.ts";
import type { Bounds } from "./ground/grid.rules.ts";
import type { MapWords } from "./map-words.ts";
import { fill, sayCount } from "./saying.rules.ts";

/** A listing as a mark's panel shows it. */
export interface MarkListing {
  readonly __typename: "Organisation" | "Place" | "Activity";
  readonly slug: string;
  readonly kind: ListingKind;
  readonly name: MarkText;
  /** The code of its municipality, if it is in one. */
  readonly municipality: string | null;
  readonly languages: readonly { readonly tag: string; readonly autonym: string }[];
}

interface MarkText {
  readonly text: string;
  readonly language: string;
  readonly direction: "LTR" | "RTL";
}

/** Something that stands on the map: one point with its listings, or a cluster of many points. */
export interface Mark {
  readonly id: string;
  readonly latitude: number;
  readonly longitude: number;
  readonly count: number;
  /** The kind that all its listings share, if they do. */
  readonly kind: ListingKind | null;
  readonly isApproximate: boolean;
  /** The first listings of the point; none for a cluster. */
  readonly listings: readonly MarkListing[];
  readonly cluster: { readonly expansionZoom: number; readonly bounds: Bounds } | null;
}

/** Part of a mark's name; with a language when that is not the page's. */
export interface NamePart {
  readonly text: string;
  readonly language?: string;
  readonly direction?: "ltr" | "rtl";
}

/** The picture of each kind in /icons.svg. */
export const KIND_ICONS = {
  MEETING_PLACE: "meeting-place",
  GUIDANCE_POINT: "guidance-point",
  ORGANISATION: "organisation",
  ACTIVITY: "activity",
} as const satisfies Record<ListingKind, string>;

/** Up to so many marks in view are buttons of their own; more are drawn, and the list says them all. */
export const MOST_BUTTONS = 100;

function partOf({ text, language, direction }: MarkText, locale: string): NamePart {
  return language === locale ? { text } : { text, language, direction: direction === "RTL" ? "rtl" : "ltr" };
}

/** What the map knows of places besides the marks. */
export interface KnownPlaces {
  readonly nearest: (mark: Mark) => string;
  readonly municipality: (code: string) => MarkText | null;
}

function partsOf(mark: Mark, words: MapWords, locale: string, places: KnownPlaces): NamePart[] {
  if (mark.cluster !== null) {
    return [{ text: fill(sayCount(words.cluster, mark.count, locale), { place: places.nearest(mark) }) }];
  }
  const [first] = mark.listings;
  const parts =
    mark.count === 1 && first !== undefined
      ? [partOf(first.name, locale), { text: words.kinds[first.kind] }]
      : [{ text: sayCount(words.samePoint, mark.count, locale) }];
  const municipality = first?.municipality ? places.municipality(first.municipality) : null;
  if (municipality !== null) parts.push(partOf(municipality, locale));
  if (mark.isApproximate) parts.push({ text: words.approximate });
  return parts;
}

/**
 * What each mark is called for those who do not see the map. Two marks never have the same name:
 * where the facts are the same, a number tells them apart.
 */
export function nameMarks(marks: readonly Mark[], words: MapWords, locale: string, places: KnownPlaces): NamePart[][] {
  const used = new Map<string, number>();
  return marks.map((mark) => {
    const parts = partsOf(mark, words, locale, places);
    const name = sayParts(parts);
    const times = (used.get(name) ?? 0) + 1;
    used.set(name, times);
    return times === 1 ? parts : [...parts, { text: `(${times})` }];
  });
}

export function sayParts(parts: readonly NamePart[]): string {
  return parts.map(({ text }) => text).join(", ");
}

/** How large a counted mark is drawn, in pixels: it grows with the number, but slowly. */
export function radiusOf(count: number): number {
  return Math.min(30, Math.round(15 + 4 * Math.log10(Math.max(1, count))));
}

/** The number as it fits into a mark: 12, 1.2k, 45k. */
export function shortCount(count: number): string {
  if (count < 1_000) return String(count);
  const thousands = count / 1_000;
  return `${thousands < 10 ? Math.floor(thousands * 10) / 10 : Math.floor(thousands)}k`;
}
