/**
 * Reads a listing from the tables with all its parts. The statement is written by hand: a listing has fifteen tables, and
 * one question to the database is what an edit can wait for.
 */
import { Prisma } from "@kotokartta/prisma";
import type { ListingRows } from "./listing-rows.ts";

/** Whoever reads or writes: the client, or a transaction of it. */
export type Database = Prisma.TransactionClient;

const parts = (table: string, order = "1", column = "listing_id") =>
  Prisma.raw(
    `(SELECT coalesce(jsonb_agg(to_jsonb(t) ORDER BY ${order}), '[]') FROM ${table} t WHERE t.${column} = l.id)`,
  );
const part = (table: string) => Prisma.raw(`(SELECT to_jsonb(t) FROM ${table} t WHERE t.listing_id = l.id)`);

/** The listings among these that exist, by id. */
export async function readListings(database: Database, ids: readonly string[]): Promise<Map<string, ListingRows>> {
  const rows = await database.$queryRaw<ListingRows[]>`
    SELECT to_jsonb(l) AS listing, ${parts("translation")} AS texts, ${parts("service")} AS services,
      ${parts("language_offer")} AS offers, ${parts("contact_point", "t.position, t.channel, t.value")} AS contacts,
      ${parts("opening_period")} AS periods, ${parts("opening_span", "t.position")} AS spans,
      ${parts("listing_target_group")} AS groups, ${parts("service_area", "t.id")} AS areas,
      ${parts("accessibility_feature")} AS accessibility, ${parts("operation", "1", "place_id")} AS operations,
      ${part("online_place")} AS online, ${part("organisation")} AS organisation, ${part("activity")} AS activity,
      ${parts("occurrence_change", "1", "activity_id")} AS changes,
      (SELECT jsonb_build_object('municipality_code', h.municipality_code, 'kind', h.kind, 'operators',
          (SELECT coalesce(jsonb_agg(o.organisation_id), '[]') FROM operation o WHERE o.place_id = h.id))
        FROM activity a JOIN listing h ON h.id = a.host_id WHERE a.listing_id = l.id) AS host
    FROM listing l WHERE l.id = ANY (${[...ids]}::uuid[])`;
  return new Map(rows.map((row) => [row.listing.id, row]));
}

export async function readListing(database: Database, id: string): Promise<ListingRows | undefined> {
  return (await readListings(database, [id])).get(id);
}

/** The same, held until the end of the transaction: whoever changes a listing has it to herself. */
export async function lockListing(database: Database, id: string): Promise<ListingRows | undefined> {
  await database.$queryRaw`SELECT 1 FROM listing WHERE id = ${id}::uuid FOR UPDATE`;
  return readListing(database, id);
}
