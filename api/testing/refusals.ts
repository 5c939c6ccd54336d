/** Runs statements that the database must refuse, and tells what for; all of it is taken back again. */
import pg from "pg";
import { makeTestDatabase } from "./database.ts";

export interface Refusals {
  readonly client: pg.Client;
  /** For a second writer. */
  readonly url: string;
  /** The constraint that refuses the last of the statements, else the database's words; undefined when it is accepted. */
  refusalOf(...statements: string[]): Promise<string | undefined>;
  close(): Promise<void>;
}

export async function openRefusals(): Promise<Refusals> {
  const database = await makeTestDatabase("seeded");
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  return {
    client,
    url: database.url,
    refusalOf: async (...statements) => {
      await client.query("BEGIN");
      try {
        for (const statement of statements.slice(0, -1)) await client.query(statement);
        await client.query(statements.at(-1) ?? "");
        return undefined;
      } catch (failure) {
        const { constraint, message } = failure as pg.DatabaseError; // the only thing that pg throws for a statement
        return constraint ?? message;
      } finally {
        await client.query("ROLLBACK");
      }
    },
    close: async () => {
      await client.end();
      await database.drop();
    },
  };
}

/** A real listing of a kind, named by what it is. */
export const one = (kind: string, more = "true") =>
  `(SELECT id FROM listing WHERE kind = '${kind}' AND NOT is_address_withheld AND ${more} ORDER BY id LIMIT 1)`;
export const PLACE = one("MEETING_PLACE");
export const ACTIVITY = one("ACTIVITY");

export const newText = (listing: string, group: string, columns: string, values: string) =>
  `INSERT INTO translation (listing_id, field_group, language_tag, ${columns}) VALUES (${listing}, '${group}', 'is', ${values})`;
