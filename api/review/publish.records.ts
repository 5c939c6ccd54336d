/** Makes a wish true: the tables, the version in the history, the listing's number. Called with the listing locked. */
import { writeContent } from "./content/content-write.records.ts";
import type { Database } from "./content/listing-content.records.ts";
import type { ListingRows } from "./content/listing-rows.ts";
import { createListing } from "./create.records.ts";
import type { ListingFacts } from "./listing.policy.ts";
import { hideAddress } from "./redact.records.ts";
import type { Resolution } from "./resolve.records.ts";
import type { Act, Asking, Version, Wish } from "./review.ts";
import { type Author, addRevision, keepFirst } from "./revision.records.ts";
import { tellContactsChanged } from "./telling.records.ts";

export interface Publication {
  /** Null for a new listing. */
  readonly rows: ListingRows | null;
  readonly act: Act;
  readonly wish: Wish;
  readonly resolution: Resolution;
  /** What the listing is before and after, for who is told. */
  readonly facts: readonly ListingFacts[];
  readonly submissionId: string;
  readonly author: Author;
}

/** Days of a pause, and the moment from which ninety days are counted, stand in the listing itself. */
async function writeLife(writer: Database, id: string, after: Version, { until }: Wish, now: Date): Promise<void> {
  const data = {
    pausedUntil: after.state === "PAUSED" && until ? new Date(`${until}T00:00:00Z`) : null,
    withdrawnAt: after.state === "WITHDRAWN" ? now : null,
    // The check in the database wants the day and the state to change together.
    state: after.state,
  };
  await writer.listing.update({ where: { id }, data });
}

/** Gives the number of the new version. */
export async function publish(writer: Database, asking: Asking, publication: Publication): Promise<number> {
  const { rows, act, wish, resolution, facts, submissionId, author } = publication;
  const { before, after } = resolution;
  const [listing] = facts;
  if (!listing) throw new Error("a publication is of a listing");
  if (rows === null || before === null) {
    const created = await createListing(writer, listing.id, after.content);
    // A waiting submission of a new listing now has one.
    await writer.submission.update({ where: { id: submissionId }, data: { listingId: listing.id } });
    return addRevision(writer, created, after, author, submissionId);
  }
  await keepFirst(writer, rows);
  await writeContent(writer, rows, after.content);
  if (act === "PAUSE" || after.state !== before.state) await writeLife(writer, listing.id, after, wish, asking.now);
  const number = await addRevision(writer, rows, after, author, submissionId);
  if (after.content.place.isAddressWithheld && !before.content.place.isAddressWithheld)
    await hideAddress(writer, listing.id, after.content.kind);
  await tellContactsChanged(writer, asking, { before: before.content, after: after.content, facts });
  return number;
}
