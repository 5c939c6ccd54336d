/** Days and seasons that are not as usual, in the words of every language. */
import { describe, expect, test } from "vitest";
import { weekdayOf } from "../../wall-clock.ts";
import { changesAhead, type Day, type Period } from "./calendar.rules.ts";
import { writeDay } from "./clock.rules.ts";
import {
  daysFrom,
  held,
  inEvery,
  office,
  type SpokenLocale,
  shown,
  speechOf,
  week,
  weekly,
} from "./testing/spoken-hours.ts";
import { datesWords, hoursWords } from "./words.rules.ts";

const midsummer: Day<string>[] = [
  "2026-06-15",
  "2026-06-16",
  "2026-06-17",
  "2026-06-18",
  "2026-06-19",
  "2026-06-20",
].map((date) => ({ date, weekday: weekdayOf(date), kind: "REGULAR", isKnown: true, spans: [held("09:00", "16:00")] }));

/** Midsummer Eve is closed, of Midsummer Day nobody has said anything. */
function midsummerDays(): Day<string>[] {
  const unknown = held("00:00", "24:00", { state: "UNKNOWN" });
  return midsummer.map((day) => {
    if (day.weekday === 5)
      return { ...day, kind: "PUBLIC_HOLIDAY", spans: [], holiday: { isEve: true, name: "juhannusaatto" } };
    if (day.weekday === 6)
      return { ...day, kind: "PUBLIC_HOLIDAY", spans: [unknown], holiday: { isEve: false, name: "juhannuspäivä" } };
    return day;
  });
}

const regular: Period<string> = { kind: "REGULAR", spans: [...office, weekly([6], "10:00", "14:00")] };

function told(days: readonly Day<string>[], periods: readonly Period<string>[], locale: SpokenLocale) {
  const speech = speechOf(locale);
  const today = days[0]?.date ?? "";
  const { soon, later } = changesAhead(days, periods);
  const line = ({ from, to, name, hours }: (typeof soon)[number]) => {
    const dates = from && from === to ? writeDay(from, locale) : (datesWords(from, to, today, speech) ?? "");
    const words = "week" in hours ? week(hours.week, locale).join("; ") : shown(hoursWords(hours, speech));
    return `${shown([dates])} ${name ?? "-"}: ${words}`;
  };
  return { soon: soon.map(line), later: later.map(line) };
}

describe("the week of Midsummer", () => {
  test.each(
    inEvery({
      fi: [
        "perjantai 19. kesäkuuta juhannusaatto: suljettu",
        "lauantai 20. kesäkuuta juhannuspäivä: voi olla suljettu: kysy ensin",
      ],
      sv: ["fredag 19 juni juhannusaatto: stängt", "lördag 20 juni juhannuspäivä: kan vara stängt: fråga först"],
      en: ["Friday 19 June juhannusaatto: closed", "Saturday 20 June juhannuspäivä: may be closed: ask first"],
      ar: ["الجمعة، 19 يونيو juhannusaatto: مغلق", "السبت، 20 يونيو juhannuspäivä: قد يكون مغلقًا: اسأل أولًا"],
    }),
  )("names the eve and the day and says what is certain in %s", (locale, words) => {
    expect(told(midsummerDays(), [regular], locale).soon).toEqual(words);
  });

  test("a holiday on a weekday that is closed anyway is no news, but an open one is", () => {
    const sunday = { date: "2026-12-06", weekday: 7, kind: "PUBLIC_HOLIDAY" as const, isKnown: true, spans: [] };
    const days = [{ ...sunday, date: "2026-12-04", weekday: 5, kind: "REGULAR" as const }, sunday];
    expect(told(days, [regular], "en").soon).toEqual([]);
    const open = [days[0], { ...sunday, spans: [held("12:00", "15:00")] }].filter((day) => day !== undefined);
    expect(told(open, [regular], "en").soon).toEqual(["Sunday 6 December -: 12:00–15:00"]);
  });

  test("a holiday that is kept as any other day changes nothing", () => {
    const days = midsummerDays().map((day) => ({ ...day, kind: "REGULAR" as const }));
    expect(told(days, [regular], "fi")).toEqual({ soon: [], later: [] });
  });
});

const summer: Period<string> = {
  kind: "SEASONAL",
  from: "06-01",
  to: "08-15",
  label: "Kesäajat",
  spans: [weekly([2], "10:00", "14:00")],
};
const repair: Period<string> = {
  kind: "EXCEPTION",
  from: "2026-12-28",
  to: "2027-01-03",
  label: "Remontti",
  spans: [],
};
const festival: Period<string> = {
  kind: "EXCEPTION",
  from: "2026-12-05",
  to: "2026-12-05",
  label: "Juhla",
  spans: [weekly([], "12:00", "20:00")],
};

describe("seasons and exceptions", () => {
  test.each(
    inEvery({
      fi: ["lauantai 5. joulukuuta Juhla: 12–20"],
      sv: ["lördag 5 december Juhla: 12–20"],
      en: ["Saturday 5 December Juhla: 12:00–20:00"],
      ar: ["السبت، 5 ديسمبر Juhla: [12:00–20:00]"],
    }),
  )("an exception of the coming two weeks stands among the days that differ in %s", (locale, words) => {
    const days = daysFrom("2026-11-23", "REGULAR").map((day) =>
      day.date === "2026-12-05" ? { ...day, kind: "EXCEPTION" as const } : day,
    );
    expect(told(days, [regular, festival], locale).soon).toEqual(words);
  });

  test.each(
    inEvery({
      fi: [
        "28. joulukuuta – 3. tammikuuta 2027 Remontti: joka päivä suljettu",
        "1. kesäkuuta 2027 – 15. elokuuta 2027 Kesäajat: maanantai suljettu; tiistai 10–14; keskiviikko–sunnuntai suljettu",
      ],
      sv: [
        "28 december – 3 januari 2027 Remontti: varje dag stängt",
        "1 juni 2027 – 15 augusti 2027 Kesäajat: måndag stängt; tisdag 10–14; onsdag–söndag stängt",
      ],
      en: [
        "28 December to 3 January 2027 Remontti: every day closed",
        "1 June 2027 to 15 August 2027 Kesäajat: Monday closed; Tuesday 10:00–14:00; Wednesday to Sunday closed",
      ],
      ar: [
        "من 28 ديسمبر إلى 3 يناير 2027 Remontti: كل يوم مغلق",
        "من 1 يونيو 2027 إلى 15 أغسطس 2027 Kesäajat: الاثنين مغلق؛ الثلاثاء [10:00–14:00]؛ من الأربعاء إلى الأحد مغلق",
      ],
    }),
  )("what comes later in the year is listed in order of time in %s", (locale, words) => {
    const { later } = told(daysFrom("2026-11-23", "REGULAR"), [regular, summer, repair], locale);
    expect(later.map((line) => (locale === "ar" ? line.replaceAll(";", "؛") : line))).toEqual(words);
  });

  test("the week of a season is the ordinary one while it lasts, and the other hours come after it", () => {
    const { soon, later } = told(daysFrom("2026-07-01", "SEASONAL"), [regular, summer], "en");
    expect(soon).toEqual([]);
    expect(later).toEqual([
      " -: Monday to Thursday 9:00–16:00; Friday 9:00–15:00; Saturday 10:00–14:00; Sunday closed",
    ]);
  });

  test("a season that begins within two weeks is announced with its first day", () => {
    const days = daysFrom("2026-05-25", "REGULAR").map((day) =>
      day.date >= "2026-06-01" ? { ...day, kind: "SEASONAL" as const } : day,
    );
    const { soon, later } = told(days, [regular, summer], "en");
    expect(soon).toEqual([
      "1 June to 15 August Kesäajat: Monday closed; Tuesday 10:00–14:00; Wednesday to Sunday closed",
    ]);
    expect(later).toEqual([]);
  });

  test("hours of their own for public holidays are told last, without a date", () => {
    const holidays: Period<string> = { kind: "PUBLIC_HOLIDAY", label: "Pyhinä", spans: [weekly([], "12:00", "15:00")] };
    const { later } = told(daysFrom("2026-11-23", "REGULAR"), [regular, holidays, repair], "fi");
    expect(later.at(-1)).toBe(" Pyhinä: joka päivä 12–15");
  });

  test("what is over and what lies more than a year ahead is not told", () => {
    const over = { ...repair, from: "2026-01-01", to: "2026-01-05" };
    const far = { ...repair, from: "2028-12-28", to: "2029-01-03" };
    expect(told(daysFrom("2026-11-23", "REGULAR"), [regular, over, far], "fi").later).toEqual([]);
  });
});
