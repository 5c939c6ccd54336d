import type { PackEntryFragment } from "../graphql/generated/server/graphql.ts";
import { commaOf } from "../i18n/routing.ts";
import { Icon } from "../ui/Icon.tsx";
import styles from "./Pack.module.css";
import type { PackWords } from "./pack-words.ts";

interface SpokenLanguagesProps {
  readonly listing: Pick<PackEntryFragment, "languages" | "languageCount" | "areLanguagesUnknown">;
  readonly words: PackWords;
}

/** All languages of a listing on one line, each with the ways in which it is served. Not knowing is said. */
export function SpokenLanguages({ listing, words: { locale, listing: t } }: SpokenLanguagesProps) {
  const spoken = [...Map.groupBy(listing.languages, ({ language }) => language.tag)];
  const comma = commaOf(locale);
  const waysOf = (offers: PackEntryFragment["languages"]) =>
    [...new Set(offers.flatMap(({ mode }) => mode ?? []))].map((mode) => t(`modes.${mode}`)).join(comma);
  const isCounted = listing.languageCount != null && listing.languageCount > spoken.length;
  return (
    <p className={styles.line}>
      <Icon id="chat" />
      <span>
        {spoken.map(([tag, offers], index) => {
          const ways = waysOf(offers);
          return (
            <span key={tag}>
              {index > 0 ? comma : null}
              <bdi className="world" lang={tag}>
                {offers[0]?.language.autonym}
              </bdi>
              {ways ? ` (${ways})` : null}
            </span>
          );
        })}
        {isCounted ? ` ${t("languages.count", { count: listing.languageCount ?? 0 })}` : null}
        {spoken.length === 0 && !isCounted ? t("languages.unknown") : null}
      </span>
    </p>
  );
}
