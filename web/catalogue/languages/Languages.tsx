import { graphql } from "../../graphql/generated/server/gql.ts";
import type { LanguagesFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Section } from "../../ui/Section.tsx";
import { LanguageName } from "./LanguageName.tsx";
import styles from "./Languages.module.css";
import { OfferDetails } from "./OfferDetails.tsx";
import { areBare, groupByLanguage, offerKey } from "./offer.rules.ts";

graphql(`
  fragment Languages on Listing {
    languageCount
    areLanguagesUnknown
    languages {
      ...OfferDetails
      language {
        ...LanguageName
      }
    }
  }
`);

interface LanguagesProps {
  readonly listing: LanguagesFragment;
  readonly locale: Locale;
}

/** In which languages people are served, and how: the first thing most readers came to know. */
export async function Languages({ listing, locale }: LanguagesProps) {
  const t = await getWords(locale, "profile");
  const groups = groupByLanguage(listing.languages, locale);
  const isBare = areBare(listing.languages);
  return (
    <Section title={t("languages.title")} icon="interpretation" id="languages">
      {await introduction(listing, locale)}
      {groups.length > 0 ? (
        <ul className={isBare ? `${styles.languages} ${styles.bare}` : styles.languages}>
          {groups.map(({ tag, offers }) => (
            <li key={tag} className={styles.language}>
              {offers[0] ? <LanguageName language={offers[0].language} locale={locale} /> : null}
              {isBare
                ? null
                : offers.map((offer) => <OfferDetails key={offerKey(offer)} offer={offer} locale={locale} />)}
            </li>
          ))}
        </ul>
      ) : null}
      {groups.length > 0 ? (
        <p className={styles.note}>
          {isBare ? t("languages.allModesUnknown") : null} {t("languages.incomplete")}
        </p>
      ) : null}
    </Section>
  );
}

/** Unknown is said plainly, and a number without names is said as a number. */
async function introduction({ languageCount, languages }: LanguagesFragment, locale: Locale) {
  const t = await getWords(locale, "profile");
  if (languageCount != null)
    return <p>{t(languages.length > 0 ? "languages.countSome" : "languages.countOnly", { count: languageCount })}</p>;
  return languages.length === 0 ? <p>{t("languages.unknown")}</p> : null;
}
