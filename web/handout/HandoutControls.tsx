import { LANGUAGES, type Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import buttons from "../ui/Button.module.css";
import { Icon } from "../ui/Icon.tsx";
import { LocalText } from "../ui/LocalText.tsx";
import styles from "./HandoutPage.module.css";
import { findPlacesToAdd } from "./handout.queries.ts";
import { type HandoutAddress, hrefOfHandout, MOST_PLACES, type SheetLanguages } from "./handout.url.ts";
import { PrintButton } from "./PrintButton.tsx";

interface HandoutControlsProps {
  readonly address: HandoutAddress;
  readonly languages: SheetLanguages;
  readonly slugs: readonly string[];
  readonly locale: Locale;
}

/** What one does before printing: the second language, one place more. None of it comes onto the paper. */
export async function HandoutControls({ address, languages, slugs, locale }: HandoutControlsProps) {
  const t = await getWords(locale, "handout");
  const profile = await getWords(locale, "profile");
  const search = await getWords(locale, "search");
  const other = languages.reader === locale ? languages.beside : languages.reader;
  const kept = slugs.map((slug) => <input key={slug} type="hidden" name="place" value={slug} />);
  return (
    <div className={`${styles.controls} no-print`}>
      <h1>{t("title")}</h1>
      <div>
        <PrintButton label={profile("actions.print")} />
        <p className={styles.withoutScript}>{t("browserPrint")}</p>
      </div>
      <form className={styles.form} action={`/${locale}/handout`} aria-label={t("second")}>
        {kept}
        <label>
          <span>{t("second")}</span>
          <select name="with" defaultValue={other ?? "none"}>
            <option value="none">{t("none")}</option>
            {LANGUAGES.filter(({ code }) => code !== locale).map(({ code, autonym }) => (
              <option key={code} value={code} lang={code}>
                {autonym}
              </option>
            ))}
          </select>
        </label>
        <button className={buttons.button} type="submit">
          {t("show")}
        </button>
      </form>
      {slugs.length < MOST_PLACES ? (
        <>
          <form className={styles.form} action={`/${locale}/handout`} aria-label={t("add")}>
            {kept}
            {address.second === undefined ? null : <input type="hidden" name="with" value={address.second ?? "none"} />}
            <label>
              <span>{t("add")}</span>
              <input type="search" name="add" defaultValue={address.words} maxLength={100} />
            </label>
            <button className={buttons.button} type="submit">
              <Icon id="search" /> {search("form")}
            </button>
          </form>
          <Found address={address} slugs={slugs} locale={locale} />
        </>
      ) : null}
    </div>
  );
}

/** The places that the words found, each a link to the sheet with it. */
async function Found({ address, slugs, locale }: Omit<HandoutControlsProps, "languages">) {
  if (address.words === "") return null;
  const t = await getWords(locale, "handout");
  const found = (await findPlacesToAdd(address.words, locale)).filter(({ slug }) => !slugs.includes(slug));
  if (found.length === 0) return <p role="status">{t("addNone")}</p>;
  return (
    <ul className={styles.found}>
      {found.map(({ slug, name, municipality }) => (
        <li key={slug}>
          <a href={hrefOfHandout(locale, [...slugs, slug], address)} rel="nofollow">
            <Icon id="plus" /> <LocalText text={name} locale={locale} />
            {municipality ? (
              <>
                {" · "}
                <LocalText text={municipality.name} locale={locale} />
              </>
            ) : null}
          </a>
        </li>
      ))}
    </ul>
  );
}
