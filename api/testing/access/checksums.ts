/** What stands in the database, table by table, as one short text each: equal texts, equal rows. */
import type { PrismaClient } from "../../database.ts";

export type Checksums = Readonly<Record<string, string>>;

let statement: string | undefined;

async function writeStatement(database: PrismaClient): Promise<string> {
  const tables = await database.$queryRaw<{ name: string }[]>`
    SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables
    WHERE schemaname NOT IN ('pg_catalog', 'information_schema') ORDER BY 1`;
  const parts = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS name, coalesce(md5(string_agg(t::text, E'\\n' ORDER BY t::text)), '') AS sum FROM ${name} t`,
  );
  return parts.join(" UNION ALL ");
}

export async function readChecksums(database: PrismaClient): Promise<Checksums> {
  statement ??= await writeStatement(database);
  const rows = await database.$queryRawUnsafe<{ name: string; sum: string }[]>(statement);
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}

export const changedTables = (before: Checksums, after: Checksums): string[] =>
  Object.keys(after).filter((name) => before[name] !== after[name]);
