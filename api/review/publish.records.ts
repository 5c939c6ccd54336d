/** Makes a wish true: the tables, the version in the history, the listing's number. Called with the listing locked. */
import { saveConfirmation } from "./confirmation.records.ts";
import { confirmedByChange } from "./confirmation.rules.ts";
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
  /** When its author wrote it, where that was earlier: what waited for an officer is no fresher for that. */
  readonly saidAt?: Date;
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

/** Who looks after a listing and changes it has said that it is right. */
async function confirm(writer: Database, { now }: Asking, { facts, ...publication }: Publication): Promise<void> {
  const { act, resolution, author, saidAt = now } = publication;
  const ids = facts.slice(0, 1).map(({ id }) => id);
  const confirmedBy = confirmedByChange({ act, actor: author.actor, ...resolution });
  if (confirmedBy === null) return;
  await saveConfirmation(writer, ids, { way: "CHANGE", confirmedBy, accountId: author.authorId, now: saidAt });
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
    const first = await addRevision(writer, created, after, author, submissionId);
    await confirm(writer, asking, publication);
    return first;
  }
  await keepFirst(writer, rows);
  await writeContent(writer, rows, after.content);
  if (act === "PAUSE" || after.state !== before.state) await writeLife(writer, listing.id, after, wish, asking.now);
  const number = await addRevision(writer, rows, after, author, submissionId);
  if (after.content.place.isAddressWithheld && !before.content.place.isAddressWithheld)
    await hideAddress(writer, listing.id, after.content.kind);
  await confirm(writer, asking, publication);
  await tellContactsChanged(writer, asking, { before: before.content, after: after.content, facts });
  return number;
}
