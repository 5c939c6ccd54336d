import { graphql } from "../../graphql/generated/server/gql.ts";
import type { LocalisedTextFragment } from "../../graphql/generated/server/graphql.ts";
import { formattingTag, type Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { LocalText } from "../../ui/LocalText.tsx";
import styles from "./LocalisedText.module.css";
import { languageName } from "./language.rules.ts";
import { OtherVersions } from "./OtherVersions.tsx";

graphql(`
  fragment LocalisedText on LocalisedText {
    text
    language
    direction
    isFallback
    origin
    isStale
  }
`);

interface LocalisedTextProps {
  readonly text: LocalisedTextFragment;
  /** The same text in every language in which it is known. */
  readonly versions?: readonly LocalisedTextFragment[];
  readonly locale: Locale;
}

/** A text of the data, which says in which language it is when that is not the reader's, and who made it. */
export async function LocalisedText({ text, versions = [], locale }: LocalisedTextProps) {
  const t = await getWords(locale, "profile");
  const listing = await getWords(locale, "listing");
  const notes = [
    text.language === locale
      ? null
      : listing("otherLanguage", { language: languageName(text.language, formattingTag(locale)) }),
    text.origin === "MACHINE" ? listing("machine") : null,
    text.origin === "REVIEWED" ? t("text.reviewed") : null,
    text.isStale ? t("text.stale") : null,
  ].filter((note) => note !== null);
  return (
    <div className={styles.text}>
      <p>
        <LocalText text={text} locale={locale} />
      </p>
      {notes.length > 0 ? <p className={styles.note}>{notes.join(" · ")}</p> : null}
      <OtherVersions versions={versions.filter((version) => version.language !== text.language)} locale={locale} />
    </div>
  );
}
