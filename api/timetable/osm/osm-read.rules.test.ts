import { describe, expect, it } from "vitest";
import { formatMinute } from "../opening.rules.ts";
import type { OpeningPeriod, OpeningSpan } from "../opening-hours.ts";
import { readOsmHours } from "./osm-read.rules.ts";

const DAYS = ["", "Mo", "Tu", "We", "Th", "Fr", "Sa", "Su"];

/** A span in a line, e.g. `Mo,Tu 09:00-17:00 OPEN`. */
function showSpan({ weekdays, opens, closes, state, rule }: OpeningSpan): string {
  const weeks = rule?.kind === "NTH_WEEKDAY_OF_MONTH" ? `[${rule.nths}]` : rule ? ` ${rule.kind}` : "";
  const days = weekdays.length === 0 ? "daily" : weekdays.map((day) => DAYS[day]).join();
  return `${days}${weeks} ${formatMinute(opens)}-${formatMinute(closes)}${state === "OPEN" ? "" : ` ${state}`}`;
}

const showPeriod = ({ kind, from, to, spans }: OpeningPeriod) =>
  `${kind}${from === null ? "" : ` ${from}/${to}`}: ${spans.map(showSpan).join("; ") || "closed"}`;

function read(text: string) {
  const reading = readOsmHours(text);
  return "hours" in reading ? reading.hours : expect.fail(JSON.stringify(reading.refusals));
}
const periods = (text: string) => read(text).periods.map(showPeriod);
/** Of what has only regular hours. */
const week = (text: string) => {
  const [regular = "", ...others] = periods(text);
  expect(others).toEqual([]);
  return regular.replace("REGULAR: ", "");
};

describe("the week of an OpenStreetMap text", () => {
  it.each([
    ["24/7", "daily 00:00-24:00"],
    ["Mo-Su 00:00-24:00", "daily 00:00-24:00"],
    ["00:00-00:00", "daily 00:00-24:00"],
    ["09:00-17:00", "daily 09:00-17:00"],
    ["Mo-Fr 9:00-17:30", "Mo,Tu,We,Th,Fr 09:00-17:30"],
    ["Mo,We,Fr 09:00-12:00,13:00-17:00", "Mo,We,Fr 09:00-12:00; Mo,We,Fr 13:00-17:00"],
    ["Fr-Mo 10:00-12:00", "Mo,Fr,Sa,Su 10:00-12:00"],
    ["Tu[1] 10:00-12:00", "Tu[1] 10:00-12:00"],
    ["Fr[-1] 10:00-12:00", "Fr[-1] 10:00-12:00"],
    ["Mo[1,3] 10:00-12:00", "Mo[1,3] 10:00-12:00"],
    ["Mo[1-3] 10:00-12:00", "Mo[1,2,3] 10:00-12:00"],
    ["Mo[1,-1] 10:00-12:00", "Mo[1,-1] 10:00-12:00"],
    ["week 01-53/2 Mo 10:00-12:00", "Mo ODD_WEEKS 10:00-12:00"],
    ["week 02-53/2 Mo 10:00-12:00", "Mo EVEN_WEEKS 10:00-12:00"],
    ["week 2-52/2 Mo 10:00-12:00", "Mo EVEN_WEEKS 10:00-12:00"],
    ["Fr,Sa 22:00-02:00", "Fr,Sa 22:00-02:00"],
    ["Fr,Sa 22:00-26:00", "Fr,Sa 22:00-02:00"],
    ["Mo-Fr 18:00-24:00", "Mo,Tu,We,Th,Fr 18:00-24:00"],
    ["Mo", "Mo 00:00-24:00"],
    ["Mo open", "Mo 00:00-24:00"],
    ["off", "closed"],
    ["closed", "closed"],
    ["Mo unknown", "Mo 00:00-24:00 UNKNOWN"],
    ['"by appointment"', "daily 00:00-24:00 BY_APPOINTMENT"],
    ['Mo 10:00-12:00 unknown "by appointment"', "Mo 10:00-12:00 BY_APPOINTMENT"],
    ['Mo 10:00-12:00 open "by appointment"', "Mo 10:00-12:00 BY_APPOINTMENT"],
    ['Mo 10:00-12:00 "by phone only"', "Mo 10:00-12:00 PHONE_ONLY"],
    ['Mo 10:00-12:00 open "self-service"', "Mo 10:00-12:00 SELF_SERVICE"],
    ["Mo-Fr 09:00-17:00;", "Mo,Tu,We,Th,Fr 09:00-17:00"],
  ])("%s", (text, expected) => {
    expect(week(text)).toBe(expected);
  });

  it.each([
    ["a later rule replaces the day", "Mo-Fr 09:00-17:00; We 10:00-12:00", "Mo,Tu,Th,Fr 09:00-17:00; We 10:00-12:00"],
    ["closed replaces it too", "Mo-Sa 09:00-17:00; Sa off", "Mo,Tu,We,Th,Fr 09:00-17:00"],
    [
      "after a comma hours are added",
      "Mo-Fr 09:00-12:00, We 14:00-16:00",
      "Mo,Tu,We,Th,Fr 09:00-12:00; We 14:00-16:00",
    ],
    ["added hours join those they overlap", "Mo 09:00-12:00, Mo 11:00-14:00", "Mo 09:00-14:00"],
    [
      "another state cuts into them",
      'Mo 09:00-17:00, Mo 16:00-17:00 "by appointment"',
      "Mo 09:00-16:00; Mo 16:00-17:00 BY_APPOINTMENT",
    ],
    [
      "a closed hour cuts into them",
      "Mo 09:00-17:00; Mo 12:00-13:00 off",
      "Mo 09:00-12:00; Mo 12:00-13:00 CLOSED; Mo 13:00-17:00",
    ],
    ["all but the last Friday", "Fr 09:00-17:00; Fr[-1] off", "Fr[-2,-3,-4,-5] 09:00-17:00"],
    [
      "other hours on the first Tuesday",
      "Tu 09:00-17:00; Tu[1] 12:00-17:00",
      "Tu[2,3,4,5] 09:00-17:00; Tu[1] 12:00-17:00",
    ],
    [
      "other hours in odd weeks",
      "Mo 09:00-17:00; week 01-53/2 Mo 12:00-17:00",
      "Mo EVEN_WEEKS 09:00-17:00; Mo ODD_WEEKS 12:00-17:00",
    ],
    [
      "alike in odd and even weeks is every week",
      "week 01-53/2 Mo 09:00-12:00; week 02-53/2 Mo 09:00-12:00",
      "Mo 09:00-12:00",
    ],
  ])("%s: %s", (_, text, expected) => {
    expect(week(text)).toBe(expected);
  });

  it("is not told by a bare unknown", () => {
    expect(read("unknown")).toEqual({ periods: [], publicHolidays: "UNKNOWN", holidayEves: "UNKNOWN" });
  });
});

describe("the seasons and exceptions of an OpenStreetMap text", () => {
  it.each<[string, string, string[]]>([
    [
      "a season is complete: Saturday stays as it is all year",
      "Mo-Sa 09:00-16:00; Jul Mo-Fr 10:00-14:00",
      ["REGULAR: Mo,Tu,We,Th,Fr,Sa 09:00-16:00", "SEASONAL 07-01/07-31: Mo,Tu,We,Th,Fr 10:00-14:00; Sa 09:00-16:00"],
    ],
    ["months", "Jun-Aug 10:00-14:00", ["REGULAR: closed", "SEASONAL 06-01/08-31: daily 10:00-14:00"]],
    [
      "February has its leap day",
      "Feb off; Mar-Jan 10:00-14:00",
      ["REGULAR: closed", "SEASONAL 03-01/01-31: daily 10:00-14:00"],
    ],
    ["days of months", "Jun 1-Aug 15 10:00-14:00", ["REGULAR: closed", "SEASONAL 06-01/08-15: daily 10:00-14:00"]],
    ["days of one month", "Jun 10-20 10:00-14:00", ["REGULAR: closed", "SEASONAL 06-10/06-20: daily 10:00-14:00"]],
    ["over the new year", "Nov-Feb 10:00-14:00", ["REGULAR: closed", "SEASONAL 11-01/02-29: daily 10:00-14:00"]],
    ["two lists of months", "Jan,Nov-Dec 10:00-14:00", ["REGULAR: closed", "SEASONAL 11-01/01-31: daily 10:00-14:00"]],
    [
      "one day of every year is an exception, an eve though it be",
      "10:00-14:00; Dec 24 10:00-12:00",
      ["REGULAR: daily 10:00-14:00", "EXCEPTION 12-24/12-24: daily 10:00-12:00"],
    ],
    [
      "several days of a month",
      "10:00-14:00; Dec 24,26,Dec 31 off",
      [
        "REGULAR: daily 10:00-14:00",
        "EXCEPTION 12-24/12-24: closed",
        "EXCEPTION 12-26/12-26: closed",
        "EXCEPTION 12-31/12-31: closed",
      ],
    ],
    [
      "one day of one year",
      "10:00-14:00; 2026 Dec 24 off",
      ["REGULAR: daily 10:00-14:00", "EXCEPTION 2026-12-24/2026-12-24: closed"],
    ],
    [
      "days over the new year",
      "10:00-14:00; 2026 Dec 24-2027 Jan 6 off",
      ["REGULAR: daily 10:00-14:00", "EXCEPTION 2026-12-24/2027-01-06: closed"],
    ],
    [
      "the second year goes without saying",
      "10:00-14:00; 2026 Dec 24-Jan 6 off",
      ["REGULAR: daily 10:00-14:00", "EXCEPTION 2026-12-24/2027-01-06: closed"],
    ],
    [
      "sixty days are an exception",
      "10:00-14:00; 2026 Jun 1-2026 Jul 30 off",
      ["REGULAR: daily 10:00-14:00", "EXCEPTION 2026-06-01/2026-07-30: closed"],
    ],
    [
      "sixty-one are a season",
      "10:00-14:00; 2026 Jun 1-2026 Jul 31 off",
      ["REGULAR: daily 10:00-14:00", "SEASONAL 2026-06-01/2026-07-31: closed"],
    ],
    [
      "a month of one year",
      "10:00-14:00; 2026 Jul off",
      ["REGULAR: daily 10:00-14:00", "EXCEPTION 2026-07-01/2026-07-31: closed"],
    ],
    [
      "seasons that overlap are cut where they do",
      "Jun-Aug 10:00-14:00; Jul 12:00-14:00",
      [
        "REGULAR: closed",
        "SEASONAL 06-01/06-30: daily 10:00-14:00",
        "SEASONAL 07-01/07-31: daily 12:00-14:00",
        "SEASONAL 08-01/08-31: daily 10:00-14:00",
      ],
    ],
    ["what changes nothing is no period", "Mo 10:00-14:00; Jul Mo 10:00-14:00", ["REGULAR: Mo 10:00-14:00"]],
    ["all the year is no season", "Jan-Dec Mo 10:00-14:00", ["REGULAR: Mo 10:00-14:00"]],
    [
      "what never comes is no span",
      "2026 Dec 24-2026 Dec 25 Fr 10:00-14:00; 2026 Dec 24-2026 Dec 25 Sa 12:00-14:00",
      ["REGULAR: closed", "EXCEPTION 2026-12-24/2026-12-25: Fr 10:00-14:00"],
    ],
    [
      "of days that nobody has told of nothing is known",
      "unknown; Jul 10:00-14:00",
      ["SEASONAL 07-01/07-31: daily 10:00-14:00"],
    ],
  ])("%s: %s", (_, text, expected) => {
    expect(periods(text)).toEqual(expected);
  });
});

describe("the holidays of an OpenStreetMap text", () => {
  it.each([
    ["silence is not knowing", "Mo-Fr 09:00-17:00", "UNKNOWN"],
    ["always is always", "24/7", "AS_USUAL"],
    ["closed", "Mo-Fr 09:00-17:00; PH off", "CLOSED"],
    ["closed, after a comma", "Mo-Fr 09:00-17:00, PH off", "CLOSED"],
    ["always but on holidays", "24/7; PH off", "CLOSED"],
    ["the usual hours, said again", "Mo-Fr 09:00-17:00; PH Mo-Fr 09:00-17:00", "AS_USUAL"],
    ["unknown in short", "Mo-Fr 09:00-17:00; PH unknown", "UNKNOWN"],
    ["unknown where it would be open", "Mo-Fr 09:00-17:00; PH Mo-Fr unknown", "UNKNOWN"],
    ["open: as usual, or at hours nobody told", "Mo-Fr 09:00-17:00; PH Sa,Su 00:00-24:00 unknown", "OPEN"],
  ])("%s: %s", (_, text, policy) => {
    expect([read(text).publicHolidays, periods(text).length]).toEqual([policy, 1]);
  });

  it.each<[string, string[]]>([
    ["Mo-Fr 09:00-17:00; PH 10:00-14:00", ["REGULAR: Mo,Tu,We,Th,Fr 09:00-17:00", "PUBLIC_HOLIDAY: daily 10:00-14:00"]],
    [
      "Mo-Fr 09:00-17:00; PH,Su 10:00-14:00",
      ["REGULAR: Mo,Tu,We,Th,Fr 09:00-17:00; Su 10:00-14:00", "PUBLIC_HOLIDAY: daily 10:00-14:00"],
    ],
    [
      "Mo-Fr 09:00-17:00; Su,PH 10:00-14:00",
      ["REGULAR: Mo,Tu,We,Th,Fr 09:00-17:00; Su 10:00-14:00", "PUBLIC_HOLIDAY: daily 10:00-14:00"],
    ],
    [
      "Mo-Fr 09:00-17:00; PH off; PH Sa,Su 10:00-14:00",
      ["REGULAR: Mo,Tu,We,Th,Fr 09:00-17:00", "PUBLIC_HOLIDAY: Sa,Su 10:00-14:00"],
    ],
  ])("have hours of their own: %s", (text, expected) => {
    expect([read(text).publicHolidays, periods(text)]).toEqual(["OPEN", expected]);
  });

  it.each([
    ["a dated day after the holidays stands over them", "09:00-17:00; PH off; 2026 Dec 6 10:00-12:00", "EXCEPTION"],
    ["a dated day before them stands under them", "09:00-17:00; 2026 Dec 6 10:00-12:00; PH off", "SEASONAL"],
    ["a yearly season before them stands under them", "09:00-17:00; Dec 10:00-12:00; PH off", "SEASONAL"],
    ["a yearly one after them stands over them", "09:00-17:00; PH off; Dec 10:00-12:00", "EXCEPTION"],
  ])("%s: %s", (_, text, kind) => {
    expect(read(text).periods.map((period) => period.kind)).toEqual(["REGULAR", kind]);
  });

  it("know nothing of eves, save where it is always open", () => {
    expect(read("Mo-Fr 09:00-17:00; PH off").holidayEves).toBe("UNKNOWN");
    expect(read("24/7").holidayEves).toBe("AS_USUAL");
  });
});

describe("what cannot be taken over is refused by name", () => {
  it.each([
    ["Mo-Fr 09:00+", "Mo-Fr 09:00+", "OPEN_END"],
    ["Mo-Fr 09:00-17:00+", "Mo-Fr 09:00-17:00+", "OPEN_END"],
    ["Mo 10:00-12:00; Jun 1+ off", "Jun 1+ off", "OPEN_END"],
    ["Mo 10:00-12:00; sunrise-sunset", "sunrise-sunset", "SUN"],
    ["Mo 09:00-sunset", "Mo 09:00-sunset", "SUN"],
    ["(sunrise+01:00)-20:00", "(sunrise+01:00)-20:00", "SUN"],
    ["Mo-Fr 09:00-12:00; SH off", "SH off", "SCHOOL_HOLIDAYS"],
    ["Mo-Fr 09:00-12:00; PH,SH off", "PH,SH off", "SCHOOL_HOLIDAYS"],
    ['Mo 10:00-12:00 "ring the bell"', 'Mo 10:00-12:00 "ring the bell"', "COMMENT"],
    ['Mo 10:00-12:00 off "by appointment"', 'Mo 10:00-12:00 off "by appointment"', "COMMENT"],
    ['Mo-Fr 09:00-12:00 || "by appointment"', '|| "by appointment"', "FALLBACK"],
    ["10:00-12:00; easter off", "easter off", "EASTER"],
    ["10:00-12:00; easter -2 days off", "easter -2 days off", "EASTER"],
    ["week 10-20 Mo 09:00-12:00", "week 10-20 Mo 09:00-12:00", "WEEK_RANGE"],
    ["week 5 Mo 09:00-12:00", "week 5 Mo 09:00-12:00", "WEEK_RANGE"],
    ["week 01-53/3 Mo 09:00-12:00", "week 01-53/3 Mo 09:00-12:00", "WEEK_RANGE"],
    ["2026 Mo 10:00-12:00", "2026 Mo 10:00-12:00", "YEAR_ONLY"],
    ["2026-2027 Mo 10:00-12:00", "2026-2027 Mo 10:00-12:00", "YEAR_ONLY"],
    ["10:00-12:00; PH -1 day off", "PH -1 day off", "DAY_OFFSET"],
    ["10:00-12:00; Su[1] +1 day off", "Su[1] +1 day off", "DAY_OFFSET"],
    ["Mo 10:00", "Mo 10:00", "POINT_IN_TIME"],
    ["Mo 10:00-16:00/90", "Mo 10:00-16:00/90", "POINT_IN_TIME"],
    ["Feb 30 off", "Feb 30 off", "NO_SUCH_DATE"],
    ["2026 Feb 29 off", "2026 Feb 29 off", "NO_SUCH_DATE"],
    ["2026 Aug 31-2026 Jun 1 off", "2026 Aug 31-2026 Jun 1 off", "NO_SUCH_DATE"],
    ["Mo 25:00-26:00", "Mo 25:00-26:00", "NO_SUCH_TIME"],
    ["Mo 10:00-10:75", "Mo 10:00-10:75", "NO_SUCH_TIME"],
    ["Mo 10:00-35:00", "Mo 10:00-35:00", "NO_SUCH_TIME"],
    ["Mo 10:00-49:00", "Mo 10:00-49:00", "NO_SUCH_TIME"],
    ["Mo 9-17", "Mo 9-17", "SYNTAX"],
    ["Mo[6] 10:00-12:00", "Mo[6] 10:00-12:00", "SYNTAX"],
    ["Mo[0] 10:00-12:00", "Mo[0] 10:00-12:00", "SYNTAX"],
    ["Monday 10:00-12:00", "Monday 10:00-12:00", "SYNTAX"],
    ["ma–pe 9–16", "ma–pe 9–16", "SYNTAX"],
    ["Mo, 10:00-12:00", "Mo, 10:00-12:00", "SYNTAX"],
    ["Mo-Fr 09:00-17:00 Sa 10:00-12:00", "Mo-Fr 09:00-17:00 Sa 10:00-12:00", "SYNTAX"],
    ["Mo 10:00-12:00,", "Mo 10:00-12:00,", "SYNTAX"],
    ["", "", "SYNTAX"],
    [" ; ", ";", "SYNTAX"],
    ["Tu[1] 10:00-12:00; week 01-53/2 Tu off", "Tu[1] 10:00-12:00; week 01-53/2 Tu off", "WEEKS_COMBINED"],
    ["10:00-12:00; PH off; Jul PH 10:00-11:00", "10:00-12:00; PH off; Jul PH 10:00-11:00", "HOLIDAYS_BY_SEASON"],
    ["Fr 22:00-03:00, Sa 02:00-04:00 unknown", "Fr 22:00-03:00, Sa 02:00-04:00 unknown", "OVERLAP"],
  ])("%s", (text, part, reason) => {
    expect(readOsmHours(text)).toEqual({ refusals: [{ part, reason }] });
  });

  it("all at once, the readable rules between them left out", () => {
    expect(readOsmHours("Mo 09:00+; Tu 10:00-12:00; SH off")).toEqual({
      refusals: [
        { part: "Mo 09:00+", reason: "OPEN_END" },
        { part: "SH off", reason: "SCHOOL_HOLIDAYS" },
      ],
    });
  });

  it("a text of many pages is not read at all", () => {
    const reading = readOsmHours("Mo 10:00-12:00; ".repeat(10_000));
    expect("refusals" in reading && reading.refusals[0]?.reason).toBe("TOO_LONG");
  });

  it("a hundred thousand years are not counted out", () => {
    const reading = readOsmHours("1900 Jan 1-2999 Dec 31 Mo off; Jun off; Jul 10:00-12:00; Sep 10:00-12:00");
    expect(reading).toMatchObject({ refusals: [{ reason: "TOO_LONG" }] });
  });
});
