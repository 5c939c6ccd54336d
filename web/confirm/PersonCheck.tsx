import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { LocalText, type TextInLanguage } from "../ui/LocalText.tsx";
import { FIELDS, WHOLE_COUNTRY } from "./answer.url.ts";
import styles from "./ConfirmPage.module.css";
import type { ConfirmationRequest } from "./confirm.queries.ts";

interface PersonCheckProps {
  readonly choices: ConfirmationRequest["choices"];
  /** Where is what: the listing that the question names. */
  readonly name: TextInLanguage;
  readonly locale: Locale;
}

/** The one question that a program does not answer by pressing buttons. Nothing is chosen beforehand. */
export async function PersonCheck({ choices, name, locale }: PersonCheckProps) {
  const t = await getWords(locale, "confirm");
  return (
    <fieldset className={styles.check}>
      <legend>
        {t("question")} <LocalText text={name} locale={locale} />
      </legend>
      <p>{t("why")}</p>
      <div className={styles.choices}>
        {choices.map(({ municipality }) => (
          <label key={municipality?.code ?? WHOLE_COUNTRY} className={styles.choice}>
            <input type="radio" name={FIELDS.place} value={municipality?.code ?? WHOLE_COUNTRY} required />
            {municipality ? <LocalText text={municipality.name} locale={locale} /> : <span>{t("country")}</span>}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
