// Loads seeds/data into the database: `node seeds/seed.ts [--pack libraries] [--if-empty]`.
// May be run as often as one likes: it writes only rows that differ, and never one that a person changed.
import { parseArgs } from "node:util";
import { createClient, type Prisma } from "@kotokartta/prisma";
import { buildCatalogue, type Catalogue } from "./catalogue.ts";
import { DATA_FOLDER, PACKS, type Pack, readDataFiles } from "./data-files.ts";
import { formatReport, type SeedReport, type TableCount } from "./report.ts";
import { startNotingTouched, syncTable } from "./table-sync.ts";
import { type Row, TABLE_NAMES, TABLES, type TableName } from "./tables.ts";
import { withCorrections } from "./term-corrections.ts";

export interface SeedOptions {
  readonly packs?: readonly Pack[];
  /** Do nothing when the database has listings. */
  readonly onlyIfEmpty?: boolean;
  /** Another folder with the same files. */
  readonly dataFolder?: string;
}

/** Two processes that start at once must not both find the same row missing. Any constant will do. */
const SEED_LOCK = 5_933_017;

/** Everything happens in one transaction: readers see all of it as one new version, or nothing. */
export async function seedEverything(databaseUrl: string, options: SeedOptions = {}): Promise<SeedReport> {
  const client = createClient(databaseUrl, { poolSize: 1 });
  try {
    return await client.$transaction((database) => seedInside(database, options), {
      timeout: 600_000,
      maxWait: 60_000,
    });
  } finally {
    await client.$disconnect();
  }
}

async function seedInside(database: Prisma.TransactionClient, options: SeedOptions): Promise<SeedReport> {
  const start = performance.now();
  await database.$executeRaw`SELECT pg_advisory_xact_lock(${SEED_LOCK})`;
  const versionBefore = await readVersion(database);
  const known = await readKnownListings(database);
  const isSkipped = options.onlyIfEmpty === true && known.length > 0;
  const files = isSkipped ? undefined : readDataFiles(options.dataFolder ?? DATA_FOLDER, options.packs ?? []);
  const catalogue = files && buildCatalogue(files, new Map(known.map((listing) => [listing.id, listing.slug])));
  const tables = catalogue ? await writeCatalogue(database, catalogue, known) : {};
  return {
    isSkipped,
    tables,
    refusals: catalogue?.refusals ?? [],
    notes: catalogue ? [...catalogue.notes, ...noteLeftAlone(catalogue, known)] : [],
    versionBefore,
    versionAfter: await readVersion(database),
    milliseconds: Math.round(performance.now() - start),
  };
}

async function readVersion(database: Prisma.TransactionClient): Promise<bigint> {
  return (await database.catalogueVersion.findUniqueOrThrow({ where: { id: 1 } })).version;
}

interface KnownListing {
  readonly id: string;
  readonly slug: string;
  readonly sourceId: string;
  readonly confirmedAt: Date | null;
  readonly revision: number;
}

const readKnownListings = (database: Prisma.TransactionClient): Promise<KnownListing[]> =>
  database.listing.findMany({
    where: { isSynthetic: false },
    select: { id: true, slug: true, sourceId: true, confirmedAt: true, revision: true },
  });

/** A person has spoken about it: from then on the files have nothing more to say. */
const isKept = (listing: KnownListing) => listing.confirmedAt !== null || listing.revision > 1;

async function writeCatalogue(
  database: Prisma.TransactionClient,
  catalogue: Catalogue,
  known: readonly KnownListing[],
) {
  const kept = new Set(known.filter(isKept).map((listing) => listing.id));
  await startNotingTouched(database);
  await noteLoaded(database, catalogue, kept);
  const tables: Partial<Record<TableName, TableCount>> = {};
  const incoming = await withCorrections(database, catalogue.rows);
  for (const name of TABLE_NAMES) {
    const all = incoming[name];
    const rows = all.filter((row) => !kept.has(ownerOf(name, row)));
    const count = await syncTable(database, name, TABLES[name], rows);
    const refused = new Set(
      catalogue.refusals
        .filter((refusal) => refusal.table === name && refusal.isWholeRow)
        .map((refusal) => refusal.row),
    );
    tables[name] = { ...count, kept: all.length - rows.length, refused: refused.size };
  }
  await database.$executeRaw`UPDATE listing SET changed_at = now()
    WHERE id IN (SELECT id FROM touched) AND changed_at <> now()::timestamptz(3)`;
  return tables;
}

/** The listing that a row belongs to; empty for the closed lists, which belong to none. */
function ownerOf(name: TableName, row: Row): string {
  return String(row[TABLES[name].listing ?? ""] ?? "");
}

/** Parts are compared only for listings that the files have and that nobody keeps. */
async function noteLoaded(
  database: Prisma.TransactionClient,
  catalogue: Catalogue,
  kept: ReadonlySet<string>,
): Promise<void> {
  const loaded = catalogue.rows.listing.filter((row) => !kept.has(String(row.id)));
  await database.$executeRawUnsafe(
    "INSERT INTO loaded SELECT jsonb_array_elements_text($1::jsonb)::uuid",
    JSON.stringify(loaded.map((row) => row.id)),
  );
  const withheld = loaded.filter((row) => row.is_address_withheld).map((row) => row.id);
  // The database refuses to withhold an address while directions to it are still there.
  await database.$executeRawUnsafe(
    `DELETE FROM translation WHERE directions IS NOT NULL AND listing_id IN (SELECT jsonb_array_elements_text($1::jsonb)::uuid)`,
    JSON.stringify(withheld),
  );
}

function noteLeftAlone(catalogue: Catalogue, known: readonly KnownListing[]): string[] {
  const sources = new Set(catalogue.rows.data_source.map((row) => row.id));
  const loaded = new Set(catalogue.rows.listing.map((row) => row.id));
  const others = known.filter((listing) => sources.has(listing.sourceId) && !loaded.has(listing.id)).length;
  return others > 0
    ? [
        `${others} listings of these sources are in the database but in none of the files loaded now; they were left alone.`,
      ]
    : [];
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: { pack: { type: "string", multiple: true }, "if-empty": { type: "boolean" } },
  });
  const databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl) throw new Error("Set DATABASE_URL, or run this through `npm run seed`.");
  const packs = (values.pack ?? []).map((name) => {
    if (!Object.hasOwn(PACKS, name))
      throw new Error(`There is no pack "${name}". Packs: ${Object.keys(PACKS).join(", ")}.`);
    return name as Pack; // It is a key of PACKS, as the line before has made sure.
  });
  const report = await seedEverything(databaseUrl, { packs, onlyIfEmpty: values["if-empty"] ?? false });
  console.log(formatReport(report));
}

if (import.meta.main) await main();
