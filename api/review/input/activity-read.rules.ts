/** Reads what makes a listing an activity as a client wrote it. */
import type { Frequency } from "../../catalogue/published.ts";
import type { Vocabulary } from "../../catalogue/vocabulary.rules.ts";
import { dayNumber, weekdayOf } from "../../timetable/calendar-date.rules.ts";
import { MINUTES_A_DAY } from "../../timetable/wall-clock.rules.ts";
import { readTime } from "../../timetable/written-hours.rules.ts";
import { checkWrittenSeries, type SeriesInput } from "../../timetable/written-series.rules.ts";
import type { ContentActivity } from "../content/listing-content.ts";
import { readId } from "../content/listing-id.rules.ts";
import type { ActivityInput } from "./changes-input.ts";
import { type Problems, pathOf } from "./field-problems.rules.ts";
import { readNote } from "./reach-read.rules.ts";

type Dates = Pick<
  ContentActivity,
  "weekday" | "frequency" | "startsAt" | "durationMinutes" | "startsOn" | "rrule" | "exdates" | "rdates" | "changes"
>;

/** About: school holidays may be left out. */
const A_HALF_OF_ALL_WEEKS = 20;

/** Filters and cards ask for a weekday and how often; a rule that is neither has none of its own. */
function frequencyOf(rrule: string | null): Frequency | null {
  const part = (name: string) => new RegExp(`(?:^|;)${name}=([^;]+)`).exec(rrule ?? "")?.[1];
  const interval = part("INTERVAL") ?? "1";
  if (part("FREQ") === "WEEKLY") return interval === "1" ? "WEEKLY" : interval === "2" ? "BIWEEKLY" : null;
  // The even weeks of every year, as Finnish calendars count them.
  const weeks = part("BYWEEKNO")?.split(",").length ?? 0;
  if (part("FREQ") === "YEARLY" && weeks >= A_HALF_OF_ALL_WEEKS) return "BIWEEKLY";
  return part("FREQ") === "MONTHLY" && interval === "1" ? "MONTHLY" : null;
}

const FULL_DAY = MINUTES_A_DAY;

function readSeries(series: SeriesInput, problems: Problems): Dates | undefined {
  const path = "changes.activity.series";
  const check = checkWrittenSeries(series);
  for (const { field, value } of check.problems)
    problems.add(pathOf(path, field), "SERIES_CANNOT_BE", { value: value ?? undefined });
  if (check.series === null) return undefined;
  const { startsOn, startsAt, durationMinutes, rrule, exdates, rdates } = check.series;
  // Times are held as beginning and end on the clock, and a clock shows a whole day as nothing.
  const lasting = [durationMinutes, ...(series.changes ?? []).map(({ movedTo }) => movedTo?.durationMinutes)];
  if (lasting.includes(FULL_DAY))
    problems.add(`${path}.durationMinutes`, "SERIES_CANNOT_BE", { maximum: FULL_DAY - 1 });
  return {
    weekday: weekdayOf(dayNumber(startsOn)),
    frequency: frequencyOf(rrule),
    startsOn,
    startsAt,
    durationMinutes: startsAt === null ? null : durationMinutes,
    rrule,
    exdates,
    rdates,
    changes: (series.changes ?? []).map(({ on, movedTo, note }, at) => ({
      on,
      movedTo: movedTo
        ? {
            on: movedTo.on,
            startsAt: movedTo.startsAt == null ? null : readTime(movedTo.startsAt),
            durationMinutes: movedTo.startsAt == null ? null : (movedTo.durationMinutes ?? null),
          }
        : null,
      note: readNote(note, `${path}.changes.${at}.note`, 300, problems),
    })),
  };
}

function readLooseTimes(input: ActivityInput, problems: Problems): Dates {
  const path = "changes.activity";
  const { weekday = null, durationMinutes = null } = input;
  const startsAt = input.startsAt == null ? null : readTime(input.startsAt);
  if (startsAt !== null && !(startsAt < MINUTES_A_DAY))
    problems.add(`${path}.startsAt`, "SERIES_CANNOT_BE", { value: input.startsAt ?? undefined });
  if (durationMinutes !== null && !(durationMinutes > 0 && durationMinutes < FULL_DAY))
    problems.add(`${path}.durationMinutes`, "SERIES_CANNOT_BE", { value: String(durationMinutes) });
  if (weekday !== null && !(weekday >= 1 && weekday <= 7))
    problems.add(`${path}.weekday`, "UNKNOWN_VALUE", { value: String(weekday) });
  return {
    weekday,
    frequency: input.frequency ?? null,
    startsAt,
    durationMinutes: startsAt === null ? null : durationMinutes,
    startsOn: null,
    rrule: null,
    exdates: [],
    rdates: [],
    changes: [],
  };
}

export function readActivity(
  input: ActivityInput,
  vocabulary: Vocabulary,
  problems: Problems,
): ContentActivity | undefined {
  const path = "changes.activity";
  const [host, organiser] = [readId(input.host), input.organiser == null ? null : readId(input.organiser)];
  if (host === undefined) problems.add(`${path}.host`, "UNKNOWN_VALUE", { value: input.host });
  if (organiser === undefined)
    problems.add(`${path}.organiser`, "UNKNOWN_VALUE", { value: input.organiser ?? undefined });
  problems.known(input.category, `${path}.category`, vocabulary.serviceCategory);
  const dates = input.series ? readSeries(input.series, problems) : readLooseTimes(input, problems);
  if (dates === undefined || host === undefined || organiser === undefined) return undefined;
  return {
    host,
    organiser,
    category: input.category,
    status: input.status ?? "SCHEDULED",
    registration: input.registration ?? null,
    ...dates,
  };
}
