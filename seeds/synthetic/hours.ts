// A few hundred different weeks, each shared by many places: as many as a country has, and few enough that whoever
// prepares them need do so but once. With them what makes time hard: seasons, holidays, exceptions, appointments.
import { dateOf } from "../../api/timetable/calendar-date.rules.ts";
import type {
  HolidayPolicy,
  LocalisedLabel,
  OpeningHours,
  OpeningPeriod,
  OpeningSpan,
  SpanState,
  WeekRule,
} from "../../api/timetable/opening-hours.ts";
import { isLucky, pick, type Random, startRandom, WeightedChoice, wholeNumber } from "./random.ts";

const POOL_SIZE = 400;
/** Weeks draw from a chance of their own, so that one more of them changes no place. */
const HOURS_STREAM = 2;
const HALF_HOUR = 30;
const DAY = 1440;

const DAY_SETS = [
  [1, 2, 3, 4, 5],
  [1, 2, 3, 4, 5],
  [1, 2, 3, 4],
  [2, 4],
  [1, 3, 5],
  [3],
  [1, 2, 3, 4, 5, 6],
  [6, 7],
  [],
] as const;
const NO_RULE = { rule: null, state: "OPEN" } as const;

const span = (weekdays: readonly number[], opens: number, closes: number, state: SpanState = "OPEN"): OpeningSpan => ({
  ...NO_RULE,
  weekdays,
  opens,
  closes,
  state,
});

/** A morning hour, on the hour or the half. */
const morning = (random: Random) => wholeNumber(random, 7 * 2, 11 * 2) * HALF_HOUR;
const hoursLong = (random: Random, least: number, most: number) => wholeNumber(random, least * 2, most * 2) * HALF_HOUR;

function ordinaryWeek(random: Random): OpeningSpan[] {
  const weekdays = pick(random, DAY_SETS);
  const opens = morning(random);
  const closes = opens + hoursLong(random, 2, 9);
  if (closes - opens < 300 || isLucky(random, 0.7)) return [span(weekdays, opens, closes)];
  const pause = opens + 120;
  return [span(weekdays, opens, pause), span(weekdays, pause + HALF_HOUR, closes)];
}

function longerOnSomeDays(random: Random): OpeningSpan[] {
  const opens = morning(random);
  return [
    span([1, 2, 4], opens, opens + hoursLong(random, 4, 7)),
    span([3], opens, opens + hoursLong(random, 8, 10)),
    span([5], opens, opens + hoursLong(random, 2, 4)),
    ...(isLucky(random, 0.4) ? [span([6], 600, 600 + hoursLong(random, 2, 5))] : []),
  ];
}

const WEEK_RULES: readonly WeekRule[] = [
  { kind: "ODD_WEEKS" },
  { kind: "EVEN_WEEKS" },
  { kind: "NTH_WEEKDAY_OF_MONTH", nths: [1] },
  { kind: "NTH_WEEKDAY_OF_MONTH", nths: [1, 3] },
  { kind: "NTH_WEEKDAY_OF_MONTH", nths: [-1] },
];

const evening = (random: Random, today: number): OpeningSpan[] => {
  const everyThird: WeekRule = { kind: "EVERY_NTH_WEEK", interval: 3, from: dateOf(today) };
  const rule = isLucky(random, 0.2) ? everyThird : pick(random, WEEK_RULES);
  const opens = wholeNumber(random, 16, 18) * 60;
  return [{ weekdays: [wholeNumber(random, 1, 7)], opens, closes: opens + 120, state: "OPEN", rule }];
};

const past = (random: Random): OpeningSpan[] => {
  const closes = DAY + wholeNumber(random, 1, 4) * 60;
  return [span([3, 4], 960, 1320), span([5, 6], 960, closes)];
};

const appointments = (random: Random): OpeningSpan[] => {
  if (isLucky(random, 0.4)) return [span([], 0, DAY, "BY_APPOINTMENT")];
  const opens = morning(random);
  return [span([2, 4], opens, opens + 180), span([1, 3, 5], opens, opens + 360, "BY_APPOINTMENT")];
};

const phone = (random: Random): OpeningSpan[] => {
  const opens = morning(random);
  if (isLucky(random, 0.5)) return [span([1, 2, 3, 4, 5], opens, opens + hoursLong(random, 2, 7), "PHONE_ONLY")];
  return [span([1, 2, 3, 4, 5], opens, opens + 120, "PHONE_ONLY"), span([1, 3], opens + 180, opens + 360)];
};

const selfService = (random: Random): OpeningSpan[] => {
  const opens = wholeNumber(random, 9, 12) * 60;
  const closes = opens + hoursLong(random, 5, 8);
  return [
    span([1, 2, 3, 4, 5], 420, opens, "SELF_SERVICE"),
    span([1, 2, 3, 4, 5], opens, closes),
    span([1, 2, 3, 4, 5], closes, 1320, "SELF_SERVICE"),
    span([6, 7], 480, 1080, "SELF_SERVICE"),
  ];
};

const roundTheClock = (): OpeningSpan[] => [span([], 0, DAY)];
/** Open on these days, and nobody knows when. */
const unsure = (): OpeningSpan[] => [span([1, 2, 3, 4, 5], 0, DAY, "UNKNOWN")];

type MakeWeek = (random: Random, today: number) => OpeningSpan[];
const WEEKS = new WeightedChoice<{ make: MakeWeek; weight: number }>(
  [
    { make: ordinaryWeek, weight: 46 },
    { make: longerOnSomeDays, weight: 18 },
    { make: appointments, weight: 9 },
    { make: phone, weight: 7 },
    { make: evening, weight: 6 },
    { make: past, weight: 5 },
    { make: selfService, weight: 4 },
    { make: unsure, weight: 3 },
    { make: roundTheClock, weight: 2 },
  ],
  ({ weight }) => weight,
);

const SUMMER = { fi: "Kesäajat", sv: "Sommartider", en: "Summer hours", ar: "ساعات الصيف" };
const CHRISTMAS = { fi: "Joulutauko", sv: "Julpaus", en: "Christmas break", ar: "عطلة عيد الميلاد" };
const CLOSED_DAY = { fi: "Suljettu koulutuksen takia", sv: "Stängt på grund av utbildning", en: "Closed for training" };
const SHORT_DAY = { fi: "Lyhyempi päivä", sv: "Kortare dag", en: "Shorter day" };

const period = (
  kind: OpeningPeriod["kind"],
  [from, to]: readonly [string | null, string | null],
  label: LocalisedLabel,
  spans: readonly OpeningSpan[],
): OpeningPeriod => ({ kind, from, to, label, spans });

function seasons(random: Random): OpeningPeriod[] {
  const shorter = isLucky(random, 0.6) ? [span([1, 2, 3, 4], 600, 840)] : [];
  return [
    ...(isLucky(random, 0.2) ? [period("SEASONAL", ["06-01", "08-15"], SUMMER, shorter)] : []),
    ...(isLucky(random, 0.1) ? [period("SEASONAL", ["12-23", "01-06"], CHRISTMAS, [])] : []),
  ];
}

/** Up to three in the year to come, far enough apart never to meet. */
function exceptions(random: Random, today: number): OpeningPeriod[] {
  const count = isLucky(random, 0.3) ? wholeNumber(random, 1, 3) : 0;
  return Array.from({ length: count }, (_, index) => {
    const first = today + index * 120 + wholeNumber(random, 0, 100);
    const days = [dateOf(first), dateOf(first + pick(random, [0, 0, 0, 1, 6]))] as const;
    return isLucky(random, 0.7)
      ? period("EXCEPTION", days, CLOSED_DAY, [])
      : period("EXCEPTION", days, SHORT_DAY, [span([], 600, 720)]);
  });
}

const PUBLIC_HOLIDAYS: readonly HolidayPolicy[] = [
  ...Array<HolidayPolicy>(9).fill("CLOSED"),
  ...Array<HolidayPolicy>(7).fill("UNKNOWN"),
  "AS_USUAL",
  "AS_USUAL",
  "OPEN",
  "OPEN",
];
const HOLIDAY_EVES: readonly HolidayPolicy[] = [
  "CLOSED",
  "CLOSED",
  "CLOSED",
  "UNKNOWN",
  "UNKNOWN",
  "UNKNOWN",
  "AS_USUAL",
];

function makeHours(random: Random, today: number): OpeningHours {
  const publicHolidays = pick(random, PUBLIC_HOLIDAYS);
  const hasHolidayHours = publicHolidays === "OPEN" && isLucky(random, 0.5);
  return {
    periods: [
      period("REGULAR", [null, null], {}, WEEKS.pick(random).make(random, today)),
      ...seasons(random),
      ...(hasHolidayHours ? [period("PUBLIC_HOLIDAY", [null, null], {}, [span([], 720, 960)])] : []),
      ...exceptions(random, today),
    ],
    publicHolidays,
    holidayEves: pick(random, HOLIDAY_EVES),
  };
}

/** @param today the day, counted from 1970, on which the year to come begins. */
export function makeHoursPool(seed: number, today: number): readonly OpeningHours[] {
  const random = startRandom(seed, HOURS_STREAM);
  return Array.from({ length: POOL_SIZE }, () => makeHours(random, today));
}
