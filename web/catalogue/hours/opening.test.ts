/** Whether it is open, in the words of every language. */
import { describe, expect, test } from "vitest";
import { type Opening, openingWords } from "./opening.rules.ts";
import { held, LOCALES, type SpokenLocale, speechOf, visible } from "./testing/spoken-hours.ts";

const now = new Date("2026-11-23T08:00:00Z"); // Monday, 10:00 in Helsinki

function state(opening: Partial<Opening>, locale: SpokenLocale, at = now): string {
  const whole: Opening = {
    state: "CLOSED",
    timeZone: "Europe/Helsinki",
    isKnown: true,
    today: [],
    offers: ["OPEN"],
    ...opening,
  };
  return visible(openingWords(whole, at, speechOf(locale)).sentences.join(" | "));
}

describe("whether it is open now", () => {
  test.each([
    [
      "open",
      { state: "OPEN", changesAt: "2026-11-23T14:00:00Z" },
      {
        fi: "Avoinna nyt klo 16 asti",
        sv: "Öppet nu till kl. 16",
        en: "Open now until 16:00",
        ar: "مفتوح الآن حتى الساعة [16:00]",
      },
    ],
    [
      "opening later today",
      { state: "OPENS_LATER_TODAY", changesAt: "2026-11-23T10:30:00Z" },
      {
        fi: "Suljettu nyt, aukeaa tänään klo 12.30",
        sv: "Stängt nu, öppnar i dag kl. 12.30",
        en: "Closed now, opens today at 12:30",
        ar: "مغلق الآن، يفتح اليوم الساعة [12:30]",
      },
    ],
    [
      "opening tomorrow",
      { changesAt: "2026-11-24T07:00:00Z" },
      {
        fi: "Suljettu nyt, aukeaa huomenna klo 9",
        sv: "Stängt nu, öppnar i morgon kl. 9",
        en: "Closed now, opens tomorrow at 9:00",
        ar: "مغلق الآن، يفتح غدًا الساعة [9:00]",
      },
    ],
    [
      "opening on a weekday",
      { changesAt: "2026-11-27T07:00:00Z" },
      {
        fi: "Suljettu nyt, aukeaa perjantaina klo 9",
        sv: "Stängt nu, öppnar på fredag kl. 9",
        en: "Closed now, opens on Friday at 9:00",
        ar: "مغلق الآن، يفتح يوم الجمعة الساعة [9:00]",
      },
    ],
    [
      "opening in another season",
      { changesAt: "2027-06-01T06:00:00Z" },
      {
        fi: "Suljettu nyt, aukeaa 1. kesäkuuta 2027 klo 9",
        sv: "Stängt nu, öppnar den 1 juni 2027 kl. 9",
        en: "Closed now, opens on 1 June 2027 at 9:00",
        ar: "مغلق الآن، يفتح في 1 يونيو 2027 الساعة [9:00]",
      },
    ],
    [
      "answering only the phone",
      { span: held("09:00", "15:00", { state: "PHONE_ONLY" }), changesAt: "2026-11-24T07:00:00Z" },
      {
        fi: "Suljettu nyt, mutta voit soittaa klo 15 asti | Aukeaa huomenna klo 9.",
        sv: "Stängt nu, men du kan ringa till kl. 15 | Öppnar i morgon kl. 9.",
        en: "Closed now, but you can call until 15:00 | Opens tomorrow at 9:00.",
        ar: "مغلق الآن، لكنهم يردّون على الهاتف حتى الساعة [15:00] | يفتح غدًا الساعة [9:00].",
      },
    ],
    [
      "open without staff",
      {
        state: "OPEN",
        span: held("07:00", "21:00", { state: "SELF_SERVICE" }),
        today: [held("07:00", "21:00", { state: "SELF_SERVICE" })],
        changesAt: "2026-11-23T19:00:00Z",
      },
      {
        fi: "Avoinna nyt omatoimisesti, ilman henkilökuntaa, klo 21 asti",
        sv: "Öppet nu med självbetjäning, utan personal, till kl. 21",
        en: "Open now until 21:00, self-service without staff",
        ar: "مفتوح الآن حتى الساعة [21:00] بخدمة ذاتية من دون موظفين",
      },
    ],
    [
      "by appointment only",
      { state: "CLOSED", offers: ["BY_APPOINTMENT"] },
      {
        fi: "Vain ajanvarauksella. Varaa aika ennen kuin menet.",
        sv: "Bara med tidsbokning. Boka en tid innan du går dit.",
        en: "By appointment only. Book a time before you go.",
        ar: "بموعد مسبق فقط. احجز موعدًا قبل أن تذهب.",
      },
    ],
    [
      "unknown",
      { state: "UNKNOWN", isKnown: false },
      {
        fi: "Emme tiedä aukioloaikoja. Kysy ennen kuin menet.",
        sv: "Vi känner inte till öppettiderna. Fråga innan du går dit.",
        en: "We do not know the opening hours. Ask before you go.",
        ar: "لا نعرف أوقات العمل. اسأل قبل أن تذهب.",
      },
    ],
    [
      "unknown on a holiday",
      { state: "UNKNOWN" },
      {
        fi: "Emme tiedä, onko nyt avoinna. Kysy ennen kuin menet.",
        sv: "Vi vet inte om det är öppet nu. Fråga innan du går dit.",
        en: "We do not know if it is open now. Ask before you go.",
        ar: "لا نعرف إن كان مفتوحًا الآن. اسأل قبل أن تذهب.",
      },
    ],
  ] as const)("%s", (_, opening, words) => {
    for (const locale of LOCALES) expect(state(opening, locale)).toBe(words[locale]);
  });

  test("an hour kept for appointments tells when one may come without", () => {
    expect(state({ state: "BY_APPOINTMENT", changesAt: "2026-11-24T07:00:00Z" }, "en")).toBe(
      "Now by appointment only | Next open without an appointment tomorrow at 9:00.",
    );
    expect(state({ state: "BY_APPOINTMENT", offers: ["BY_APPOINTMENT"] }, "en")).toBe(
      "By appointment only. Book a time before you go.",
    );
  });

  test("a place that closes at midnight closes at 24", () => {
    expect(state({ state: "OPEN", changesAt: "2026-11-23T22:00:00Z" }, "fi")).toBe("Avoinna nyt klo 24 asti");
  });

  test("a place that stays open names no hour", () => {
    expect(state({ state: "OPEN" }, "fi")).toBe("Avoinna nyt");
    expect(state({ state: "OPEN", changesAt: "2026-11-26T14:00:00Z" }, "fi")).toBe("Avoinna nyt");
  });

  test("where the staff leave before the door is locked, both hours are told", () => {
    const today = [held("09:00", "16:00"), held("16:00", "21:00", { state: "SELF_SERVICE" })];
    expect(state({ state: "OPEN", span: held("09:00", "16:00"), today, changesAt: "2026-11-23T19:00:00Z" }, "en")).toBe(
      "Open now until 21:00 | Staff are there until 16:00. After that self-service.",
    );
  });

  test("on both clock changes nine o'clock stays nine o'clock", () => {
    const saturdayBefore = [new Date("2026-03-28T20:00:00Z"), new Date("2026-10-24T20:00:00Z")] as const;
    expect(state({ changesAt: "2026-03-30T06:00:00Z" }, "fi", saturdayBefore[0])).toBe(
      "Suljettu nyt, aukeaa maanantaina klo 9",
    );
    expect(state({ changesAt: "2026-10-26T07:00:00Z" }, "fi", saturdayBefore[1])).toBe(
      "Suljettu nyt, aukeaa maanantaina klo 9",
    );
    expect(state({ changesAt: "2026-03-29T06:00:00Z" }, "en", saturdayBefore[0])).toBe(
      "Closed now, opens tomorrow at 9:00",
    );
    expect(state({ changesAt: "2026-10-25T07:00:00Z" }, "en", saturdayBefore[1])).toBe(
      "Closed now, opens tomorrow at 9:00",
    );
  });

  test("the weekday is that of the place, not of the reader", () => {
    const lateOnSundayInLondon = new Date("2026-11-22T22:30:00Z");
    expect(state({ changesAt: "2026-11-23T07:00:00Z" }, "en", lateOnSundayInLondon)).toBe(
      "Closed now, opens today at 9:00",
    );
  });
});
