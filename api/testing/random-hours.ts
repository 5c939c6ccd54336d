/** Opening hours as people may put them together, all of them valid. */
import fc from "fast-check";
import { dateOf, dayNumber } from "../timetable/calendar-date.rules.ts";
import { checkOpeningHours } from "../timetable/opening-check.rules.ts";
import {
  HOLIDAY_POLICIES,
  type HolidayPolicy,
  type OpeningHours,
  type OpeningPeriod,
  type OpeningSpan,
  type SpanState,
  type WeekRule,
} from "../timetable/opening-hours.ts";

/** The years over which hours are compared, and in which their dates lie. */
export const FIRST_YEAR = 2020;
export const LAST_YEAR = 2030;

const NTHS = [1, 2, 3, 4, 5, -1, -2, -3];
const rule: fc.Arbitrary<WeekRule | null> = fc.oneof(
  { weight: 12, arbitrary: fc.constant(null) },
  { weight: 1, arbitrary: fc.constant({ kind: "ODD_WEEKS" as const }) },
  { weight: 1, arbitrary: fc.constant({ kind: "EVEN_WEEKS" as const }) },
  {
    weight: 2,
    arbitrary: fc
      .uniqueArray(fc.constantFrom(...NTHS), { minLength: 1, maxLength: 3 })
      .map((nths) => ({ kind: "NTH_WEEKDAY_OF_MONTH" as const, nths })),
  },
);

const state: fc.Arbitrary<SpanState> = fc.oneof(
  { weight: 8, arbitrary: fc.constant("OPEN" as const) },
  {
    weight: 4,
    arbitrary: fc.constantFrom<SpanState>("CLOSED", "BY_APPOINTMENT", "PHONE_ONLY", "SELF_SERVICE", "UNKNOWN"),
  },
);

const weekdays = fc.oneof(
  fc.constantFrom([], [1, 2, 3, 4, 5], [6, 7]),
  fc
    .uniqueArray(fc.integer({ min: 1, max: 7 }), { minLength: 1, maxLength: 6 })
    .map((days) => days.sort((one, other) => one - other)),
);

const QUARTER = 15;
const quarters = (least: number, most: number) => fc.integer({ min: least, max: most }).map((count) => count * QUARTER);
const times = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(quarters(28, 72), quarters(2, 40)) },
  // Evenings, most of them past midnight, and a few that last until late the next day.
  { weight: 2, arbitrary: fc.tuple(quarters(80, 95), quarters(1, 32)) },
  { weight: 1, arbitrary: fc.tuple(quarters(0, 95), quarters(1, 96)) },
  { weight: 1, arbitrary: fc.constant([0, 1440] as [number, number]) },
);

const span: fc.Arbitrary<OpeningSpan> = fc
  .record({ weekdays, times, state, rule })
  .map(({ times: [opens, length], ...rest }) => ({ ...rest, opens, closes: opens + length }));

const spans = fc.array(span, { maxLength: 5 });

const firstDay = dayNumber(`${FIRST_YEAR}-01-01`);
const lastDay = dayNumber(`${LAST_YEAR}-12-31`);
const dated = fc
  .tuple(fc.integer({ min: firstDay, max: lastDay }), fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 120 })))
  .map(([day, length]) => ({ from: dateOf(day), to: dateOf(day + length) }));

/** 29 February, and seasons that begin or end with it, as often as all other days together. */
const yearlyDay = fc.oneof(
  { weight: 1, arbitrary: fc.constant("02-29") },
  { weight: 6, arbitrary: fc.constantFrom("01-01", "02-01", "06-01", "07-31", "08-31", "12-24", "12-31") },
  {
    weight: 6,
    arbitrary: fc.integer({ min: 0, max: 365 }).map((day) => dateOf(dayNumber("2024-01-01") + day).slice(5)),
  },
);
const LEAP_YEAR_DAYS = 366;
const isShorterThanAYear = ({ from, to }: { from: string; to: string }) =>
  (dayNumber(`2024-${to}`) - dayNumber(`2024-${from}`) + 1) % LEAP_YEAR_DAYS !== 0;
const yearly = fc.record({ from: yearlyDay, to: yearlyDay }).filter(isShorterThanAYear);

const always = fc.constant({ from: null, to: null });
const period = (kind: OpeningPeriod["kind"], dates: fc.Arbitrary<Pick<OpeningPeriod, "from" | "to">>) =>
  fc
    .record({ dates, spans })
    .map(({ dates: { from, to }, spans }): OpeningPeriod => ({ kind, from, to, label: {}, spans }));

const periods = fc
  .tuple(
    fc.oneof(
      { weight: 8, arbitrary: fc.tuple(period("REGULAR", always)) },
      { weight: 1, arbitrary: fc.array(period("REGULAR", dated), { maxLength: 2 }) },
    ),
    fc.array(period("SEASONAL", fc.oneof(yearly, dated)), { maxLength: 3 }),
    fc.array(period("PUBLIC_HOLIDAY", always), { maxLength: 1 }),
    fc.array(period("EXCEPTION", fc.oneof({ weight: 4, arbitrary: dated }, { weight: 1, arbitrary: yearly })), {
      maxLength: 3,
    }),
  )
  .map((kinds) => kinds.flat());

/** Hours that the checks accept: what they refuse in what chance has made is left out. */
export const randomHours = (eves: readonly HolidayPolicy[] = HOLIDAY_POLICIES): fc.Arbitrary<OpeningHours> =>
  fc
    .record({
      periods,
      publicHolidays: fc.constantFrom(...HOLIDAY_POLICIES),
      holidayEves: fc.constantFrom(...eves),
    })
    .map(withoutProblems);

function withoutProblems(hours: OpeningHours): OpeningHours {
  const [problem] = checkOpeningHours(hours);
  if (!problem) return hours;
  const [, periodAt, spanAt] = /^periods\[(\d+)\](?:\.spans\[(\d+)\])?/.exec(problem.field) ?? [];
  const kept = hours.periods.flatMap((period, at) => {
    if (at !== Number(periodAt)) return [period];
    if (spanAt === undefined) return [];
    return [{ ...period, spans: period.spans.filter((_, span) => span !== Number(spanAt)) }];
  });
  return withoutProblems({ ...hours, periods: kept });
}
