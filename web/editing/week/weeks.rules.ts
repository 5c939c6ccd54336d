/** In which weeks a span of hours holds, as one choice of a form. */
import type { DaySpan } from "./week-form.rules.ts";

type Rule = DaySpan["rule"];

/** `w5` and more are kept where somebody has written them elsewhere; the form offers what people say. */
export const WEEKS = ["all", "odd", "even", "w2", "w3", "w4", "month"] as const;
export type Weeks = (typeof WEEKS)[number] | `w${number}`;

/** The times of a weekday in a month that the form offers: the fifth is not in every month. */
export const NTHS = [1, 2, 3, 4, -1] as const;

export function weeksOf(rule: Rule): Weeks {
  switch (rule?.kind) {
    case undefined:
      return "all";
    case "ODD_WEEKS":
      return "odd";
    case "EVEN_WEEKS":
      return "even";
    case "EVERY_NTH_WEEK":
      return `w${rule?.interval ?? 2}`;
    case "NTH_WEEKDAY_OF_MONTH":
      return "month";
  }
}

/** The rule of a choice. What was said before and still fits is kept. */
export function ruleFor(weeks: Weeks, before: Rule): Rule {
  if (weeks === weeksOf(before)) return before;
  const none = { interval: null, from: null, nths: [] };
  if (weeks === "all") return null;
  if (weeks === "odd") return { ...none, kind: "ODD_WEEKS" };
  if (weeks === "even") return { ...none, kind: "EVEN_WEEKS" };
  if (weeks === "month") return { ...none, kind: "NTH_WEEKDAY_OF_MONTH", nths: [1] };
  return { ...none, kind: "EVERY_NTH_WEEK", interval: Number(weeks.slice(1)), from: before?.from ?? null };
}

/** One more or one less, from the start of the month to its end. */
export function nthsWith(nths: readonly number[], nth: number): readonly number[] {
  const chosen = nths.includes(nth) ? nths.filter((one) => one !== nth) : [...nths, nth];
  const place = (of: number) => (of < 0 ? 10 + of : of);
  return chosen.sort((one, other) => place(one) - place(other));
}
