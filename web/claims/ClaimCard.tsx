import type { Locale } from "../i18n/routing.ts";
import { getFormats, getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import { LocalText } from "../ui/LocalText.tsx";
import { Ltr } from "../ui/Ltr.tsx";
import { ActForm } from "./ActForm.tsx";
import { ClaimEvidence } from "./ClaimEvidence.tsx";
import styles from "./Claims.module.css";
import { grantClaim, refuseClaim } from "./claims.actions.ts";
import type { ClaimToDecide } from "./claims.queries.ts";

interface ClaimCardProps {
  readonly claim: ClaimToDecide;
  readonly problems: Readonly<Record<string, string>>;
  readonly locale: Locale;
}

/** One claim: who says what, what shows it, and the ways to find out more before deciding. */
export async function ClaimCard({ claim, problems, locale }: ClaimCardProps) {
  const t = await getWords(locale, "claims");
  const formats = await getFormats(locale);
  const { organisation, method } = claim;
  const given = { locale, claim: claim.id };
  return (
    <article className={styles.sheet}>
      <header>
        <h2>
          {organisation ? (
            <a href={paths.listing(locale, organisation)}>
              <LocalText text={organisation.name} locale={locale} />
            </a>
          ) : (
            t("list.gone")
          )}
        </h2>
        <p className={styles.hint}>
          {t("list.by")} <Ltr>{claim.claimantEmail}</Ltr>
        </p>
        <p className={styles.hint}>{formats.dateTime(new Date(claim.createdAt), { dateStyle: "long" })}</p>
      </header>
      <ClaimEvidence claim={claim} locale={locale} />
      <div className={styles.acts}>
        {method === "LETTER_CODE" ? (
          <ButtonLink href={paths.desk.claimLetter(locale, claim.id)} icon="printer" tone="main">
            {t("list.print")}
          </ButtonLink>
        ) : null}
        <ActForm
          act={grantClaim}
          given={given}
          submit={t("list.grant")}
          icon="check"
          tone={method === "LETTER_CODE" ? "quiet" : "main"}
          problems={problems}
        />
      </div>
      <details>
        <summary className={styles.summary}>{t("list.refuseOpen")}</summary>
        <ActForm
          act={refuseClaim}
          given={given}
          field={{ kind: "text", label: t("list.reason"), hint: t("list.reasonHint"), isRequired: true }}
          submit={t("list.refuse")}
          icon="close"
          tone="quiet"
          problems={problems}
        />
      </details>
    </article>
  );
}
