import type { LanguageMode, ListingCardFragment } from "../graphql/generated/server/graphql.ts";
import type { getWords } from "../i18n/words.ts";
import { Badge } from "../ui/Badge.tsx";
import { Icon } from "../ui/Icon.tsx";
import { MODE_ICONS } from "./icons.ts";
import styles from "./ListingCard.module.css";

const MOST_NAMED = 8;

type Offer = ListingCardFragment["languages"][number];

interface SpokenLanguage {
  readonly language: Offer["language"];
  readonly modes: readonly LanguageMode[];
}

/** Each language once, with all the ways it is served; what the reader asked for comes first. */
function spokenLanguages(offers: readonly Offer[], asked: readonly string[]): SpokenLanguage[] {
  const byTag = new Map<string, { language: Offer["language"]; modes: Set<LanguageMode> }>();
  for (const { language, mode } of offers) {
    const entry = byTag.get(language.tag) ?? { language, modes: new Set() };
    if (mode) entry.modes.add(mode);
    byTag.set(language.tag, entry);
  }
  const rank = ({ language }: { language: Offer["language"] }) => (asked.includes(language.tag) ? 0 : 1);
  return [...byTag.values()]
    .sort((a, b) => rank(a) - rank(b))
    .map(({ language, modes }) => ({ language, modes: [...modes] }));
}

type ListingWords = Awaited<ReturnType<typeof getWords<"listing">>>;

interface CardLanguagesProps {
  readonly listing: ListingCardFragment;
  readonly t: ListingWords;
  readonly asked: readonly string[];
}

/** The languages of a card, by the names their speakers use. Not knowing is said in words. */
export function CardLanguages({ listing, t, asked }: CardLanguagesProps) {
  const spoken = spokenLanguages(listing.languages, asked);
  // The source may count more languages than it names: then the count says more than the rest of the names.
  const isCounted = listing.languageCount !== null && listing.languageCount > spoken.length;
  const more = spoken.length - MOST_NAMED;
  if (listing.areLanguagesUnknown || spoken.length === 0) {
    return (
      <p className={styles.facts}>
        <Badge icon="interpretation">
          {listing.languageCount ? t("languages.count", { count: listing.languageCount }) : t("languages.unknown")}
        </Badge>
      </p>
    );
  }
  return (
    <ul className={styles.languages} aria-label={t("languages.title")}>
      {spoken.slice(0, MOST_NAMED).map(({ language, modes }) => (
        <li key={language.tag} className={asked.includes(language.tag) ? styles.asked : undefined}>
          <bdi className="world" lang={language.tag}>
            {language.autonym}
          </bdi>
          {modes.map((mode) => (
            <small key={mode}>
              <Icon id={MODE_ICONS[mode]} /> {t(`modes.${mode}`)}
            </small>
          ))}
        </li>
      ))}
      {isCounted || more > 0 ? (
        <li className={styles.more}>
          {isCounted
            ? t("languages.count", { count: listing.languageCount ?? 0 })
            : t("languages.more", { count: more })}
        </li>
      ) : null}
    </ul>
  );
}
