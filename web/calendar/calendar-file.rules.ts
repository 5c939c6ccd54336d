/** A calendar file (RFC 5545): the same bytes for the same data, whenever and wherever it is made. */
import { ICalCalendar, type ICalEventData, ICalEventStatus } from "ical-generator";
import { tzlib_get_ical_block } from "timezones-ical-library";
import { paths } from "../paths.ts";
import { addDays, minutesOf } from "../wall-clock.ts";
import {
  categoryOf,
  type Difference,
  descriptionOf,
  differenceOf,
  locationOf,
  pointOf,
  type Speech,
  summaryOf,
} from "./event-words.rules.ts";
import type { CalendarActivity } from "./feed.queries.ts";
import { recurrenceIdLine, recurrenceLines } from "./recurrence-lines.rules.ts";
import { SeriesEvent } from "./series-event.ts";
import { UtcTime, WallTime } from "./wall-time.rules.ts";

/** Says whose the ids are. It never changes, whatever host the site moves to: a calendar knows events by them. */
const UID_ENDING = "@activity.kotokartta";
const HOUR_S = 3_600;
export const REFRESH_AFTER_S = 6 * HOUR_S;

export interface CalendarFile {
  readonly name: string;
  readonly description: string;
  readonly timeZone: string;
  readonly activities: readonly CalendarActivity[];
  readonly origin: string;
  readonly speech: Speech;
  readonly today: string;
}

type Series = NonNullable<CalendarActivity["schedule"]["series"]>;
type Change = Series["changes"][number];

export function writeCalendar(file: CalendarFile): string {
  const { name, description, timeZone, activities, origin, speech, today } = file;
  const calendar = new ICalCalendar({
    prodId: { company: "Kotokartta", product: "activities", language: speech.locale.toUpperCase() },
    name: escaped(name),
    description: escaped(description),
    timezone: { name: timeZone, generator: zoneBlock },
    ttl: REFRESH_AFTER_S,
  });
  for (const activity of activities) {
    const { series } = activity.schedule;
    if (!series) continue;
    const setting = { url: `${origin}${paths.listing(speech.locale, activity)}`, speech, calendar, today };
    calendar.createEvent(masterEvent(activity, series, setting));
    for (const change of series.changes) {
      calendar.createEvent(changedEvent(activity, series, change, setting));
    }
  }
  return `${calendar}\r\n`;
}

interface Setting {
  readonly url: string;
  readonly speech: Speech;
  readonly calendar: ICalCalendar;
  readonly today: string;
}

/** The library escapes what people wrote in events, but not the names of calendars. */
function escaped(text: string): string {
  return plain(text)
    .replace(/[\\;,]/g, (sign) => `\\${sign}`)
    .replace(/\r\n|\r|\n/g, "\\n");
}

/** Control characters are forbidden in text; a line break is not. */
function plain(text: string): string {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is taken out
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f]/g, "");
}

/** Of zones that keep the same time the library describes one; here each goes by the name that the events use. */
function zoneBlock(timeZone: string): string | null {
  const found = tzlib_get_ical_block(timeZone);
  const block = Array.isArray(found) ? found[0] : found;
  return block ? block.replace(/^(TZID|X-LIC-LOCATION):.*$/gm, `$1:${timeZone}`) : null;
}

/** The whole series: its first time, and the rule by which it comes again. */
function masterEvent(activity: CalendarActivity, series: Series, setting: Setting): SeriesEvent {
  const data = {
    ...eventData(activity, series, differenceOf(activity), setting),
    ...times(series.startsOn, series.startsAt ?? null, series.durationMinutes ?? null),
  };
  return new SeriesEvent(data, setting.calendar, {
    lines: recurrenceLines(series, setting.today),
    nameLanguage: nameLanguage(activity, setting.speech),
  });
}

/** One time that is not as the rule says. A cancelled one stays where it would have been. */
function changedEvent(
  activity: CalendarActivity,
  series: Series,
  { on, movedTo, note }: Change,
  setting: Setting,
): SeriesEvent {
  const difference: Difference = { state: movedTo ? "MOVED" : "CANCELLED", note: note?.text ?? null };
  const when = movedTo
    ? times(movedTo.on, movedTo.startsAt ?? null, lengthOf(movedTo))
    : times(on, series.startsAt ?? null, series.durationMinutes ?? null);
  const data = { ...eventData(activity, series, differenceOf(activity) ?? difference, setting), ...when };
  return new SeriesEvent(data, setting.calendar, {
    lines: [recurrenceIdLine(on, series)],
    nameLanguage: null,
  });
}

/** Words before the name are in the language of the calendar; then nothing is said of the name alone. */
function nameLanguage({ name, status }: CalendarActivity, { locale }: Speech): string | null {
  return name.language === locale || status !== "SCHEDULED" ? null : name.language;
}

const MINUTES_A_DAY = 24 * 60;

/** An end that is not after the start is on the next day. */
function lengthOf({ startsAt, endsAt }: NonNullable<Change["movedTo"]>): number | null {
  if (!startsAt || !endsAt) return null;
  const minutes = minutesOf(endsAt) - minutesOf(startsAt);
  return minutes > 0 ? minutes : minutes + MINUTES_A_DAY;
}

function times(on: string, startsAt: string | null, durationMinutes: number | null) {
  if (startsAt === null) {
    return { allDay: true, start: new WallTime(on, 0), end: new WallTime(addDays(on, 1), 0) };
  }
  const start = minutesOf(startsAt);
  const end = durationMinutes === null ? null : new WallTime(on, start + durationMinutes);
  return { start: new WallTime(on, start), end };
}

function eventData(
  activity: CalendarActivity,
  series: Series,
  difference: Difference | null,
  { url, speech }: Setting,
): Omit<ICalEventData, "start"> {
  const changedAt = new UtcTime(new Date(activity.changedAt));
  const location = locationOf(activity, speech);
  const geo = pointOf(activity);
  // What is put off to nobody knows when is not held on the days of its rule.
  const isCalledOff = difference?.state === "CANCELLED" || difference?.state === "POSTPONED";
  return {
    id: `${activity.id}${UID_ENDING}`,
    sequence: series.sequence,
    stamp: changedAt,
    lastModified: changedAt,
    timezone: series.timeZone === "UTC" ? "Etc/UTC" : series.timeZone,
    summary: plain(summaryOf(activity, difference, speech)),
    description: plain(descriptionOf(activity, difference, url, speech)),
    location: location === null ? null : { title: plain(location), ...(geo && { geo }) },
    categories: [{ name: plain(categoryOf(activity)) }],
    url,
    status: isCalledOff ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
  };
}
