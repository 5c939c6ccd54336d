import { addDays } from "../../wall-clock.ts";
import { writeDay } from "../hours/clock.rules.ts";
import type { Speech } from "./recurrence-words.rules.ts";

/** "Today, Sunday 22 November". */
export function dayWords(date: string, today: string, { t, locale }: Pick<Speech, "t" | "locale">): string {
  const day = writeDay(date, locale);
  if (date === today) return t("day.today", { date: day });
  return date === addDays(today, 1) ? t("day.tomorrow", { date: day }) : day;
}
