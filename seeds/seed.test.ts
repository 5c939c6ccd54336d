// The seed against the real PostgreSQL: each test works on a database of its own, cloned from a seeded one.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient, type PrismaClient } from "@kotokartta/prisma";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { DATA_FOLDER } from "./data-files.ts";
import { generateListings } from "./generate.ts";
import type { SeedReport } from "./report.ts";
import { seedEverything } from "./seed.ts";

/** Set by the test run: a server on which databases may be made, and the name of a migrated, empty one. */
const { TEST_SERVER_URL = "", TEST_TEMPLATE = "" } = process.env;
if (TEST_SERVER_URL === "" || TEST_TEMPLATE === "")
  throw new Error("These tests need a database: run them with npm test.");
const run = `${process.pid}_${Date.now()}`;
const SEEDED = `seeds_seeded_${run}`;
const OWN = `seeds_own_${run}`;

function urlOf(name: string): string {
  const url = new URL(TEST_SERVER_URL);
  url.pathname = `/${name}`;
  return url.href;
}

async function onServer(statement: string): Promise<void> {
  const server = createClient(TEST_SERVER_URL, { poolSize: 1 });
  try {
    await server.$executeRawUnsafe(statement);
  } finally {
    await server.$disconnect();
  }
}

let firstReport: SeedReport;
let database: PrismaClient;
const url = () => urlOf(OWN);

beforeAll(async () => {
  await onServer(`CREATE DATABASE "${SEEDED}" TEMPLATE "${TEST_TEMPLATE}"`);
  firstReport = await seedEverything(urlOf(SEEDED));
}, 60_000);

afterAll(() => onServer(`DROP DATABASE IF EXISTS "${SEEDED}" WITH (FORCE)`));

beforeEach(async () => {
  await onServer(`CREATE DATABASE "${OWN}" TEMPLATE "${SEEDED}"`);
  database = createClient(url(), { poolSize: 2 });
}, 30_000);

afterEach(async () => {
  await database.$disconnect();
  await onServer(`DROP DATABASE IF EXISTS "${OWN}" WITH (FORCE)`);
}, 30_000);

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true });
});

/** A copy of the data with some listings changed. */
function changedData(change: (find: (id: string) => Record<string, unknown>) => void): string {
  const folder = mkdtempSync(join(tmpdir(), "kotokartta-seeds-"));
  folders.push(folder);
  cpSync(DATA_FOLDER, folder, { recursive: true });
  const file = join(folder, "listings.json");
  const rows: Record<string, unknown>[] = JSON.parse(readFileSync(file, "utf8"));
  change((id) => {
    const row = rows.find((candidate) => candidate.id === id);
    if (row === undefined) throw new Error(`There is no listing ${id}.`);
    return row;
  });
  writeFileSync(file, JSON.stringify(rows));
  return folder;
}

const read = (name: string): { id: string; kind: string; activities?: unknown[] }[] =>
  JSON.parse(readFileSync(join(DATA_FOLDER, name), "utf8"));
const sum = (report: SeedReport, what: "inserted" | "changed" | "removed") =>
  Object.values(report.tables).reduce((total, count) => total + count[what], 0);
const listing = (externalId: string) =>
  database.listing.findFirstOrThrow({ where: { externalId }, include: { translations: true, contactPoints: true } });

/** Every text in every row of every table, to look for what must be nowhere. */
async function allTexts(): Promise<string> {
  const tables = await database.$queryRaw<{ name: string }[]>`SELECT table_name AS name FROM information_schema.tables
    WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT IN ('municipality', '_prisma_migrations')`;
  const texts: string[] = [];
  for (const { name } of tables) {
    const [all] = await database.$queryRawUnsafe<{ text: string | null }[]>(
      `SELECT string_agg(t::text, E'\n') AS text FROM "${name}" t`,
    );
    texts.push(all?.text ?? "");
  }
  return texts.join("\n");
}

describe("the first run", () => {
  it("loads every record of the files and refuses none", async () => {
    const records = read("listings.json");
    expect(firstReport.refusals).toEqual([]);
    expect(await database.place.count()).toBe(records.filter((record) => record.kind !== "ORGANISATION").length);
    expect(await database.activity.count()).toBe(records.flatMap((record) => record.activities ?? []).length);
    expect(await database.listing.count({ where: { kind: "ORGANISATION", isListed: true } })).toBe(
      records.filter((record) => record.kind === "ORGANISATION").length,
    );
    expect(await database.municipality.count()).toBe(308);
    expect(await database.postalCode.count()).toBe(read("postal-codes.json").length);
  });

  it("tells in its report exactly how many rows each table has", async () => {
    for (const [name, count] of Object.entries(firstReport.tables)) {
      const [rows] = await database.$queryRawUnsafe<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM "${name}"`,
      );
      expect({ name, count: rows?.count }).toEqual({ name, count: count.inserted });
    }
  });

  it("is one version of the catalogue", () => {
    expect(firstReport.versionAfter - firstReport.versionBefore).toBe(1n);
  });
});

describe("a second run", () => {
  it("changes nothing and makes no new version", async () => {
    const report = await seedEverything(url());
    expect([sum(report, "inserted"), sum(report, "changed"), sum(report, "removed")]).toEqual([0, 0, 0]);
    expect(report.versionAfter).toBe(firstReport.versionAfter);
  });

  it("writes only what a file has changed, and the listing's time of change follows", async () => {
    const before = await listing("place-perhetalo-kuutti");
    const report = await seedEverything(url(), {
      dataFolder: changedData((find) => {
        const record = find("place-perhetalo-kuutti");
        record.phone = undefined;
        record.name = { fi: "Perhetalo Kuutti", sv: "Familjehuset Kuten", en: "Family House Kuutti, renamed" };
      }),
    });
    expect([sum(report, "inserted"), sum(report, "changed"), sum(report, "removed")]).toEqual([0, 3, 1]);
    expect(report.tables.translation?.changed).toBe(1);
    const after = await listing("place-perhetalo-kuutti");
    expect(after.contactPoints.map((contact) => contact.channel)).toEqual(["EMAIL", "WEBSITE"]);
    expect(after.changedAt.getTime()).toBeGreaterThan(before.changedAt.getTime());
    expect(after.slug).toBe(before.slug);
    expect(report.versionAfter - report.versionBefore).toBe(1n);
  });

  it("writes the days of an activity anew when they change, which calendars can tell by its number", async () => {
    const host = "place-riistavuori-multicultural-language-cafe";
    const dataFolder = changedData((find) => {
      const record = find(host);
      record.openingHours = "Th 15:00-17:00; Jun-Jul off";
      const [activity] = record.activities as Record<string, unknown>[]; // As the file has it.
      Object.assign(activity ?? {}, { season: "from 1 December 2026" });
    });
    const report = await seedEverything(url(), { dataFolder });
    expect(report.tables.opening_period).toMatchObject({ inserted: 1, removed: 0, changed: 0 });
    expect(report.tables.opening_span?.changed).toBe(1);
    const { id } = await listing(`${host}#monikulttuurinen-kielikahvila`);
    const changed = { startsOn: new Date("2026-12-03"), rrule: "FREQ=WEEKLY;BYDAY=TH", sequence: 1 };
    expect(await database.activity.findUnique({ where: { listingId: id } })).toMatchObject(changed);
    await seedEverything(url(), { dataFolder });
    expect(await database.activity.findUnique({ where: { listingId: id } })).toMatchObject(changed);
    await seedEverything(url());
    const { id: place } = await listing(host);
    expect(await database.openingPeriod.count({ where: { listingId: place } })).toBe(1);
  });

  it("leaves the counter of a schedule alone that has not changed", async () => {
    await seedEverything(url());
    expect(await database.activity.count({ where: { sequence: { gt: 0 } } })).toBe(0);
  });

  it("makes of a database that a migration brought here what a fresh one is", async () => {
    const states = [
      "SELECT * FROM opening_period ORDER BY id",
      "SELECT * FROM opening_span ORDER BY period_id, position",
      "SELECT id, opening_hours_osm, public_holidays, holiday_eves FROM listing ORDER BY id",
      "SELECT listing_id, starts_on, rrule, exdates, rdates, status, registration FROM activity ORDER BY listing_id",
      "SELECT * FROM translation ORDER BY listing_id, field_group, language_tag",
    ];
    const readAll = () => Promise.all(states.map((statement) => database.$queryRawUnsafe(statement)));
    const fresh = await readAll();
    await database.$executeRaw`DELETE FROM opening_period WHERE listing_id IN (SELECT listing_id FROM opening_span WHERE state <> 'OPEN')`;
    await database.$executeRaw`UPDATE opening_period SET id = gen_random_uuid()`;
    await database.$executeRaw`UPDATE listing SET public_holidays = 'UNKNOWN', holiday_eves = 'UNKNOWN'`;
    await database.$executeRaw`UPDATE activity SET starts_on = NULL, rrule = NULL, exdates = NULL, rdates = NULL`;
    expect(await readAll()).not.toEqual(fresh);
    await seedEverything(url());
    expect(await readAll()).toEqual(fresh);
    const report = await seedEverything(url());
    expect(report.versionAfter).toBe(report.versionBefore);
  });

  it("does nothing at all when it is asked to fill only an empty database", async () => {
    const report = await seedEverything(url(), { onlyIfEmpty: true });
    expect(report.isSkipped).toBe(true);
    expect(report.tables).toEqual({});
  });
});

describe("what a person has done", () => {
  it.each([
    ["confirmed", { confirmedAt: new Date("2026-11-01"), confirmedBy: "OFFICER" as const }],
    ["changed", { revision: 2 }],
  ])("a listing that a person has %s is kept with all its parts", async (_what, act) => {
    const { id } = await listing("place-perhetalo-kuutti");
    await database.listing.update({ where: { id }, data: { ...act, street: "Uusi katu 2" } });
    await database.contactPoint.deleteMany({ where: { listingId: id } });
    await database.translation.update({
      where: { listingId_fieldGroup_languageTag: { listingId: id, fieldGroup: "PRESENTATION", languageTag: "fi" } },
      data: { name: "Kuutti ihan itse" },
    });
    const report = await seedEverything(url());
    expect(report.tables.listing).toMatchObject({ kept: 1, changed: 0 });
    expect([sum(report, "inserted"), sum(report, "changed"), sum(report, "removed")]).toEqual([0, 0, 0]);
    const after = await listing("place-perhetalo-kuutti");
    expect(after.street).toBe("Uusi katu 2");
    expect(after.contactPoints).toEqual([]);
    expect(after.translations.find((text) => text.languageTag === "fi")?.name).toBe("Kuutti ihan itse");
  });

  it("a machine's translation into a language that the files lack stays", async () => {
    const { id } = await listing("place-perhetalo-kuutti");
    const text = {
      listingId: id,
      fieldGroup: "PRESENTATION",
      languageTag: "ar",
      origin: "MACHINE",
      name: "بيت العائلة",
    } as const;
    await database.translation.create({ data: text });
    const report = await seedEverything(url());
    expect(report.tables.translation?.removed).toBe(0);
  });
});

describe("withheld addresses", () => {
  it("of the real shelters have left no street, postal code or point behind", async () => {
    const shelters = await database.listing.findMany({
      where: { isAddressWithheld: true },
      include: { translations: true },
    });
    expect(shelters.map((shelter) => shelter.externalId).sort()).toEqual([
      "guide-joensuu-shelter-for-victims-of-domestic-violence",
      "guide-shelter-mona",
    ]);
    for (const { street, postalCode, locality, latitude, longitude, translations } of shelters) {
      expect([street, postalCode, locality, latitude, longitude]).toEqual([null, null, null, null, null]);
      for (const { directions, ...texts } of translations) {
        expect(directions).toBeNull();
        expect(JSON.stringify({ ...texts, listingId: "" })).not.toMatch(
          /\b\d{5}\b|(katu|tie|kuja|polku|gatan|vägen)\s*\d/i,
        );
      }
    }
  });

  it("that a file betrays by mistake are refused and stand nowhere in the database", async () => {
    const dataFolder = changedData((find) =>
      Object.assign(find("guide-shelter-mona"), { address: { street: "Salakuja 77", postalCode: "02100" } }),
    );
    await database.listing.deleteMany({ where: { externalId: "guide-shelter-mona" } });
    const report = await seedEverything(url(), { dataFolder });
    expect(report.refusals).toMatchObject([
      { file: "listings.json", row: "guide-shelter-mona", field: "address", isWholeRow: true },
    ]);
    expect(report.tables.listing?.refused).toBe(1);
    const texts = await allTexts();
    expect(texts).not.toContain("Salakuja");
    expect(texts).not.toContain("guide-shelter-mona");
    expect(texts).toContain("guide-crisis-centre-monika");
  });

  it("take what was known before out of the database when a record becomes withheld", async () => {
    const { street } = await listing("guide-welcome-office-vaasa");
    const directions = "Vaasa City Library, main library";
    expect(await allTexts()).toContain(directions);
    await seedEverything(url(), {
      dataFolder: changedData((find) => {
        const record = find("guide-welcome-office-vaasa");
        for (const field of ["address", "latitude", "longitude", "coordinateSource", "coordinateNote"])
          delete record[field];
        record.addressWithheld = true;
      }),
    });
    expect(await listing("guide-welcome-office-vaasa")).toMatchObject({
      isAddressWithheld: true,
      street: null,
      latitude: null,
      locality: null,
    });
    const texts = await allTexts();
    expect(texts).not.toContain(directions);
    expect(street === null || !texts.includes(`${street},`)).toBe(true);
  });
});

describe("the pack of libraries", () => {
  it("adds exactly the libraries that the base set lacks, and changes none that it has", async () => {
    const base = new Set(read("listings.json").map((record) => record.id));
    const missing = read("libraries-all.json")
      .map((record) => record.id)
      .filter((id) => !base.has(id));
    const before = new Set(
      (await database.listing.findMany({ select: { externalId: true } })).map((row) => row.externalId),
    );
    const report = await seedEverything(url(), { packs: ["libraries"] });
    expect([sum(report, "changed"), sum(report, "removed")]).toEqual([0, 0]);
    const places = await database.listing.findMany({
      where: { kind: { in: ["MEETING_PLACE", "GUIDANCE_POINT"] } },
      select: { externalId: true },
    });
    const added = places.map((row) => row.externalId).filter((id) => !before.has(id));
    expect(added.sort()).toEqual(missing.sort());
  });
});

describe("the generator", () => {
  it("adds synthetic listings, marked as such, and leaves the real ones alone", async () => {
    const real = await database.listing.count();
    const counts = await generateListings(url(), { places: 300, activitiesPerPlace: 2 });
    expect(await database.listing.count({ where: { isSynthetic: true } })).toBe(counts.listing);
    expect(await database.listing.count({ where: { isSynthetic: false } })).toBe(real);
    expect(await database.listing.count({ where: { isSynthetic: true, sourceId: "synthetic" } })).toBe(counts.listing);
    expect(counts.activity).toBe(600);
    for (const table of ["opening_period", "opening_span", "online_place", "occurrence_change"])
      expect({ table, count: counts[table] }).toEqual({ table, count: expect.toSatisfy((count) => count > 0) });
    const report = await seedEverything(url());
    expect([sum(report, "inserted"), sum(report, "changed"), sum(report, "removed")]).toEqual([0, 0, 0]);
  });

  it("replaces its own listings when it runs again, and removes them when asked for none", async () => {
    const first = await generateListings(url(), { places: 100, activitiesPerPlace: 2 });
    const second = await generateListings(url(), { places: 40, seed: 5 });
    expect(second.listing).toBeLessThan(first.listing ?? 0);
    expect(await database.listing.count({ where: { isSynthetic: true } })).toBe(second.listing);
    await generateListings(url(), { places: 0 });
    expect(await database.listing.count({ where: { isSynthetic: true } })).toBe(0);
  });
});
