/** What is kept for how long, in one table. The same table stands in docs/operations.md, and a test compares the two. */

interface Term {
  readonly days?: number;
  readonly months?: number;
}

export interface Kept extends Term {
  /** What goes, in the words of the document. */
  readonly what: string;
  /** From when it is counted. */
  readonly from: string;
}

export const KEPT = {
  letters: { what: "Letters: to whom, of which kind", from: "they were sent, or written if they never were", days: 30 },
  letterSecrets: { what: "Codes in letters that never went out", from: "they were written", days: 1 },
  signInChallenges: { what: "Codes and links for signing in (hashes)", from: "they ran out", days: 1 },
  // As long as letters to the old address: who erases her account meanwhile is found there too.
  addressChanges: { what: "Changes of an account's address", from: "they were made, or asked for", days: 30 },
  sessions: { what: "Sessions", from: "they ran out", days: 0 },
  verifications: { what: "Short-lived values of the sign-in library", from: "they ran out", days: 0 },
  idempotentAnswers: { what: "Answers kept for a client that asks again", from: "they were given", days: 1 },
  usedChallenges: { what: "Solved puzzles of the proof of work", from: "they ran out", days: 0 },
  drafts: { what: "Drafts", from: "they were last changed", months: 12 },
  rejectedSuggestions: {
    what: "Texts of suggestions by people without an account that were not published",
    from: "that was decided",
    days: 90,
  },
  // The letter that tells the outcome promises it.
  suggestionAddresses: { what: "Addresses left with suggestions", from: "it was decided on them", days: 30 },
  invitations: { what: "Invitations that were accepted or withdrawn, or ran out", from: "that happened", months: 12 },
  findings: { what: "Findings of personal data that were settled as gone", from: "they were", months: 12 },
  jobRuns: { what: "Runs of jobs", from: "they began", days: 90 },
  openings: { what: "How often a listing was opened (a number for each day)", from: "that day", months: 24 },
} as const satisfies Readonly<Record<string, Kept>>;

export type KeptName = keyof typeof KEPT;
export const KEPT_NAMES = Object.keys(KEPT) as readonly KeptName[]; // the table has exactly the names

/** An account that nobody has signed in to for so long is written to, … */
export const ACCOUNT_UNSEEN_MONTHS = 36;
/** … and erased so long after that letter, unless somebody has signed in. */
export const ACCOUNT_NOTICE_MONTHS = 3;

const DAY_MS = 86_400_000;

/** So many calendar months earlier (or later); the 31st of a month that has none is its last day. */
export function addMonths(moment: Date, months: number): Date {
  const moved = new Date(moment);
  moved.setUTCDate(1);
  moved.setUTCMonth(moved.getUTCMonth() + months);
  const lastDay = new Date(Date.UTC(moved.getUTCFullYear(), moved.getUTCMonth() + 1, 0)).getUTCDate();
  moved.setUTCDate(Math.min(moment.getUTCDate(), lastDay));
  return moved;
}

/** Whatever is older goes. */
export function cutoffOf({ days = 0, months = 0 }: Term, now: Date): Date {
  return new Date(addMonths(now, -months).getTime() - days * DAY_MS);
}

export function termOf({ days, months }: Term): string {
  if (months !== undefined)
    return months % 12 === 0 ? `${months / 12} ${months === 12 ? "year" : "years"}` : `${months} months`;
  if (days === undefined || days === 0) return "not at all";
  return days === 1 ? "1 day" : `${days} days`;
}

/** A calendar day at midnight UTC, as the database's own days are read. */
export const dayOf = (moment: Date): Date => new Date(Math.floor(moment.getTime() / DAY_MS) * DAY_MS);
