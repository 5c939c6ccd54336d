/** Ten years of days: a listing changes its state on the day that was declared, and on no other. */
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type FreshnessFacts, freshnessDays, freshnessOf, todayOf } from "../catalogue/freshness.rules.ts";

const ZONE = "Europe/Helsinki";
const HOUR_MS = 3_600_000;
const YEARS_MS = 10 * 365.25 * 24 * HOUR_MS;

const facts = (changes: Partial<FreshnessFacts>): FreshnessFacts => ({
  confirmedAt: null,
  confirmEveryMonths: null,
  needsConfirmation: false,
  sourceDate: null,
  collectedOn: null,
  timeZone: ZONE,
  ...changes,
});

const stateAt = (listing: FreshnessFacts, now: Date) =>
  freshnessOf(freshnessDays(listing), todayOf(now, listing.timeZone));

/** What the calendar on the wall shows, as the platform writes it: the oracle knows nothing of the rule's arithmetic. */
const wall = new Intl.DateTimeFormat("sv-SE", { timeZone: ZONE, dateStyle: "short" });
const wallDate = (now: Date) => wall.format(now);

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const lengthOf = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;

/** The declared day, counted month by month on the calendar, as a person does. */
function monthsLater(date: string, months: number): string {
  const [year = 0, month = 0, day = 0] = date.split("-").map(Number);
  let [laterYear, laterMonth] = [year, month];
  for (let step = 0; step < months; step += 1) {
    laterMonth += 1;
    if (laterMonth === 13) [laterYear, laterMonth] = [laterYear + 1, 1];
  }
  const laterDay = Math.min(day, lengthOf(laterYear, laterMonth));
  return `${laterYear}-${String(laterMonth).padStart(2, "0")}-${String(laterDay).padStart(2, "0")}`;
}

const declared = (now: Date, due: string, stale: string) => {
  const today = wallDate(now);
  return today >= stale ? "STALE" : today >= due ? "DUE" : "FRESH";
};

const START = Date.parse("2026-11-30T00:00:00Z");
const moment = fc.integer({ min: START, max: START + YEARS_MS }).map((at) => new Date(at));
const rhythm = fc.constantFrom(3, 6, 12);
const RUNS = Number(process.env.FRESHNESS_RUNS ?? 60);

describe("a listing that somebody looks after", () => {
  it("changes its state exactly on the declared day, through ten years of clock changes and leap days", () => {
    fc.assert(
      fc.property(moment, rhythm, (confirmed, months) => {
        const listing = facts({ confirmedAt: confirmed.toISOString(), confirmEveryMonths: months });
        const [due, stale] = [months, 2 * months].map((count) => monthsLater(wallDate(confirmed), count));
        // Every six hours and a bit from the confirmation to a month after it is stale: each day is met at several hours.
        const until = confirmed.getTime() + (2 * months + 1) * 31 * 24 * HOUR_MS;
        for (let at = confirmed.getTime(); at < until; at += 6.1 * HOUR_MS) {
          const now = new Date(at);
          expect([now, stateAt(listing, now)]).toEqual([now, declared(now, due ?? "", stale ?? "")]);
        }
      }),
      { numRuns: RUNS },
    );
  });

  it.each([
    // Winter time in Helsinki begins on 25 October 2026: midnight is 22:00 in UTC after it and 21:00 before it.
    ["2026-04-25T09:00:00Z", 6, "2026-10-24T20:59:59Z", "2026-10-24T21:00:00Z"],
    ["2026-07-26T20:59:00Z", 3, "2026-10-25T21:59:59Z", "2026-10-25T22:00:00Z"],
    // Summer time begins on 28 March 2027.
    ["2026-12-29T10:00:00Z", 3, "2027-03-28T20:59:59Z", "2027-03-28T21:00:00Z"],
    ["2026-09-28T10:00:00Z", 6, "2027-03-27T21:59:59Z", "2027-03-27T22:00:00Z"],
    // A leap day, the day after a short month, and a year after a leap day.
    ["2027-08-31T10:00:00Z", 6, "2028-02-28T21:59:59Z", "2028-02-28T22:00:00Z"],
    ["2026-11-30T10:00:00Z", 3, "2027-02-27T21:59:59Z", "2027-02-27T22:00:00Z"],
    ["2028-02-29T10:00:00Z", 12, "2029-02-27T21:59:59Z", "2029-02-27T22:00:00Z"],
    // Confirmed after midnight in Helsinki, on the evening before in UTC.
    ["2026-11-30T22:30:00Z", 3, "2027-02-28T21:59:59Z", "2027-02-28T22:00:00Z"],
  ])("confirmed at %s every %i months is fresh until %s and due from %s", (confirmedAt, months, last, first) => {
    const listing = facts({ confirmedAt, confirmEveryMonths: months });
    expect(stateAt(listing, new Date(last))).toBe("FRESH");
    expect(stateAt(listing, new Date(first))).toBe("DUE");
  });

  it("ages like everybody's until it is confirmed for the first time, so that looking after it does not make it sink", () => {
    const source = facts({ sourceDate: "2025-08-01" });
    const now = new Date("2026-11-30T10:00:00Z");
    expect(stateAt(source, now)).toBe("DUE");
    expect(stateAt({ ...source, confirmEveryMonths: 3 }, now)).toBe("DUE");
  });
});

describe("a listing that nobody looks after", () => {
  it("is fresh for 365 days after the last word, due for as many, then stale, on every day of ten years", () => {
    fc.assert(
      fc.property(moment, fc.boolean(), (said, isConfirmed) => {
        const date = wallDate(said);
        const listing = facts(isConfirmed ? { confirmedAt: said.toISOString() } : { sourceDate: date });
        const right = Date.parse(`${date}T00:00:00Z`);
        for (let at = said.getTime(); at < said.getTime() + 760 * 24 * HOUR_MS; at += 7.3 * HOUR_MS) {
          const now = new Date(at);
          const passed = Math.round((Date.parse(`${wallDate(now)}T00:00:00Z`) - right) / (24 * HOUR_MS));
          expect([now, stateAt(listing, now)]).toEqual([now, passed > 730 ? "STALE" : passed > 365 ? "DUE" : "FRESH"]);
        }
      }),
      { numRuns: Math.ceil(RUNS / 4) },
    );
  });

  it("is stale when nobody ever vouched for it, and a doubtful source vouches for nothing", () => {
    const now = new Date("2026-11-30T10:00:00Z");
    expect(stateAt(facts({}), now)).toBe("STALE");
    expect(stateAt(facts({ collectedOn: "2026-11-29", needsConfirmation: true }), now)).toBe("STALE");
    expect(stateAt(facts({ collectedOn: "2026-11-29" }), now)).toBe("FRESH");
  });
});
