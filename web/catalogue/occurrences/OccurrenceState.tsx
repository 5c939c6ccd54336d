import { graphql } from "../../graphql/generated/server/gql.ts";
import type { OccurrenceStateFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Badge } from "../../ui/Badge.tsx";
import { LocalText } from "../../ui/LocalText.tsx";
import { writeDay } from "../hours/clock.rules.ts";

graphql(`
  fragment OccurrenceState on Occurrence {
    date
    state
    originalDate
    note {
      text
      language
      direction
    }
  }
`);

interface OccurrenceStateProps {
  readonly occurrence: OccurrenceStateFragment;
  readonly locale: Locale;
}

/** That one time is cancelled or moved, from when, and why. Of what is as planned nothing need be said. */
export async function OccurrenceState({ occurrence, locale }: OccurrenceStateProps) {
  const { state, date, originalDate, note } = occurrence;
  if (state === "AS_PLANNED") return null;
  const t = await getWords(locale, "activities");
  const isCancelled = state === "CANCELLED";
  const moved = originalDate === date ? t("moved") : t("movedFrom", { date: writeDay(originalDate, locale) });
  return (
    <Badge icon={isCancelled ? "warning" : "returnees"} tone={isCancelled ? "problem" : "caution"}>
      <strong>{isCancelled ? t("cancelled") : moved}</strong>
      {note ? (
        <>
          {". "}
          <LocalText text={note} locale={locale} />
        </>
      ) : null}
    </Badge>
  );
}
