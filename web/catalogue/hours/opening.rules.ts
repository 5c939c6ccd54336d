/** Which words tell whether a place is open. The moment and the zone are given. */

type OpenState = "OPEN" | "OPENS_LATER_TODAY" | "CLOSED" | "BY_APPOINTMENT" | "UNKNOWN";

export interface Opening {
  readonly state: OpenState;
  readonly changesAt?: string | null;
  readonly timeZone: string;
}

export type OpeningWords =
  | { readonly key: "open" | "opensLater" | "closed" | "byAppointment" | "unknown" }
  | { readonly key: "openUntil" | "opensAt"; readonly time: string }
  | { readonly key: "opensOn"; readonly time: string; readonly changesAt: Date };

const DAY_MS = 24 * 60 * 60 * 1000;

export function openingWords({ state, changesAt, timeZone }: Opening, now: Date): OpeningWords {
  const change = changesAt ? new Date(changesAt) : null;
  const time = change ? wallTime(change, timeZone) : "";
  switch (state) {
    case "OPEN":
      // "Open until 9" would mislead when that is tomorrow's 9 or a later day's.
      return change && change.getTime() - now.getTime() < DAY_MS
        ? { key: "openUntil", time: closing(time) }
        : { key: "open" };
    case "OPENS_LATER_TODAY":
      return change ? { key: "opensAt", time } : { key: "opensLater" };
    case "CLOSED":
      return change ? { key: "opensOn", time, changesAt: change } : { key: "closed" };
    case "BY_APPOINTMENT":
      return { key: "byAppointment" };
    case "UNKNOWN":
      return { key: "unknown" };
  }
}

/** Midnight as an end is written 24, as it is on a door. */
function closing(time: string): string {
  return time === "00:00" ? "24:00" : time;
}

/** `HH:MM` on the clock of the place. */
function wallTime(moment: Date, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", { hour: "2-digit", minute: "2-digit", hourCycle: "h23", timeZone }).format(
    moment,
  );
}
