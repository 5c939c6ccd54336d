/** Series as people may put them together: most follow a rule, some have days left out, moved or called off. */
import fc from "fast-check";
import { dateOf, dayNumber } from "../timetable/calendar-date.rules.ts";
import type { OccurrenceChange, Series } from "../timetable/series.ts";

const CODES = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"] as const;
const code = fc.constantFrom(...CODES);
const rrule = fc.oneof(
  { weight: 6, arbitrary: code.map((day) => `FREQ=WEEKLY;BYDAY=${day}`) },
  { weight: 2, arbitrary: fc.tuple(code, code).map(([a, b]) => `FREQ=WEEKLY;INTERVAL=2;BYDAY=${a},${b}`) },
  {
    weight: 1,
    arbitrary: fc.tuple(code, fc.constantFrom(1, 2, -1)).map(([day, nth]) => `FREQ=MONTHLY;BYDAY=${nth}${day}`),
  },
  { weight: 1, arbitrary: fc.integer({ min: 1, max: 40 }).map((count) => `FREQ=DAILY;COUNT=${count}`) },
  { weight: 1, arbitrary: fc.constant("FREQ=WEEKLY;UNTIL=20261231") },
  { weight: 1, arbitrary: fc.constant(null) },
);

const startsAt = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 32, max: 88 }).map((quarters) => quarters * 15) },
  { weight: 1, arbitrary: fc.constantFrom(0, 1380, 1439) },
  { weight: 1, arbitrary: fc.constant(null) },
);
const durationMinutes = fc.constantFrom(30, 60, 90, 120, 300, 1440, null);
const times = fc
  .record({ startsAt, durationMinutes })
  .map(({ startsAt, durationMinutes }) => ({ startsAt, durationMinutes: startsAt === null ? null : durationMinutes }));

const FIRST = dayNumber("2026-09-01");
/** Few days, so that changes meet days that are really there, and each other. */
const day = fc.integer({ min: FIRST, max: FIRST + 120 }).map(dateOf);
const days = fc.oneof(
  { weight: 5, arbitrary: fc.constant<string[]>([]) },
  { weight: 1, arbitrary: fc.array(day, { maxLength: 6 }) },
);

const change: fc.Arbitrary<OccurrenceChange> = fc.record({
  on: day,
  movedTo: fc.oneof(
    fc.constant(null),
    fc.tuple(day, times).map(([on, time]) => ({ on, ...time })),
  ),
  note: fc.constant({}),
});

export const randomSeries: fc.Arbitrary<Series> = fc
  .record({
    startsOn: fc.integer({ min: FIRST - 400, max: FIRST + 60 }).map(dateOf),
    times,
    rrule,
    exdates: days,
    rdates: days,
    changes: fc.oneof(
      { weight: 4, arbitrary: fc.constant<OccurrenceChange[]>([]) },
      { weight: 1, arbitrary: fc.array(change, { maxLength: 6 }) },
    ),
  })
  .map(({ times, ...series }) => ({ ...series, ...times }));
