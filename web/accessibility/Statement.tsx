import type { Settings } from "../env.ts";
import { type Locale, languageOf } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import results from "./accessibility-results.json";
import { type AccessibilityResults, statementLanguage } from "./results.rules.ts";
import styles from "./Statement.module.css";
import { StatementBody } from "./StatementBody.tsx";

const LANGUAGES = ["fi", "sv", "en"] as const;
// Written by the tests; null in a checkout where they never were run.
const RESULTS = results as AccessibilityResults | null;

interface StatementProps {
  readonly settings: Pick<Settings, "feedbackEmail" | "operatorName">;
  readonly locale: Locale;
}

/** The accessibility statement, in the reader's language or, said openly, in the nearest that there is. */
export async function Statement({ settings, locale }: StatementProps) {
  const t = await getWords(locale, "accessibility");
  const language = statementLanguage(locale);
  return (
    <article className={`page ${styles.statement}`}>
      <header>
        <h1>{t("title")}</h1>
        <p className={styles.lead}>{t("description")}</p>
        {language === locale ? null : (
          <p>
            {t("otherLanguages")}{" "}
            {LANGUAGES.map((code) => (
              <a key={code} href={paths.accessibility(code)} hrefLang={code} lang={code} dir="ltr">
                {languageOf(code).autonym}
              </a>
            ))}
          </p>
        )}
      </header>
      <StatementBody
        language={language}
        isOtherLanguage={language !== locale}
        results={RESULTS}
        settings={settings}
        now={new Date()}
      />
    </article>
  );
}
