// Brings a table to the rows given, touching only rows that differ: every change of a row is a new version
// of the catalogue for all readers, so a run that changes nothing must write nothing.
import type { Prisma } from "@kotokartta/prisma";
import { noCount, type TableCount } from "./report.ts";
import type { Row, Table } from "./tables.ts";

type Transaction = Prisma.TransactionClient;

// Names of tables and columns cannot be parameters of a statement. They come from tables.ts, never from data.
const quote = (name: string) => `"${name}"`;
const list = (columns: readonly string[], prefix = "") => columns.map((column) => prefix + quote(column)).join(", ");
const same = (columns: readonly string[]) =>
  columns.map((column) => `t.${quote(column)} = i.${quote(column)}`).join(" AND ");
const differ = (columns: readonly string[]) =>
  columns.length === 0 ? "false" : `(${list(columns, "t.")}) IS DISTINCT FROM (${list(columns, "i.")})`;

/**
 * Inserts, changes and removes what differs. The rows travel as one JSON text and the database unpacks
 * them into a temporary table: one round trip for any number of rows, with the database's own types.
 */
export async function syncTable(
  database: Transaction,
  name: string,
  table: Table,
  rows: readonly Row[],
): Promise<TableCount> {
  await unpack(database, name, table, rows);
  const [found] = await database.$queryRawUnsafe<{ fresh: number; different: number }[]>(
    `SELECT count(*) FILTER (WHERE t.${quote(firstKey(table))} IS NULL)::int AS fresh,
            count(*) FILTER (WHERE t.${quote(firstKey(table))} IS NOT NULL AND ${differ(table.columns)})::int AS different
       FROM incoming i LEFT JOIN ${quote(name)} t ON ${same(table.key)}`,
  );
  const removed = await removeGone(database, name, table);
  const { fresh = 0, different = 0 } = found ?? {};
  if (different > 0) await change(database, name, table);
  if (fresh > 0) await insert(database, name, table);
  await database.$executeRawUnsafe("DROP TABLE incoming");
  return { ...noCount(), inserted: fresh, changed: different, removed, unchanged: rows.length - fresh - different };
}

const firstKey = (table: Table) => table.key[0] ?? "";

async function unpack(database: Transaction, name: string, table: Table, rows: readonly Row[]): Promise<void> {
  const columns = list([...table.key, ...table.columns]);
  await database.$executeRawUnsafe(
    `CREATE TEMPORARY TABLE incoming ON COMMIT DROP AS SELECT ${columns} FROM ${quote(name)} WITH NO DATA`,
  );
  await database.$executeRawUnsafe(
    `INSERT INTO incoming SELECT ${columns} FROM jsonb_populate_recordset(NULL::${quote(name)}, $1::jsonb)`,
    JSON.stringify(rows),
  );
}

/** Listings whose own row or whose parts were written, so that `changed_at` can follow. */
export async function startNotingTouched(database: Transaction): Promise<void> {
  await database.$executeRawUnsafe("CREATE TEMPORARY TABLE touched (id uuid) ON COMMIT DROP");
  await database.$executeRawUnsafe("CREATE TEMPORARY TABLE loaded (id uuid PRIMARY KEY) ON COMMIT DROP");
}

const noteTouched = (table: Table, statement: string, of: string) =>
  table.listing === undefined
    ? statement
    : `WITH written AS (${statement} RETURNING ${of}${quote(table.listing)} AS id) INSERT INTO touched SELECT DISTINCT id FROM written`;

async function removeGone(database: Transaction, name: string, table: Table): Promise<number> {
  if (table.listing === undefined || table.removable === undefined) return 0;
  const gone = `t.${quote(table.listing)} IN (SELECT id FROM loaded) AND ${table.removable}
    AND NOT EXISTS (SELECT FROM incoming i WHERE ${same(table.key)})`;
  const [found] = await database.$queryRawUnsafe<{ count: number }[]>(
    `SELECT count(*)::int AS count FROM ${quote(name)} t WHERE ${gone}`,
  );
  const count = found?.count ?? 0;
  if (count > 0)
    await database.$executeRawUnsafe(noteTouched(table, `DELETE FROM ${quote(name)} t WHERE ${gone}`, "t."));
  return count;
}

async function change(database: Transaction, name: string, table: Table): Promise<void> {
  const set = table.columns.map((column) => `${quote(column)} = i.${quote(column)}`).join(", ");
  const statement = `UPDATE ${quote(name)} t SET ${set} FROM incoming i WHERE ${same(table.key)} AND ${differ(table.columns)}`;
  await database.$executeRawUnsafe(noteTouched(table, statement, "t."));
}

async function insert(database: Transaction, name: string, table: Table): Promise<void> {
  const columns = list([...table.key, ...table.columns]);
  const statement = `INSERT INTO ${quote(name)} (${columns}) SELECT ${columns} FROM incoming i
    WHERE NOT EXISTS (SELECT FROM ${quote(name)} t WHERE ${same(table.key)})`;
  await database.$executeRawUnsafe(noteTouched(table, statement, ""));
}
