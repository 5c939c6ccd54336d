import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { siteOrigin } from "../site-origin.ts";
import styles from "./Claims.module.css";
import { problemWords } from "./claim.words.ts";
import type { ClaimToDecide } from "./claims.queries.ts";
import { LetterForm } from "./LetterForm.tsx";

interface LetterPageProps {
  readonly claim: ClaimToDecide;
  readonly locale: Locale;
}

/** A letter on paper: printed by an officer, and sent to the postal address that she knows. */
export async function LetterPage({ claim, locale }: LetterPageProps) {
  const t = await getWords(locale, "claims");
  const { organisation } = claim;
  const url = organisation ? `${await siteOrigin()}${paths.desk.claim(locale, organisation.slug)}` : "";
  return (
    <div className={styles.page}>
      <header className={`${styles.head} no-print`}>
        <h1>{t("paper.title")}</h1>
        <p>{t("paper.intro")}</p>
      </header>
      <LetterForm
        given={{ locale, claim: claim.id }}
        words={{
          make: t("paper.make"),
          code: t("paper.code"),
          address: t("paper.address"),
          organisation: t("paper.organisation"),
          about: t("paper.about"),
          steps: [t("paper.step1"), t("paper.step2"), t("paper.step3")],
          printHint: t("paper.printHint"),
        }}
        organisation={organisation?.name.text ?? ""}
        url={url}
        problems={await problemWords(locale)}
      />
      <p className="no-print">
        <a className={styles.back} href={paths.desk.claims(locale)}>
          {t("list.back")}
        </a>
      </p>
    </div>
  );
}
