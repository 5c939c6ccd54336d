/** What people type and what they must find, over the real listings. */
import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { PublishedListing, PublishedVocabulary } from "../catalogue/published.ts";
import { readRealListings, readRealVocabulary } from "../testing/real-listings.ts";
import { buildTextIndex, type TextIndex } from "./text-index.rules.ts";

interface SearchRow {
  readonly search: string;
  readonly about: string;
  /** Must be among the hits. */
  readonly finds?: readonly string[];
  /** Must be among the first five. */
  readonly first?: readonly string[];
  /** Must not be among the hits. */
  readonly never?: readonly string[];
}

const FIRST = 5;

const listings = readRealListings();
const vocabulary = readRealVocabulary();
const index = buildTextIndex(listings, vocabulary);
// The rows are our own, and a row of another shape fails its test.
const rows = JSON.parse(readFileSync(new URL("hundred-searches.json", import.meta.url), "utf8")) as SearchRow[];

/** Ids of the hits, best first. */
function find(text: string, among: TextIndex = index, of: readonly (PublishedListing | null)[] = listings): string[] {
  const hits = among.search(text);
  if (!hits) throw new Error(`"${text}" does not search`);
  const scoreOf = (slot: number) => hits.scores[slot] ?? 0;
  return [...hits.slots]
    .sort((a, b) => scoreOf(b) - scoreOf(a) || a - b)
    .map((slot) => of[slot]?.id ?? `nothing at ${slot}`);
}

describe("the hundred searches", () => {
  const ids = new Set(listings.filter(({ isListed }) => isListed).map(({ id }) => id));

  it("are at least a hundred, and name listings that exist", () => {
    expect(rows.length).toBeGreaterThanOrEqual(100);
    const named = rows.flatMap(({ finds = [], first = [], never = [] }) => [...finds, ...first, ...never]);
    expect(named.filter((id) => !ids.has(id))).toEqual([]);
  });

  it.each(rows)("$about: “$search”", ({ search, finds = [], first = [], never = [] }) => {
    const found = find(search);
    expect(found).toEqual(expect.arrayContaining([...finds, ...first]));
    expect(found.slice(0, FIRST)).toEqual(expect.arrayContaining([...first]));
    expect(found.filter((id) => never.includes(id))).toEqual([]);
  });
});

describe("what a word finds", () => {
  const setOf = (text: string) => new Set(find(text));
  const speaking = (...tags: string[]) =>
    listings
      .filter(({ languageOffers }) => languageOffers.some(({ language }) => tags.includes(language)))
      .map(({ id }) => id);

  it("Kurdish finds all who serve in Kurdish, Sorani or Kurmanji, in whatever language it is said", () => {
    for (const text of ["Kurdish", "kurdi", "kurdiska", "Kürtçe", "کردی", "курдский", "库尔德语"]) {
      expect([...setOf(text)]).toEqual(expect.arrayContaining(speaking("ku", "ckb", "kmr")));
    }
  });

  it("Persian finds Dari as well", () => {
    expect([...setOf("persian")]).toEqual(expect.arrayContaining(speaking("fa", "prs")));
  });

  it("a municipality's names in Finnish, Swedish and inflected find the same listings of that municipality", () => {
    const inTurku = listings
      .filter(({ municipality, isListed }) => municipality === "853" && isListed)
      .map(({ id }) => id);
    for (const text of ["Turku", "Åbo", "abo", "Turussa", "Turun", "Turkuun", "Turusta", "Турку"]) {
      expect([...setOf(text)]).toEqual(expect.arrayContaining(inTurku));
    }
  });

  it("dots and capitals make no difference", () => {
    expect(find("ÄÄNEKOSKI")).toEqual(find("aanekoski"));
    expect(find("Sprakcafe")).toEqual(expect.arrayContaining(find("språkcafé")));
  });

  it("how one asks makes no difference to what is found", () => {
    expect(find("where can I find homework help near me")).toEqual(find("homework help"));
    expect(find("missä on läksyapua")).toEqual(expect.arrayContaining(find("läksyapu")));
  });

  it("a body known only as an operator is no hit, but its name finds what it runs", () => {
    const found = find("Filoksenia");
    expect(found).toContain("place-trapesa-international-living-room");
    expect(found.filter((id) => id.startsWith("operator-"))).toEqual([]);
  });

  it("another form of the word counts for less than the word, and a misspelling for less than that", () => {
    const best = (text: string) => Math.max(...(index.search(text)?.scores ?? []));
    expect(best("kielikahvila")).toBeGreaterThan(best("kielikahvilassa"));
    expect(best("kielikahvilassa")).toBeGreaterThan(best("kielikavila"));
  });

  it("words that no listing meets together are let go, at a lower score", () => {
    const found = find("moniheli xyzzyq");
    expect(found).toEqual(find("moniheli"));
    expect(Math.max(...(index.search("moniheli xyzzyq")?.scores ?? []))).toBeLessThan(
      Math.max(...(index.search("moniheli")?.scores ?? [])),
    );
  });

  it("nonsense finds nothing, and a text without words does not search", () => {
    expect(find("xyzzyqwvk")).toEqual([]);
    for (const text of ["", "   ", "k", "?!…", "😀", "\u0000", "’’"]) expect(index.search(text)).toBeNull();
  });

  it("a word that only says how one asks is searched for when it is all there is", () => {
    expect(find("ry").length).toBeGreaterThan(10);
    expect(find("en")).toContain("org-club-espanol-finlandia");
  });
});

describe("any text", () => {
  const anyText = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.string({ unit: "grapheme", maxLength: 300 }),
    fc
      .array(fc.constantFrom(...rows.flatMap(({ search }) => search.split(" "))), { maxLength: 30 })
      .map((words) => words.join(" ")),
  );

  it("gives hits that are listed, each once, with a score, and no others have one", () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const hits = index.search(text);
        if (!hits) return;
        expect(hits.scores).toHaveLength(listings.length);
        expect(new Set(hits.slots).size).toBe(hits.slots.length);
        for (const slot of hits.slots) expect(listings[slot]?.isListed && (hits.scores[slot] ?? 0) > 0).toBe(true);
        expect(hits.scores.filter((score) => score > 0)).toHaveLength(hits.slots.length);
      }),
      { numRuns: 150 },
    );
  });

  it("gives the same answer when asked again, whatever was asked between", () => {
    fc.assert(
      fc.property(anyText, anyText, (text, between) => {
        const first = index.search(text);
        index.search(between);
        expect(index.search(text)).toEqual(first);
      }),
      { numRuns: 60 },
    );
  });

  it("beyond 200 characters or twelve words is not read", () => {
    const long = "kielikahvila ".repeat(500);
    expect(find(long)).toEqual(find(long.slice(0, 200)));
    const twelve = "aa bb cc dd ee ff gg hh ii jj kk kielikahvila";
    expect(find(`${twelve} moniheli`)).toEqual(find(twelve));
  });
});

/** A smaller world, so that it can be built anew many times. */
const town = listings.filter(
  ({ id, municipality, activity }, at) =>
    at % 4 === 0 || municipality === "853" || activity !== null || id.startsWith("operator-"),
);
const fewWords: PublishedVocabulary = {
  ...vocabulary,
  municipalities: vocabulary.municipalities.filter((_, at) => at % 10 === 0),
  postalCodes: [],
  languages: vocabulary.languages.filter((_, at) => at % 3 === 0),
};
const QUESTIONS = [
  ...[
    "kahvila",
    "kielikavila",
    "kerho",
    "turku",
    "lasten kerho",
    "somali naiset",
    "red cross",
    "kirjas",
    "seura",
    "neuvonta",
  ],
  ...[
    "klub",
    "helsinki library",
    "مقهى",
    "naapuri",
    "filoksenia",
    "daisy",
    "venäjän",
    "tytötila",
    "monikulttuurinen keskus",
  ],
];

describe("an index in which some listings were replaced", () => {
  const changed = fc.oneof(
    { weight: 3, arbitrary: fc.constant(null) },
    // A listing that says what another one says: words come, words go, others stay.
    { weight: 5, arbitrary: fc.nat(town.length - 1).map((other) => town[other] ?? null) },
  );
  const change = fc.record({ at: fc.nat(town.length + 6), listing: changed });
  const rounds = fc.array(fc.array(change, { minLength: 1, maxLength: 25 }), { minLength: 1, maxLength: 4 });

  it("answers as one that was built anew", () => {
    const before = buildTextIndex(town, fewWords);
    fc.assert(
      fc.property(rounds, (batches) => {
        let current: TextIndex = before;
        let now: (PublishedListing | null)[] = [...town];
        for (const batch of batches) {
          const next = [...now];
          const changes = batch.map(({ at, listing }) => {
            const slot = Math.min(at, next.length);
            const replaced = listing && { ...listing, id: now[slot]?.id ?? `new-${slot}` };
            next[slot] = replaced;
            return { slot, listing: replaced };
          });
          current = current.replacing(changes, next.length);
          now = next;
        }
        const anew = buildTextIndex(now, fewWords);
        for (const text of QUESTIONS) expect(answer(current, text)).toEqual(answer(anew, text));
      }),
      { numRuns: 12 },
    );
  });

  it("answers as one that was built anew after its overlay was merged", () => {
    const listing = (slot: number) =>
      ({ ...(listings[(slot * 7) % listings.length] ?? null), id: listings[slot]?.id ?? "" }) as PublishedListing;
    const changes = Array.from({ length: 300 }, (_, slot) => ({
      slot,
      listing: slot % 5 === 0 ? null : listing(slot),
    }));
    const merged = buildTextIndex(listings, fewWords).replacing(changes, listings.length);
    expect(merged.overlaySize).toBe(0);
    const now = listings.map((before, slot) => (slot < changes.length ? (changes[slot]?.listing ?? null) : before));
    const anew = buildTextIndex(now, fewWords);
    for (const text of QUESTIONS) expect(answer(merged, text)).toEqual(answer(anew, text));
  });

  it("leaves the index it came from as it was", () => {
    const before = find("moniheli");
    const slot = listings.findIndex(({ id }) => id === "org-moniheli-multicultural-network");
    const after = index.replacing([{ slot, listing: null }], listings.length);
    expect(after.overlaySize).toBeGreaterThan(0);
    expect(find("moniheli", after)).toEqual([]);
    expect(find("moniheli")).toEqual(before);
  });

  it("finds a place by the new name of who runs it, and no more by the old", () => {
    const slot = listings.findIndex(({ id }) => id === "operator-Nauha ry");
    const renamed = listings[slot];
    if (!renamed) throw new Error("the operator is gone from the data");
    const names = renamed.names.map((name) => ({ ...name, text: "Vieraanvaraiset ry" }));
    const after = index.replacing([{ slot, listing: { ...renamed, names } }], listings.length);
    expect(find("vieraanvaraiset", after)).toContain("place-mukana-tampere");
    expect(find("nauha", after)).toEqual([]);
    expect(find("nauha")).toEqual(["place-mukana-tampere"]);
  });
});

/** Hits and their scores, to the precision of the sums. */
function answer(of: TextIndex, text: string): [number, number][] {
  const hits = of.search(text);
  return [...(hits?.slots ?? [])]
    .sort((a, b) => a - b)
    .map((slot) => [slot, Math.round((hits?.scores[slot] ?? 0) * 1e4) / 1e4]);
}
