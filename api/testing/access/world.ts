/** A small country with four organisations, and everybody who may ask something about them. */
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type ErasureLedger, openErasureLedger } from "../../accounts/erasure-ledger.ts";
import type { PrismaClient } from "../../database.ts";
import { openTestCatalogue, type TestCatalogue } from "../ask-graphql.ts";
import { writeTinyCountry } from "../tiny-country.ts";
import type { PersonaName, Whose } from "./grid.ts";
import { writeActivity, writeListing } from "./world-listings.ts";
import { makePersonas, type Persona } from "./world-people.ts";
import { watchTables } from "./written-rows.ts";

export type Owner = Exclude<Whose, "own">;
export const OWNERS: readonly Owner[] = ["ours", "neighbours", "elsewhere", "national"];
export const HOME: Record<Owner, string | null> = { ours: "091", neighbours: "091", elsewhere: "049", national: null };

export interface Theirs {
  readonly organisation: string;
  /** None of the national one: what stands somewhere is not national. */
  readonly place: string | null;
  /** At the place, or where there is none, held by the organisation itself. */
  readonly activity: string;
}

export interface World {
  readonly catalogue: TestCatalogue;
  readonly database: PrismaClient;
  readonly personas: Readonly<Record<PersonaName, Persona>>;
  readonly theirs: Readonly<Record<Owner, Theirs>>;
  /** Listings of ours that are not public, by their state. */
  readonly hidden: Readonly<Record<string, string>>;
  /** An organisation that is at home nowhere, whose roles may be given and taken without harm. */
  readonly spare: string;
  readonly ledger: ErasureLedger;
}

const HIDDEN_STATES = ["DRAFT", "IN_REVIEW", "PAUSED", "CLOSED", "WITHDRAWN", "MERGED"] as const;

async function writeMunicipality(database: PrismaClient): Promise<void> {
  await database.$executeRaw`INSERT INTO region (code, names) VALUES ('02', '{"fi":"Toinen maakunta"}')`;
  await database.$executeRaw`INSERT INTO wellbeing_county (code, names) VALUES ('02', '{"fi":"Toinen alue"}')`;
  await database.$executeRaw`INSERT INTO municipality (code, names, region_code, wellbeing_county_code,
      employment_area_code, language_status, is_sami_homeland, latitude, longitude, population, population_year,
      neighbour_codes, boundary)
    SELECT '049', '{"fi":"Espoo"}', '02', '02', employment_area_code, language_status, is_sami_homeland,
      latitude, longitude, population, population_year, '{}', boundary FROM municipality WHERE code = '091'`;
  await database.$executeRaw`INSERT INTO target_group (id, names, position) VALUES ('families', '{"fi":"Perheet"}', 1)`;
  await database.$executeRaw`INSERT INTO postal_code (code, names, municipality_code, latitude, longitude, point_type)
    VALUES ('00100', '{"fi":"Helsinki"}', '091', 60.17, 24.94, 'centre')`;
}

async function writeTheirs(database: PrismaClient, owner: Owner): Promise<Theirs> {
  const home = HOME[owner];
  const organisation = await writeListing(database, `${owner}-organisation`, "ORGANISATION", home);
  const place = home === null ? null : await writeListing(database, `${owner}-place`, "MEETING_PLACE", home);
  if (place) await database.operation.create({ data: { organisationId: organisation, placeId: place } });
  const activity = await writeActivity(database, `${owner}-activity`, place ?? organisation);
  return { organisation, place, activity };
}

async function writeHidden(database: PrismaClient, organisationId: string): Promise<Record<string, string>> {
  const made: Record<string, string> = {};
  for (const state of HIDDEN_STATES) {
    const slug = `hidden-${state.toLowerCase().replaceAll("_", "-")}`;
    const placeId = await writeListing(database, slug, "MEETING_PLACE", HOME.ours, state);
    await database.operation.create({ data: { organisationId, placeId } });
    made[state] = placeId;
  }
  return made;
}

export async function makeWorld(): Promise<World> {
  const catalogue = await openTestCatalogue("empty");
  const database = catalogue.database.client;
  await writeTinyCountry(database);
  await writeMunicipality(database);
  const theirs = {
    ours: await writeTheirs(database, "ours"),
    neighbours: await writeTheirs(database, "neighbours"),
    elsewhere: await writeTheirs(database, "elsewhere"),
    national: await writeTheirs(database, "national"),
  };
  const hidden = await writeHidden(database, theirs.ours.organisation);
  const spare = await writeListing(database, "spare-organisation", "ORGANISATION", null);
  const personas = await makePersonas(database, theirs);
  const ledger = openErasureLedger(await mkdtemp(join(tmpdir(), "kotokartta-ledger-")));
  await catalogue.live.refresh();
  await watchTables(database);
  return { catalogue, database, personas, theirs, hidden, spare, ledger };
}
