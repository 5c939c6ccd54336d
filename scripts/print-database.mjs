// Prints every row of every table as text, the system's own statistics of statements included: for tests that look
// for what must not be there. DATABASE_URL says where.
import pg from "pg";

const client = new pg.Client({ connectionString: process.env.DATABASE_URL });
await client.connect();
try {
  const { rows: tables } = await client.query(
    "SELECT format('%I.%I', schemaname, tablename) AS name FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
  );
  for (const { name } of [...tables, { name: "pg_stat_activity" }]) {
    const { rows } = await client.query(`SELECT t::text AS line FROM ${name} AS t`);
    console.log(`${name}\n${rows.map(({ line }) => line).join("\n")}`);
  }
} finally {
  await client.end();
}
