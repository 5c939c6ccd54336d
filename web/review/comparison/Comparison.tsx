import { graphql } from "../../graphql/generated/server/gql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import styles from "./Comparison.module.css";
import { comparisonSpeech } from "./comparison-speech.ts";
import { type Compared, type Row, rowsOf } from "./rows.rules.ts";
import { Values } from "./Values.tsx";

graphql(`
  fragment ChangedField on FieldChange {
    path
    label
    language
    item
    before
    after
  }

  fragment ComparedContent on ListingContent {
    kind
    contacts {
      channel
      value
      audience
      personName
    }
    operators {
      ...ComparedLink
    }
    openingHours {
      periods {
        kind
      }
      preview {
        isKnown
        days(count: 14) {
          date
          weekday
          isKnown
          spans {
            opens
            closes
            endsNextDay
            state
          }
        }
        periods {
          kind
          from
          to
          spans {
            weekdays
            opens
            closes
            endsNextDay
            state
            rule {
              kind
              interval
              nths
            }
          }
        }
      }
    }
    activity {
      host {
        ...ComparedLink
      }
      organiser {
        ...ComparedLink
      }
      series {
        startsOn
        startsAt
        durationMinutes
        rrule
      }
    }
  }

  fragment ComparedLink on ListingLink {
    id
    listing {
      name {
        text
        language
        direction
      }
    }
  }
`);

interface ComparisonProps {
  readonly compared: Compared;
  readonly locale: Locale;
  readonly now: Date;
}

/** What would change, field by field. Of something new there is only one side to show. */
export async function Comparison({ compared, locale, now }: ComparisonProps) {
  const speech = await comparisonSpeech(locale, now);
  const rows = rowsOf(compared, speech);
  if (rows.length === 0) return null;
  const isNew = rows.every(({ before }) => before.length === 0);
  return (
    <dl className={isNew ? `${styles.rows} ${styles.new}` : styles.rows}>
      {rows.map((row) => (
        <div key={row.key} className={styles.row}>
          <dt>
            {row.label}
            {row.language ? (
              <>
                {": "}
                <bdi>{row.language}</bdi>
              </>
            ) : null}
          </dt>
          {isNew ? (
            <dd className={styles.after}>
              <Values values={row.after} locale={locale} />
            </dd>
          ) : (
            <Sides row={row} locale={locale} />
          )}
        </div>
      ))}
    </dl>
  );
}

async function Sides({ row: { before, after }, locale }: { readonly row: Row; readonly locale: Locale }) {
  const t = await getWords(locale, "review");
  return (
    <>
      <dd className={styles.before}>
        <span className={styles.side}>{t("before")}</span>
        {before.length > 0 ? (
          <Values values={before} locale={locale} />
        ) : (
          <p className={styles.nothing}>{t("nothing")}</p>
        )}
      </dd>
      <dd className={styles.after}>
        <span className={styles.side}>{t("after")}</span>
        {after.length > 0 ? (
          <Values values={after} locale={locale} />
        ) : (
          <p className={styles.nothing}>{t("removed")}</p>
        )}
      </dd>
    </>
  );
}
