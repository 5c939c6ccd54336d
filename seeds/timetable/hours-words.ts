// Opening hours told in plain English, as spans of the week. The phrases are those that occur in the data files and
// say exactly when. A text is understood as a whole or not at all: "Tuesday afternoons" has no hours, "from 17:00" no
// end, "on weekdays" may or may not mean Saturday, and a year in brackets says when it was true, not that it still is.
import type { OpeningSpan, SpanState } from "../../api/timetable/opening-hours.ts";
import { MINUTES_A_DAY } from "../../api/timetable/wall-clock.rules.ts";
import { WEEKDAY_NAMES, weekdayNamed } from "./english-calendar.ts";

export interface WordsReading {
  readonly spans: readonly OpeningSpan[];
  /** Every weekday that the words speak of, also those on which they say that it is closed. */
  readonly weekdays: ReadonlySet<number>;
  /** Whether the spans say all that the words do, so that nobody needs to read these as well. */
  readonly isWhole: boolean;
}

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 7] as const;

/** Hours of one weekday. CLOSED is a promise too: it makes the day one that was spoken of. */
interface Told {
  readonly weekday: number;
  readonly opens: number;
  readonly closes: number;
  readonly state: SpanState;
}

interface Sentence {
  readonly told: readonly Told[];
  readonly isWhole: boolean;
}

const DAY_NAME = `(?:${WEEKDAY_NAMES.join("|")})`;
const wholeDay = (state: SpanState) => (weekdays: readonly number[]) =>
  weekdays.map((weekday) => ({ weekday, opens: 0, closes: MINUTES_A_DAY, state }));

/** What a sentence may look like. Each answers undefined when its words are right and its days or hours are not. */
const SENTENCES: readonly (readonly [RegExp, (words: string) => Sentence | undefined])[] = [
  [/^by appointment$/i, () => ({ told: wholeDay("BY_APPOINTMENT")(EVERY_DAY), isWhole: true })],
  [/^(.+) by appointment$/i, (words) => onDays(words, wholeDay("BY_APPOINTMENT"))],
  [/^(.+) closed$/i, (words) => onDays(words, wholeDay("CLOSED"))],
  [/^by phone (.+)$/i, (words) => atTimes(words, "PHONE_ONLY", true)],
  [/^drop-in (.+)$/i, (words) => atTimes(words, "OPEN", true)],
  // Which door it is, the spans cannot say.
  [new RegExp(`^drop-in at the [a-z ]+? (${DAY_NAME}s? .+)$`, "i"), (words) => atTimes(words, "OPEN", false)],
  [/^(.+)$/, (words) => atTimes(words, "OPEN", true)],
];

/** The spans that a text says, or undefined when there is anything in it that is not fully understood. */
export function readHoursWords(text: string): WordsReading | undefined {
  const sentences = text.split(/[.;](?:\s+|$)/).filter((words) => words !== "");
  const told: Told[] = [];
  let isWhole = true;
  for (const words of sentences) {
    const sentence = readSentence(words.trim());
    if (sentence === undefined) return undefined;
    told.push(...sentence.told);
    isWhole &&= sentence.isWhole;
  }
  if (told.length === 0) return undefined;
  const settled = giveWayToDoor(told);
  if (hasOverlap(settled)) return undefined;
  const kept = settled.filter(({ state }) => state !== "CLOSED");
  // While the door is open the phone is answered too, which the words alone say.
  const isNothingHidden = settled.length === told.length && settled.every((one) => told.includes(one));
  return {
    spans: spansOf(kept),
    weekdays: new Set(told.map(({ weekday }) => weekday)),
    isWhole: isWhole && isNothingHidden,
  };
}

function readSentence(words: string): Sentence | undefined {
  for (const [pattern, read] of SENTENCES) {
    const found = pattern.exec(words);
    const sentence = found && read(found[1] ?? "");
    if (sentence) return sentence;
  }
  return undefined;
}

function onDays(words: string, tell: (weekdays: readonly number[]) => Told[]): Sentence | undefined {
  const weekdays = words.split(/,\s*|\s+and\s+/).map(readDays);
  return weekdays.every((days) => days !== undefined)
    ? { told: tell([...new Set(weekdays.flat())]), isWhole: true }
    : undefined;
}

const DAYS = new RegExp(`^(${DAY_NAME})s?(?: to (${DAY_NAME})s?)?$`, "i");

/** "Tuesday", "Tuesdays" or "Monday to Friday". */
function readDays(words: string): number[] | undefined {
  const [, first, last] = DAYS.exec(words) ?? [];
  const from = weekdayNamed(first);
  const to = last === undefined ? from : weekdayNamed(last);
  return from > 0 && from <= to ? EVERY_DAY.slice(from - 1, to) : undefined;
}

const ITEM = new RegExp(`^(${DAY_NAME}s?(?: to ${DAY_NAME}s?)?)?\\s*(\\S+)?$`, "i");

/** "Monday 15-17, Tuesday, Wednesday and Friday 9-11 and 12.30-15": days gather until the hours come that they share. */
function atTimes(words: string, state: SpanState, isWhole: boolean): Sentence | undefined {
  const told: Told[] = [];
  let weekdays: number[] = [];
  let isTimed = true;
  for (const item of words.split(/,\s*|\s+and\s+/)) {
    const [, dayWords, timeWords] = ITEM.exec(item) ?? [];
    const days = dayWords === undefined ? [] : readDays(dayWords);
    const times = timeWords === undefined ? [] : readTimes(timeWords);
    if (days === undefined || times === undefined || days.length + times.length === 0) return undefined;
    if (days.length > 0) {
      weekdays = isTimed ? days : [...weekdays, ...days];
      isTimed = false;
    }
    const [opens, closes] = times;
    if (opens === undefined || closes === undefined) continue;
    if (weekdays.length === 0) return undefined;
    told.push(...weekdays.map((weekday) => ({ weekday, opens, closes, state })));
    isTimed = true;
  }
  return isTimed ? { told, isWhole } : undefined;
}

const TIMES = /^(\d{1,2})(?:[.:](\d\d))?[-–](\d{1,2})(?:[.:](\d\d))?$/;

/** "9-15", "9.30–11.30", "13:15-24": first and last minute. "9-5" would have to be guessed. */
function readTimes(words: string): [number, number] | undefined {
  const [, ...found] = TIMES.exec(words) ?? [];
  const [hour, minute, lastHour, lastMinute] = found.map((part) => Number(part ?? 0));
  if (hour === undefined || minute === undefined || lastHour === undefined || lastMinute === undefined)
    return undefined;
  const [opens, closes] = [hour * 60 + minute, lastHour * 60 + lastMinute];
  return minute < 60 && lastMinute < 60 && opens < closes && closes <= MINUTES_A_DAY ? [opens, closes] : undefined;
}

/** An open door is the better news: the phone alone is what is left of its hours before and after. */
function giveWayToDoor(told: readonly Told[]): Told[] {
  return told.flatMap((one) => {
    if (one.state !== "PHONE_ONLY") return [one];
    let left: Told[] = [one];
    for (const door of told) {
      if (door.state !== "OPEN" || door.weekday !== one.weekday) continue;
      left = left.flatMap((part) => without(part, door));
    }
    return left;
  });
}

function without(part: Told, door: Told): Told[] {
  if (door.closes <= part.opens || part.closes <= door.opens) return [part];
  return [
    ...(part.opens < door.opens ? [{ ...part, closes: door.opens }] : []),
    ...(door.closes < part.closes ? [{ ...part, opens: door.closes }] : []),
  ];
}

const hasOverlap = (told: readonly Told[]) =>
  told.some((one, at) =>
    told
      .slice(0, at)
      .some((other) => other.weekday === one.weekday && one.opens < other.closes && other.opens < one.closes),
  );

/** Days with the same hours become one span. */
function spansOf(told: readonly Told[]): OpeningSpan[] {
  const groups = Map.groupBy(told, ({ opens, closes, state }) => `${opens} ${closes} ${state}`);
  return [...groups.values()]
    .flatMap((group) => {
      const [first] = group;
      if (first === undefined) return [];
      const weekdays = group.map(({ weekday }) => weekday).sort((one, other) => one - other);
      const { opens, closes, state } = first;
      return [{ weekdays: weekdays.length === EVERY_DAY.length ? [] : weekdays, opens, closes, state, rule: null }];
    })
    .sort((one, other) => (one.weekdays[0] ?? 0) - (other.weekdays[0] ?? 0) || one.opens - other.opens);
}
