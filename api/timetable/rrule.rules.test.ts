import { describe, expect, it } from "vitest";
import { dayNumber } from "./calendar-date.rules.ts";
import { readRrule } from "./rrule.rules.ts";

describe("reading a rule", () => {
  it("reads every part, whatever the case and the order, and each value once", () => {
    const { rule } = readRrule("byday=-1su,2SU,2su;FREQ=MONTHLY;INTERVAL=3;BYMONTH=9,1;WKST=SU;UNTIL=20261231");
    expect(rule).toEqual({
      frequency: "MONTHLY",
      interval: 3,
      count: null,
      until: dayNumber("2026-12-31"),
      byMonth: [1, 9],
      byWeekNo: [],
      byYearDay: [],
      byMonthDay: [],
      byDay: [
        { weekday: 7, nth: -1 },
        { weekday: 7, nth: 2 },
      ],
      bySetPos: [],
      weekStart: 7,
    });
  });

  it.each(["HOURLY", "MINUTELY", "SECONDLY"])("refuses FREQ=%s as too often", (frequency) => {
    const fault = { code: "SUB_DAILY_RRULE", value: `FREQ=${frequency}` };
    expect(readRrule(`FREQ=${frequency};COUNT=3`)).toEqual({ rule: null, fault });
  });

  it("refuses a million occurrences and says how many there may be", () => {
    const fault = { code: "TOO_MANY_OCCURRENCES", value: "COUNT=1000000", maximum: 1000 };
    expect(readRrule("FREQ=DAILY;COUNT=1000000").fault).toEqual(fault);
    expect(readRrule("FREQ=DAILY;COUNT=1000").fault).toBeNull();
  });

  it.each([
    ["nothing", "", ""],
    ["no frequency", "BYDAY=MO", "FREQ="],
    ["an unknown frequency", "FREQ=OFTEN", "FREQ=OFTEN"],
    ["its own name before it", "RRULE:FREQ=DAILY", "RRULE:FREQ=DAILY"],
    ["an unknown part", "FREQ=DAILY;BYEASTER=1", "BYEASTER=1"],
    ["another calendar", "RSCALE=HEBREW;FREQ=YEARLY", "RSCALE=HEBREW"],
    ["a part twice", "FREQ=DAILY;COUNT=2;COUNT=3", "COUNT=3"],
    ["an empty part", "FREQ=DAILY;", ""],
    ["a beginning inside", "FREQ=DAILY\nDTSTART:20260101", "FREQ=DAILY\nDTSTART:20260101"],
    ["a beginning as a part", "FREQ=DAILY;DTSTART=20260101", "DTSTART=20260101"],
    ["an hour", "FREQ=DAILY;BYHOUR=9", "BYHOUR=9"],
    ["a minute", "FREQ=DAILY;BYMINUTE=0", "BYMINUTE=0"],
    ["a second", "FREQ=DAILY;BYSECOND=0", "BYSECOND=0"],
    ["an interval of none", "FREQ=DAILY;INTERVAL=0", "INTERVAL=0"],
    ["an interval beyond reason", "FREQ=DAILY;INTERVAL=1000", "INTERVAL=1000"],
    ["no times", "FREQ=DAILY;COUNT=0", "COUNT=0"],
    ["a month that is none", "FREQ=YEARLY;BYMONTH=13", "BYMONTH=13"],
    ["a day of the month that is none", "FREQ=MONTHLY;BYMONTHDAY=32", "BYMONTHDAY=32"],
    ["day nought", "FREQ=MONTHLY;BYMONTHDAY=0", "BYMONTHDAY=0"],
    ["week 54", "FREQ=YEARLY;BYWEEKNO=54", "BYWEEKNO=54"],
    ["a weekday that is none", "FREQ=WEEKLY;BYDAY=MA", "BYDAY=MA"],
    ["the sixth Monday of a month", "FREQ=MONTHLY;BYDAY=6MO", "BYDAY=6MO"],
    ["the second Monday of a week", "FREQ=WEEKLY;BYDAY=2MO", "BYDAY=2MO"],
    ["a last day that is none", "FREQ=DAILY;UNTIL=20260231", "UNTIL=20260231"],
    ["a last day with a time", "FREQ=DAILY;UNTIL=20261231T215959Z", "UNTIL=20261231T215959Z"],
    ["two ends", "FREQ=DAILY;COUNT=3;UNTIL=20261231", "UNTIL=20261231"],
    ["numbered weeks in a month", "FREQ=MONTHLY;BYWEEKNO=2", "BYWEEKNO=2"],
    ["days of the month in a week", "FREQ=WEEKLY;BYMONTHDAY=2", "BYMONTHDAY=2"],
    ["days of the year that calendars narrow differently", "FREQ=YEARLY;BYYEARDAY=20;BYDAY=MO", "BYYEARDAY=20"],
    ["a position of nothing", "FREQ=MONTHLY;BYSETPOS=1", "BYSETPOS=1"],
    ["a position beyond the days of a week", "FREQ=WEEKLY;BYDAY=MO,TU;BYSETPOS=3", "BYSETPOS=3"],
  ])("refuses %s and names the part", (_, text, value) => {
    expect(readRrule(text)).toEqual({ rule: null, fault: { code: "INVALID_RRULE", value } });
  });

  it("does not read on in a text without end", () => {
    const { fault } = readRrule(`FREQ=MONTHLY;BYMONTHDAY=${"1,".repeat(100_000)}1`);
    expect(fault).toEqual({
      code: "INVALID_RRULE",
      value: expect.stringMatching(/^FREQ=MONTHLY.{28}…$/),
      maximum: 1000,
    });
  });
});
