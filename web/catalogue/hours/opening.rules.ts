/** Which words tell whether a place is open. The moment and the zone are given. */
import { dateAt, daysBetween, timeAt, weekdayOf } from "../../wall-clock.ts";
import { isolate, type Span, writeDate, writeShortTime } from "./clock.rules.ts";
import type { HeldSpan, SpanState } from "./week.rules.ts";
import { dayKey, type Speech } from "./words.rules.ts";

export interface Opening {
  readonly state: "OPEN" | "OPENS_LATER_TODAY" | "CLOSED" | "BY_APPOINTMENT" | "UNKNOWN";
  readonly changesAt?: string | null;
  readonly timeZone: string;
  readonly isKnown: boolean;
  /** What holds right now. */
  readonly span?: (Span & Pick<HeldSpan, "state">) | null;
  /** The hours of the day on which the question is asked. */
  readonly today: readonly HeldSpan[];
  /** Everything one can find there at some time of the year. */
  readonly offers: readonly SpanState[];
}

export interface OpeningWords {
  readonly isOpen: boolean;
  /** The answer first; then what else one should know before setting out. */
  readonly sentences: readonly [string, ...string[]];
}

const DAY_MS = 24 * 60 * 60 * 1000;
const isDoor = (state: SpanState) => state === "OPEN" || state === "SELF_SERVICE";

/** Midnight as an end is written 24, as it is on a door. */
const asEnd = (time: string) => (time === "00:00" ? "24:00" : time);

export function openingWords(opening: Opening, now: Date, speech: Speech): OpeningWords {
  const { t } = speech;
  switch (opening.state) {
    case "OPEN":
      return { isOpen: true, sentences: openSentences(opening, now, speech) };
    case "OPENS_LATER_TODAY":
    case "CLOSED":
      return { isOpen: false, sentences: closedSentences(opening, now, speech) };
    case "BY_APPOINTMENT": {
      if (!opening.offers.some(isDoor)) return { isOpen: false, sentences: [t("hours.onlyByAppointment")] };
      const next = nextOpening(opening, now, speech);
      const others = next ? [t("hours.opensFreely", { when: next })] : [];
      return { isOpen: false, sentences: [t("hours.byAppointment"), ...others] };
    }
    case "UNKNOWN":
      return { isOpen: false, sentences: [t(opening.isKnown ? "hours.unknownToday" : "hours.unknown")] };
  }
}

function openSentences(
  { changesAt, timeZone, span, today }: Opening,
  now: Date,
  { t, locale }: Speech,
): [string, ...string[]] {
  const write = (time: string) => isolate(writeShortTime(time, locale), locale);
  const change = changesAt ? new Date(changesAt) : null;
  const kind = span?.state === "SELF_SERVICE" ? "self" : "staff";
  // "Open until 9" would mislead when that is tomorrow's 9 or a later day's.
  if (!change || change.getTime() - now.getTime() >= DAY_MS) return [t("hours.open", { kind })];
  const until = asEnd(timeAt(change, timeZone));
  // Where the staff leave and the door stays open, or the other way round, both hours are told.
  const next = today.find(
    ({ opens, closes, state }) => span && isDoor(state) && opens <= span.closes && span.closes < closes,
  );
  if (span && next && next.state !== span.state) {
    return [
      t("hours.openUntil", { kind: "staff", time: write(until) }),
      t("hours.heldUntil", { kind, time: write(span.closes) }),
    ];
  }
  return [t("hours.openUntil", { kind, time: write(until) })];
}

function closedSentences(opening: Opening, now: Date, speech: Speech): [string, ...string[]] {
  const { t, locale } = speech;
  const next = nextOpening(opening, now, speech);
  if (opening.span?.state === "PHONE_ONLY") {
    const time = isolate(writeShortTime(opening.span.closes, locale), locale);
    return [t("hours.phoneUntil", { time }), ...(next ? [t("hours.opens", { when: next })] : [])];
  }
  if (next) return [t("hours.closedOpens", { when: next })];
  if (!opening.offers.some(isDoor)) {
    if (opening.offers.includes("BY_APPOINTMENT")) return [t("hours.onlyByAppointment")];
    if (opening.offers.includes("PHONE_ONLY")) return [t("hours.onlyByPhone")];
  }
  return [t("hours.closed")];
}

/** "today at 10", "tomorrow at 9", "on Monday at 9", "on 1 June at 9"; null when nobody knows. */
function nextOpening({ changesAt, timeZone }: Opening, now: Date, { t, locale }: Speech): string | null {
  if (!changesAt) return null;
  const change = new Date(changesAt);
  const [today, date] = [dateAt(now, timeZone), dateAt(change, timeZone)];
  const time = isolate(writeShortTime(timeAt(change, timeZone), locale), locale);
  const days = daysBetween(today, date);
  if (days <= 1) return t(days === 1 ? "hours.tomorrowAt" : "hours.todayAt", { time });
  if (days < 7) return t("hours.weekdayAt", { day: dayKey(weekdayOf(date)), time });
  return t("hours.dateAt", { date: writeDate(date, locale, today), time });
}
