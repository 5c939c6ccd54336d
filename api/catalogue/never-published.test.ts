/** What is not public is nowhere in the catalogue, in its word index or in its file: a canary is put wherever one could hide. */
import { readFileSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inspect } from "node:util";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openLiveCatalogue } from "../live-catalogue.ts";
import { ask, currentOf } from "../testing/ask-graphql.ts";
import { makeTestDatabase, type TestDatabase } from "../testing/database.ts";
import type { Catalogue } from "./catalogue.rules.ts";

const CANARY = "kanarialintu";

let database: TestDatabase;
let folder: string;
let catalogue: Catalogue;
let file: string;

/** A listing that is not public by its state, with the canary in everything that it has. */
const hiddenListing = (state: string) => `
  WITH l AS (INSERT INTO listing (id, slug, kind, state, source_id, external_id, street, locality, internal_note, source_title)
    SELECT gen_random_uuid(), '${CANARY}-${state.toLowerCase().replace("_", "-")}', 'MEETING_PLACE', '${state}', id, '${CANARY}-${state}',
      '${CANARY} 1', '${CANARY}', '${CANARY}', '${CANARY}' FROM data_source LIMIT 1 RETURNING id),
  c AS (INSERT INTO contact_point (id, listing_id, channel, value) SELECT gen_random_uuid(), id, 'EMAIL', '${CANARY}@example.org' FROM l)
  INSERT INTO translation (listing_id, field_group, language_tag, name, description) SELECT id, 'PRESENTATION', 'fi', '${CANARY}', '${CANARY}' FROM l`;

const PUBLIC_PLACE =
  "(SELECT id FROM listing WHERE kind = 'MEETING_PLACE' AND NOT is_address_withheld ORDER BY id LIMIT 1)";
const STATEMENTS = [
  ...["DRAFT", "IN_REVIEW", "PAUSED", "CLOSED", "MERGED"].map(hiddenListing),
  `UPDATE listing SET internal_note = '${CANARY}'`,
  `INSERT INTO contact_point (id, listing_id, channel, value, audience) SELECT gen_random_uuid(), id, 'EMAIL', '${CANARY}@viranomainen.example.org', 'PROFESSIONAL' FROM listing`,
  `INSERT INTO language_offer (id, listing_id, language_tag, contact_point_id, note)
     SELECT gen_random_uuid(), listing_id, 'is', id, '{"fi": "${CANARY}"}' FROM contact_point WHERE audience = 'PROFESSIONAL'`,
  `INSERT INTO translation (listing_id, field_group, language_tag, name, description, state) VALUES (${PUBLIC_PLACE}, 'PRESENTATION', 'is', '${CANARY}', '${CANARY}', 'DRAFT')`,
  `INSERT INTO translation (listing_id, field_group, language_tag, hours_note, directions, state) VALUES (${PUBLIC_PLACE}, 'PRACTICAL', 'is', '${CANARY}', '${CANARY}', 'DRAFT')`,
  // An activity in a place that is closed, and one whose own name is not public yet.
  `WITH l AS (INSERT INTO listing (id, slug, kind, state, source_id, external_id) SELECT gen_random_uuid(), '${CANARY}-activity', 'ACTIVITY', 'PUBLISHED', id, '${CANARY}-activity' FROM data_source LIMIT 1 RETURNING id),
   t AS (INSERT INTO translation (listing_id, field_group, language_tag, name) SELECT id, 'PRESENTATION', 'fi', '${CANARY}' FROM l)
   INSERT INTO activity (listing_id, host_id, category_id) SELECT l.id, (SELECT id FROM listing WHERE slug = '${CANARY}-closed'), (SELECT min(id) FROM service_category) FROM l`,
  `WITH l AS (INSERT INTO listing (id, slug, kind, state, source_id, external_id) SELECT gen_random_uuid(), '${CANARY}-nameless', 'MEETING_PLACE', 'PUBLISHED', id, '${CANARY}-nameless' FROM data_source LIMIT 1 RETURNING id)
   INSERT INTO translation (listing_id, field_group, language_tag, name, state) SELECT id, 'PRESENTATION', 'fi', '${CANARY}', 'DRAFT' FROM l`,
  `UPDATE listing SET opening_hours_osm = '${CANARY}'`,
];

beforeAll(async () => {
  database = await makeTestDatabase("seeded");
  folder = await mkdtemp(join(tmpdir(), "kotokartta-secrets-"));
  for (const statement of STATEMENTS) expect(await database.client.$executeRawUnsafe(statement)).toBeGreaterThan(0);
  const path = join(folder, "catalogue.ndjson");
  const live = await openLiveCatalogue({
    database: database.client,
    databaseUrl: database.url,
    country: "FI",
    file: path,
  });
  catalogue = currentOf(live);
  await live.close();
  file = readFileSync(path, "utf8");
});
afterAll(async () => {
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

describe("nothing that is not public", () => {
  it("is in the catalogue in memory", () => {
    const everything = inspect(catalogue, {
      depth: Number.POSITIVE_INFINITY,
      maxArrayLength: null,
      maxStringLength: null,
      showHidden: true,
    });
    expect(everything).toContain("Kielikahvila");
    expect(everything.toLowerCase()).not.toContain(CANARY);
  });

  it("is in its file", () => {
    expect(file).toContain("Kielikahvila");
    expect(file.toLowerCase()).not.toContain(CANARY);
  });

  it("is found by any word", async () => {
    const found = await ask<{ listings: { nodes: { name: { text: string } }[] } }>(
      catalogue,
      `query ($text: String!) { listings(filter: { text: $text }, first: 100) { nodes { name { text } descriptions { text } } } }`,
      { text: CANARY },
    );
    // Something like it may be found; it must not be the canary.
    expect(JSON.stringify(found).toLowerCase()).not.toContain(CANARY);
  });

  it("is named by its slug, not even as something that exists", async () => {
    for (const state of ["draft", "in-review", "paused", "closed", "merged", "activity", "nameless"]) {
      const slug = `${CANARY}-${state}`;
      expect(await ask(catalogue, `query ($slug: String!) { listing(slug: $slug) { id } }`, { slug })).toEqual({
        listing: null,
      });
    }
  });

  it("is counted", async () => {
    const { count } = await database.client.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM listing WHERE state = 'PUBLISHED' AND is_listed AND slug NOT LIKE 'kanarialintu%'`.then(
      ([row]) => row ?? { count: 0 },
    );
    expect(await ask(catalogue, "{ listings { totalCount } asOf { listingCount } }")).toEqual({
      listings: { totalCount: count },
      asOf: { listingCount: count },
    });
  });

  it("is written beside the records: the file's head holds the closed lists and the version", () => {
    const head = JSON.parse(file.slice(0, file.indexOf("\n"))) as object; // the first line is one JSON object
    expect(Object.keys(head).sort()).toEqual([
      "changedAt",
      "format",
      "lineage",
      "listingCount",
      "version",
      "vocabulary",
    ]);
  });
});

describe("a withheld address", () => {
  it("has no street, postal code, town, point or directions in any record", () => {
    const withheld = catalogue.listings.flatMap((listing) => (listing?.isAddressWithheld ? [listing] : []));
    expect(withheld.length).toBeGreaterThan(0);
    for (const listing of withheld) {
      expect(listing).toMatchObject({
        street: null,
        postalCode: null,
        locality: null,
        latitude: null,
        longitude: null,
        positionSource: null,
        directions: [],
      });
    }
  });

  it("is told as withheld, with the municipality and a contact", async () => {
    const slug = catalogue.listings.find((listing) => listing?.isAddressWithheld)?.slug;
    const { place } = await ask<{ place: { municipality: object | null; contactPoints: object[] } }>(
      catalogue,
      `query ($slug: String!) { place(slug: $slug) { isAddressWithheld address { street } position { latitude } directions { text } municipality { code } contactPoints { value } } }`,
      { slug },
    );
    expect(place).toMatchObject({ isAddressWithheld: true, address: null, position: null, directions: null });
    expect(place.contactPoints.length).toBeGreaterThan(0);
  });
});
