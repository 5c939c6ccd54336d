/** A base and its overlay as one new base: postings are copied, no text is read again. */
import { EntryBook } from "./entries.rules.ts";
import { type Segment, SegmentBuilder, type WeighedListing } from "./segment.rules.ts";

export function mergeSegments(
  base: Segment,
  dead: Uint8Array | null,
  overlay: ReadonlyMap<number, WeighedListing | null>,
): Segment {
  const book = new EntryBook();
  const builder = new SegmentBuilder(book);
  const stems = stemsByTerm(base);
  const shared = termsOf(overlay);
  base.terms.forEach((term, run) => {
    let id: number | undefined;
    eachLiving(base.words, run, dead, (slot, weight) => {
      const entry = { term, stems: stems[run] ?? [] };
      // Only a word that the overlay holds too will be asked for again.
      id ??= shared.has(term) ? book.idOf(entry) : book.addNew(entry);
      builder.addWord(id, slot, weight);
    });
  });
  for (const [key, run] of base.conceptIds) {
    eachLiving(base.concepts, run, dead, (slot, weight) => builder.addConcept(key, slot, weight));
  }
  for (const [slot, listing] of overlay) if (listing) builder.addListing(slot, listing);
  return builder.finish();
}

const termsOf = (overlay: ReadonlyMap<number, WeighedListing | null>): Set<string> =>
  new Set([...overlay.values()].flatMap((listing) => listing?.words.map(({ entry }) => entry.term) ?? []));

function stemsByTerm({ terms, stems, stemStarts, stemTerms }: Segment): string[][] {
  const ofTerm = terms.map((): string[] => []);
  stems.forEach((stem, at) => {
    for (let link = stemStarts[at] ?? 0; link < (stemStarts[at + 1] ?? 0); link++)
      ofTerm[stemTerms[link] ?? 0]?.push(stem);
  });
  return ofTerm;
}

function eachLiving(
  { starts, slots, weights }: Segment["words"],
  run: number,
  dead: Uint8Array | null,
  take: (slot: number, weight: number) => void,
): void {
  for (let at = starts[run] ?? 0; at < (starts[run + 1] ?? 0); at++) {
    const slot = slots[at] ?? 0;
    if (!dead || dead[slot] === 0) take(slot, weights[at] ?? 0);
  }
}
