import { graphql } from "../../graphql/generated/server/gql.ts";
import type { LanguageNameFragment } from "../../graphql/generated/server/graphql.ts";
import { baseOf, type Locale } from "../../i18n/routing.ts";
import { LocalText } from "../../ui/LocalText.tsx";
import { getTerms } from "../terms.ts";
import styles from "./Languages.module.css";

graphql(`
  fragment LanguageName on Language {
    tag
    autonym
    direction
    name {
      text
      language
      direction
      isFallback
    }
  }
`);

interface LanguageNameProps {
  readonly language: LanguageNameFragment;
  readonly locale: Locale;
}

/** A language by its own name, in its own script, and by the name the reader knows. */
export async function LanguageName({ language, locale }: LanguageNameProps) {
  const name = (await getTerms(locale)).language(language);
  // Without a name in the reader's language the data's own stands here, and says in which it is.
  const known =
    name === language.name.text ? language.name : { text: name, language: locale, direction: "LTR" as const };
  const own = { text: language.autonym, language: language.tag, direction: language.direction };
  const isSame = language.tag === baseOf(locale) || language.autonym.toLowerCase() === name.toLowerCase();
  return (
    <div className={styles.name}>
      <span className={`${styles.autonym} world`}>
        <LocalText text={own} locale={locale} />
      </span>
      {isSame ? null : (
        <span className={styles.reader}>
          <LocalText text={known} locale={locale} />
        </span>
      )}
    </div>
  );
}
