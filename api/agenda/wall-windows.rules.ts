/** A stretch of time on the walls of the places: so that no occurrence needs the arithmetic of a time zone to be compared. */
import { MINUTES_A_DAY, wallTimeAt } from "../timetable/wall-clock.rules.ts";
import { dayNumberOf } from "../timetable/when.rules.ts";

export interface OccurrenceWindow {
  readonly from: Date;
  readonly to: Date;
}

/** The minute on the wall of a zone, counted from 1970. */
export function wallMinuteAt(moment: Date, zone: string): number {
  const wall = wallTimeAt(moment, zone);
  return dayNumberOf(wall) * MINUTES_A_DAY + wall.minute;
}

export class WallWindows {
  /** Days that have anything in the window, wherever on earth: it may be another day there, and yesterday may still go on. */
  readonly firstDay: number;
  readonly lastDay: number;
  /** The window on the wall of each zone, by its place in the list. */
  readonly #from: readonly number[];
  readonly #to: readonly number[];

  constructor(window: OccurrenceWindow, zones: readonly string[]) {
    this.#from = zones.map((zone) => wallMinuteAt(window.from, zone));
    this.#to = zones.map((zone) => wallMinuteAt(window.to, zone));
    this.firstDay = Math.floor(wallMinuteAt(window.from, "UTC") / MINUTES_A_DAY) - 2;
    this.lastDay = Math.floor(wallMinuteAt(window.to, "UTC") / MINUTES_A_DAY) + 1;
  }

  /** Whether a day lies in the window from its first minute to its last, wherever on earth. */
  hasWholeDay(day: number): boolean {
    return day > this.firstDay + 3 && day < this.lastDay - 2;
  }

  /** Whether what is on between two minutes of the wall of a zone is on at any time of the window. */
  has(zone: number, starts: number, ends: number): boolean {
    return starts < (this.#to[zone] ?? 0) && ends > (this.#from[zone] ?? 0);
  }
}
