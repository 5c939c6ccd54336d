/** The map says what the list says: every found listing that has a point is drawn once, and no other. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ask, askForProblem, openTestCatalogue, type TestCatalogue } from "../testing/ask-graphql.ts";
import { type FilterInput, randomBounds, randomFilter } from "../testing/random-filters.ts";
import { enrichListings } from "../testing/richer-listings.ts";

let test: TestCatalogue;
beforeAll(async () => {
  test = await openTestCatalogue();
  await enrichListings(test.database.client);
  await test.live.refresh();
});
afterAll(() => test.close());

interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}
interface Point {
  readonly latitude: number;
  readonly longitude: number;
}
interface Marks {
  readonly totalCount: number;
  readonly withoutPositionCount: number;
  readonly bounds: Bounds | null;
  readonly markers: readonly (Point & {
    id: string;
    count: number;
    kind: string | null;
    isApproximate: boolean;
    listings: readonly { slug: string; kind: string; position: { source: string } }[];
  })[];
  readonly clusters: readonly (Point & { id: string; count: number; expansionZoom: number; bounds: Bounds })[];
}
const WORLD: Bounds = { west: -180, south: -90, east: 180, north: 90 };

const draw = async (filter: FilterInput, zoom: number, bounds: Bounds = WORLD): Promise<Marks> =>
  (
    await ask<{ mapMarkers: Marks }>(
      test.current(),
      `query ($bounds: BoundsInput!, $zoom: Int!, $filter: ListingFilter) { mapMarkers(bounds: $bounds, zoom: $zoom, filter: $filter) {
        totalCount withoutPositionCount bounds { west south east north }
        markers { id latitude longitude count kind isApproximate listings(first: 100) { slug kind position { source } } }
        clusters { id latitude longitude count expansionZoom bounds { west south east north } }
      } }`,
      { filter, zoom, bounds },
    )
  ).mapMarkers;

interface Listed {
  readonly slug: string;
  readonly position: Point | null;
}
interface ListedPage {
  readonly listings: {
    readonly nodes: readonly Listed[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}
async function list(filter: FilterInput): Promise<readonly Listed[]> {
  const found: Listed[] = [];
  for (let after: string | null = null; ; ) {
    const { listings }: ListedPage = await ask<ListedPage>(
      test.current(),
      `query ($filter: ListingFilter, $after: String) { listings(filter: $filter, first: 100, after: $after) {
        nodes { slug position { latitude longitude } } pageInfo { hasNextPage endCursor } } }`,
      { filter, after },
    );
    found.push(...listings.nodes);
    if (!listings.pageInfo.hasNextPage) return found;
    after = listings.pageInfo.endCursor;
  }
}

const isInside = (point: Point | null, { west, south, east, north }: Bounds) =>
  point !== null &&
  point.longitude >= west &&
  point.longitude <= east &&
  point.latitude >= south &&
  point.latitude <= north;
const sum = (counts: readonly { count: number }[]) => counts.reduce((total, { count }) => total + count, 0);
const drawnSlugs = ({ markers }: Marks) => markers.flatMap(({ listings }) => listings.map(({ slug }) => slug));
const zooms = fc.integer({ min: 0, max: 20 });
const RUNS = 30;

describe("for any filter", () => {
  it("markers and clusters of the whole world hold every found listing with a point, once", async () => {
    await fc.assert(
      fc.asyncProperty(randomFilter(test.current()), zooms, async (filter, zoom) => {
        const [marks, found] = [await draw(filter, zoom), await list(filter)];
        const onMap = found.filter(({ position }) => position !== null).map(({ slug }) => slug);
        expect(marks.totalCount).toBe(onMap.length);
        expect(marks.withoutPositionCount).toBe(found.length - onMap.length);
        expect(sum(marks.markers) + sum(marks.clusters)).toBe(onMap.length);
        const drawn = drawnSlugs(marks);
        expect(new Set(drawn).size).toBe(drawn.length);
        expect(onMap).toEqual(expect.arrayContaining(drawn));
        // A marker names a hundred of those on it; the count tells of all.
        if (drawn.length === onMap.length) expect(drawn.sort()).toEqual([...onMap].sort());
      }),
      { numRuns: RUNS },
    );
  }, 60_000);

  it("a window holds what stands in it, and its clusters lie in it", async () => {
    await fc.assert(
      fc.asyncProperty(randomFilter(test.current()), zooms, randomBounds, async (filter, zoom, bounds) => {
        const [marks, found] = [await draw(filter, zoom, bounds), await list(filter)];
        const inside = found.filter(({ position }) => isInside(position, bounds)).map(({ slug }) => slug);
        expect(sum(marks.markers) + sum(marks.clusters)).toBe(inside.length);
        expect(inside).toEqual(expect.arrayContaining(drawnSlugs(marks)));
        for (const cluster of marks.clusters) {
          expect({ cluster, isInside: isInside(cluster, bounds) }).toEqual({ cluster, isInside: true });
          expect({ cluster, isInside: isInside(cluster, cluster.bounds) }).toEqual({ cluster, isInside: true });
          expect(cluster.count).toBeGreaterThan(1);
          expect(cluster.expansionZoom).toBeGreaterThan(zoom);
        }
        for (const marker of marks.markers) expect(isInside(marker, bounds)).toBe(true);
      }),
      { numRuns: RUNS },
    );
  }, 60_000);

  it("a window drawn tightly around all that was found leaves none of it out", async () => {
    await fc.assert(
      fc.asyncProperty(randomFilter(test.current()), zooms, async (filter, zoom) => {
        const { bounds, totalCount } = await draw(filter, zoom);
        expect(bounds === null).toBe(totalCount === 0);
        if (!bounds) return;
        const marks = await draw(filter, zoom, bounds);
        expect(sum(marks.markers) + sum(marks.clusters)).toBe(totalCount);
      }),
      { numRuns: RUNS },
    );
  }, 60_000);

  it("a cluster has fallen apart at its expansion zoom", async () => {
    await fc.assert(
      fc.asyncProperty(randomFilter(test.current()), fc.integer({ min: 0, max: 15 }), async (filter, zoom) => {
        const [cluster] = (await draw(filter, zoom)).clusters;
        if (!cluster) return;
        const after = await draw(filter, cluster.expansionZoom, cluster.bounds);
        expect(after.markers.length + after.clusters.length).toBeGreaterThan(1);
        expect(sum(after.markers) + sum(after.clusters)).toBeGreaterThanOrEqual(cluster.count);
      }),
      { numRuns: RUNS },
    );
  }, 60_000);

  it("the same points have the same ids whenever they are asked for", async () => {
    const [first, second] = [await draw({}, 8), await draw({}, 8)];
    expect(second).toEqual(first);
    const ids = [...first.markers, ...first.clusters].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

describe("a mark", () => {
  it("is one for all listings on one point, and never a cluster at the highest zoom", async () => {
    const marks = await draw({}, 20);
    expect(marks.clusters).toEqual([]);
    expect(sum(marks.markers)).toBe(marks.totalCount);
    const [{ count } = { count: 0 }] = await test.database.client.$queryRaw<{ count: number }[]>`
      SELECT count(DISTINCT (round(latitude::numeric, 5), round(longitude::numeric, 5)))::int AS count FROM listing WHERE latitude IS NOT NULL AND is_listed`;
    expect(marks.markers.length).toBe(count);
    expect(Math.max(...marks.markers.map((marker) => marker.count))).toBeGreaterThan(5);
  });

  it("is approximate when nobody on it is known to stand there, and exact when one is", async () => {
    for (const { listings, count, isApproximate } of (await draw({}, 20)).markers) {
      const sources = listings.map(({ position }) => position.source);
      if (listings.length < count) continue; // no more than a hundred are named
      expect(isApproximate).toBe(
        sources.every((source) => source === "POSTAL_CODE_CENTRE" || source === "MUNICIPALITY_CENTRE"),
      );
    }
    expect((await draw({}, 20)).markers.some(({ isApproximate }) => !isApproximate)).toBe(true);
  });

  it("tells the kind that all on it have, or none", async () => {
    for (const { listings, count, kind } of (await draw({}, 20)).markers) {
      if (listings.length < count) continue;
      const kinds = new Set(listings.map((listing) => listing.kind));
      expect(kind).toBe(kinds.size === 1 ? [...kinds][0] : null);
    }
  });

  it("is never drawn for a withheld address, nor for an activity that is held there", async () => {
    const withheld = test.current().listings.flatMap((listing) => (listing?.isAddressWithheld ? [listing] : []));
    expect(withheld.length).toBeGreaterThan(0);
    const drawn = new Set(drawnSlugs(await draw({}, 20)));
    for (const { slug } of withheld) expect(drawn.has(slug)).toBe(false);
  });

  it("stands for an activity where its host stands", async () => {
    const { listings, slotOf } = test.current();
    const activity = listings.find(
      (listing) => listing?.activity && listings[slotOf.get(listing.activity.hostId) ?? -1]?.latitude,
    );
    const host = listings[slotOf.get(activity?.activity?.hostId ?? "") ?? -1];
    const { markers } = await draw({ kinds: ["ACTIVITY"] }, 20);
    const marker = markers.find((one) => one.listings.some(({ slug }) => slug === activity?.slug));
    expect(marker).toBeDefined();
    expect(marker?.latitude).toBeCloseTo(host?.latitude ?? 0, 4);
    expect(marker?.longitude).toBeCloseTo(host?.longitude ?? 0, 4);
  });
});

describe("a crowded map", () => {
  const CROWD = 2500;
  beforeAll(async () => {
    // More listings than clusters are computed from one by one; each on a point of its own.
    await test.database.client.$executeRawUnsafe(`
      WITH l AS (INSERT INTO listing (id, slug, kind, state, source_id, external_id, latitude, longitude, position_source)
        SELECT gen_random_uuid(), 'crowd-' || n, 'MEETING_PLACE', 'PUBLISHED', (SELECT min(id) FROM data_source), 'crowd-' || n,
          60 + (n * 7919 % 10007) / 1112.0, 21 + (n * 104729 % 10009) / 1430.0, 'PUBLISHED' FROM generate_series(1, ${CROWD}) AS n RETURNING id)
      INSERT INTO translation (listing_id, field_group, language_tag, name) SELECT id, 'PRESENTATION', 'fi', 'Paikka' FROM l`);
    await test.live.refresh();
  });

  it("still holds every found listing with a point, once, at every zoom", async () => {
    for (const zoom of [0, 3, 5, 7, 9, 11, 13, 15, 16, 17, 20]) {
      const marks = await draw({}, zoom);
      expect(marks.totalCount).toBeGreaterThan(CROWD);
      expect({ zoom, drawn: sum(marks.markers) + sum(marks.clusters) }).toEqual({ zoom, drawn: marks.totalCount });
      expect(new Set(drawnSlugs(marks)).size).toBe(drawnSlugs(marks).length);
      for (const cluster of marks.clusters) expect(isInside(cluster, cluster.bounds)).toBe(true);
    }
  });

  it("is no more crowded than a screen can show", async () => {
    const bounds = { west: 19, south: 59, east: 32, north: 71 };
    for (const zoom of [3, 5, 7]) {
      const marks = await draw({}, zoom, bounds);
      const across = ((bounds.east - bounds.west) / 360) * 256 * 2 ** zoom;
      // Marks are sixty pixels apart, so that there cannot be more than a few in each square of that side.
      expect(marks.markers.length + marks.clusters.length).toBeLessThan(20 + 4 * (across / 60) * (2.2 * (across / 60)));
    }
  });
});

describe("a window that is none", () => {
  it.each([
    ["outside the world", { ...WORLD, east: 180.1 }, 5, "INVALID_BOUNDS"],
    ["upside down", { ...WORLD, south: 70, north: 60 }, 5, "INVALID_BOUNDS"],
    ["inside out", { ...WORLD, west: 30, east: 20 }, 5, "INVALID_BOUNDS"],
    ["too far away", WORLD, -1, "INVALID_ZOOM"],
    ["too near", WORLD, 21, "INVALID_ZOOM"],
  ])("%s is refused", async (_, bounds, zoom, code) => {
    const problem = await askForProblem(
      test.current(),
      "query ($bounds: BoundsInput!, $zoom: Int!) { mapMarkers(bounds: $bounds, zoom: $zoom) { totalCount } }",
      { bounds, zoom },
    );
    expect(problem?.code).toBe(code);
  });

  it("of no width holds what stands exactly there", async () => {
    const { latitude, longitude } = (await list({})).find(({ position }) => position)?.position ?? {
      latitude: 0,
      longitude: 0,
    };
    const marks = await draw({}, 10, { west: longitude, east: longitude, south: latitude, north: latitude });
    expect(marks.markers.length).toBe(1);
    expect(marks.clusters).toEqual([]);
  });
});
