import { describe, expect, it } from "vitest";
import type { HolidayPolicy, OpeningHours, OpeningPeriod, OpeningSpan } from "../opening-hours.ts";
import { UNKNOWN_HOURS } from "../opening-hours.ts";
import { readOsmHours } from "./osm-read.rules.ts";
import { writeOsmHours } from "./osm-write.rules.ts";

const WORKDAYS = [1, 2, 3, 4, 5];
const span = (changes: Partial<OpeningSpan> = {}): OpeningSpan => ({
  weekdays: WORKDAYS,
  opens: 540,
  closes: 1020,
  state: "OPEN",
  rule: null,
  ...changes,
});
const period = (changes: Partial<OpeningPeriod> = {}): OpeningPeriod => ({
  kind: "REGULAR",
  from: null,
  to: null,
  label: {},
  spans: [span()],
  ...changes,
});
/** Closed on holidays, which is the shortest to say. */
const hours = (periods: OpeningPeriod[], publicHolidays: HolidayPolicy = "CLOSED"): OpeningHours => ({
  periods,
  publicHolidays,
  holidayEves: "UNKNOWN",
});
const written = (...spans: OpeningSpan[]) => writeOsmHours(hours([period({ spans })])).osm?.replace("; PH off", "");

describe("a week in the syntax of OpenStreetMap", () => {
  it.each<[string, OpeningSpan[]]>([
    ["Mo-Fr 09:00-17:00", [span()]],
    ["Mo-Su 09:00-17:00", [span({ weekdays: [] })]],
    ["Mo,We,Sa,Su 09:00-17:00", [span({ weekdays: [1, 3, 6, 7] })]],
    ["Mo-Fr 09:00-12:00,13:00-17:00", [span({ closes: 720 }), span({ opens: 780 })]],
    ["Mo-Fr 09:00-17:00; Sa 10:00-14:00", [span(), span({ weekdays: [6], opens: 600, closes: 840 })]],
    ["Mo-Fr 09:00-17:00, Tu 18:00-20:00", [span(), span({ weekdays: [2], opens: 1080, closes: 1200 })]],
    [
      "Fr 22:00-02:00, Sa 10:00-14:00",
      [span({ weekdays: [5], opens: 1320, closes: 1560 }), span({ weekdays: [6], opens: 600, closes: 840 })],
    ],
    ["Fr 10:00-34:00", [span({ weekdays: [5], opens: 600, closes: 2040 })]],
    ["Mo-Su 00:00-24:00", [span({ weekdays: [], opens: 0, closes: 1440 })]],
    ["Tu[1,-1] 09:00-17:00", [span({ weekdays: [2], rule: { kind: "NTH_WEEKDAY_OF_MONTH", nths: [1, -1] } })]],
    ["week 01-53/2 Tu 09:00-17:00", [span({ weekdays: [2], rule: { kind: "ODD_WEEKS" } })]],
    ["week 02-53/2 Tu 09:00-17:00", [span({ weekdays: [2], rule: { kind: "EVEN_WEEKS" } })]],
    ['Mo-Fr 09:00-17:00 "by appointment"', [span({ state: "BY_APPOINTMENT" })]],
    ['Mo-Fr 09:00-17:00 "by phone only"', [span({ state: "PHONE_ONLY" })]],
    ['Mo-Fr 09:00-17:00 open "self-service"', [span({ state: "SELF_SERVICE" })]],
    ["Mo-Fr 09:00-17:00 unknown", [span({ state: "UNKNOWN" })]],
    [
      "Mo-Fr 12:00-13:00 off, Mo-Fr 09:00-12:00",
      [span({ closes: 720 }), span({ opens: 720, closes: 780, state: "CLOSED" })],
    ],
    ["off", []],
  ])("%s", (expected, spans) => {
    expect(written(...spans)).toBe(expected);
  });

  it("says 24/7 only where neither holiday nor eve closes", () => {
    const always = period({ spans: [span({ weekdays: [], opens: 0, closes: 1440 })] });
    expect(writeOsmHours({ periods: [always], publicHolidays: "AS_USUAL", holidayEves: "AS_USUAL" })).toEqual({
      osm: "24/7",
    });
    expect(writeOsmHours(hours([always]))).toEqual({ osm: "Mo-Su 00:00-24:00; PH off" });
  });

  it("says unknown where nobody has told the hours", () => {
    expect(writeOsmHours(UNKNOWN_HOURS)).toEqual({ osm: "unknown" });
  });
});

describe("seasons and exceptions in the syntax of OpenStreetMap", () => {
  const inPeriod = (from: string, to: string, kind: OpeningPeriod["kind"] = "SEASONAL", ...spans: OpeningSpan[]) =>
    writeOsmHours(hours([period(), period({ kind, from, to, spans })])).osm;

  it.each<[string, string | null]>([
    ["Mo-Fr 09:00-17:00; Jul off; PH off", inPeriod("07-01", "07-31")],
    ["Mo-Fr 09:00-17:00; Jun-Aug off; PH off", inPeriod("06-01", "08-31")],
    ["Mo-Fr 09:00-17:00; Nov-Feb off; PH off", inPeriod("11-01", "02-29")],
    ["Mo-Fr 09:00-17:00; Jun 10-Jun 20 off; PH off", inPeriod("06-10", "06-20")],
    ["Mo-Fr 09:00-17:00; Jan 10-Feb 28,Feb 29 off; PH off", inPeriod("01-10", "02-29")],
    ["Mo-Fr 09:00-17:00; PH off; Dec 24 off", inPeriod("12-24", "12-24", "EXCEPTION")],
    ["Mo-Fr 09:00-17:00; PH off; 2026 Dec 24 off", inPeriod("2026-12-24", "2026-12-24", "EXCEPTION")],
    ["Mo-Fr 09:00-17:00; PH off; 2026 Dec 24-2027 Jan 06 off", inPeriod("2026-12-24", "2027-01-06", "EXCEPTION")],
    // Of the usual hours nothing shines through: first it is closed, then it is said when it is not.
    [
      "Mo-Fr 09:00-17:00; Jul off; Jul Sa 09:00-17:00; PH off",
      inPeriod("07-01", "07-31", "SEASONAL", span({ weekdays: [6] })),
    ],
    ["Mo-Fr 09:00-17:00; Jul 09:00-17:00; PH off", inPeriod("07-01", "07-31", "SEASONAL", span({ weekdays: [] }))],
  ])("%s", (expected, osm) => {
    expect(osm).toBe(expected);
  });

  it("of days without any hours nothing is known; of days without open hours it is known that it is closed", () => {
    const summer = period({ kind: "SEASONAL", from: "06-01", to: "08-31" });
    expect(writeOsmHours(hours([summer])).osm).toBe("unknown; Jun-Aug off; Jun-Aug Mo-Fr 09:00-17:00; PH off");
    expect(writeOsmHours(hours([period({ spans: [] }), summer])).osm).toBe("Jun-Aug Mo-Fr 09:00-17:00; PH off");
  });
});

describe("public holidays in the syntax of OpenStreetMap", () => {
  const own = period({ kind: "PUBLIC_HOLIDAY", spans: [span({ weekdays: [], opens: 600, closes: 840 })] });
  it.each<[HolidayPolicy, OpeningPeriod[], string]>([
    ["CLOSED", [], "Mo-Fr 09:00-17:00; PH off"],
    ["AS_USUAL", [], "Mo-Fr 09:00-17:00, PH Mo-Fr 09:00-17:00"],
    ["UNKNOWN", [], "Mo-Fr 09:00-17:00; PH Mo-Fr unknown"],
    ["OPEN", [], "Mo-Fr 09:00-17:00; PH Sa,Su 00:00-24:00 unknown"],
    [
      "AS_USUAL",
      [period({ kind: "EXCEPTION", from: "2026-12-24", to: "2026-12-24", spans: [] })],
      "Mo-Fr 09:00-17:00, PH Mo-Fr 09:00-17:00; 2026 Dec 24 off",
    ],
    ["OPEN", [own], "Mo-Fr 09:00-17:00; PH 10:00-14:00"],
  ])("%s", (policy, others, expected) => {
    expect(writeOsmHours(hours([period(), ...others], policy))).toEqual({ osm: expected });
  });
});

describe("what is closed all year", () => {
  it.each<[HolidayPolicy, string]>([
    ["CLOSED", "off; PH off"],
    ["AS_USUAL", "off, PH off"],
    ["UNKNOWN", "off"],
  ])("is closed on holidays too, holidays being %s", (policy, expected) => {
    expect(writeOsmHours(hours([period({ spans: [] })], policy))).toEqual({ osm: expected });
  });
});

describe("what the syntax cannot say is named", () => {
  const unsaid = (given: OpeningHours) =>
    writeOsmHours(given).cannotSay?.map(({ field, reason }) => `${reason} ${field}`) ?? [];

  it.each<[string, OpeningHours, string]>([
    ["the name of a period", hours([period({ label: { fi: "Talviajat" } })]), "LABEL periods[0].label"],
    [
      "every second week from a date",
      hours([period({ spans: [span({ rule: { kind: "EVERY_NTH_WEEK", interval: 2, from: "2026-01-05" } })] })]),
      "EVERY_NTH_WEEK periods[0].spans[0].rule",
    ],
    ["closed on eves", { ...hours([period()]), holidayEves: "CLOSED" }, "HOLIDAY_EVES holidayEves"],
    ["eves as usual", { ...hours([period()]), holidayEves: "AS_USUAL" }, "HOLIDAY_EVES holidayEves"],
    [
      "closed on holidays, of hours nobody told",
      { ...UNKNOWN_HOURS, publicHolidays: "CLOSED" },
      "PUBLIC_HOLIDAYS publicHolidays",
    ],
    [
      "hours for holidays on which it is closed",
      hours([period(), period({ kind: "PUBLIC_HOLIDAY" })]),
      "UNUSED_HOLIDAY_HOURS periods[1]",
    ],
    [
      "a long exception where holidays are as usual: it would be taken for a season, which an eve interrupts",
      hours(
        [period(), period({ kind: "EXCEPTION", from: "2026-05-01", to: "2026-08-31", spans: [span({ closes: 900 })] })],
        "AS_USUAL",
      ),
      "KIND periods[1].kind",
    ],
    [
      "an exception until further notice",
      hours([period(), period({ kind: "EXCEPTION", from: "2026-12-24" })]),
      "OPEN_ENDED_PERIOD periods[1].to",
    ],
    ["hours that cannot be", hours([period({ spans: [span({ closes: 100 })] })]), "INVALID periods[0].spans[0].closes"],
  ])("%s", (_, given, expected) => {
    expect(unsaid(given)).toEqual([expected]);
  });

  it("what cannot be said rightly is said to be unknown, and what would be wrong is not written", () => {
    const everySecond = span({ rule: { kind: "EVERY_NTH_WEEK", interval: 2, from: "2026-01-05" } });
    expect(writeOsmHours(hours([period({ spans: [everySecond] })])).osm).toBe("Mo-Fr 09:00-17:00 unknown; PH off");
    expect(writeOsmHours(hours([period({ from: "2026-12-01" })])).osm).toBeNull();
    expect(writeOsmHours(hours([period({ spans: [span({ closes: 100 })] })])).osm).toBeNull();
  });
});

describe("texts that people write", () => {
  it.each([
    "24/7",
    "unknown",
    "Mo-Fr 09:00-17:00; PH off",
    "Mo-Sa 09:00-16:00; Jul Mo-Fr 10:00-14:00; PH off",
    "Mo-Fr 10:00-20:00; Sa,Su 12:00-18:00; PH 12:00-16:00; Dec 24 off",
    "Mo-Th 09:00-16:00; Fr 09:00-15:00; Fr[-1] off; Jul off; 2026 Dec 23-2027 Jan 6 off",
    'Tu 12:00-15:00, Th 12:00-15:00 "by appointment"; week 01-53/2 We 17:00-19:00; PH off',
    "Fr,Sa 20:00-02:00; Dec 24-26 off; PH,Su 12:00-18:00",
    "2026 May 1-2026 Sep 30 Mo-Su 10:00-18:00; PH off",
  ])("mean the same once they have been read and written: %s", (text) => {
    const reading = readOsmHours(text);
    const { osm } = "hours" in reading ? writeOsmHours(reading.hours) : { osm: null };
    expect(readOsmHours(osm ?? "")).toEqual(reading);
  });
});
