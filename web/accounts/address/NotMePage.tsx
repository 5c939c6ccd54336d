import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import button from "../../ui/Button.module.css";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { Icon } from "../../ui/Icon.tsx";
import { Notice } from "../../ui/Notice.tsx";
import { problemSentence } from "../Outcome.tsx";
import styles from "../SignIn.module.css";
import { takeAddressBack } from "./address.actions.ts";

const PROBLEMS = ["NOT_FOUND", "USED", "EXPIRED", "NOT_POSSIBLE_NOW", "REQUIRED"] as const;

interface NotMePageProps {
  readonly locale: Locale;
  /** From the letter; empty when the link is spent. */
  readonly undoKey: string;
  readonly isDone: boolean;
  readonly problem: string | null;
}

/**
 * Where the letter to a former address leads. Opening it changes nothing, and neither does pressing its button alone:
 * programs that look through letters do both, and tick no box.
 */
export async function NotMePage({ locale, undoKey, isDone, problem }: NotMePageProps) {
  const t = await getWords(locale, "address");
  if (isDone) {
    return (
      <div className={styles.page}>
        <h1>{t("notMe.doneTitle")}</h1>
        <p className={styles.lead}>{t("notMe.doneText")}</p>
        <p>
          <ButtonLink href={paths.desk.signIn(locale)} icon="mail">
            {(await getWords(locale, "signIn"))("title")}
          </ButtonLink>
        </p>
      </div>
    );
  }
  const known = PROBLEMS.find((code) => code === problem);
  const said = known ? t(`notMe.problems.${known}`) : problem && (await problemSentence(locale, problem));
  return (
    <div className={styles.page}>
      <h1>{t("notMe.title")}</h1>
      {said ? <Notice tone="problem" title={said} /> : null}
      {undoKey === "" ? null : (
        <>
          <p className={styles.lead}>{t("notMe.text")}</p>
          <form action={takeAddressBack} className={styles.sheet}>
            <input type="hidden" name="locale" value={locale} />
            <input type="hidden" name="key" value={undoKey} />
            <label className={styles.tick}>
              <input type="checkbox" name="meant" value="yes" required />
              <span>{t("notMe.check")}</span>
            </label>
            <button className={`${button.button} ${button.main} ${styles.submit}`} type="submit">
              <Icon id="lock" />
              <span>{t("notMe.submit")}</span>
            </button>
          </form>
        </>
      )}
    </div>
  );
}
