/** The letter that tells an author, or somebody without an account who left an address, what became of a submission. */
import { queueLetter } from "../letters/letter.records.ts";
import { applyChanges } from "./content/content-changes.rules.ts";
import { emptyContent } from "./content/empty-content.rules.ts";
import { type Database, readListing } from "./content/listing-content.records.ts";
import { contentOf } from "./content/listing-content.rules.ts";
import type { ListingContent } from "./content/listing-content.ts";
import type { Asking } from "./review.ts";
import { type SubmissionRow, wishOf } from "./submission.records.ts";
import { nameIn, publicUrl, submissionUrl } from "./telling.records.ts";

type Outcome = "PUBLISHED" | "REJECTED" | "ASKED_BACK";

async function contentOfSubmission(writer: Database, row: SubmissionRow): Promise<ListingContent> {
  const rows = row.listingId === null ? undefined : await readListing(writer, row.listingId);
  if (rows) return contentOf(rows);
  const { kind = "MEETING_PLACE", changes } = wishOf(row);
  return applyChanges(emptyContent(kind), changes, 1);
}

export async function tellDecision(
  writer: Database,
  { site }: Asking,
  row: SubmissionRow,
  outcome: Outcome,
  reason: string | null,
  known?: ListingContent,
  listingId: string | null = row.listingId,
): Promise<void> {
  const content = known ?? (await contentOfSubmission(writer, row));
  const author = row.authorId === null ? null : await writer.account.findUnique({ where: { id: row.authorId } });
  if (author) {
    const { email: recipient, locale } = author;
    const url = submissionUrl(site.url, locale, row.id);
    const facts = { outcome, listing: nameIn(content, locale), reason, url };
    await queueLetter(writer, { kind: "decision", recipient, locale, facts });
  }
  if (row.contactEmail === null || outcome === "ASKED_BACK") return;
  const { contactEmail: recipient, authorLocale: locale } = row;
  const listing = listingId === null ? null : await writer.listing.findUnique({ where: { id: listingId } });
  const isShown = outcome === "PUBLISHED" && listing?.state === "PUBLISHED";
  const url = isShown ? publicUrl(site.url, locale, listing.kind, listing.slug) : `${site.url}/${locale}`;
  const facts = { outcome, listing: nameIn(content, locale), reason, url };
  await queueLetter(writer, { kind: "suggestion-outcome", recipient, locale, facts });
}
