/**
 * Our answer against that of another: opening_hours.js, which many maps use, reads the same hours in the syntax of
 * OpenStreetMap and is asked at the same minutes.
 *
 * Each case is a random week, seasons, holidays and exceptions. Small by default: some cases, and of the years 2020 to
 * 2030 every clock change, leap day, holiday and eve, the first and last days of all periods and fifty others.
 * In full, every day of those years (60 cases: about five minutes of one core; 20000 for a weekend):
 *
 *     ORACLE_CASES=60 npx vitest run api/timetable/opening.oracle.test.ts
 *
 * ORACLE_SEED=… repeats what a failure has printed.
 */
process.env.TZ = "Europe/Helsinki";

import fc from "fast-check";
import OracleHours from "opening_hours";
import { describe, expect, it } from "vitest";
import { FIRST_YEAR, LAST_YEAR, randomHours } from "../testing/random-hours.ts";
import { dateOf, dayNumber } from "./calendar-date.rules.ts";
import { holidayCalendarOf } from "./holidays.rules.ts";
import { coversDate, type HoursOfDay, hoursOn, openingAt, openStateOn } from "./opening.rules.ts";
import type { OpeningHours, SpanState } from "./opening-hours.ts";
import { readOsmHours } from "./osm/osm-read.rules.ts";
import { writeOsmHours } from "./osm/osm-write.rules.ts";

const ZONE = "Europe/Helsinki";
const isFull = process.env.ORACLE_CASES !== undefined;
const CASES = Number(process.env.ORACLE_CASES ?? 24);
const SEED = Number(process.env.ORACLE_SEED ?? 20_201_231);
const TIME_LIMIT_MS = 15 * 60_000;

const FINLAND = holidayCalendarOf("FI");
const PLACE = { lat: 60.17, lon: 24.94, address: { country_code: "fi", state: "" } };
const FIRST_DAY = dayNumber(`${FIRST_YEAR}-01-01`);
const LAST_DAY = dayNumber(`${LAST_YEAR}-12-31`);
const ALL_DAYS = Array.from({ length: LAST_DAY - FIRST_DAY + 1 }, (_, at) => FIRST_DAY + at);

/** The moment at which the clock in Helsinki shows a minute of a day; the process runs in that zone. */
function momentAt(day: number, minute: number): Date {
  const utc = new Date(day * 86_400_000);
  return new Date(utc.getUTCFullYear(), utc.getUTCMonth(), utc.getUTCDate(), 0, minute);
}
/** Where a day has 23 or 25 hours. */
const isClockChange = (day: number) => momentAt(day + 1, 0).getTime() - momentAt(day, 0).getTime() !== 86_400_000;
const isSpecial = (day: number) =>
  isClockChange(day) ||
  isClockChange(day - 1) ||
  dateOf(day).endsWith("02-29") ||
  dateOf(day).endsWith("03-01") ||
  FINLAND.on(dateOf(day)) !== undefined;
const SPECIAL_DAYS = ALL_DAYS.filter(isSpecial);

/** On eves the syntax has no word, so the other reader takes them as usual: only then can the two be compared. */
const COMPARABLE = randomHours(["AS_USUAL"]);

interface Case {
  readonly hours: OpeningHours;
  readonly osm: string;
  readonly oracle: OracleHours;
}

function casesOf(count: number): Case[] {
  const hours = fc.sample(COMPARABLE, { numRuns: count, seed: SEED });
  return hours.flatMap((each) => {
    const { osm, cannotSay = [] } = writeOsmHours(each);
    // What is named as a loss is not expected back. Names of eves, kinds and unused hours change nothing in the other's answer.
    const isSaid = cannotSay.every(({ reason }) =>
      ["HOLIDAY_EVES", "KIND", "UNUSED_HOLIDAY_HOURS", "NOT_READ_BACK"].includes(reason),
    );
    return osm !== null && isSaid ? [{ hours: each, osm, oracle: new OracleHours(osm, PLACE) }] : [];
  });
}

/** What the other one says, in our words. */
function oracleState(oracle: OracleHours, moment: Date): SpanState {
  const found = oracle.getIterator(moment);
  const comment = found.getComment();
  if (found.getState()) return comment === "self-service" ? "SELF_SERVICE" : "OPEN";
  if (!found.getUnknown()) return "CLOSED";
  if (comment === "by appointment") return "BY_APPOINTMENT";
  return comment === "by phone only" ? "PHONE_ONLY" : "UNKNOWN";
}

const answerFor: Readonly<Record<SpanState, string>> = {
  OPEN: "OPEN",
  SELF_SERVICE: "OPEN",
  BY_APPOINTMENT: "BY_APPOINTMENT",
  UNKNOWN: "UNKNOWN",
  PHONE_ONLY: "CLOSED",
  CLOSED: "CLOSED",
};

/** Who told a day: two days with one source are told by one set of rules. */
const isSameSource = (one: HoursOfDay, other: HoursOfDay) => one.told === other.told && one.period === other.period;

/**
 * Known difference: what runs past midnight. With us it belongs to the evening on which it began, whatever the next
 * day is. The other one ends it where the next day is told by other rules (a season, a holiday), and begins it where the
 * rule replaced on the day before would have begun it. The specification leaves it open.
 */
function isNightBetweenSources(
  { hours }: Case,
  day: number,
  minute: number,
  today: HoursOfDay,
  yesterday: HoursOfDay,
): boolean {
  const latest = Math.max(0, ...hours.periods.flatMap(({ spans }) => spans.map(({ closes }) => closes - 1440)));
  if (minute >= latest) return false;
  const isHoliday = [day - 1, day].some((near) => FINLAND.on(dateOf(near))?.isEve === false);
  // Under these policies holidays are told day by day: one by the usual hours, the next by none.
  const isToldDayByDay = isHoliday && (hours.publicHolidays === "UNKNOWN" || hours.publicHolidays === "OPEN");
  return isToldDayByDay || !isSameSource(today, yesterday);
}

/**
 * Known fault of the other one: it looks for the evening before 24 hours earlier, and on the day after a day of 23
 * hours finds the evening before that, in the first hour.
 */
const isAfterShortDay = (day: number, minute: number) =>
  minute < 60 && momentAt(day, 0).getTime() - momentAt(day - 1, 0).getTime() < 86_400_000;

const isExplained = (given: Case, day: number, minute: number, today: HoursOfDay, yesterday: HoursOfDay) =>
  isNightBetweenSources(given, day, minute, today, yesterday) || isAfterShortDay(day, minute);

/** The minutes of a day at which anything may begin or end by the periods about it, and those next to them. */
function minutesToAsk({ hours }: Case, day: number, random: () => number): number[] {
  const near = hours.periods.filter((period) =>
    [day - 1, day].some((each) => period.kind === "PUBLIC_HOLIDAY" || coversDate(period, dateOf(each))),
  );
  const edges = near.flatMap(({ spans }) => spans.flatMap(({ opens, closes }) => [opens, closes]));
  const minutes = [0, ...edges].flatMap((edge) => [edge - 1, edge, edge + 1]).map((minute) => (minute + 2880) % 1440);
  return [...new Set([...minutes, ...Array.from({ length: 4 }, () => Math.floor(random() * 1440))])];
}

function daysOf({ hours }: Case, random: () => number): number[] {
  if (isFull) return ALL_DAYS;
  const years = Array.from({ length: LAST_YEAR - FIRST_YEAR + 1 }, (_, at) => FIRST_YEAR + at);
  const edges = hours.periods
    .flatMap(({ from, to }) => [from, to])
    .flatMap((date) => (date === null ? [] : date.length > 5 ? [date] : years.map((year) => `${year}-${date}`)))
    .flatMap((date) => [-1, 0, 1].map((step) => dayNumber(date) + step));
  const others = Array.from({ length: 50 }, () => FIRST_DAY + Math.floor(random() * ALL_DAYS.length));
  return [...new Set([...SPECIAL_DAYS, ...edges, ...others])].filter((day) => FIRST_DAY <= day && day <= LAST_DAY);
}

/** Small, seeded, the same on every machine (mulberry32). */
function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

const show = (day: number, minute: number) =>
  `${dateOf(day)} ${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;

describe("the opening rule and opening_hours.js", () => {
  it("run in the zone of the places compared: the other one knows no other", () => {
    expect(Intl.DateTimeFormat().resolvedOptions().timeZone).toBe(ZONE);
    expect(new Date(2026, 6, 1, 12).toISOString()).toBe("2026-07-01T09:00:00.000Z");
    expect(new Date(2026, 0, 1, 12).toISOString()).toBe("2026-01-01T10:00:00.000Z");
  });

  it("know the same public holidays of Finland from 2020 to 2035", () => {
    const oracle = new OracleHours("off; PH open", PLACE);
    for (let day = dayNumber("2020-01-01"); day <= dayNumber("2035-12-31"); day += 1) {
      const isHoliday = FINLAND.on(dateOf(day))?.isEve === false;
      expect([dateOf(day), oracle.getState(momentAt(day, 720))]).toEqual([dateOf(day), isHoliday]);
    }
  });

  it(
    "agree at every boundary of the day, a minute before and a minute after, and at random minutes",
    () => {
      const random = randomFrom(SEED);
      const cases = casesOf(CASES);
      let compared = 0;
      let explained = 0;
      const states = new Map<string, number>();
      for (const given of cases) {
        for (const day of daysOf(given, random)) {
          const today = hoursOn(given.hours, day, FINLAND);
          const yesterday = hoursOn(given.hours, day - 1, FINLAND);
          for (const asked of minutesToAsk(given, day, random)) {
            const moment = momentAt(day, asked);
            // A minute that the clock skips is another minute.
            const minute = moment.getHours() * 60 + moment.getMinutes();
            if (isExplained(given, day, minute, today, yesterday)) {
              explained += 1;
              continue;
            }
            const expected = oracleState(given.oracle, moment);
            const found = openStateOn(today, yesterday, minute).replace("OPENS_LATER_TODAY", "CLOSED");
            if (found !== answerFor[expected]) {
              expect.fail(
                `${show(day, minute)}: ${found}, not ${expected}, for ${given.osm} (ORACLE_SEED=${SEED}) ${JSON.stringify(given.hours)}`,
              );
            }
            compared += 1;
            states.set(expected, (states.get(expected) ?? 0) + 1);
          }
        }
      }
      console.info(
        `${cases.length} of ${CASES} cases, ${compared} minutes compared, ${explained} explained`,
        Object.fromEntries(states),
      );
      expect(cases.length).toBeGreaterThan(CASES / 2);
      expect(compared).toBeGreaterThan(cases.length * 1000);
      expect(explained).toBeLessThan(compared / 10);
      expect([...states.keys()].sort()).toEqual(Object.keys(answerFor).sort());
    },
    TIME_LIMIT_MS,
  );

  it(
    "agree on what holds, and on when the door next opens or closes, at random moments",
    () => {
      const random = randomFrom(SEED + 1);
      for (const given of casesOf(CASES)) {
        for (let question = 0; question < (isFull ? 200 : 20); question += 1) {
          const day = FIRST_DAY + 1 + Math.floor(random() * (ALL_DAYS.length - 800));
          const moment = momentAt(day, Math.floor(random() * 1440));
          const minute = moment.getHours() * 60 + moment.getMinutes();
          const [today, yesterday] = [hoursOn(given.hours, day, FINLAND), hoursOn(given.hours, day - 1, FINLAND)];
          if (isExplained(given, day, minute, today, yesterday)) continue;
          const { state, span, changesAt } = openingAt(given.hours, ZONE, moment, FINLAND);
          const expected = oracleState(given.oracle, moment);
          const context = `${show(day, minute)} ${given.osm} (ORACLE_SEED=${SEED}) ${JSON.stringify(given.hours)}`;
          if (today.told !== null) expect(span?.state ?? "CLOSED", context).toBe(expected);
          expect(state.replace("OPENS_LATER_TODAY", "CLOSED"), context).toBe(answerFor[expected]);
          const change = nextDoor(given.oracle, moment);
          const isNight = [change, changesAt].some((at) => at && isExplainedChange(given, at));
          const isNear = changesAt && changesAt.getTime() - moment.getTime() <= LOOK_AHEAD_MS;
          if (!isNight) expect(isNear ? changesAt.toISOString() : undefined, context).toBe(change?.toISOString());
        }
      }
    },
    TIME_LIMIT_MS,
  );

  it(
    "read hours back as they were written",
    () => {
      for (const hours of fc.sample(randomHours(["UNKNOWN"]), { numRuns: isFull ? CASES : 60, seed: SEED })) {
        const { osm, cannotSay = [] } = writeOsmHours(hours);
        if (osm === null || cannotSay.some(({ reason }) => reason !== "UNUSED_HOLIDAY_HOURS")) continue;
        const reading = readOsmHours(osm);
        const back = "hours" in reading ? reading.hours : expect.fail(`${osm} ${JSON.stringify(reading)}`);
        for (let day = dayNumber("2023-12-01"); day < dayNumber("2028-03-10"); day += 1) {
          expect([dateOf(day), osm, spansToldOn(back, day)]).toEqual([dateOf(day), osm, spansToldOn(hours, day)]);
        }
        const again = readOsmHours(writeOsmHours(back).osm ?? "");
        expect("hours" in again ? shapeOf(again.hours) : again, osm).toEqual(shapeOf(back));
      }
    },
    TIME_LIMIT_MS,
  );
});

/** Nobody having told anything is a day of unknown hours. */
function spansToldOn(hours: OpeningHours, day: number) {
  const { told, spans } = hoursOn(hours, day, FINLAND);
  return told === null ? [{ opens: 0, closes: 1440, state: "UNKNOWN" }] : spans;
}

/** All but whether closed days are an exception or a season: for those the length decides, and it means the same. */
const shapeOf = ({ periods, ...policies }: OpeningHours) => ({
  ...policies,
  periods: new Set(
    periods.map(({ kind, ...period }) => ({ ...period, kind: period.spans.length > 0 ? kind : "CLOSED" })),
  ),
});

/** Ours looks a little further than a year; from here on the two may stop at different days. */
const LOOK_AHEAD_MS = 365 * 86_400_000;
const MOST_CHANGES = 4000;

/** The next moment at which the other one's door opens or closes; what else changes is no change of the door. */
function nextDoor(oracle: OracleHours, moment: Date): Date | undefined {
  const found = oracle.getIterator(moment);
  const isOpen = found.getState();
  for (let change = 0; change < MOST_CHANGES && found.advance(); change += 1) {
    if (found.getDate().getTime() - moment.getTime() > LOOK_AHEAD_MS) return undefined;
    if (found.getState() !== isOpen) return found.getDate();
  }
  return undefined;
}

function isExplainedChange(given: Case, at: Date): boolean {
  const day = Date.UTC(at.getFullYear(), at.getMonth(), at.getDate()) / 86_400_000;
  const [today, yesterday] = [hoursOn(given.hours, day, FINLAND), hoursOn(given.hours, day - 1, FINLAND)];
  // The very minute in which the night ends is the first that is not in it.
  return isExplained(given, day, Math.max(0, at.getHours() * 60 + at.getMinutes() - 1), today, yesterday);
}
