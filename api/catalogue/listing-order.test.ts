/** In which order listings are shown. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { askForProblem, openTestCatalogue, type TestCatalogue } from "../testing/ask-graphql.ts";
import { type Listed, listAll } from "../testing/list-all.ts";
import { enrichListings } from "../testing/richer-listings.ts";

let test: TestCatalogue;
beforeAll(async () => {
  test = await openTestCatalogue();
  await enrichListings(test.database.client);
  await test.live.refresh();
});
afterAll(() => test.close());

const namesOf = (listings: readonly Listed[]) => listings.map(({ name }) => name.text);
const inAlphabet = (names: readonly string[], locale: string) =>
  [...names].sort(new Intl.Collator(locale, { numeric: true, sensitivity: "base" }).compare);
/** Equal to a collator may be "Abc" and "abc": their order says nothing. */
const folded = (names: readonly string[]) =>
  names.map((name) => name.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase());

describe("by name", () => {
  it.each(["fi", "sv", "en", "et", "ar", "de", "ru"])("it is the alphabet of %s", async (locale) => {
    const names = namesOf(await listAll(test.current(), { orderBy: "NAME" }, { locale }));
    expect(folded(names)).toEqual(folded(inAlphabet(names, locale)));
    expect(names.length).toBeGreaterThan(500);
  });

  it("ä comes after z in Finnish and beside a in German", async () => {
    await test.database.client.$executeRawUnsafe(
      `UPDATE translation SET name = 'Äitien olohuone' WHERE name IS NOT NULL AND listing_id = (SELECT id FROM listing WHERE is_listed ORDER BY id LIMIT 1)`,
    );
    await test.live.refresh();
    const rank = async (locale: string) => {
      const names = namesOf(await listAll(test.current(), { orderBy: "NAME" }, { locale }));
      return names.indexOf("Äitien olohuone") / names.length;
    };
    expect(await rank("fi")).toBeGreaterThan(0.95);
    expect(await rank("de")).toBeLessThan(0.2);
  });

  it("2 comes before 10", async () => {
    for (const [index, name] of ["Ryhmä 10", "Ryhmä 2"].entries()) {
      await test.database.client.$executeRawUnsafe(
        `UPDATE translation SET name = '${name}' WHERE name IS NOT NULL AND listing_id = (SELECT id FROM listing WHERE is_listed ORDER BY id OFFSET ${index + 1} LIMIT 1)`,
      );
    }
    await test.live.refresh();
    const names = namesOf(await listAll(test.current(), { orderBy: "NAME" }, { locale: "fi" }));
    expect(names.indexOf("Ryhmä 10")).toBe(names.indexOf("Ryhmä 2") + 1);
  });

  it("an order is made for each language that texts can be in, and not for each tag that a reader can send", async () => {
    const spy = vi.spyOn(test.current().names, "in");
    for (let index = 0; index < 200; index += 1)
      await listAll(test.current(), { filter: { languages: ["so"] } }, { locale: `en-x-${index}` });
    for (const locale of ["xx", "tlh", "fi-FI", "fi-x-selko"])
      await listAll(test.current(), { filter: { languages: ["so"] } }, { locale });
    expect(new Set(spy.mock.calls.map(([locale]) => locale))).toEqual(new Set(["en", "fi"]));
    spy.mockRestore();
  });
});

describe("by distance", () => {
  const near = { latitude: 60.1699, longitude: 24.9384 };

  it("each is as far as the one before, or further; what has no point comes last", async () => {
    const listings = await listAll(test.current(), { filter: { near }, orderBy: "DISTANCE" });
    const metres = listings.map(({ distanceMetres }) => distanceMetres);
    const known = metres.filter((distance) => distance !== null);
    expect(metres.slice(0, known.length)).toEqual(known);
    expect(known).toEqual([...known].sort((one, other) => one - other));
    expect(known.length).toBeGreaterThan(100);
    expect(metres.length).toBeGreaterThan(known.length);
  });

  it("a distance is that of the great circle", async () => {
    const listings = await listAll(test.current(), { filter: { near }, orderBy: "DISTANCE" });
    const rows = await test.database.client.$queryRaw<{ slug: string; metres: number }[]>`SELECT slug, 2 * 6371008.8 *
      asin(sqrt(power(sind((latitude - 60.1699) / 2), 2) + cosd(60.1699) * cosd(latitude) * power(sind((longitude - 24.9384) / 2), 2))) AS metres
      FROM listing WHERE latitude IS NOT NULL`;
    const bySlug = new Map(rows.map(({ slug, metres }) => [slug, metres]));
    const own = listings.filter(({ slug }) => bySlug.has(slug));
    expect(own.length).toBeGreaterThan(100);
    for (const { slug, distanceMetres } of own)
      expect(Math.abs((distanceMetres ?? 0) - (bySlug.get(slug) ?? 0))).toBeLessThanOrEqual(0.5);
  });

  it("of two at one address the fresher comes first", async () => {
    const listings = await listAll(test.current(), { filter: { near }, orderBy: "DISTANCE" });
    const rank = { FRESH: 0, DUE: 0, STALE: 1 } as Record<string, number>;
    const wrong = listings.filter(({ distanceMetres, freshness }, index) => {
      const next = listings[index + 1];
      return (
        next !== undefined &&
        next.distanceMetres === distanceMetres &&
        (rank[freshness.state] ?? 0) > (rank[next.freshness.state] ?? 0)
      );
    });
    expect(wrong).toEqual([]);
  });

  it("needs a point to be measured from", async () => {
    expect(await askForProblem(test.current(), "{ listings(orderBy: DISTANCE) { totalCount } }")).toMatchObject({
      code: "NEEDS_POSITION",
    });
    expect(
      (await listAll(test.current(), { filter: { postalCode: "00100" }, orderBy: "DISTANCE" })).length,
    ).toBeGreaterThan(0);
  });
});

describe("by confirmation", () => {
  it("the latest comes first, and what nobody has confirmed comes after all that somebody has", async () => {
    const listings = await listAll(test.current(), { orderBy: "RECENTLY_CONFIRMED" });
    const days = listings.map(({ freshness }) => freshness.confirmedAt?.slice(0, 10) ?? "");
    expect(days).toEqual([...days].sort().reverse());
    expect(days.filter((day) => day !== "").length).toBeGreaterThan(100);
    expect(days.at(-1)).toBe("");
  });
});

describe("by relevance", () => {
  it("without words stale listings come last, each half by name", async () => {
    const listings = await listAll(test.current(), {}, { locale: "fi" });
    const states = listings.map(({ freshness }) => freshness.state);
    const firstStale = states.indexOf("STALE");
    expect(firstStale).toBeGreaterThan(0);
    expect(new Set(states.slice(firstStale))).toEqual(new Set(["STALE"]));
    for (const half of [listings.slice(0, firstStale), listings.slice(firstStale)]) {
      expect(folded(namesOf(half))).toEqual(folded(inAlphabet(namesOf(half), "fi")));
    }
  });

  it("stale listings sink below their equals, and do not vanish", async () => {
    const { client } = test.database;
    const twin = (slug: string, confirmed: string) =>
      client.$executeRawUnsafe(`WITH l AS (INSERT INTO listing (id, slug, kind, state, source_id, external_id, confirmed_at, confirmed_by, needs_confirmation)
        SELECT gen_random_uuid(), '${slug}', 'MEETING_PLACE', 'PUBLISHED', id, '${slug}', '${confirmed}', 'EDITOR', false FROM data_source LIMIT 1 RETURNING id)
        INSERT INTO translation (listing_id, field_group, language_tag, name) SELECT id, 'PRESENTATION', 'fi', 'Kaksoispaikka' FROM l`);
    await twin("aaa-stale", "2020-01-01");
    await twin("zzz-fresh", "2026-11-01");
    await test.live.refresh();
    const slugs = (await listAll(test.current(), { filter: { text: "kaksoispaikka" } })).map(({ slug }) => slug);
    expect(slugs.slice(0, 2)).toEqual(["zzz-fresh", "aaa-stale"]);
  });

  it("an exact name comes first", async () => {
    const first = async (text: string) =>
      (await listAll(test.current(), { filter: { text } }, { locale: "fi" }))[0]?.slug;
    expect(await first("Monikulttuurikeskus Gloria")).toBe("monikulttuurikeskus-gloria");
    expect(await first("Kaksoispaikka")).toBe("zzz-fresh");
  });
});
