/** Gathers what is wrong with an input, each with its path as the client wrote it. */
import type { FieldProblem, FieldProblemCode } from "../../refusals.ts";
import { isCalendarDate } from "../../timetable/calendar-date.rules.ts";
import { checkText, type TextRule, tidyText } from "./plain-text.rules.ts";

/** `hours.periods[0].from` as the API writes paths: `changes.openingHours.periods.0.from`. */
export const pathOf = (start: string, field: string): string =>
  [start, ...field.split(/[.[\]]+/).slice(1)].filter(Boolean).join(".");

export class Problems {
  readonly list: FieldProblem[] = [];

  add(path: string, code: FieldProblemCode, facts: Partial<FieldProblem> = {}): void {
    this.list.push({ path, code, ...facts });
  }

  /** The text as it is kept; null when nothing is left of it. */
  text(written: string | null | undefined, rule: TextRule): string | null {
    if (written == null) return null;
    // What is far too long is not looked at further: ten megabytes are not worth a second of anybody's time.
    if (written.length > 4 * rule.maximum) {
      this.add(rule.path, "TOO_LONG", { maximum: rule.maximum, value: written.slice(0, 80) });
      return null;
    }
    const text = tidyText(written);
    this.list.push(...checkText(text, rule));
    return text === "" ? null : text;
  }

  date(written: string | null | undefined, path: string): string | null {
    if (written == null || written === "") return null;
    if (!isCalendarDate(written)) this.add(path, "NOT_A_DATE", { value: written });
    return written;
  }

  /** False, and a problem, when there are more than one can mean. */
  isFew(list: readonly unknown[], path: string, maximum: number): boolean {
    if (list.length > maximum) this.add(path, "TOO_MANY", { maximum, value: String(list.length) });
    return list.length <= maximum;
  }

  /** The items, with a problem for each that was there before. */
  once<Item>(items: readonly Item[], path: string, keyOf: (item: Item) => string): void {
    const seen = new Set<string>();
    for (const [at, item] of items.entries()) {
      const key = keyOf(item);
      if (seen.has(key)) this.add(`${path}.${at}`, "TWICE", { value: key });
      seen.add(key);
    }
  }

  known(value: string, path: string, list: { has(key: string): boolean }): void {
    if (!list.has(value)) this.add(path, "UNKNOWN_VALUE", { value });
  }
}
