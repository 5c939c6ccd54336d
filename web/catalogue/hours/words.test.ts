/** A week in the words of every language, as it stands on the page and as a voice reads it. */
import { describe, expect, test } from "vitest";
import {
  daysFrom,
  held,
  inEvery,
  LOCALES,
  office,
  said,
  shown,
  speechOf,
  week,
  weekly,
} from "./testing/spoken-hours.ts";
import { datesWords, hoursWords } from "./words.rules.ts";

describe("an ordinary week", () => {
  test.each(
    inEvery({
      fi: ["maanantai–torstai 9–16", "perjantai 9–15", "lauantai–sunnuntai suljettu"],
      sv: ["måndag–torsdag 9–16", "fredag 9–15", "lördag–söndag stängt"],
      en: ["Monday to Thursday 9:00–16:00", "Friday 9:00–15:00", "Saturday to Sunday closed"],
      ar: ["من الاثنين إلى الخميس [9:00–16:00]", "الجمعة [9:00–15:00]", "من السبت إلى الأحد مغلق"],
    }),
  )("puts days with the same hours on one line in %s", (locale, words) => {
    expect(week(office, locale)).toEqual(words);
  });

  test.each(
    inEvery({
      fi: "maanantaista torstaihin kello 9.00 alkaen, kello 16.00 asti",
      sv: "måndag till torsdag från klockan 9.00 till klockan 16.00",
      en: "Monday to Thursday from 9:00 to 16:00",
      ar: "من الاثنين إلى الخميس من الساعة [9:00] إلى الساعة [16:00]",
    }),
  )("is read aloud without a dash in %s", (locale, words) => {
    const lines = week(office, locale, said);
    expect(lines[0]).toBe(words);
    expect(lines.join(" ")).not.toMatch(/[–—]/);
  });

  test("keeps a break at noon, in the order of the clock", () => {
    const spans = [weekly([], "12:30", "16:00"), weekly([], "09:00", "11:00")];
    expect(week(spans, "fi")).toEqual(["joka päivä 9–11 + 12.30–16.00"]);
  });
});

describe("weeks that are not all alike, nights, and doors without staff", () => {
  const first = { kind: "NTH_WEEKDAY_OF_MONTH", nths: [1, 3] } as const;
  const odd = { kind: "ODD_WEEKS", nths: [] } as const;
  const second = { kind: "EVERY_NTH_WEEK", interval: 2, nths: [] } as const;
  const spans = [
    weekly([1], "09:00", "12:00", { rule: odd }),
    weekly([2], "17:00", "19:00", { rule: first }),
    weekly([3], "17:00", "19:00", { rule: second, state: "BY_APPOINTMENT" }),
    weekly([4], "07:00", "21:00", { state: "SELF_SERVICE" }),
    weekly([5], "20:00", "02:00", { endsNextDay: true }),
    weekly([6], "10:00", "12:00", { state: "PHONE_ONLY" }),
    weekly([7], "10:00", "12:00", { state: "UNKNOWN" }),
  ];
  const words = {
    fi: [
      "maanantai parittomilla viikoilla 9–12",
      "tiistai kuukauden ensimmäisenä ja kolmantena tiistaina 17–19",
      "keskiviikko joka toinen viikko 17–19 (ajanvarauksella)",
      "torstai 7–21 (omatoimisesti, ilman henkilökuntaa)",
      "perjantai 20–2 (yön yli)",
      "lauantai 10–12 (vain puhelimessa)",
      "sunnuntai 10–12 (ei ole varmaa)",
    ],
    sv: [
      "måndag udda veckor 9–12",
      "tisdag månadens första och tredje tisdag 17–19",
      "onsdag varannan vecka 17–19 (med tidsbokning)",
      "torsdag 7–21 (självbetjäning, utan personal)",
      "fredag 20–2 (över midnatt)",
      "lördag 10–12 (bara telefon)",
      "söndag 10–12 (inte säkert)",
    ],
    en: [
      "Monday odd weeks 9:00–12:00",
      "Tuesday first and third Tuesday of the month 17:00–19:00",
      "Wednesday every second week 17:00–19:00 (by appointment)",
      "Thursday 7:00–21:00 (self-service without staff)",
      "Friday 20:00–2:00 (past midnight)",
      "Saturday 10:00–12:00 (phone only)",
      "Sunday 10:00–12:00 (not certain)",
    ],
    ar: [
      "الاثنين في الأسابيع الفردية [9:00–12:00]",
      "الثلاثاء يوم الثلاثاء الأول والثالث من الشهر [17:00–19:00]",
      "الأربعاء كل أسبوعين [17:00–19:00] (بموعد مسبق)",
      "الخميس [7:00–21:00] (خدمة ذاتية من دون موظفين)",
      "الجمعة [20:00–2:00] (إلى ما بعد منتصف الليل)",
      "السبت [10:00–12:00] (الهاتف فقط)",
      "الأحد [10:00–12:00] (غير مؤكد)",
    ],
  };
  test.each(inEvery(words))("are told with each line in %s", (locale, lines) => {
    expect(week(spans, locale)).toEqual(lines);
  });

  test("the next date of what does not come every week is told with it", () => {
    const days = daysFrom("2026-11-23", "REGULAR", 36).map((day) =>
      day.date === "2026-12-01" ? { ...day, spans: [held("17:00", "19:00")] } : day,
    );
    expect(week(spans.slice(1, 2), "fi", shown, days)[1]).toBe(
      "tiistai kuukauden ensimmäisenä ja kolmantena tiistaina 17–19 (seuraavan kerran 1. joulukuuta)",
    );
  });

  test("two kinds of weeks of one day are kept apart", () => {
    const even = { kind: "EVEN_WEEKS", nths: [] } as const;
    const both = [weekly([1], "09:00", "12:00", { rule: odd }), weekly([1], "13:00", "16:00", { rule: even })];
    expect(week(both, "en")[0]).toBe("Monday odd weeks 9:00–12:00 + even weeks 13:00–16:00");
  });
});

test("a day of which nobody knows is not called closed", () => {
  const unknown = { spans: [held("00:00", "24:00", { state: "UNKNOWN" })], weekday: 1 };
  expect(shown(hoursWords(unknown, speechOf("en")))).toBe("may be closed: ask first");
  expect(shown(hoursWords({ spans: [], weekday: 1 }, speechOf("en")))).toBe("closed");
});

test("a dash between dates is not read aloud either", () => {
  for (const locale of LOCALES) {
    const dates = datesWords("2026-06-01", "2026-08-15", "2026-01-01", speechOf(locale));
    expect(dates && said([dates])).not.toMatch(/[–—]/);
  }
});
