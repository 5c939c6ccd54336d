/** Times as a calendar file writes them. */

const twoDigits = (number: number) => String(number).padStart(2, "0");

/**
 * A time on the wall, in the shape in which the library takes times of other libraries. Given a Date it would
 * write the wall clock of the server, which stands somewhere else.
 */
export class WallTime {
  readonly date: string;
  /** Minutes since the midnight of the date; may be beyond the day. */
  readonly minutes: number;

  constructor(date: string, minutes: number) {
    this.date = date;
    this.minutes = minutes;
  }

  /** Whatever the zone: it is the wall that is written, and the zone is named beside it. */
  tz(): WallTime {
    return this;
  }

  isValid(): boolean {
    return !Number.isNaN(this.toDate().getTime());
  }

  toDate(): Date {
    return new Date(Date.parse(`${this.date}T00:00:00Z`) + this.minutes * 60_000);
  }

  toJSON(): string {
    return this.toDate().toISOString();
  }

  format(pattern = ""): string {
    const at = this.toDate();
    if (pattern === "YYYYMMDD") return at.toISOString().slice(0, 10).replaceAll("-", "");
    return `${twoDigits(at.getUTCHours())}${twoDigits(at.getUTCMinutes())}00`;
  }
}

/** A moment, always in UTC: the library would leave out the Z in a calendar that has a zone. */
export class UtcTime {
  readonly #moment: Date;

  constructor(moment: Date) {
    this.#moment = moment;
  }

  tz(): UtcTime {
    return this;
  }

  isValid(): boolean {
    return !Number.isNaN(this.#moment.getTime());
  }

  toDate(): Date {
    return this.#moment;
  }

  toJSON(): string {
    return this.#moment.toISOString();
  }

  format(pattern = ""): string {
    const [date = "", time = ""] = this.#moment.toISOString().slice(0, 19).replaceAll(/[-:]/g, "").split("T");
    return pattern === "YYYYMMDD" ? date : `${time}Z`;
  }

  /** `20261124T160000Z` */
  toString(): string {
    return `${this.format("YYYYMMDD")}T${this.format("HHmmss")}`;
  }
}
