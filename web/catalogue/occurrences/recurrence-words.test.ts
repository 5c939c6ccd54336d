import { createTranslator } from "next-intl";
import { describe, expect, test } from "vitest";
import { formattingTag } from "../../i18n/routing.ts";
import type { Messages } from "../../i18n/types.ts";
import arabic from "../../messages/ar.json" with { type: "json" };
import english from "../../messages/en.json" with { type: "json" };
import finnish from "../../messages/fi.json" with { type: "json" };
import swedish from "../../messages/sv.json" with { type: "json" };
import { recurrenceOf } from "./recurrence.rules.ts";
import { type ActivityWords, recurrenceWords } from "./recurrence-words.rules.ts";

const MESSAGES = { fi: finnish, sv: swedish, en: english, ar: arabic };
type SpokenLocale = keyof typeof MESSAGES;
const TODAY = "2026-11-22";

function said(locale: SpokenLocale, rrule: string, startsOn = "2026-11-24"): string {
  const messages = MESSAGES[locale] as Messages; // same keys in all languages: messages.test.ts
  const t = createTranslator({ locale: formattingTag(locale), messages, namespace: "activities" }) as ActivityWords; // next-intl's other translator, of the same shape
  const recurrence = recurrenceOf(rrule, startsOn);
  if (!recurrence) throw new Error(`${rrule} has no words`);
  return recurrenceWords(recurrence, startsOn, { t, locale, today: TODAY }).join(", ");
}

const EVEN = `FREQ=YEARLY;BYWEEKNO=${Array.from({ length: 26 }, (_, at) => 2 * at + 2).join(",")};BYDAY=MO`;
const SUNDAYS = "FREQ=MONTHLY;BYDAY=2SU;BYMONTH=1,2,3,4,5,8,9,10,11,12";

describe.each([
  ["FREQ=WEEKLY;BYDAY=TU", "Joka viikko: tiistai", "Varje vecka: tisdag", "Every Tuesday", "كل أسبوع: الثلاثاء"],
  [
    "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,TH",
    "Joka toinen viikko: tiistai ja torstai",
    "Varannan vecka: tisdag och torsdag",
    "Every second week: Tuesday and Thursday",
    "كل أسبوعين: الثلاثاء والخميس",
  ],
  [
    "FREQ=WEEKLY;INTERVAL=3",
    "3 viikon välein: tiistai",
    "Med 3 veckors mellanrum: tisdag",
    "Every 3 weeks: Tuesday",
    "كل 3 أسابيع: الثلاثاء",
  ],
  [EVEN, "Parilliset viikot: maanantai", "Jämna veckor: måndag", "Even weeks: Monday", "الأسابيع الزوجية: الاثنين"],
  [
    SUNDAYS,
    "Joka kuukausi: toinen sunnuntai, tauko: kesäkuu ja heinäkuu",
    "Varje månad: andra söndagen, inte i juni och juli",
    "Every month: second Sunday, not in June and July",
    "كل شهر: يوم الأحد الثاني, ما عدا يونيو ويوليو",
  ],
  [
    "FREQ=MONTHLY;BYDAY=-1FR;COUNT=5",
    "Joka kuukausi: viimeinen perjantai, 5 kertaa",
    "Varje månad: sista fredagen, 5 gånger",
    "Every month: last Friday, 5 times",
    "كل شهر: يوم الجمعة الأخير, 5 مرات",
  ],
  [
    "FREQ=MONTHLY;BYMONTHDAY=1,15",
    "Joka kuukausi: 1. päivä ja 15. päivä",
    "Varje månad: den 1 och den 15",
    "Every month: day 1 and day 15",
    "كل شهر: اليوم 1 واليوم 15",
  ],
  [
    "FREQ=WEEKLY;BYDAY=TU;UNTIL=20270525",
    "Joka viikko: tiistai, 25. toukokuuta 2027 asti",
    "Varje vecka: tisdag, till och med 25 maj 2027",
    "Every Tuesday, until 25 May 2027",
    "كل أسبوع: الثلاثاء, حتى 25 مايو 2027",
  ],
])("%s", (rrule, ...sentences) => {
  test.each(["fi", "sv", "en", "ar"].map((locale, at) => [locale as SpokenLocale, sentences[at]] as const))(
    "in %s is %s",
    (locale, sentence) => {
      expect(said(locale, rrule).replaceAll(/[\u2066\u2069\u200f]/g, "")).toBe(sentence);
    },
  );
});

test("a series that has ended says so, and one that is far ahead says when it begins", () => {
  expect(said("en", "FREQ=WEEKLY;UNTIL=20260526", "2026-01-06")).toBe("Every Tuesday, ended 26 May");
  expect(said("en", "FREQ=WEEKLY", "2027-01-05")).toBe("Every Tuesday, starts 5 January 2027");
});
