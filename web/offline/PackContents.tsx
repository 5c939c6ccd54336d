import { Fragment } from "react";
import { getTerms } from "../catalogue/terms.ts";
import type { PackEntryFragment } from "../graphql/generated/server/graphql.ts";
import { commaOf, type Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { LocalText } from "../ui/LocalText.tsx";
import styles from "./Pack.module.css";
import { linesByLanguage, type PackGroup } from "./pack.rules.ts";

interface PackContentsProps {
  readonly groups: readonly PackGroup<PackEntryFragment>[];
  readonly locale: Locale;
}

/** "Somali: 3, 7, 12": from a language to the places that serve in it, on the screen and on paper. */
export async function PackContents({ groups, locale }: PackContentsProps) {
  const t = await getWords(locale, "offline");
  const lines = linesByLanguage(groups);
  if (lines.length === 0) return null;
  const terms = await getTerms(locale);
  return (
    <section className={styles.contents} aria-labelledby="by-language">
      <h2 id="by-language">{t("byLanguage")}</h2>
      <dl>
        {lines.map(({ language, entries }) => {
          const own = { text: language.autonym, language: language.tag, direction: language.direction };
          const name = terms.language(language);
          return (
            <div key={language.tag}>
              <dt>
                <span className="world">
                  <LocalText text={own} locale={locale} />
                </span>
                {name.toLowerCase() === language.autonym.toLowerCase() ? null : ` (${name})`}
              </dt>
              <dd>
                {entries.map(({ number, entry }, index) => (
                  <Fragment key={number}>
                    <span className={styles.one}>
                      <a href={`#${entry.slug}`}>{number}</a>
                      {index < entries.length - 1 ? commaOf(locale).trim() : null}
                    </span>{" "}
                  </Fragment>
                ))}
              </dd>
            </div>
          );
        })}
      </dl>
    </section>
  );
}
