/** A series as a form writes it, read and checked; and the days that it gives. */
import { nextOccurrences } from "./occurrences.rules.ts";
import { Patterns } from "./recurrence.rules.ts";
import type { Occurrence, OccurrenceChange, Series } from "./series.ts";
import { checkSeries } from "./series-check.rules.ts";
import { asWritten, type LabelInput, readLabel, readTime, type WrittenProblem } from "./written-hours.rules.ts";

type Maybe<T> = T | null | undefined;

interface TimesInput {
  readonly startsAt?: Maybe<string>;
  readonly durationMinutes?: Maybe<number>;
}
interface OccurrenceChangeInput {
  readonly on: string;
  readonly movedTo?: Maybe<TimesInput & { readonly on: string }>;
  readonly note?: Maybe<readonly LabelInput[]>;
}
export interface SeriesInput extends TimesInput {
  readonly startsOn: string;
  readonly rrule?: Maybe<string>;
  readonly exdates?: Maybe<readonly string[]>;
  readonly rdates?: Maybe<readonly string[]>;
  readonly changes?: Maybe<readonly OccurrenceChangeInput[]>;
}

export interface SeriesCheck {
  readonly problems: readonly WrittenProblem[];
  /** Null when there is a problem. */
  readonly series: Series | null;
}

const readTimes = ({ startsAt, durationMinutes }: TimesInput) => ({
  startsAt: startsAt == null ? null : readTime(startsAt),
  durationMinutes: durationMinutes ?? null,
});

/** What moves without a new time is held at its usual one. */
function readChange(
  { on, movedTo, note }: OccurrenceChangeInput,
  usual: ReturnType<typeof readTimes>,
): OccurrenceChange {
  const times = movedTo?.startsAt == null ? usual : readTimes(movedTo);
  return { on, movedTo: movedTo ? { on: movedTo.on, ...times } : null, note: readLabel(note) };
}

function readSeries(series: SeriesInput): Series {
  const { startsOn, rrule, exdates, rdates, changes } = series;
  const usual = readTimes(series);
  return {
    startsOn,
    ...usual,
    rrule: rrule ?? null,
    exdates: exdates ?? [],
    rdates: rdates ?? [],
    changes: (changes ?? []).map((change) => readChange(change, usual)),
  };
}

/** How much there is to check, for the cost of the question. */
export const sizeOfSeries = ({ exdates, rdates, changes }: SeriesInput): number =>
  (exdates?.length ?? 0) + (rdates?.length ?? 0) + (changes?.length ?? 0);

export function checkWrittenSeries(series: SeriesInput): SeriesCheck {
  const read = readSeries(series);
  const problems = checkSeries(read).map((problem) => asWritten(problem, { series }));
  return { problems, series: problems.length > 0 ? null : read };
}

/** Enough for the years that are looked ahead. */
const KEPT_BLOCKS = 500;

/** The coming occurrences of a series that the catalogue does not know, and whose patterns it need not keep. */
export const nextOfSeries = (series: Series, today: number, count: number): Occurrence[] =>
  nextOccurrences(series, today, count, new Patterns(KEPT_BLOCKS));
