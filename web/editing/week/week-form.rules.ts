/**
 * The week as a form: seven days, each with its spans. Grouping days into lines and back is done here, so that what
 * somebody copies from Monday to Thursday is stored as one line, as on a door.
 */
import type { WrittenHours, WrittenPeriod, WrittenSpan } from "../content/content.ts";

/** One span of one day. A closing time at or before the opening time is past midnight. */
export type DaySpan = Pick<WrittenSpan, "opens" | "closes" | "state" | "rule">;
export type WeekForm = readonly (readonly DaySpan[])[];

export const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
export const CLOSED_WEEK: WeekForm = WEEKDAYS.map(() => []);

const USUAL: DaySpan = { opens: "09:00", closes: "16:00", state: "OPEN", rule: null };

export function weekOf(spans: readonly WrittenSpan[]): WeekForm {
  return WEEKDAYS.map((weekday) =>
    spans
      .filter(({ weekdays, state }) => state !== "CLOSED" && (weekdays.length === 0 || weekdays.includes(weekday)))
      .map(({ opens, closes, state, rule }) => ({ opens, closes, state, rule }))
      .sort((one, other) => one.opens.localeCompare(other.opens)),
  );
}

const isPastMidnight = ({ opens, closes }: DaySpan) => opens !== "" && closes !== "" && closes <= opens;

/** Midnight as an end is the end of the same day: a time field has no 24:00. */
function asWritten(span: DaySpan, weekdays: readonly number[]): WrittenSpan {
  if (span.closes === "00:00") return { ...span, weekdays, closes: "24:00", endsNextDay: false };
  return { ...span, weekdays, endsNextDay: isPastMidnight(span) };
}

const keyOf = ({ opens, closes, state, rule }: DaySpan) => JSON.stringify([opens, closes, state, rule]);

/** Days with the same hours as one line; all seven as "every day". */
export function spansOfWeek(week: WeekForm): WrittenSpan[] {
  const lines = new Map<string, { span: DaySpan; weekdays: number[] }>();
  for (const [index, spans] of week.entries()) {
    for (const span of spans) {
      const line = lines.get(keyOf(span)) ?? { span, weekdays: [] };
      if (!line.weekdays.includes(index + 1)) line.weekdays.push(index + 1);
      lines.set(keyOf(span), line);
    }
  }
  return [...lines.values()].map(({ span, weekdays }) =>
    asWritten(span, weekdays.length === WEEKDAYS.length ? [] : weekdays),
  );
}

/** What a time field shows for the end of a day. */
export const fieldTime = (time: string): string => (time === "24:00" ? "00:00" : time);

const ofDay = (week: WeekForm, weekday: number, change: (spans: readonly DaySpan[]) => readonly DaySpan[]): WeekForm =>
  week.map((spans, index) => (index + 1 === weekday ? change(spans) : spans));

/** After the last span of the day: two hours from its end, or the hours that most offices have. */
export function addSpan(week: WeekForm, weekday: number): WeekForm {
  return ofDay(week, weekday, (spans) => [...spans, nextSpan(spans, week)]);
}

function nextSpan(spans: readonly DaySpan[], week: WeekForm): DaySpan {
  const last = spans.at(-1);
  // A day that opens for the first time gets the hours of the day before it that is open: most days are alike.
  if (last === undefined) return week.find((day) => day.length > 0)?.[0] ?? USUAL;
  const hour = Math.min(22, Number(last.closes.slice(0, 2)) + 1);
  const write = (of: number) => `${String(of).padStart(2, "0")}:00`;
  return { opens: write(hour), closes: write(Math.min(23, hour + 2)), state: last.state, rule: null };
}

export const changeSpan = (week: WeekForm, weekday: number, at: number, change: Partial<DaySpan>): WeekForm =>
  ofDay(week, weekday, (spans) => spans.map((span, index) => (index === at ? { ...span, ...change } : span)));

export const removeSpan = (week: WeekForm, weekday: number, at: number): WeekForm =>
  ofDay(week, weekday, (spans) => spans.filter((_, index) => index !== at));

export const closeDay = (week: WeekForm, weekday: number): WeekForm => ofDay(week, weekday, () => []);

/** The hours of one day, put on others as well. */
export const copyDay = (week: WeekForm, from: number, to: readonly number[]): WeekForm =>
  week.map((spans, index) => (to.includes(index + 1) ? [...(week[from - 1] ?? [])] : spans));

/** The ordinary week of the hours; null when nobody has told it. */
export function regularWeek({ periods }: WrittenHours): WeekForm | null {
  const regular = periods.find(({ kind }) => kind === "REGULAR");
  return regular ? weekOf(regular.spans) : null;
}

/** The hours with another ordinary week; null takes it away, and nobody has told it any more. */
export function withRegularWeek(hours: WrittenHours, week: WeekForm | null): WrittenHours {
  const others = hours.periods.filter(({ kind }) => kind !== "REGULAR");
  if (week === null) return { ...hours, periods: others };
  const known = hours.periods.find(({ kind }) => kind === "REGULAR");
  const regular: WrittenPeriod = {
    kind: "REGULAR",
    from: null,
    to: null,
    label: [],
    ...known,
    spans: spansOfWeek(week),
  };
  return { ...hours, periods: [regular, ...others] };
}

/** The days that are not as in the ordinary week, in the order in which they come. */
export const otherPeriods = ({ periods }: WrittenHours): WrittenPeriod[] =>
  periods.filter(({ kind }) => kind !== "REGULAR");

export function withOtherPeriods(hours: WrittenHours, others: readonly WrittenPeriod[]): WrittenHours {
  return { ...hours, periods: [...hours.periods.filter(({ kind }) => kind === "REGULAR"), ...others] };
}
