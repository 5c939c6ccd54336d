import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { Notice } from "../ui/Notice.tsx";
import { ClaimCard } from "./ClaimCard.tsx";
import styles from "./Claims.module.css";
import { problemWords } from "./claim.words.ts";
import type { ClaimToDecide } from "./claims.queries.ts";

interface ClaimsPageProps {
  readonly claims: readonly ClaimToDecide[];
  /** What was just done, as the address says. */
  readonly done: string | null;
  readonly locale: Locale;
}

/** Who says that an organisation is hers, the oldest first, and what an officer can see of it. */
export async function ClaimsPage({ claims, done, locale }: ClaimsPageProps) {
  const t = await getWords(locale, "claims");
  const problems = await problemWords(locale);
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t("list.title")}</h1>
        <p>{t("list.intro")}</p>
      </header>
      {done === "granted" || done === "refused" ? (
        <Notice tone="info">
          <p>{t(`list.done.${done}`)}</p>
        </Notice>
      ) : null}
      {claims.length === 0 ? <p>{t("list.none")}</p> : null}
      {claims.map((claim) => (
        <ClaimCard key={claim.id} claim={claim} problems={problems} locale={locale} />
      ))}
    </div>
  );
}
