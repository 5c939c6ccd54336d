import { type ICalCalendar, ICalEvent, type ICalEventData } from "ical-generator";

/** What the library has no words for. */
export interface Additions {
  /** RRULE, RDATE, EXDATE, RECURRENCE-ID: it knows no RDATE, and names an occurrence of a whole day as if it had a time. */
  readonly lines: readonly string[];
  /** The language of the name, where it is not the one of the calendar. */
  readonly nameLanguage: string | null;
}

/** An event of the library with lines of ours. */
export class SeriesEvent extends ICalEvent {
  readonly #additions: Additions;

  constructor(data: ICalEventData, calendar: ICalCalendar, additions: Additions) {
    super(data, calendar);
    this.#additions = additions;
  }

  override toString(): string {
    const { lines, nameLanguage } = this.#additions;
    const before = lines.map((line) => `${line}\r\n`).join("");
    const summary = nameLanguage === null ? "SUMMARY:" : `SUMMARY;LANGUAGE=${nameLanguage}:`;
    // The first such line is the event's own: what people wrote comes after it.
    return super.toString().replace("\r\nSUMMARY:", () => `\r\n${before}${summary}`);
  }
}
