/**
 * Public holidays and the eves on which most places close too. They come from the library `date-holidays`, which
 * knows the rules of each country (Midsummer and All Saints' Day move), never from a list typed here.
 */
import Holidays from "date-holidays";
import type { LocalisedLabel } from "./opening-hours.ts";

export interface Holiday {
  /** `YYYY-MM-DD` */
  readonly date: string;
  readonly names: LocalisedLabel;
  /** True for a day that is no public holiday, yet on which banks and most places close (Midsummer Eve). */
  readonly isEve: boolean;
}

export interface HolidayCalendar {
  readonly country: string;
  on(date: string): Holiday | undefined;
}

/** The library calls a day on which banks are closed, and which is no public holiday, so. */
const EVE = "bank";
const PUBLIC = "public";
/** Languages in which names are asked for beside the country's own. */
const NAMED_IN = ["sv", "en", "ar", "es", "et", "fa", "fr", "ru", "so", "tr", "uk", "zh"] as const;
/** Years asked for beyond these would be somebody's mistake, and each costs memory. */
const FIRST_YEAR = 1900;
const LAST_YEAR = 2200;

const calendars = new Map<string, HolidayCalendar>();

/**
 * The calendar of a country (ISO 3166-1 alpha-2), the same object each time. A country that the library does
 * not know has no holidays here, and the page says that its holidays are not known.
 */
export function holidayCalendarOf(country: string): HolidayCalendar {
  const code = country.toUpperCase();
  const known = calendars.get(code);
  if (known) return known;
  const calendar = makeCalendar(code);
  calendars.set(code, calendar);
  return calendar;
}

function makeCalendar(country: string): HolidayCalendar {
  const make = () => new Holidays(country, { types: [PUBLIC, EVE] });
  const [own = "en", ...others] = make().getLanguages();
  // The library knows names in more languages than it lists for a country. Where it has none it answers in the
  // country's own language, which must not pass for a translation.
  const languages = [own, ...new Set([...others, ...NAMED_IN])].filter((tag, at) => at === 0 || tag !== own);
  // One for each language: a library that has been asked in one falls back to it in the next.
  const libraries = new Map(languages.map((language) => [language, make()]));
  const years = new Map<number, ReadonlyMap<string, Holiday>>();
  const readYear = (year: number): ReadonlyMap<string, Holiday> => {
    const days = new Map<string, Holiday>();
    // Each language has its own list; the rule ties the names of one day together.
    for (const [language, library] of libraries) {
      for (const { date, type, name } of library.getHolidays(year, language)) {
        const day = date.slice(0, 10);
        if (language !== own && days.get(day)?.names[own] === name) continue;
        const before = days.get(day);
        // Two on one day: the public one counts (Independence Day is never only an eve).
        if (before && !before.isEve && type === EVE) continue;
        const isSame = before?.isEve === (type === EVE);
        days.set(day, {
          date: day,
          isEve: type === EVE,
          names: { ...(isSame ? before?.names : {}), [language]: name },
        });
      }
    }
    return days;
  };
  return {
    country,
    on: (date) => {
      const year = Number(date.slice(0, 4));
      if (!(year >= FIRST_YEAR && year <= LAST_YEAR)) return undefined;
      let days = years.get(year);
      if (!days) {
        days = readYear(year);
        years.set(year, days);
      }
      return days.get(date);
    },
  };
}
