/** What somebody without an account wishes, and what she is given for it. */

import type { ReportReason, Wish } from "../review/review.ts";

export const REPORT_REASONS = [
  "CLOSED",
  "HOURS",
  "CONTACT",
  "ADDRESS",
  "LANGUAGES",
  "OTHER",
] as const satisfies readonly ReportReason[];

export interface Suggestion {
  readonly act: "CREATE" | "CHANGE" | "CLOSE";
  /** Null for what is not there yet. */
  readonly listingId: string | null;
  readonly municipalityCode: string | null;
  readonly wish: Wish;
  readonly reportReason: ReportReason | null;
  readonly suggestedValue: string | null;
  /** What she wrote, in whatever language. */
  readonly reason: string | null;
  readonly contactEmail: string | null;
  /** A locale of the interface: that of the letter to her. */
  readonly authorLocale: string;
}

export interface Receipt {
  readonly reference: string;
  readonly willBeTold: boolean;
}
