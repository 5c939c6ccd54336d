/** The words of the one door for change: who comes through it, with what wish, and what becomes of it. */
import type { Viewer } from "../accounts/viewer.ts";
import type { PublishedListing } from "../catalogue/published.ts";
import type { Site } from "../context.ts";
import type { ListingChanges, ListingContent } from "./content/listing-content.ts";
import type { ListingState } from "./content/listing-rows.ts";

export type Act =
  | "CREATE"
  | "CHANGE"
  | "RESTORE"
  | "PAUSE"
  | "RESUME"
  | "CLOSE"
  | "REOPEN"
  | "WITHDRAW"
  | "MERGE"
  | "REDACT";
export type SubmissionState = "WAITING" | "ASKED_BACK" | "PUBLISHED" | "REJECTED" | "RECALLED";
export type ReportReason = "CLOSED" | "HOURS" | "CONTACT" | "ADDRESS" | "LANGUAGES" | "OTHER";
export type Actor = "ANYONE" | "EDITOR" | "OFFICER" | "MAINTAINER" | "SYSTEM";

/** What every act needs to know of the request. */
export interface Asking {
  readonly viewer: Viewer;
  readonly site: Pick<Site, "url">;
  /** The language in which the author writes to us, for letters. */
  readonly locale: string;
  readonly now: Date;
}

/** What somebody wants, as a submission keeps it. */
export interface Wish {
  readonly changes: ListingChanges;
  /** Of a new listing. */
  readonly kind?: PublishedListing["kind"];
  /** The last day of a pause. */
  readonly until?: string | null;
  /** The revision to go back to. */
  readonly restores?: number;
  /** The listing that this one turned out to be. */
  readonly into?: string;
  /** How many texts and paths were taken out; never what they were. */
  readonly redacted?: number;
}

/** A listing as it is and as it would be. */
export interface Version {
  readonly content: ListingContent;
  readonly state: ListingState;
}
