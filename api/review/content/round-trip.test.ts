/** Reading a listing as a document and writing it back loses nothing, for every real listing. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { readPublished, readVersion } from "../../catalogue/published.records.ts";
import type { PublishedListing } from "../../catalogue/published.ts";
import { makeTestDatabase, type TestDatabase } from "../../testing/database.ts";
import { UNKNOWN_HOURS } from "../../timetable/opening-hours.ts";
import { contentOfLeaves, leavesOf } from "./content-leaves.rules.ts";
import { writeContent } from "./content-write.records.ts";
import { readListing } from "./listing-content.records.ts";
import { contentOf } from "./listing-content.rules.ts";
import type { ListingContent } from "./listing-content.ts";

/** `ROUND_TRIP=full` strips and writes back every listing, not every sixth. */
const FULL = process.env.ROUND_TRIP === "full";

let database: TestDatabase;
let ids: string[];

beforeAll(async () => {
  database = await makeTestDatabase("seeded");
  ids = (await database.client.listing.findMany({ select: { id: true }, orderBy: { id: "asc" } })).map(({ id }) => id);
});
afterAll(() => database.drop());

async function rowOf(id: string) {
  const row = await readListing(database.client, id);
  if (!row) throw new Error(`no listing ${id}`);
  return row;
}

const write = (id: string, content: ListingContent) =>
  database.client.$transaction(async (writer) => {
    const row = await readListing(writer, id);
    if (!row) throw new Error(`no listing ${id}`);
    await writeContent(writer, row, content);
  });

/** What is left when all that may be left out is left out. */
const stripped = (content: ListingContent): ListingContent => ({
  ...content,
  texts: content.texts.filter(({ field }) => field === "name").slice(0, 1),
  place: { ...content.place, street: null, postalCode: null, locality: null, point: null },
  serviceAreas: [],
  languages: [],
  contacts: [],
  services: [],
  targetGroups: [],
  conditions: { ...content.conditions, cost: null, attendance: [], isChildWelcome: null, residenceRequirement: null },
  accessibility: [],
  openingHours: UNKNOWN_HOURS,
  operators: [],
  onlinePlace: null,
  organisation: content.organisation && { ...content.organisation, legalForm: null, confirmEveryMonths: 3 },
  activity: content.activity && {
    ...content.activity,
    organiser: null,
    startsAt: null,
    durationMinutes: null,
    startsOn: null,
    rrule: null,
    exdates: [],
    rdates: [],
    changes: [],
  },
});

/** The keys that rows get anew, and the number that counts changes of a schedule. */
const withoutKeys = (listing: PublishedListing) => ({
  ...listing,
  contactPoints: listing.contactPoints.map(({ channel, value }) => ({ channel, value })),
  languageOffers: listing.languageOffers
    .map(({ contactPointId, confirmedAt: _, ...offer }) => ({ ...offer, isOfContact: contactPointId !== null }))
    .map((offer) => JSON.stringify(offer))
    .sort(),
  conditions: listing.conditions,
  attendance: [...listing.attendance].sort(),
  activity: listing.activity && { ...listing.activity, sequence: 0 },
});

test("writing what was read changes no row and makes no new version of the catalogue", async () => {
  const before = await readVersion(database.client);
  for (const id of ids) {
    const content = contentOf(await rowOf(id));
    await write(id, content);
    expect(contentOfLeaves(leavesOf(content), content)).toEqual(content);
  }
  expect((await readVersion(database.client)).version).toBe(before.version);
  expect(ids.length).toBeGreaterThan(200);
}, 120_000);

test("a listing that was stripped and written back is the same document and the same published record", async () => {
  const before = await readPublished(database.client);
  for (const id of FULL ? ids : ids.filter((_, at) => at % 6 === 0)) {
    const content = contentOf(await rowOf(id));
    await write(id, stripped(content));
    expect(contentOf(await rowOf(id))).toEqual(stripped(content));
    await write(id, content);
    expect(contentOf(await rowOf(id))).toEqual(content);
  }
  const after = await readPublished(database.client);
  expect(after.listings.map(withoutKeys)).toEqual(before.listings.map(withoutKeys));
}, 120_000);
