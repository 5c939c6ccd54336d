import type { Locale } from "../../i18n/routing.ts";
import { Ltr } from "../../ui/Ltr.tsx";
import styles from "./OpeningHours.module.css";
import { type Span, writeSpan } from "./week.rules.ts";

interface TimeSpanProps {
  readonly span: Span;
  readonly locale: Locale;
}

/** From when to when, left to right in any writing. */
export function TimeSpan({ span, locale }: TimeSpanProps) {
  return (
    <span className={styles.span}>
      <Ltr>{writeSpan(span, locale)}</Ltr>
    </span>
  );
}
