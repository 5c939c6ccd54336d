import type { LocalisedTextFragment } from "../../graphql/generated/server/graphql.ts";
import { formattingTag, type Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { LocalText } from "../../ui/LocalText.tsx";
import styles from "./LocalisedText.module.css";
import { languageName } from "./language.rules.ts";

interface OtherVersionsProps {
  readonly versions: readonly LocalisedTextFragment[];
  readonly locale: Locale;
}

/** The text in its other languages, the original among them: for a helper who reads another one. */
export async function OtherVersions({ versions, locale }: OtherVersionsProps) {
  if (versions.length === 0) return null;
  const t = await getWords(locale, "profile");
  const listing = await getWords(locale, "listing");
  return (
    <details className={`${styles.versions} no-print`}>
      <summary>{t("text.others")}</summary>
      <dl>
        {versions.map((version) => (
          <div key={version.language}>
            <dt>{languageName(version.language, formattingTag(locale))}</dt>
            <dd>
              <LocalText text={version} locale={locale} />
              {version.origin === "MACHINE" ? <span className={styles.note}> {listing("machine")}</span> : null}
            </dd>
          </div>
        ))}
      </dl>
    </details>
  );
}
