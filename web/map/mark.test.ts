import { describe, expect, it } from "vitest";
import type { MapWords } from "./map-words.ts";
import {
  type KnownPlaces,
  type Mark,
  type MarkListing,
  nameMarks,
  radiusOf,
  sayParts,
  shortCount,
} from "./mark.rules.ts";

// Only what a name is made of; the sentences are those of the English messages.
const words = {
  kinds: {
    ORGANISATION: "Organisation",
    MEETING_PLACE: "Meeting place",
    GUIDANCE_POINT: "Guidance",
    ACTIVITY: "Activity",
  },
  cluster: { one: "{count} place, {place}, zoom in", other: "{count} places, {place}, zoom in" },
  samePoint: { one: "{count} place", other: "{count} places at the same point" },
  approximate: "the position is approximate",
} as MapWords; // the other words are not read by the names

function listing(text: string, change: Partial<MarkListing> = {}): MarkListing {
  return {
    __typename: "Place",
    slug: text.toLowerCase(),
    kind: "MEETING_PLACE",
    name: { text, language: "fi", direction: "LTR" },
    municipality: "853",
    languages: [],
    ...change,
  };
}

function mark(change: Partial<Mark> = {}): Mark {
  const listings = change.listings ?? [listing("Kielikahvila")];
  return {
    id: "m",
    latitude: 60.45,
    longitude: 22.27,
    count: listings.length,
    kind: "MEETING_PLACE",
    isApproximate: false,
    listings,
    cluster: null,
    ...change,
  };
}

const cluster = (count: number) =>
  mark({ count, listings: [], cluster: { expansionZoom: 9, bounds: { west: 22, south: 60, east: 23, north: 61 } } });

const places: KnownPlaces = {
  nearest: () => "Turku",
  municipality: (code) => (code === "853" ? { text: "Turku", language: "fi", direction: "LTR" } : null),
};

const names = (marks: readonly Mark[], locale = "fi") =>
  nameMarks(marks, words, locale, places).map((parts) => sayParts(parts));

describe("a mark's name", () => {
  it("says what, which kind and where", () => {
    expect(names([mark()])).toEqual(["Kielikahvila, Meeting place, Turku"]);
  });

  it("says that the position is approximate", () => {
    expect(names([mark({ isApproximate: true })])).toEqual([
      "Kielikahvila, Meeting place, Turku, the position is approximate",
    ]);
  });

  it("counts the listings when several stand on one point", () => {
    expect(names([mark({ listings: [listing("A"), listing("B")], count: 12 })])).toEqual([
      "12 places at the same point, Turku",
    ]);
  });

  it("of a cluster says how many, near which municipality, and what Enter does", () => {
    expect(names([cluster(34)])).toEqual(["34 places, Turku, zoom in"]);
  });

  it("needs no municipality", () => {
    expect(names([mark({ listings: [listing("Linja", { municipality: null })] })])).toEqual(["Linja, Meeting place"]);
    expect(names([mark({ listings: [listing("Linja", { municipality: "000" })] })])).toEqual(["Linja, Meeting place"]);
  });

  it("is never that of another mark", () => {
    const many = [mark(), mark(), cluster(5), mark(), cluster(5)];
    const said = names(many);
    expect(new Set(said).size).toBe(many.length);
    expect(said[3]).toBe("Kielikahvila, Meeting place, Turku, (3)");
  });

  it("carries its language when that is not the page's", () => {
    const arabic = mark({ listings: [listing("مقهى", { name: { text: "مقهى", language: "ar", direction: "RTL" } })] });
    expect(nameMarks([arabic], words, "fi", places)[0]?.[0]).toEqual({
      text: "مقهى",
      language: "ar",
      direction: "rtl",
    });
    expect(nameMarks([arabic], words, "ar", places)[0]?.[0]).toEqual({ text: "مقهى" });
  });
});

describe("a counted mark", () => {
  it("grows with its number, up to a limit", () => {
    const radii = [1, 10, 100, 1_000, 10_000, 1_000_000].map(radiusOf);
    expect(radii).toEqual(radii.toSorted((a, b) => a - b));
    expect(radii.at(-1)).toBe(30);
  });

  it.each([
    [1, "1"],
    [999, "999"],
    [1_000, "1k"],
    [1_299, "1.2k"],
    [45_678, "45k"],
  ])("of %d reads %s", (count, text) => {
    expect(shortCount(count)).toBe(text);
  });
});
