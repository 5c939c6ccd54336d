/** What somebody without an account wishes, and what she is given for it. */

export const REPORT_REASONS = ["CLOSED", "HOURS", "CONTACT", "ADDRESS", "LANGUAGES", "OTHER"] as const;
export type ReportReason = (typeof REPORT_REASONS)[number];

export interface Suggestion {
  readonly act: "CREATE" | "CHANGE" | "CLOSE";
  /** Null for what is not there yet. */
  readonly listingId: string | null;
  readonly municipalityCode: string | null;
  /** As ListingChanges in the room of reviews; of a new listing its kind too. */
  readonly changes: Readonly<Record<string, unknown>>;
  readonly reportReason: ReportReason | null;
  readonly suggestedValue: string | null;
  /** What she wrote, in whatever language. */
  readonly text: string | null;
  readonly contactEmail: string | null;
  /** A locale of the interface: that of the letter to her. */
  readonly locale: string;
}

export interface Receipt {
  readonly reference: string;
  readonly willBeTold: boolean;
}
