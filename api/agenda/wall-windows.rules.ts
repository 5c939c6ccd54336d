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
  readonly #window: OccurrenceWindow;
  readonly #ofZone = new Map<string, { from: number; to: number }>();

  constructor(window: OccurrenceWindow) {
    this.#window = window;
    this.firstDay = Math.floor(wallMinuteAt(window.from, "UTC") / MINUTES_A_DAY) - 2;
    this.lastDay = Math.floor(wallMinuteAt(window.to, "UTC") / MINUTES_A_DAY) + 1;
  }

  /** Whether a day lies in the window from its first minute to its last, wherever on earth. */
  hasWholeDay(day: number): boolean {
    return day > this.firstDay + 3 && day < this.lastDay - 2;
  }

  /** Whether what is on between two minutes of a wall is on at any time of the window. */
  has(zone: string, starts: number, ends: number): boolean {
    let wall = this.#ofZone.get(zone);
    if (!wall) {
      const { from, to } = this.#window;
      wall = { from: wallMinuteAt(from, zone), to: wallMinuteAt(to, zone) };
      this.#ofZone.set(zone, wall);
    }
    return starts < wall.to && ends > wall.from;
  }
}
