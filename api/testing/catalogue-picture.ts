/** All that a catalogue says, without the slots it says it by: two catalogues of the same data have equal pictures. */

import type { PrismaClient } from "@kotokartta/prisma";
import { forEachBit } from "../catalogue/bitset.rules.ts";
import { buildCatalogue, type Catalogue, listingAt, type TextSearch } from "../catalogue/catalogue.rules.ts";
import { chooseText } from "../catalogue/localised-text.rules.ts";
import { readPublished } from "../catalogue/published.records.ts";
import type { PublishedListing } from "../catalogue/published.ts";
import { indexVocabulary } from "../catalogue/vocabulary.rules.ts";
import { buildTextIndex } from "../search/text-index.rules.ts";
import { holidayCalendarOf } from "../timetable/holidays.rules.ts";

const LOCALES = ["fi", "sv", "ar"];
/** Words of the real listings: a name, a compound, a municipality in Swedish, a service, a language, a misspelling. */
const WORDS = ["kielikahvila", "yhdistys", "Åbo", "neuvonta", "somali", "kahvla", "Helsinki", "women", "muutettu"];

const slotsOf = (catalogue: Catalogue): number[] =>
  catalogue.listings.flatMap((listing, slot) => (listing ? [slot] : []));

function members(catalogue: Catalogue, key: string): string[] {
  const ids: string[] = [];
  const set = catalogue.sets.get(key);
  if (set) forEachBit(set, (slot) => ids.push(listingAt(catalogue, slot).id));
  return ids.sort();
}

const related = (catalogue: Catalogue, map: ReadonlyMap<string, readonly number[]>) =>
  Object.fromEntries(
    [...map].map(([id, slots]) => [id, slots.map((slot) => listingAt(catalogue, slot).id).sort()] as const).sort(),
  );

function found(catalogue: Catalogue, word: string): string[] | null {
  const hits = catalogue.text.search(word);
  return hits && Array.from(hits.slots, (slot) => listingAt(catalogue, slot).id).sort();
}

const NO_WORDS: TextSearch = { search: () => null, replacing: () => NO_WORDS };

/** The catalogue of a database, read from nothing. */
export async function readAfresh(database: PrismaClient, { words }: { words: boolean }): Promise<Catalogue> {
  const { listings, vocabulary, version, changedAt } = await readPublished(database);
  const text = words ? buildTextIndex(listings, vocabulary) : NO_WORDS;
  return buildCatalogue(
    listings,
    indexVocabulary(vocabulary),
    text,
    { version: String(version), changedAt },
    holidayCalendarOf("FI"),
  );
}

export interface CataloguePicture {
  readonly changedAt: string;
  readonly listings: Readonly<Record<string, PublishedListing>>;
  readonly [part: string]: unknown;
}

/** With `words` also what some words find, which takes a word index to have been built. */
export function pictureOf(catalogue: Catalogue, { words }: { words: boolean }): CataloguePicture {
  const slots = slotsOf(catalogue);
  const byId = <T>(read: (slot: number) => T) =>
    Object.fromEntries(slots.map((slot) => [listingAt(catalogue, slot).id, read(slot)]));
  const { latitude, longitude, rightDay, staleDay, confirmedDay } = catalogue.columns;
  const sets = [...catalogue.sets.keys()].map((key) => [key, members(catalogue, key)] as const);
  return {
    changedAt: catalogue.changedAt,
    vocabulary: catalogue.vocabulary,
    listings: byId((slot) => listingAt(catalogue, slot)),
    slugs: Object.fromEntries([...catalogue.slotOfSlug].map(([slug, slot]) => [slug, listingAt(catalogue, slot).id])),
    sets: Object.fromEntries(sets.filter(([, ids]) => ids.length > 0)),
    columns: byId((slot) => [latitude[slot], longitude[slot], rightDay[slot], staleDay[slot], confirmedDay[slot]]),
    places: related(catalogue, catalogue.placesOf),
    activities: related(catalogue, catalogue.activitiesOf),
    // Equal names may stand in either order, so that the names are compared and not whose they are.
    names: LOCALES.map((locale) =>
      Array.from(
        catalogue.names.in(locale).slots,
        (slot) => chooseText(listingAt(catalogue, slot).names, locale)?.text,
      ),
    ),
    ...(words ? { words: Object.fromEntries(WORDS.map((word) => [word, found(catalogue, word)])) } : {}),
  };
}
