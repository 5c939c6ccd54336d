import { graphql } from "../../graphql/generated/server/gql.ts";
import type { PlacesFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Section } from "../../ui/Section.tsx";
import { ListingLink } from "./ListingLink.tsx";
import styles from "./Listings.module.css";
import { Paging } from "./Paging.tsx";

graphql(`
  fragment Places on ListingConnection {
    totalCount
    pageInfo {
      hasNextPage
      endCursor
    }
    nodes {
      ...ListingLink
    }
  }
`);

interface PlacesProps {
  readonly places: PlacesFragment;
  readonly path: string;
  readonly isFirst: boolean;
  readonly locale: Locale;
}

/** The places that an organisation runs. */
export async function Places({ places, path, isFirst, locale }: PlacesProps) {
  if (places.totalCount === 0) return null;
  const t = await getWords(locale, "profile");
  const { hasNextPage, endCursor } = places.pageInfo;
  const next = hasNextPage ? (endCursor ?? null) : null;
  return (
    <Section title={t("places.title")} icon="pin" id="places">
      <ul className={styles.listings}>
        {places.nodes.map((place) => (
          <li key={place.slug}>
            <ListingLink listing={place} locale={locale} />
          </li>
        ))}
      </ul>
      <Paging title={t("places.title")} parameter="places" path={path} isFirst={isFirst} next={next} locale={locale} />
    </Section>
  );
}
