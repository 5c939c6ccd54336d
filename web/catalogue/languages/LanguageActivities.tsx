import { Fragment } from "react";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { LanguageActivityFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { LocalText } from "../../ui/LocalText.tsx";
import styles from "./Languages.module.css";

graphql(`
  fragment LanguageActivity on Activity {
    __typename
    slug
    name {
      text
      language
      direction
    }
  }
`);

interface LanguageActivitiesProps {
  readonly activities: readonly LanguageActivityFragment[];
  /** Whether the place itself serves in the language too, and not in these activities alone. */
  readonly isAlsoServed: boolean;
  readonly locale: Locale;
}

/** The activities that are held in a language, each a link to its page. */
export async function LanguageActivities({ activities, isAlsoServed, locale }: LanguageActivitiesProps) {
  if (activities.length === 0) return null;
  const t = await getWords(locale, "profile");
  const links = activities.map((activity, index) => (
    <Fragment key={activity.slug}>
      {index > 0 ? " · " : null}
      <a href={paths.listing(locale, activity)}>
        <LocalText text={activity.name} locale={locale} />
      </a>
    </Fragment>
  ));
  return (
    <p className={styles.details}>
      {t.rich(isAlsoServed ? "languages.alsoInActivities" : "languages.onlyInActivities", { activities: () => links })}
    </p>
  );
}
