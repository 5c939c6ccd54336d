/** A submission as it is shown: all that its fields are answered from, as plain JSON, so that an answer can be kept and given again. */
import type { ListingKind } from "../catalogue/published.ts";
import type { ListingContent } from "./content/listing-content.ts";
import type { ListingState } from "./content/listing-rows.ts";
import type { LeafConflict } from "./content/merge.rules.ts";
import type { Act, Actor, SubmissionState } from "./review.ts";

export interface SubmissionRecord {
  readonly id: string;
  readonly act: Act;
  readonly state: SubmissionState;
  readonly kind: ListingKind;
  readonly listingId: string | null;
  readonly slug: string | null;
  readonly listingState: ListingState | null;
  /** Of the listing, now. */
  readonly listingRevision: number | null;
  readonly municipality: string | null;
  readonly movesTo: string | null;
  readonly author: Actor;
  readonly isOwn: boolean;
  readonly mayDecide: boolean;
  readonly createdAt: string;
  readonly reason: string | null;
  readonly question: string | null;
  readonly answer: string | null;
  readonly decidedAt: string | null;
  readonly decidedAs: Actor | null;
  readonly decisionReason: string | null;
  readonly baseRevision: number | null;
  readonly revision: number | null;
  readonly until: string | null;
  readonly restores: number | null;
  readonly mergesInto: string | null;
  readonly isOutcomeWanted: boolean;
  readonly before: ListingContent | null;
  readonly after: ListingContent | null;
  readonly conflicts: readonly LeafConflict[];
}
