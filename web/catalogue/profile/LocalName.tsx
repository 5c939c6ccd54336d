import { graphql } from "../../graphql/generated/server/gql.ts";
import type { LocalNameFragment } from "../../graphql/generated/server/graphql.ts";
import { formattingTag, type Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { LocalText } from "../../ui/LocalText.tsx";
import { languageName } from "../texts/language.rules.ts";
import styles from "./Profile.module.css";

graphql(`
  fragment LocalName on Listing {
    name {
      text
      language
    }
    names {
      text
      language
      direction
    }
  }
`);

/** The languages of signs and doorbells in the country, the most common first. */
const LOCAL_LANGUAGES = ["fi", "sv"];

interface LocalNameProps {
  readonly listing: LocalNameFragment;
  readonly locale: Locale;
}

/** The name on the door, for asking the way: beside the reader's own, on the screen and on paper. */
export async function LocalName({ listing: { name, names }, locale }: LocalNameProps) {
  const local = LOCAL_LANGUAGES.map((language) => names.find((each) => each.language === language)).find(Boolean);
  if (!local || local.text === name.text) return null;
  const t = await getWords(locale, "profile");
  return (
    <p className={styles.localName}>
      {t.rich("localName", {
        language: languageName(local.language, formattingTag(locale)),
        localname: () => <LocalText text={local} locale={locale} />,
      })}
    </p>
  );
}
