import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { LocalText } from "../ui/LocalText.tsx";
import { Notice } from "../ui/Notice.tsx";
import styles from "./Claims.module.css";
import type { ClaimSubject } from "./claim.rules.ts";
import { problemWords } from "./claim.words.ts";
import type { OwnClaim } from "./claims.queries.ts";
import { WaitingClaim } from "./WaitingClaim.tsx";
import { WayForm } from "./WayForm.tsx";
import { Ways } from "./Ways.tsx";

interface ClaimPageProps {
  readonly subject: ClaimSubject;
  readonly claim: OwnClaim | null;
  readonly addresses: readonly string[];
  /** How she wants to show it; null before she has chosen. */
  readonly way: string | null;
  readonly locale: Locale;
}

/** "This is our association", one step at a time: how it is shown, then one form, then what it waits for. */
export async function ClaimPage({ subject, claim, addresses, way, locale }: ClaimPageProps) {
  const t = await getWords(locale, "claims");
  const problems = await problemWords(locale);
  const given = { locale, slug: subject.slug, organisation: subject.id };
  const isWaiting = claim?.state === "WAITING" && claim.step !== "EXPIRED";
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t("title")}</h1>
        <p className={styles.name}>
          <a href={paths.listing(locale, subject)}>
            <LocalText text={subject.name} locale={locale} />
          </a>
        </p>
      </header>
      {claim?.state === "GRANTED" ? (
        <Notice tone="info" title={t("granted.title")}>
          <p>{t("granted.text")}</p>
          <p>
            <a href={paths.desk.listing(locale, subject.id)}>{t("granted.open")}</a>
          </p>
        </Notice>
      ) : null}
      {claim?.state === "REFUSED" && way === null ? (
        <Notice tone="caution" title={t("refused")}>
          <p>
            <bdi>{claim.decisionReason}</bdi>
          </p>
        </Notice>
      ) : null}
      {isWaiting && way === null ? (
        <WaitingClaim claim={claim} given={given} problems={problems} locale={locale} />
      ) : null}
      {claim?.state === "GRANTED" || (isWaiting && way === null) ? null : way === null ? (
        <Ways slug={subject.slug} hasMail={addresses.length > 0} locale={locale} />
      ) : (
        <WayForm way={way} addresses={addresses} given={given} problems={problems} locale={locale} />
      )}
    </div>
  );
}
