/**
 * Opening hours out of the opening_hours syntax of OpenStreetMap, or the exact parts that cannot be taken over.
 *
 * In the syntax a later rule replaces what earlier ones say of the same days; our periods stand alone. So the year
 * is cut wherever a rule begins or ends, each piece gets the complete week that all its rules make together, and
 * pieces that come out alike are joined again. `Mo-Sa 09:00-16:00; Jul Mo-Fr 10:00-14:00` gives a July in which
 * Saturday is still 9 to 16. What repeats what is there already makes no period, and what never comes no span.
 *
 * - Dates without a year make a SEASONAL period that comes every year; a single day makes an EXCEPTION of every year,
 *   for whoever writes `Dec 24 10:00-12:00` means Christmas Eve in spite of all eves.
 * - Dates with a year make an EXCEPTION up to 60 days, and a SEASONAL period beyond.
 * - Either is the other one where only that tells rightly who wins on a public holiday (`PH off` before it or after it).
 * - Days that no rule reaches are closed, as the specification has it. A bare `unknown` first means that nobody has
 *   told the rest; `unknown` alone, that nobody has told anything.
 * - Without a word about `PH` the policy is UNKNOWN: most authors did not think of holidays. `24/7` alone did.
 *   `PH off` is CLOSED; the usual hours repeated for PH are AS_USUAL; `PH unknown` (also `PH Mo-Fr unknown` for the
 *   days on which it is open) is UNKNOWN; anything else is OPEN with hours of its own. `PH,Su 10:00-14:00` too: on a
 *   holiday the hours of Sunday.
 * - The syntax has no word for eves. They are UNKNOWN, save for `24/7` alone, which has no exceptions.
 */
import { checkOpeningHours } from "../opening-check.rules.ts";
import { type OpeningHours, type OpeningPeriod, UNKNOWN_HOURS } from "../opening-hours.ts";
import { readHolidays } from "./osm-holidays.rules.ts";
import { cutYear } from "./osm-pieces.rules.ts";
import { readOsmRules } from "./osm-rule.rules.ts";
import { type OsmRefusal, OsmRefused, type OsmRule } from "./osm-syntax.ts";
import { isSameTable, mapTable, spansOfTable, UNKNOWN_DAY, type WeekTable } from "./osm-week.rules.ts";

export type OsmReading = { readonly hours: OpeningHours } | { readonly refusals: readonly OsmRefusal[] };

export function readOsmHours(text: string): OsmReading {
  const { rules, refusals } = readOsmRules(text);
  if (refusals.length > 0) return { refusals };
  if (text.trim() === "24/7")
    return { hours: { ...hoursOf(rules), publicHolidays: "AS_USUAL", holidayEves: "AS_USUAL" } };
  try {
    return { hours: hoursOf(rules) };
  } catch (error) {
    if (error instanceof OsmRefused) return { refusals: [{ part: text.trim(), reason: error.reason }] };
    throw error;
  }
}

function hoursOf(rules: readonly OsmRule[]): OpeningHours {
  const year = cutYear(rules);
  const { policy, kindOf, holidaySpans } = readHolidays(year, rules);
  const seasons = year.pieces.map((piece): OpeningPeriod => {
    return { kind: kindOf(piece), from: piece.from, to: piece.to, label: {}, spans: spansSaid(piece.table) };
  });
  const isRestUnknown = isSameTable(
    year.rest.table,
    mapTable(year.rest.table, () => UNKNOWN_DAY),
  );
  const regular: OpeningPeriod = {
    kind: "REGULAR",
    from: null,
    to: null,
    label: {},
    spans: spansSaid(year.rest.table),
  };
  const holidays: OpeningPeriod[] = holidaySpans
    ? [{ kind: "PUBLIC_HOLIDAY", from: null, to: null, label: {}, spans: spansSaid(holidaySpans) }]
    : [];
  const others = [...seasons, ...holidays];
  const isNothingTold = isRestUnknown && others.length === 0 && (policy === "UNKNOWN" || policy === "AS_USUAL");
  if (isNothingTold) return UNKNOWN_HOURS;
  // Where only seasons are told, the days between them are unknown of themselves.
  const periods = isRestUnknown && seasons.length > 0 ? others : [regular, ...others];
  return checked({ periods, publicHolidays: policy, holidayEves: "UNKNOWN" });
}

function checked(hours: OpeningHours): OpeningHours {
  const problems = checkOpeningHours(hours);
  if (problems.length === 0) return hours;
  const never = new Set(
    problems.flatMap(({ code, field }) => (code === "NEVER_OCCURS" ? [field.replace(/\.\w+$/, "")] : [])),
  );
  // Such as a night that runs into the next day's hours: the syntax lets it stand, our hours do not.
  if (never.size === 0) throw new OsmRefused("OVERLAP");
  // The Saturday of a season that lasts from Monday to Friday.
  const periods = hours.periods.map((period, at) => ({
    ...period,
    spans: period.spans.filter((_, span) => !never.has(`periods[${at}].spans[${span}]`)),
  }));
  return checked({ ...hours, periods });
}

function spansSaid(table: WeekTable) {
  const spans = spansOfTable(table);
  if (!spans) throw new OsmRefused("WEEKS_COMBINED");
  return spans;
}
