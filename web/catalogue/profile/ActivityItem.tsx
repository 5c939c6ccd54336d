import { graphql } from "../../graphql/generated/server/gql.ts";
import type { ActivityItemFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getFormats, getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { Badge } from "../../ui/Badge.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { LocalText } from "../../ui/LocalText.tsx";
import { serviceIcon } from "../icons.ts";
import { Schedule } from "../occurrences/Schedule.tsx";
import { isDoubtful } from "../provenance/freshness.rules.ts";
import { getTerms } from "../terms.ts";
import styles from "./Listings.module.css";

graphql(`
  fragment ActivityItem on Activity {
    __typename
    slug
    name {
      text
      language
      direction
    }
    category {
      id
    }
    languages {
      language {
        tag
        name {
          text
          language
          direction
          isFallback
        }
      }
    }
    freshness {
      state
      confirmedAt
      needsConfirmation
    }
    schedule {
      ...Schedule
    }
    host {
      slug
      name {
        text
        language
        direction
      }
    }
  }
`);

interface ActivityItemProps {
  readonly activity: ActivityItemFragment;
  /** The listing on whose page this stands: its own name need not be repeated. */
  readonly ofSlug: string;
  readonly isDoubtSaid: boolean;
  readonly locale: Locale;
}

/** One activity in a list: what, when, in which languages, and whether it may have ended. */
export async function ActivityItem({ activity, ofSlug, isDoubtSaid, locale }: ActivityItemProps) {
  const t = await getWords(locale, "profile");
  const terms = await getTerms(locale);
  const languages = [...new Set(activity.languages.map((offer) => terms.language(offer.language)))];
  return (
    <>
      <a className={styles.name} href={paths.listing(locale, activity)}>
        <Icon id={serviceIcon(activity.category.id)} />
        <LocalText text={activity.name} locale={locale} />
      </a>
      <div className={styles.facts}>
        <Badge icon="clock">
          <Schedule schedule={activity.schedule} locale={locale} />
        </Badge>
        {activity.host.slug === ofSlug ? null : (
          <Badge icon="pin">
            <LocalText text={activity.host.name} locale={locale} />
          </Badge>
        )}
        {languages.length > 0 ? (
          <Badge icon="interpretation">{(await getFormats(locale)).list(languages)}</Badge>
        ) : null}
      </div>
      {isDoubtful(activity.freshness) && !isDoubtSaid ? (
        <p className={styles.note}>{t("activities.mayHaveEnded")}</p>
      ) : null}
    </>
  );
}
