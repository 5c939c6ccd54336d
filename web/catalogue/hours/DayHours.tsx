import { Fragment } from "react";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { TimeSpan } from "./TimeSpan.tsx";
import { isAllDay, type Span } from "./week.rules.ts";

interface DayHoursProps {
  readonly spans: readonly Span[];
  readonly locale: Locale;
}

/** The hours of one day: "9–11 and 12–16", "closed" or "day and night". */
export async function DayHours({ spans, locale }: DayHoursProps) {
  const t = await getWords(locale, "profile");
  if (spans.length === 0) return t("hours.closedDay");
  if (isAllDay(spans)) return t("hours.allDay");
  return spans.map((span, index) => (
    <Fragment key={span.opens}>
      {index > 0 ? ` ${t("hours.and")} ` : null}
      <TimeSpan span={span} locale={locale} />
    </Fragment>
  ));
}
