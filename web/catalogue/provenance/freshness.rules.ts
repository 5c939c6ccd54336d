/** What may be said about how sure a record is. Never more than somebody has vouched for. */

export interface FreshnessFacts {
  readonly state: "FRESH" | "DUE" | "STALE";
  readonly confirmedAt?: string | null;
  readonly needsConfirmation: boolean;
}

/** `sourced`: nobody has confirmed it, but its source is recent enough to go by. */
export type Certainty = "confirmed" | "confirmedLongAgo" | "sourced" | "unconfirmed";

export function certaintyOf(freshness: FreshnessFacts): Certainty {
  if (freshness.confirmedAt) return freshness.state === "STALE" ? "confirmedLongAgo" : "confirmed";
  return freshness.needsConfirmation || freshness.state === "STALE" ? "unconfirmed" : "sourced";
}

/** Somebody should ask before going there. */
export function isDoubtful(freshness: FreshnessFacts): boolean {
  const certainty = certaintyOf(freshness);
  return certainty === "unconfirmed" || certainty === "confirmedLongAgo";
}

interface PartialDate {
  readonly date: Date;
  readonly format: {
    readonly year: "numeric";
    readonly month?: "long";
    readonly day?: "numeric";
    readonly timeZone: "UTC";
  };
}

/** A date exactly as precise as its source was: `2019`, `2020-03` or `2021-01-18`. Null when it is no date. */
export function readPartialDate(text: string): PartialDate | null {
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/.exec(text);
  if (!match) return null;
  const [, year, month, day] = match;
  const date = new Date(`${year}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return null;
  return {
    date,
    format: { year: "numeric", ...(month && { month: "long" }), ...(day && { day: "numeric" }), timeZone: "UTC" },
  };
}
