/**
 * The words of the published catalogue, in memory. An index never changes: a change makes a new one, which shares the
 * large base with the old and holds what changed in a small overlay, until that is merged into a new base.
 */
import type { SlotChange, TextHits, TextSearch } from "../catalogue/catalogue.rules.ts";
import type { PublishedListing, PublishedVocabulary } from "../catalogue/published.ts";
import { ConceptIndex } from "./concept-index.rules.ts";
import { EntryBook } from "./entries.rules.ts";
import { type Areas, areasOf, ConceptScale } from "./listing-concepts.rules.ts";
import { borrowsFrom, ListingRelations, type RelatedListings } from "./listing-relations.rules.ts";
import { WordScale } from "./listing-words.rules.ts";
import type { LiveSegment } from "./live-segment.rules.ts";
import { mergeSegments } from "./merge-segments.rules.ts";
import { type Segment, SegmentBuilder, type WeighedListing } from "./segment.rules.ts";
import { TextSearcher } from "./text-search.rules.ts";

export interface TextIndex extends TextSearch {
  /** Null when the text holds nothing to search for: then it does not filter. */
  search(text: string): TextHits | null;
  /** The index after some listings changed (null: removed) or came (a slot at the end), without reading the others again. */
  replacing(changes: readonly SlotChange[], size: number): TextIndex;
  /** How many slots the overlay speaks for. It is merged into the base when it has grown past a fiftieth. */
  readonly overlaySize: number;
}

/** Below this an overlay costs nothing worth sparing. */
const SMALL_OVERLAY = 256;
const OVERLAY_SHARE = 50;

interface State {
  /** Slot to listing, as they are now. */
  readonly listings: readonly (PublishedListing | null)[];
  /** How many of them are search results at all. */
  readonly listed: number;
  readonly concepts: ConceptIndex;
  readonly areas: Areas;
  readonly base: Segment;
  /** By slot of the base, what speaks for it now; null where it is found no more. */
  readonly overlay: ReadonlyMap<number, WeighedListing | null>;
}

/** Reads all texts. A null is a slot that is empty. */
export function buildTextIndex(
  listings: readonly (PublishedListing | null)[],
  vocabulary: PublishedVocabulary,
): TextIndex {
  const areas = areasOf(vocabulary);
  const concepts = new ConceptIndex(vocabulary);
  const listed = listings.filter((listing) => listing?.isListed).length;
  return new SegmentedIndex({
    listings,
    listed,
    concepts,
    areas,
    base: buildBase(listings, areas),
    overlay: new Map(),
  });
}

function buildBase(listings: State["listings"], areas: Areas): Segment {
  const book = new EntryBook();
  const scale = new WordScale(book);
  const builder = new SegmentBuilder(book);
  const conceptScale = new ConceptScale(areas);
  const relations = new ListingRelations(listings);
  listings.forEach((listing, slot) => {
    // A body known only as an operator lends its name to its places, but is itself no result.
    if (!listing?.isListed) return;
    const related = relations.of(listing);
    scale.weigh(related, (id, weight) => builder.addWord(id, slot, weight));
    conceptScale.weigh(related, (key, weight) => builder.addConcept(key, slot, weight));
  });
  return builder.finish();
}

class SegmentedIndex implements TextIndex {
  readonly #state: State;
  readonly #searcher: TextSearcher;

  constructor(state: State) {
    this.#state = state;
    const { base, listings, listed, overlay } = state;
    const dead = deadSlots(overlay, listings.length);
    const lives: LiveSegment[] = [{ segment: base, dead }];
    if (overlay.size > 0) lives.push({ segment: buildOverlay(overlay), dead: null });
    this.#searcher = new TextSearcher(lives, state.concepts, listings.length, listed);
  }

  search(text: string): TextHits | null {
    return this.#searcher.search(text);
  }

  get overlaySize(): number {
    return this.#state.overlay.size;
  }

  replacing(changes: readonly SlotChange[], size: number): TextIndex {
    const { listings: before, areas } = this.#state;
    let { listed } = this.#state;
    const listings = before.slice(0, size);
    while (listings.length < size) listings.push(null);
    const overlay = new Map(this.#state.overlay);
    const changed = afterwards(changes, before, size);
    for (const [slot, listing] of changed) {
      listed += Number(listing?.isListed ?? false) - Number(before[slot]?.isListed ?? false);
      if (slot < size) listings[slot] = listing;
      overlay.set(slot, null);
    }
    const touched = slotsTouched([...changed.keys()], before, listings);
    for (const [slot, listing] of weighAll(touched, listings, areas)) overlay.set(slot, listing);
    const next = { ...this.#state, listings, listed, overlay };
    return new SegmentedIndex(isTooLarge(overlay.size, size) ? merged(next) : next);
  }
}

/** What each slot holds afterwards; slots beyond the new size hold nothing. */
function afterwards(
  changes: readonly SlotChange[],
  before: State["listings"],
  size: number,
): Map<number, PublishedListing | null> {
  const after = new Map<number, PublishedListing | null>();
  for (const { slot, listing } of changes) if (slot < size) after.set(slot, listing);
  for (let slot = size; slot < before.length; slot++) after.set(slot, null);
  return after;
}

const isTooLarge = (overlay: number, size: number) => overlay > Math.max(SMALL_OVERLAY, size / OVERLAY_SHARE);

function merged(state: State): State {
  const dead = deadSlots(state.overlay, state.listings.length);
  return { ...state, base: mergeSegments(state.base, dead, state.overlay), overlay: new Map() };
}

function deadSlots(overlay: ReadonlyMap<number, unknown>, size: number): Uint8Array | null {
  if (overlay.size === 0) return null;
  const dead = new Uint8Array(Math.max(size, ...overlay.keys()) + 1);
  for (const slot of overlay.keys()) dead[slot] = 1;
  return dead;
}

function buildOverlay(overlay: State["overlay"]): Segment {
  const builder = new SegmentBuilder(new EntryBook());
  for (const [slot, listing] of overlay) if (listing) builder.addListing(slot, listing);
  return builder.finish();
}

/** The changed slots, and those of listings that borrow from a listing as it was or is. */
function slotsTouched(changed: readonly number[], before: State["listings"], after: State["listings"]): Set<number> {
  const touched = new Set(changed.filter((slot) => slot < after.length));
  const lenders = new Set<string>();
  const hosts = new Set<string>();
  for (const slot of changed) {
    for (const listing of [before[slot], after[slot]]) {
      if (!listing) continue;
      lenders.add(listing.id);
      // An activity shows at its host.
      if (listing.activity) hosts.add(listing.activity.hostId);
    }
  }
  after.forEach((listing, slot) => {
    if (listing && (hosts.has(listing.id) || borrowsFrom(listing, lenders))) touched.add(slot);
  });
  return touched;
}

function weighAll(slots: ReadonlySet<number>, listings: State["listings"], areas: Areas): Map<number, WeighedListing> {
  const book = new EntryBook();
  const scale = new WordScale(book);
  const relations = relationsOf(slots, listings);
  const weighed = new Map<number, WeighedListing>();
  for (const slot of slots) {
    const listing = listings[slot];
    if (listing?.isListed) weighed.set(slot, weigh(relations.of(listing), book, scale, areas));
  }
  return weighed;
}

/** Knows all that these slots borrow from: one walk over the listings, in place of an index of them all. */
function relationsOf(slots: ReadonlySet<number>, listings: State["listings"]): ListingRelations {
  const ids = new Set<string>();
  const wanted = new Set<string>();
  for (const slot of slots) {
    const listing = listings[slot];
    if (!listing) continue;
    ids.add(listing.id);
    for (const id of listing.operatorIds) wanted.add(id);
    if (listing.activity) wanted.add(listing.activity.hostId);
  }
  return new ListingRelations(
    listings.filter(
      (listing) => listing && (wanted.has(listing.id) || (listing.activity && ids.has(listing.activity.hostId))),
    ),
  );
}

function weigh(related: RelatedListings, book: EntryBook, scale: WordScale, areas: Areas): WeighedListing {
  const words: WeighedListing["words"][number][] = [];
  scale.weigh(related, (id, weight) => {
    const entry = book.entries[id];
    if (entry) words.push({ entry, weight });
  });
  const concepts: WeighedListing["concepts"][number][] = [];
  new ConceptScale(areas).weigh(related, (key, weight) => concepts.push({ key, weight }));
  return { words, concepts };
}
