/** Writes what a policy makes of public holidays, so that also those who know nothing of policies read it rightly. */
import { dayNumber } from "../calendar-date.rules.ts";
import type { OpeningHours, OpeningPeriod } from "../opening-hours.ts";
import { groupsOf, type OsmGroup, writeDaysOf, writePeriod } from "./osm-groups.rules.ts";
import { WRITTEN_STATES, writeDates, writeParts } from "./osm-selectors.rules.ts";
import type { OsmUnsaid } from "./osm-syntax.ts";
import { ruleFor, WEEK_KINDS, WEEKDAYS } from "./osm-week.rules.ts";

export interface OsmHolidayRules {
  /** What follows the rules of a period, about the holidays within it: each rule with the sign before it. */
  within(period: OpeningPeriod): string;
  /** What follows the first rule, where no hours are told for the whole year or none are left. */
  readonly atTheBeginning: string;
  /** Rules that follow all seasons, about all holidays. */
  readonly after: readonly string[];
  readonly unsaid: readonly OsmUnsaid[];
}

const UNSAID: OsmUnsaid = { field: "publicHolidays", reason: "PUBLIC_HOLIDAYS" };
const NOTHING: OsmHolidayRules = { within: () => "", atTheBeginning: "", after: [], unsaid: [] };

export function writeHolidays({ periods, publicHolidays }: OpeningHours): OsmHolidayRules {
  if (periods.length === 0) return { ...NOTHING, unsaid: publicHolidays === "UNKNOWN" ? [] : [UNSAID] };
  const usual = periods.filter(({ kind }) => kind === "REGULAR" || kind === "SEASONAL");
  const told = [...usual, ...periods.filter(({ kind }) => kind === "EXCEPTION")];
  switch (publicHolidays) {
    case "CLOSED":
      return { ...NOTHING, after: ["PH off"] };
    case "AS_USUAL":
      return asUsual(told);
    case "UNKNOWN": {
      const hasRules = usual.some((period) => writeUnknown(period).length > 0);
      const standsOut = periods.filter(
        (period) => period.kind === "EXCEPTION" && isLikeSeason(period) && groupsOf(period.spans).some(isOpenIn),
      );
      // With holidays nowhere mentioned a long exception would be taken for a season, which holidays interrupt.
      if (!hasRules && standsOut.length > 0) return asUsual(standsOut);
      return {
        ...NOTHING,
        within: (period) =>
          usual.includes(period)
            ? writeUnknown(period)
                .map((rule) => `; ${rule}`)
                .join("")
            : "",
      };
    }
    case "OPEN": {
      const own = periods.find(({ kind }) => kind === "PUBLIC_HOLIDAY");
      if (own) return { ...NOTHING, after: [writePeriod(own, true, true)] };
      const closed = new Map(usual.map((period) => [period, closedDaysOf(period)]));
      // Where it is open every day, "open" and "as usual" are the same.
      if ([...closed.values()].every((days) => days.length === 0)) return asUsual(told);
      const isSayable = [...closed.values()].every((days) => days.every(({ isExact }) => isExact));
      return {
        ...NOTHING,
        within: (period) =>
          (closed.get(period) ?? []).map(({ group }) => `; ${writeUnknownDays(period, group)}`).join(""),
        unsaid: isSayable ? [] : [UNSAID],
      };
    }
  }
}

const isOpenIn = ({ state }: OsmGroup) => state !== "CLOSED";

function isLikeSeason({ from, to }: OpeningPeriod): boolean {
  if (from === null || to === null) return false;
  return from.length === 5 || dayNumber(to) - dayNumber(from) >= 60;
}

/** Adds hours that hold anyway: all that is new in it is that holidays have been thought of. */
function asUsual(periods: readonly OpeningPeriod[]): OsmHolidayRules {
  const told = periods.find(({ spans }) => groupsOf(spans).some(isOpenIn));
  const group = groupsOf(told?.spans ?? []).find(isOpenIn);
  // Closed the whole year or unknown, and so on holidays too: the mention is all there is to be said.
  if (!told || !group) {
    const isClosed = periods.some(({ kind, from }) => kind === "REGULAR" && from === null);
    return { ...NOTHING, atTheBeginning: isClosed ? ", PH off" : ", PH unknown" };
  }
  const days = writeDaysOf(writeDates(told), group, true);
  const said = `, ${writeParts(days, group.times.join(","), WRITTEN_STATES[group.state])}`;
  return { ...NOTHING, within: (period) => (period === told ? said : "") };
}

/** On the days on which it would be open nobody knows; on the others it is closed anyway. */
function writeUnknown(period: OpeningPeriod): string[] {
  const groups = groupsOf(period.spans).filter(isOpenIn);
  const weekly = groups.filter(({ weeks, nths }) => weeks === "" && nths === null);
  const [first] = weekly;
  const weekdays = new Set(weekly.flatMap((group) => group.weekdays));
  const everyWeek = first ? [{ ...first, weekdays: [...weekdays].sort((one, other) => one - other) }] : [];
  const others = groups.filter((group) => !weekly.includes(group) && group.weekdays.some((day) => !weekdays.has(day)));
  const rules = [...everyWeek, ...others].map((group) =>
    writeParts(writeDaysOf(writeDates(period), group, true), WRITTEN_STATES.UNKNOWN),
  );
  return [...new Set(rules)];
}

/** A whole day in so many words: the short form stands for the policy that leaves closed days closed. */
const writeUnknownDays = (period: OpeningPeriod, group: OsmGroup) =>
  writeParts(writeDaysOf(writeDates(period), group, true), "00:00-24:00", WRITTEN_STATES.UNKNOWN);

interface ClosedDays {
  readonly group: OsmGroup;
  /** False where no week rule names just these days: then all such weekdays are meant. */
  readonly isExact: boolean;
}

/** The days on which a period has nothing on. */
function closedDaysOf({ spans }: OpeningPeriod): ClosedDays[] {
  const groups = groupsOf(spans).filter(isOpenIn);
  const closed = new Map<string, ClosedDays & { readonly group: { readonly weekdays: number[] } }>();
  for (const weekday of WEEKDAYS) {
    const isClosed = WEEK_KINDS.map(
      (kind) =>
        !groups.some(
          ({ weekdays, weeks, nths }) =>
            weekdays.includes(weekday) &&
            (weeks === "" || weeks.startsWith("week 01") === kind.isOdd) &&
            (nths === null || nths.includes(kind.fromStart) || nths.includes(kind.fromEnd)),
        ),
    );
    if (!isClosed.includes(true)) continue;
    const weeks = ruleFor(isClosed);
    const span = { weekdays: [weekday], opens: 0, closes: 1440, state: "UNKNOWN", rule: weeks?.rule ?? null } as const;
    const [group] = groupsOf([span]);
    if (!group) continue;
    const key = JSON.stringify([group.weeks, group.nths]);
    const before = closed.get(key);
    const weekdays = [...(before?.group.weekdays ?? []), weekday];
    closed.set(key, { group: { ...group, weekdays }, isExact: weeks !== null && before?.isExact !== false });
  }
  return [...closed.values()];
}
