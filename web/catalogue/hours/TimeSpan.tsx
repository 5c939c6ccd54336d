import type { Locale } from "../../i18n/routing.ts";
import { Ltr } from "../../ui/Ltr.tsx";
import { type Span, writeSpan } from "./week.rules.ts";

interface TimeSpanProps {
  readonly span: Span;
  readonly locale: Locale;
}

/** From when to when, left to right in any writing. */
export function TimeSpan({ span, locale }: TimeSpanProps) {
  return <Ltr>{writeSpan(span, locale)}</Ltr>;
}
