/** How the listings of a municipality are numbered and found again on one page. */
import type { ListingKind } from "../graphql/generated/server/graphql.ts";

/** In the order in which people look for help: somebody to ask, somewhere to go, who runs it, what goes on. */
const KINDS: readonly ListingKind[] = ["GUIDANCE_POINT", "MEETING_PLACE", "ORGANISATION", "ACTIVITY"];

interface Entry {
  readonly kind: ListingKind;
  readonly languages: readonly { readonly language: { readonly tag: string } }[];
}

export interface Numbered<One> {
  readonly number: number;
  readonly entry: One;
}

export interface PackGroup<One> {
  readonly kind: ListingKind;
  readonly entries: readonly Numbered<One>[];
}

/** Groups of one kind, numbered through, so that a number names one place on the page and on its map. */
export function groupPack<One extends Entry>(entries: readonly One[]): PackGroup<One>[] {
  const ordered = KINDS.flatMap((kind) => entries.filter((entry) => entry.kind === kind));
  const numbered = ordered.map((entry, index) => ({ number: index + 1, entry }));
  return KINDS.map((kind) => ({ kind, entries: numbered.filter(({ entry }) => entry.kind === kind) })).filter(
    (group) => group.entries.length > 0,
  );
}

type Spoken<One extends Entry> = One["languages"][number]["language"];

export interface LanguageLine<One extends Entry> {
  readonly language: Spoken<One>;
  readonly entries: Numbered<One>[];
}

/** For each language the numbers of all that serve in it: those of most places first. */
export function linesByLanguage<One extends Entry>(groups: readonly PackGroup<One>[]): LanguageLine<One>[] {
  const lines = new Map<string, LanguageLine<One>>();
  for (const numbered of groups.flatMap((group) => group.entries)) {
    const { languages }: One = numbered.entry;
    for (const { language } of languages) {
      const line: LanguageLine<One> = lines.get(language.tag) ?? { language, entries: [] };
      // A language may be offered in several ways; the number is said once.
      if (line.entries.at(-1) !== numbered) line.entries.push(numbered);
      lines.set(language.tag, line);
    }
  }
  return [...lines.values()].sort((one, other) => other.entries.length - one.entries.length);
}
