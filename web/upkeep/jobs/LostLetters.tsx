import { ActButton } from "../../accounts/ActButton.tsx";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Ltr } from "../../ui/Ltr.tsx";
import styles from "../Upkeep.module.css";
import { When } from "../When.tsx";
import { sendAgain } from "./jobs.actions.ts";
import type { LostLetter } from "./jobs.queries.ts";

interface LostLettersProps {
  readonly letters: readonly LostLetter[];
  readonly locale: Locale;
}

/** The letters that were given up: what they were to tell, and why they did not arrive. Never what they said. */
export async function LostLetters({ letters, locale }: LostLettersProps) {
  const t = await getWords(locale, "upkeep");
  if (letters.length === 0) return <p>{t("letters.none")}</p>;
  return (
    <ul className={styles.list}>
      {letters.map(({ id, kind, recipient, attempts, problem, mayBeTriedAgain, createdAt }) => {
        const [why = "OTHER", ...code] = (problem ?? "").split(" ");
        return (
          <li key={id}>
            <h3 id={`letter-${id}`}>{t("letters.kind", { kind: kind.replaceAll("-", "_") })}</h3>
            <p>
              <Ltr>{recipient}</Ltr> · <When at={createdAt} locale={locale} /> ·{" "}
              {t("letters.attempts", { count: attempts })}
            </p>
            <p>
              {t("letters.problem", { why })} {code.length > 0 ? <Ltr>{code.join(" ")}</Ltr> : null}
            </p>
            {mayBeTriedAgain ? (
              <ActButton act={sendAgain} fields={{ locale, letter: id }} icon="mail" describedBy={`letter-${id}`}>
                {t("letters.again")}
              </ActButton>
            ) : (
              <p className={styles.soft}>{t("letters.tooLate")}</p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
