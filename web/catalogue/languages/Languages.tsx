import { graphql } from "../../graphql/generated/server/gql.ts";
import type { LanguagesFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Section } from "../../ui/Section.tsx";
import { LanguageActivities } from "./LanguageActivities.tsx";
import { LanguageName } from "./LanguageName.tsx";
import styles from "./Languages.module.css";
import { OfferDetails } from "./OfferDetails.tsx";
import { groupByLanguage, isBare, offerKey } from "./offer.rules.ts";

graphql(`
  fragment Languages on Listing {
    slug
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
  const offers = offersOf(listing);
  const groups = groupByLanguage(offers, locale);
  const areAllBare = offers.every(isBare);
  // When no way is known at all, that is said once and not beside each language.
  const isAnyModeKnown = offers.some((offer) => offer.mode);
  const hasMoreToSay = (offer: (typeof offers)[number]) => isAnyModeKnown || !isBare(offer);
  return (
    <Section title={t("languages.title")} icon="interpretation" id="languages">
      {await introduction(listing, locale)}
      {groups.length > 0 ? (
        <>
          <ul className={areAllBare ? `${styles.languages} ${styles.bare}` : styles.languages}>
            {groups.map(({ language, offers: ways, activities }) => (
              <li key={language.tag} className={styles.language}>
                <LanguageName language={language} locale={locale} />
                {ways.filter(hasMoreToSay).map((offer) => (
                  <OfferDetails key={offerKey(offer)} offer={offer} saysUnknownMode={isAnyModeKnown} locale={locale} />
                ))}
                <LanguageActivities activities={activities} isAlsoServed={ways.length > 0} locale={locale} />
              </li>
            ))}
          </ul>
          <p className={styles.note}>
            {isAnyModeKnown ? null : `${t("languages.allModesUnknown")} `}
            {t("languages.incomplete")}
          </p>
        </>
      ) : null}
    </Section>
  );
}

/** An activity's offers name the activity, for the pages of others; on its own page that says nothing. */
function offersOf({ slug, languages }: LanguagesFragment) {
  return languages.map((offer) => (offer.activity?.slug === slug ? { ...offer, activity: null } : offer));
}

/** Unknown is said plainly, and a number without names is said as a number. */
async function introduction({ languageCount, languages }: LanguagesFragment, locale: Locale) {
  const t = await getWords(locale, "profile");
  if (languageCount != null)
    return <p>{t(languages.length > 0 ? "languages.countSome" : "languages.countOnly", { count: languageCount })}</p>;
  return languages.length === 0 ? <p>{t("languages.unknown")}</p> : null;
}
