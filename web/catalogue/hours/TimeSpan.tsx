import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import type { Span } from "./clock.rules.ts";
import { SaidText } from "./SaidText.tsx";
import { spanWords } from "./words.rules.ts";

interface TimeSpanProps {
  readonly span: Span;
  readonly locale: Locale;
}

/** From when to when, left to right in any writing, and never read as a dash. */
export async function TimeSpan({ span, locale }: TimeSpanProps) {
  const t = await getWords(locale, "profile");
  return <SaidText phrase={[spanWords(span, { t, locale })]} />;
}
