// The opening hours of a record, out of its OpenStreetMap syntax and its words: as a timetable where they can be one,
// and as words where the timetable does not say all of it.
import { checkOpeningHours } from "../../api/timetable/opening-check.rules.ts";
import { type OpeningHours, type OpeningSpan, UNKNOWN_HOURS } from "../../api/timetable/opening-hours.ts";
import { readOsmHours } from "../../api/timetable/osm/osm-read.rules.ts";
import { readHoursWords, type WordsReading } from "./hours-words.ts";

export interface TimetableFields {
  readonly openingHours?: string | undefined;
  readonly openingHoursText?: string | undefined;
}

export interface HoursReading {
  readonly hours: OpeningHours;
  /** What the source has in the syntax, when it could be read. */
  readonly osm: string | null;
  /** What a reader must be told in words. */
  readonly note: string | undefined;
  /** Why a field is kept as words although it was meant for machines. */
  readonly refusals: readonly string[];
}

export function readHours({ openingHours: osm, openingHoursText: words }: TimetableFields): HoursReading {
  const read = osm === undefined ? { hours: UNKNOWN_HOURS } : readSyntax(osm);
  if ("refusals" in read) {
    return { hours: UNKNOWN_HOURS, osm: null, note: [words, osm].filter(Boolean).join("; "), refusals: read.refusals };
  }
  const reading = words === undefined ? undefined : readHoursWords(words);
  const together = reading && joinWords(read.hours, reading);
  if (reading === undefined || together === undefined || checkOpeningHours(together).length > 0) {
    return { hours: read.hours, osm: osm ?? null, note: words, refusals: [] };
  }
  return { hours: together, osm: osm ?? null, note: reading.isWhole ? undefined : words, refusals: [] };
}

function readSyntax(osm: string): { readonly hours: OpeningHours } | { readonly refusals: readonly string[] } {
  const reading = readOsmHours(osm);
  if ("refusals" in reading) {
    return { refusals: reading.refusals.map(({ part, reason }) => `${reason} in "${part}"`) };
  }
  const problems = checkOpeningHours(reading.hours).map(({ code, field }) => `${code} in ${field}`);
  return problems.length > 0 ? { refusals: problems } : reading;
}

/** The words add days to the ordinary week. Where both speak of one day nobody knows which of them is right. */
function joinWords(hours: OpeningHours, words: WordsReading): OpeningHours | undefined {
  const [regular, ...others] = hours.periods;
  if (regular === undefined) return { ...hours, periods: [regularPeriod(words.spans)] };
  const isPlainWeek = others.length === 0 && regular.kind === "REGULAR" && regular.from === null && regular.to === null;
  const isSpokenOf = ({ weekdays }: OpeningSpan) =>
    weekdays.length === 0 || weekdays.some((weekday) => words.weekdays.has(weekday));
  if (!isPlainWeek || regular.spans.some(isSpokenOf)) return undefined;
  return { ...hours, periods: [{ ...regular, spans: [...regular.spans, ...words.spans] }] };
}

const regularPeriod = (spans: readonly OpeningSpan[]) =>
  ({ kind: "REGULAR", from: null, to: null, label: {}, spans }) as const;
