import { graphql } from "../graphql/generated/server/gql.ts";
import type { SpokenHereFragment } from "../graphql/generated/server/graphql.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { Badge } from "../ui/Badge.tsx";
import styles from "./OccurrenceCard.module.css";

graphql(`
  fragment SpokenHere on Activity {
    languages { language { tag autonym } }
    languageCount
  }
`);

interface SpokenHereProps {
  readonly activity: SpokenHereFragment;
  /** Languages that the reader asked for: they are named first. */
  readonly asked: readonly string[];
  readonly locale: Locale;
}

const MOST_NAMED = 6;

/** The languages by the names their speakers use. Not knowing is said in words. */
export async function SpokenHere({ activity: { languages, languageCount }, asked, locale }: SpokenHereProps) {
  const t = await getWords(locale, "listing");
  const autonyms = new Map(languages.map(({ language }) => [language.tag, language.autonym]));
  const spoken = [...autonyms].sort(([one], [other]) => Number(asked.includes(other)) - Number(asked.includes(one)));
  if (spoken.length === 0) {
    return (
      <p>
        <Badge icon="interpretation">
          {languageCount ? t("languages.count", { count: languageCount }) : t("languages.unknown")}
        </Badge>
      </p>
    );
  }
  return (
    <ul className={styles.languages} aria-label={t("languages.title")}>
      {spoken.slice(0, MOST_NAMED).map(([tag, autonym]) => (
        <li key={tag} className={asked.includes(tag) ? styles.asked : undefined}>
          <bdi className="world" lang={tag}>
            {autonym}
          </bdi>
        </li>
      ))}
      {spoken.length > MOST_NAMED ? <li>{t("languages.more", { count: spoken.length - MOST_NAMED })}</li> : null}
    </ul>
  );
}
