/**
 * Which tables have been written to: a trigger on every table notes each row that is added, changed or removed, inside
 * the transaction that does it. That is stricter than to compare what stands there, and costs nothing to ask.
 */
import type { PrismaClient } from "../../database.ts";

export async function watchTables(database: PrismaClient): Promise<void> {
  const statements = [
    "CREATE SCHEMA watched",
    "CREATE TABLE watched.written (at bigint GENERATED ALWAYS AS IDENTITY, name text NOT NULL)",
    `CREATE FUNCTION watched.note() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN
       INSERT INTO watched.written (name) VALUES (TG_TABLE_SCHEMA || '.' || TG_TABLE_NAME); RETURN NULL; END $$`,
    `DO $$ DECLARE of record; BEGIN
       FOR of IN SELECT schemaname, tablename FROM pg_tables
         WHERE schemaname NOT IN ('pg_catalog', 'information_schema', 'watched') LOOP
         EXECUTE format('CREATE TRIGGER zz_watched AFTER INSERT OR UPDATE OR DELETE ON %I.%I
           FOR EACH ROW EXECUTE FUNCTION watched.note()', of.schemaname, of.tablename);
       END LOOP; END $$`,
  ];
  for (const statement of statements) await database.$executeRawUnsafe(statement);
}

/** The tables that have been written to since this was last asked. */
export async function takeWritten(database: PrismaClient): Promise<string[]> {
  const rows = await database.$queryRaw<{ name: string }[]>`
    WITH taken AS (DELETE FROM watched.written RETURNING name) SELECT DISTINCT name FROM taken ORDER BY name`;
  return rows.map(({ name }) => name);
}
