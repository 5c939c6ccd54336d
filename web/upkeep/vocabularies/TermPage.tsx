import { ActButton } from "../../accounts/ActButton.tsx";
import { isRightToLeft, LANGUAGES, type Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import button from "../../ui/Button.module.css";
import { Icon } from "../../ui/Icon.tsx";
import { LocalText } from "../../ui/LocalText.tsx";
import { Ltr } from "../../ui/Ltr.tsx";
import { Section } from "../../ui/Section.tsx";
import { Told } from "../Told.tsx";
import type { Told as Outcome } from "../told.rules.ts";
import styles from "../Upkeep.module.css";
import { LocaleName, LocaleNames } from "./LocaleNames.tsx";
import { correctTerm, putBackTerm } from "./vocabularies.actions.ts";
import type { Term } from "./vocabularies.queries.ts";
import { publicQuery, type VocabularyView, writeVocabulary } from "./vocabularies.url.ts";

interface TermPageProps {
  readonly term: Term;
  readonly view: VocabularyView;
  readonly told: Outcome;
  readonly locale: Locale;
}

/** One term with all its names, and how one of them is put right. */
export async function TermPage({ term, view, told, locale }: TermPageProps) {
  const t = await getWords(locale, "upkeep");
  const { list, code, name, names, missing, listingCount } = term;
  const nameIn = new Map(names.map((one) => [one.locale, one]));
  // Those of the interface, in its order.
  const shown = LANGUAGES.flatMap((language) => nameIn.get(language.code) ?? []);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <p>
          <a className={styles.link} href={paths.desk.vocabularies(locale, writeVocabulary({ list }))}>
            {t("lists.list", { list })}
          </a>
        </p>
        <h1>
          <LocalText text={name} locale={locale} />
        </h1>
        <p>
          <Ltr>{code}</Ltr>
        </p>
        <p className={styles.acts}>
          {listingCount > 0 ? (
            <a href={`${paths.home(locale)}?${publicQuery(list, code)}`}>{t("lists.used", { count: listingCount })}</a>
          ) : (
            <span>{t("lists.used", { count: 0 })}</span>
          )}
        </p>
      </header>
      <Told told={told} locale={locale} />
      <Section title={t("lists.names")} icon="spoken">
        <div className={styles.stack}>
          <ul className={styles.list}>
            {shown.map(({ locale: into, name: text, isCorrected, loadedName }) => (
              <li key={into}>
                <p>
                  <span className={styles.soft}>
                    <LocaleName locale={into} />
                  </span>{" "}
                  <bdi lang={into} dir={isRightToLeft(into) ? "rtl" : "ltr"}>
                    <strong>{text}</strong>
                  </bdi>
                </p>
                {isCorrected ? (
                  <>
                    <p>
                      {t("lists.loaded")} <bdi lang={into}>{loadedName ?? t("lists.noName")}</bdi>
                    </p>
                    <ActButton act={putBackTerm} fields={{ locale, list, code, into }} icon="arrow">
                      {t("lists.putBack")} <LocaleName locale={into} />
                    </ActButton>
                  </>
                ) : null}
              </li>
            ))}
          </ul>
          {missing.length > 0 ? (
            <p>
              {t("lists.missing")} <LocaleNames locales={missing} />
            </p>
          ) : null}
        </div>
      </Section>
      <Section title={t("lists.correct")} icon="check">
        <div className={styles.stack}>
          <p>{t("lists.correctText")}</p>
          <form action={correctTerm} className={styles.form}>
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="list" value={list} />
            <input type="hidden" name="code" value={code} />
            <label className={styles.field}>
              <span>{t("lists.into")}</span>
              <select name="into" defaultValue={view.into ?? missing[0] ?? locale}>
                {LANGUAGES.map((language) => (
                  <option key={language.code} value={language.code} lang={language.code}>
                    {language.autonym}
                  </option>
                ))}
              </select>
            </label>
            <label className={styles.field}>
              <span>{t("lists.name")}</span>
              <input name="name" defaultValue={view.name ?? ""} dir="auto" maxLength={80} required autoComplete="off" />
            </label>
            <button type="submit" className={`${button.button} ${button.main}`}>
              <Icon id="check" />
              <span>{t("lists.save")}</span>
            </button>
          </form>
        </div>
      </Section>
    </div>
  );
}
