import { LANGUAGES, type Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import button from "../ui/Button.module.css";
import styles from "./Account.module.css";
import { chooseLetterLanguage } from "./account.actions.ts";

interface LanguageFormProps {
  readonly locale: Locale;
  readonly chosen: string | null;
}

/** In which language letters come. */
export async function LanguageForm({ locale, chosen }: LanguageFormProps) {
  const t = await getWords(locale, "account");
  return (
    <form action={chooseLetterLanguage} className={styles.row}>
      <input type="hidden" name="locale" value={locale} />
      <div className={styles.field}>
        <label htmlFor="language">{t("language.label")}</label>
        <LanguageSelect chosen={chosen ?? locale} />
      </div>
      <button className={`${button.button} ${button.quiet}`} type="submit">
        {t("save")}
      </button>
    </form>
  );
}

/** Every language of the interface, by its own name. */
export function LanguageSelect({ chosen }: { readonly chosen: string }) {
  return (
    <select className={styles.input} id="language" name="language" defaultValue={chosen}>
      {LANGUAGES.map(({ code, autonym }) => (
        <option key={code} value={code} lang={code}>
          {autonym}
        </option>
      ))}
    </select>
  );
}
