import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { Section } from "../../ui/Section.tsx";
import { CalendarBox } from "./CalendarBox.tsx";
import { OccurrenceLine } from "./OccurrenceLine.tsx";
import styles from "./Occurrences.module.css";
import { findNextOccurrences } from "./occurrences.queries.ts";

interface NextOccurrencesProps {
  readonly slug: string;
  /** How many activities are known here, with or without their days. */
  readonly activityCount: number;
  readonly locale: Locale;
}

const SHOWN = 5;

/**
 * What is on next at a place or with an organisation. Of a meeting place it is also said when nothing is: people
 * go there to meet others.
 */
export async function NextOccurrences({ slug, activityCount, locale }: NextOccurrencesProps) {
  const { data } = await findNextOccurrences(locale, slug, SHOWN);
  const listing = data?.listing;
  if (!listing) return null;
  const t = await getWords(locale, "activities");
  const { nextOccurrences: occurrences } = listing;
  if (occurrences.length === 0 && listing.kind !== "MEETING_PLACE") return null;
  return (
    <>
      <Section
        title={listing.__typename === "Place" ? t("next.here") : t("next.ofOrganisation")}
        icon="calendar"
        id="next"
      >
        {occurrences.length > 0 ? (
          <ol className={styles.times}>
            {occurrences.map((occurrence) => (
              <li key={`${occurrence.activity.slug} ${occurrence.originalDate}`}>
                <OccurrenceLine occurrence={occurrence} isNamed locale={locale} />
              </li>
            ))}
          </ol>
        ) : (
          <NothingScheduled areDaysUnknown={activityCount > 0} locale={locale} />
        )}
        {occurrences.length === SHOWN && activityCount > 0 ? (
          <p className={`${styles.more} no-print`}>
            <ButtonLink href="#activities">{t("next.more")}</ButtonLink>
          </p>
        ) : null}
      </Section>
      {occurrences.length > 0 ? <CalendarBox path={paths.calendar.listing(listing)} locale={locale} /> : null}
    </>
  );
}

/** What we know, not what is: an empty list here says little about the place. */
async function NothingScheduled({
  areDaysUnknown,
  locale,
}: {
  readonly areDaysUnknown: boolean;
  readonly locale: Locale;
}) {
  const t = await getWords(locale, "activities");
  if (areDaysUnknown) return <p>{t("next.undated")}</p>;
  return (
    <>
      <p>
        <strong>{t("next.nothing")}</strong>
      </p>
      <p>{t("next.nothingText")}</p>
    </>
  );
}
