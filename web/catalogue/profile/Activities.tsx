import { graphql } from "../../graphql/generated/server/gql.ts";
import type { ActivitiesFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Section } from "../../ui/Section.tsx";
import { NextOccurrences } from "../occurrences/NextOccurrences.tsx";
import { isDoubtful } from "../provenance/freshness.rules.ts";
import { ActivityItem } from "./ActivityItem.tsx";
import styles from "./Listings.module.css";
import { Paging } from "./Paging.tsx";

graphql(`
  fragment Activities on ListingConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      __typename
      ... on Activity {
        ...ActivityItem
      }
    }
  }
`);

interface ActivitiesProps {
  readonly title: string;
  readonly activities: ActivitiesFragment;
  readonly ofSlug: string;
  readonly path: string;
  readonly isFirst: boolean;
  readonly locale: Locale;
}

/** What is on next, and all that goes on, as the source said. */
export function Activities(props: ActivitiesProps) {
  const { activities, ofSlug, isFirst, locale } = props;
  return (
    <>
      {isFirst ? <NextOccurrences slug={ofSlug} activityCount={activities.totalCount} locale={locale} /> : null}
      <AllActivities {...props} />
    </>
  );
}

/** When none of it is confirmed that is said once, above. */
async function AllActivities({ title, activities, ofSlug, path, isFirst, locale }: ActivitiesProps) {
  if (activities.totalCount === 0) return null;
  const t = await getWords(locale, "profile");
  const items = activities.nodes.filter((node) => node.__typename === "Activity");
  const areAllDoubtful = items.every((item) => isDoubtful(item.freshness));
  const { hasNextPage, endCursor } = activities.pageInfo;
  return (
    <Section title={title} icon="activity" id="activities">
      {areAllDoubtful ? <p className={styles.note}>{t("activities.mayHaveEnded")}</p> : null}
      <ul className={styles.listings}>
        {items.map((item) => (
          <li key={item.slug} className={styles.activity}>
            <ActivityItem activity={item} ofSlug={ofSlug} isDoubtSaid={areAllDoubtful} locale={locale} />
          </li>
        ))}
      </ul>
      <Paging
        title={title}
        parameter="activities"
        path={path}
        isFirst={isFirst}
        next={hasNextPage ? (endCursor ?? null) : null}
        locale={locale}
      />
    </Section>
  );
}
