/** When an organisation is asked whether its listings are still right, and when it is left in peace. Pure: `now` is given. */
import type { FreshnessDays } from "../catalogue/freshness.rules.ts";

const DAY_MS = 86_400_000;
/** Nobody gets a letter about the same thing more often than this. */
const DAYS_BETWEEN_LETTERS = 14;
/** After as many letters without an answer an officer hears of it, and the letters stop. */
const LETTERS_WITHOUT_ANSWER = 3;
/** So long before something sinks its editors are told on which day. */
const LAST_WORD_DAYS = 30;
/** How long the link in a letter holds. */
export const LINK_DAYS = 60;

export interface SentLetter {
  readonly sentAt: Date;
  readonly isLast: boolean;
  readonly isOfficersTold: boolean;
}

/** Undefined days: nobody ever vouched for the listing, so that it has no day on which it would sink. */
export interface DueFacts {
  readonly days: FreshnessDays | undefined;
}

/** `day`: days since 1970 on which the first of them sinks. */
export type ReminderStep =
  | { readonly kind: "ASK" }
  | { readonly kind: "LAST_WORD"; readonly day: number }
  | { readonly kind: "TELL_OFFICERS" };

/** The moment, and the day on the wall calendar in which it lies. */
interface Moment {
  readonly now: Date;
  readonly today: number;
}

/**
 * What to do today for an organisation with these due listings; undefined when nothing. `since`: when anybody of it last
 * answered, or began to look after it. What was sent before then was heard, or was sent to others.
 */
export function nextStep(
  due: readonly DueFacts[],
  letters: readonly SentLetter[],
  since: Date,
  { now, today }: Moment,
): ReminderStep | undefined {
  if (due.length === 0) return undefined;
  const latest = Math.max(Number.NEGATIVE_INFINITY, ...letters.map(({ sentAt }) => sentAt.getTime()));
  if (now.getTime() - latest < DAYS_BETWEEN_LETTERS * DAY_MS) return undefined;
  const sent = letters.filter(({ sentAt }) => sentAt > since);
  const sinking = due.flatMap(({ days }) => (days && days.stale > today ? days.stale : []));
  const day = Math.min(...sinking);
  const isSaid = sent.some(({ isLast }) => isLast);
  if (day - today <= LAST_WORD_DAYS && !isSaid) return { kind: "LAST_WORD", day };
  if (roundsOf(sent) < LETTERS_WITHOUT_ANSWER) return { kind: "ASK" };
  return sent.some(({ isOfficersTold }) => isOfficersTold) ? undefined : { kind: "TELL_OFFICERS" };
}

/** All editors get their letters at the same moment: that is one time of asking. */
const roundsOf = (sent: readonly SentLetter[]): number =>
  new Set(sent.filter(({ isLast }) => !isLast).map(({ sentAt }) => sentAt.getTime())).size;

export const linkExpiry = (now: Date): Date => new Date(now.getTime() + LINK_DAYS * DAY_MS);
