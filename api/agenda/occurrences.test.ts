/** What is on between two moments, and next: over the real API and a database of the test's own. */
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { groundOfListing, isHeld } from "../catalogue/catalogue.rules.ts";
import {
  ask,
  askForProblem,
  execute,
  NOW,
  openTestCatalogue,
  type Reader,
  type TestCatalogue,
} from "../testing/ask-graphql.ts";
import { listAll } from "../testing/list-all.ts";
import { enrichListings } from "../testing/richer-listings.ts";
import { dayNumber } from "../timetable/calendar-date.rules.ts";
import { momentsOf, occurrencesOf } from "../timetable/occurrences.rules.ts";
import { Patterns } from "../timetable/recurrence.rules.ts";

interface Found {
  readonly date: string;
  readonly startTime: string | null;
  readonly endTime: string | null;
  readonly startsAt: string;
  readonly endsAt: string | null;
  readonly state: string;
  readonly originalDate: string;
  readonly note: { readonly text: string } | null;
  readonly activity: { readonly slug: string };
}
interface Page {
  readonly occurrences: {
    readonly totalCount: number;
    readonly edges: readonly {
      readonly cursor: string;
      readonly node: Found;
      readonly distanceMetres: number | null;
    }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
  };
}

const FOUND = "date startTime endTime startsAt endsAt state originalDate note { text } activity { slug }";
const OCCURRENCES = `query ($filter: ListingFilter, $from: DateTime, $to: DateTime, $first: Int, $after: String) {
  occurrences(filter: $filter, from: $from, to: $to, first: $first, after: $after) {
    totalCount edges { cursor distanceMetres node { ${FOUND} } } pageInfo { hasNextPage endCursor }
  }
}`;

let test: TestCatalogue;
/** Every Tuesday at six, at a place in Helsinki, and the slugs and ids about it. */
let tuesdays: { slug: string; id: string; host: string; hostId: string };
let organiser: { slug: string; id: string };
const run = async (...statements: string[]) => {
  for (const statement of statements) await test.database.client.$executeRawUnsafe(statement);
  await test.live.refresh();
};
const oneOf = async <Row>(sql: string): Promise<Row> => {
  const [row] = await test.database.client.$queryRawUnsafe<Row[]>(sql);
  if (!row) throw new Error(`nothing is found by ${sql}`);
  return row;
};

const setTuesdays = (more = "") =>
  `UPDATE activity SET starts_on = '2026-09-01', weekday = 2, starts_at = '18:00', ends_at = '20:00', rrule = 'FREQ=WEEKLY;BYDAY=TU',
     exdates = '{}', rdates = '{}', status = 'SCHEDULED'${more} WHERE listing_id = '${tuesdays.id}'`;
const change = (on: string, values: string) =>
  `INSERT INTO occurrence_change (activity_id, occurs_on, is_cancelled, moved_to, starts_at, ends_at, note) VALUES ('${tuesdays.id}', '${on}', ${values})`;

beforeAll(async () => {
  test = await openTestCatalogue();
  await enrichListings(test.database.client);
  tuesdays = await oneOf(
    `SELECT l.slug, l.id, h.slug AS host, h.id AS "hostId" FROM activity a JOIN listing l ON l.id = a.listing_id JOIN listing h ON h.id = a.host_id
     WHERE h.kind = 'MEETING_PLACE' AND h.state = 'PUBLISHED' AND l.state = 'PUBLISHED' AND h.municipality_code = '091' AND h.is_listed
       AND (SELECT count(*) FROM activity other WHERE other.host_id = h.id) = 1
       AND EXISTS (SELECT 1 FROM language_offer o WHERE o.listing_id = l.id) ORDER BY l.slug LIMIT 1`,
  );
  organiser = await oneOf(
    `SELECT slug, id FROM listing l WHERE kind = 'ORGANISATION' AND state = 'PUBLISHED' AND is_listed
       AND NOT EXISTS (SELECT 1 FROM activity a WHERE a.host_id = l.id OR a.organiser_id = l.id)
       AND NOT EXISTS (SELECT 1 FROM operation o WHERE o.organisation_id = l.id) ORDER BY slug LIMIT 1`,
  );
  await run(setTuesdays());
});
afterAll(() => test.close());

type Window = Record<string, unknown> & { from?: string; to?: string };
const askPage = async (variables: Record<string, unknown>, reader?: Reader) =>
  (await ask<Page>(test.current(), OCCURRENCES, variables, reader)).occurrences;

/** Every page, one after the other. */
async function pagesOf(window: Window, first = 100): Promise<Found[]> {
  const found: Found[] = [];
  let after: string | null = null;
  for (let page = 0; page < 500; page += 1) {
    const { edges, pageInfo, totalCount } = await askPage({ ...window, first, after });
    found.push(...edges.map(({ node }) => node));
    if (pageInfo.hasNextPage) expect(edges).toHaveLength(first);
    else {
      expect(found).toHaveLength(totalCount);
      return found;
    }
    after = pageInfo.endCursor;
  }
  throw new Error("the pages have no end");
}

const ofTuesdays = async (from: string, to: string) =>
  (await pagesOf({ from, to, filter: { municipalities: ["091"] } })).filter(
    ({ activity }) => activity.slug === tuesdays.slug,
  );
const shown = ({ date, startTime, endTime, state }: Found) => `${date} ${startTime}-${endTime} ${state}`;

describe("what is on between two moments", () => {
  it("is in order of time, and each of its days is what the rule of its series says", async () => {
    const [from, to] = ["2026-11-24T10:00:00Z", "2026-12-08T10:00:00Z"];
    const found = await pagesOf({ from, to });
    expect(found.map(({ startsAt }) => startsAt)).toEqual(found.map(({ startsAt }) => startsAt).sort());
    const catalogue = test.current();
    const patterns = new Patterns();
    const expected = catalogue.listings.flatMap((listing) => {
      const { activity } = listing ?? {};
      if (!listing || !activity?.series || !isHeld(activity)) return [];
      const { timeZone } = groundOfListing(catalogue, listing);
      return occurrencesOf(activity.series, dayNumber("2026-11-22"), dayNumber("2026-12-09"), patterns).flatMap(
        (one) => {
          const { startsAt, endsAt } = momentsOf(one, timeZone);
          const end = endsAt?.getTime() ?? startsAt.getTime() + 3_600_000;
          const isIn = startsAt.getTime() < Date.parse(to) && end > Date.parse(from);
          return isIn ? [`${listing.slug} ${startsAt.toISOString()}`] : [];
        },
      );
    });
    expect(expected.length).toBeGreaterThan(100);
    expect(found.map(({ activity, startsAt }) => `${activity.slug} ${startsAt}`).sort()).toEqual(expected.sort());
  });

  it("comes in pages of any size, each occurrence once", async () => {
    const window = { from: "2026-11-24T10:00:00Z", to: "2026-11-27T10:00:00Z", filter: { municipalities: ["091"] } };
    const whole = await pagesOf(window);
    expect(whole.length).toBeGreaterThan(10);
    const size = fc.integer({ min: 1, max: whole.length + 1 });
    await fc.assert(
      fc.asyncProperty(size, async (first) => {
        expect(await pagesOf(window, Math.min(100, first))).toEqual(whole);
      }),
      { numRuns: 12 },
    );
  });

  it("counts what has begun and not ended at its start, and not what begins at its end", async () => {
    const at = async (from: string, to: string) => (await ofTuesdays(from, to)).map(({ date }) => date);
    expect(await at("2026-11-24T16:00:00Z", "2026-11-24T16:01:00Z")).toEqual(["2026-11-24"]);
    expect(await at("2026-11-24T17:59:00Z", "2026-11-24T18:30:00Z")).toEqual(["2026-11-24"]);
    expect(await at("2026-11-24T18:00:00Z", "2026-11-24T18:30:00Z")).toEqual([]);
    expect(await at("2026-11-24T15:00:00Z", "2026-11-24T16:00:00Z")).toEqual([]);
  });

  it("is of now and four weeks when no moments are told", async () => {
    const { totalCount } = await askPage({ first: 1 });
    const same = await askPage({ first: 1, from: NOW.toISOString(), to: "2026-12-22T10:00:00Z" });
    expect(totalCount).toBe(same.totalCount);
  });

  it.each([
    ["a day in a hundred years", { from: "2126-01-01T00:00:00Z" }, "INVALID_RANGE", "from", 732],
    ["ten thousand days", { from: "2026-11-24T00:00:00Z", to: "2054-04-11T00:00:00Z" }, "INVALID_RANGE", "to", 62],
    ["sixty-three days", { from: "2026-11-24T00:00:00Z", to: "2027-01-26T00:00:00Z" }, "INVALID_RANGE", "to", 62],
    [
      "an end before the start",
      { from: "2026-11-24T00:00:00Z", to: "2026-11-23T00:00:00Z" },
      "INVALID_RANGE",
      "to",
      62,
    ],
    ["a page of none", { first: 0 }, "INVALID_PAGE_SIZE", "first", 100],
    ["a page of a hundred and one", { first: 101 }, "INVALID_PAGE_SIZE", "first", 100],
    ["a cursor of somebody else", { after: "bm9uZQ" }, "INVALID_CURSOR", "after", undefined],
    [
      "a language that nobody knows",
      { filter: { languages: ["xx"] } },
      "UNKNOWN_LANGUAGE",
      "filter.languages",
      undefined,
    ],
  ])("refuses %s", async (_, variables, code, argument, maximum) => {
    const { errors } = await execute(test.current(), OCCURRENCES, variables);
    expect(errors?.[0]?.extensions).toMatchObject({ code, argument, ...(maximum && { maximum }) });
  });

  it("refuses the year 3000, which is no moment that anybody can mean", async () => {
    expect((await askForProblem(test.current(), OCCURRENCES, { from: "3000-01-01T00:00:00Z" }))?.code).toBe(
      "INVALID_DATE",
    );
  });
});

describe("a filter", () => {
  const window = { from: "2026-11-24T10:00:00Z", to: "2026-12-01T10:00:00Z" };
  const slugsOf = async (filter: object) =>
    new Set((await pagesOf({ ...window, filter })).map(({ activity }) => activity.slug));
  const listed = async (filter: object) => {
    const listings = await listAll(test.current(), { filter });
    return new Set(listings.map(({ slug }) => slug));
  };

  it.each([
    ["language", { languages: ["en"] }],
    ["municipality", { municipalities: ["091"] }],
    ["near", { near: { latitude: 60.17, longitude: 24.94, withinKm: 20 } }],
  ])("by %s finds the occurrences of exactly the activities that the list finds", async (_, filter) => {
    const [all, wanted, found] = [
      await slugsOf({}),
      await listed({ ...filter, kinds: ["ACTIVITY"] }),
      await slugsOf(filter),
    ];
    expect(found.size).toBeGreaterThan(0);
    expect(found.size).toBeLessThan(all.size);
    expect([...found].sort()).toEqual([...all].filter((slug) => wanted.has(slug)).sort());
  });

  it("near a point tells how far each is", async () => {
    const { edges } = await askPage({
      ...window,
      first: 50,
      filter: { near: { latitude: 60.17, longitude: 24.94, withinKm: 20 } },
    });
    for (const { distanceMetres } of edges) expect(distanceMetres).toBeLessThanOrEqual(20_000);
    expect((await askPage({ ...window, first: 1 })).edges[0]?.distanceMetres).toBeNull();
  });
});

describe("an occurrence", () => {
  const DECEMBER = ["2026-11-30T00:00:00Z", "2026-12-19T00:00:00Z"] as const;

  it("that is moved is on its new day and not on its old one; one that is called off stays and says so", async () => {
    await run(
      setTuesdays().replace("exdates = '{}'", "exdates = '{2026-12-15}'"),
      change("2026-12-01", `false, '2026-12-03', '12:00', '13:30', '{}'`),
      change("2026-12-08", `true, NULL, NULL, NULL, '{"en": "The library is closed"}'`),
    );
    const found = await ofTuesdays(...DECEMBER);
    expect(found.map(shown)).toEqual(["2026-12-03 12:00-13:30 MOVED", "2026-12-08 18:00-20:00 CANCELLED"]);
    expect(found.map(({ originalDate, note }) => [originalDate, note?.text])).toEqual([
      ["2026-12-01", undefined],
      ["2026-12-08", "The library is closed"],
    ]);
    await run(`DELETE FROM occurrence_change WHERE activity_id = '${tuesdays.id}'`, setTuesdays());
    expect((await ofTuesdays(...DECEMBER)).map(({ date }) => date)).toEqual(["2026-12-01", "2026-12-08", "2026-12-15"]);
  });

  it("at six is at six on both sides of the clock change", async () => {
    const found = await ofTuesdays("2027-03-20T00:00:00Z", "2027-04-02T00:00:00Z");
    expect(found.map(({ startTime, startsAt, endsAt }) => [startTime, startsAt, endsAt])).toEqual([
      ["18:00", "2027-03-23T16:00:00.000Z", "2027-03-23T18:00:00.000Z"],
      ["18:00", "2027-03-30T15:00:00.000Z", "2027-03-30T17:00:00.000Z"],
    ]);
  });

  it("of which only the day is known is on all that day, without a time", async () => {
    await run(
      setTuesdays(", starts_at = NULL, ends_at = NULL").replace("starts_at = '18:00', ends_at = '20:00', ", ""),
    );
    const found = await ofTuesdays("2026-11-24T21:00:00Z", "2026-11-24T21:59:00Z");
    expect(found).toMatchObject([
      { date: "2026-11-24", startTime: null, endTime: null, endsAt: null, startsAt: "2026-11-23T22:00:00.000Z" },
    ]);
    await run(setTuesdays());
  });
});

const NEXT = `nextOccurrences(first: 3) { date activity { slug } }`;
const PAGES = `query ($host: String!, $activity: String!, $organiser: String!) {
  place(slug: $host) { hasScheduledActivity ${NEXT} } activity(slug: $activity) { ${NEXT} } organisation(slug: $organiser) { ${NEXT} }
}`;
type Next = { readonly nextOccurrences: readonly { readonly date: string }[] } | null;
interface Pages {
  readonly place: (NonNullable<Next> & { readonly hasScheduledActivity: boolean }) | null;
  readonly activity: Next;
  readonly organisation: Next;
}

describe("what is on next", () => {
  const askPages = async (now = NOW) => {
    const variables = { host: tuesdays.host, activity: tuesdays.slug, organiser: organiser.slug };
    const pages = await ask<Pages>(test.current(), PAGES, variables, { now });
    const datesOf = (next: Next) => next?.nextOccurrences.map(({ date }) => date);
    return {
      place: datesOf(pages.place),
      activity: datesOf(pages.activity),
      organisation: datesOf(pages.organisation),
      isScheduled: pages.place?.hasScheduledActivity,
    };
  };
  const THREE = ["2026-11-24", "2026-12-01", "2026-12-08"];
  const slugsScheduled = async (isWanted: boolean) => {
    const query = `query ($filter: ListingFilter) { listings(filter: $filter, first: 100) { nodes { slug } } }`;
    const filter = { hasScheduledActivity: isWanted, kinds: ["MEETING_PLACE"], municipalities: ["091"] };
    const { listings } = await ask<{ listings: { nodes: { slug: string }[] } }>(test.current(), query, { filter });
    return listings.nodes.map(({ slug }) => slug);
  };

  it("at a place and of an activity is what its series says; of a house that has nothing to do with it, nothing", async () => {
    expect(await askPages()).toEqual({ place: THREE, activity: THREE, organisation: [], isScheduled: true });
  });

  it("begins with what is going on, and leaves out what is over", async () => {
    expect((await askPages(new Date("2026-11-24T17:59:00Z"))).activity?.[0]).toBe("2026-11-24");
    expect((await askPages(new Date("2026-11-24T18:00:00Z"))).activity).toEqual([
      "2026-12-01",
      "2026-12-08",
      "2026-12-15",
    ]);
  });

  it("of an organisation is what it arranges elsewhere, and what is on at the places it runs", async () => {
    await run(setTuesdays(`, organiser_id = '${organiser.id}'`));
    expect((await askPages()).organisation).toEqual(THREE);
    await run(
      setTuesdays(", organiser_id = NULL"),
      `INSERT INTO operation (place_id, organisation_id) VALUES ('${tuesdays.hostId}', '${organiser.id}')`,
    );
    expect((await askPages()).organisation).toEqual(THREE);
    await run(`DELETE FROM operation WHERE place_id = '${tuesdays.hostId}' AND organisation_id = '${organiser.id}'`);
    expect((await askPages()).organisation).toEqual([]);
  });

  it.each(["CANCELLED", "POSTPONED"])("is nothing when the activity as a whole is %s", async (status) => {
    await run(setTuesdays(), `UPDATE activity SET status = '${status}' WHERE listing_id = '${tuesdays.id}'`);
    expect(await askPages()).toEqual({ place: [], activity: [], organisation: [], isScheduled: false });
    expect(await ofTuesdays("2026-11-24T10:00:00Z", "2026-12-01T10:00:00Z")).toEqual([]);
    expect(
      [await slugsScheduled(true), await slugsScheduled(false)].map((slugs) => slugs.includes(tuesdays.host)),
    ).toEqual([false, true]);
    await run(setTuesdays());
    expect(
      [await slugsScheduled(true), await slugsScheduled(false)].map((slugs) => slugs.includes(tuesdays.host)),
    ).toEqual([true, false]);
  });

  it("is as usual when the activity as a whole has moved: what stands there is the new time", async () => {
    await run(setTuesdays(), `UPDATE activity SET status = 'MOVED' WHERE listing_id = '${tuesdays.id}'`);
    expect((await askPages()).activity).toEqual(THREE);
    await run(setTuesdays());
  });

  it("has no scheduled activity when the next is more than eight weeks away", async () => {
    await run(setTuesdays().replace("'2026-09-01'", "'2027-01-19'"));
    expect(await askPages()).toMatchObject({
      activity: ["2027-01-19", "2027-01-26", "2027-02-02"],
      isScheduled: false,
    });
    await run(setTuesdays().replace("'2026-09-01'", "'2027-01-12'"));
    expect((await askPages()).isScheduled).toBe(true);
    await run(setTuesdays());
  });

  it("is said of every meeting place as the filter says it", async () => {
    const query = `query ($filter: ListingFilter) { listings(filter: $filter, first: 100) { nodes { slug ... on Place { hasScheduledActivity } } } }`;
    const filter = { kinds: ["MEETING_PLACE"], municipalities: ["091"] };
    const { listings } = await ask<{ listings: { nodes: { slug: string; hasScheduledActivity: boolean }[] } }>(
      test.current(),
      query,
      { filter },
    );
    for (const isWanted of [true, false]) {
      const told = listings.nodes
        .filter(({ hasScheduledActivity }) => hasScheduledActivity === isWanted)
        .map(({ slug }) => slug);
      expect(told.length).toBeGreaterThan(0);
      expect(told.sort()).toEqual((await slugsScheduled(isWanted)).sort());
    }
  });

  it("and what is on between moments are hidden when the host is not published any more", async () => {
    await run(`UPDATE listing SET state = 'DRAFT' WHERE id = '${tuesdays.hostId}'`);
    expect(await ofTuesdays("2026-11-24T10:00:00Z", "2026-12-01T10:00:00Z")).toEqual([]);
    expect(await askPages()).toMatchObject({ place: undefined, activity: undefined });
    await run(`UPDATE listing SET state = 'PUBLISHED' WHERE id = '${tuesdays.hostId}'`);
    expect((await askPages()).activity).toEqual(THREE);
  });

  it.each([0, 51])("refuses to show %i", async (first) => {
    const query = `query ($slug: String!, $first: Int) { activity(slug: $slug) { nextOccurrences(first: $first) { date } } }`;
    const found = await askForProblem(test.current(), query, { slug: tuesdays.slug, first });
    expect(found).toEqual({ code: "INVALID_PAGE_SIZE", argument: "first" });
  });
});
