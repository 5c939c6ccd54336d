import type { Locale } from "../i18n/routing.ts";
import type { Remaining } from "./finder.queries.ts";
import type { Finder } from "./finder.url.ts";

/** What each of the questions is given. */
export interface StepProps {
  readonly locale: Locale;
  readonly finder: Finder;
  readonly remaining: Remaining;
  /** Where an answer to the open question leads. */
  readonly hrefWith: (answer: Partial<Finder>) => string;
}
