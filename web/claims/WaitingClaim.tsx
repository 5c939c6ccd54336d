import type { Locale } from "../i18n/routing.ts";
import { getFormats, getWords } from "../i18n/words.ts";
import { paths } from "../paths.ts";
import { ActForm } from "./ActForm.tsx";
import styles from "./Claims.module.css";
import { recallClaim, redeemCode } from "./claims.actions.ts";
import type { OwnClaim } from "./claims.queries.ts";

interface WaitingClaimProps {
  readonly claim: OwnClaim;
  readonly given: { readonly locale: Locale; readonly slug: string; readonly organisation: string };
  readonly problems: Readonly<Record<string, string>>;
  readonly locale: Locale;
}

/** What a claim waits for: a code that she types here, or somebody else. */
export async function WaitingClaim({ claim, given, problems, locale }: WaitingClaimProps) {
  const t = await getWords(locale, "claims");
  const formats = await getFormats(locale);
  const { step, method, expiresAt } = claim;
  const isByMail = method === "EMAIL_DOMAIN";
  const until = formats.dateTime(
    new Date(expiresAt),
    isByMail ? { timeStyle: "short", hourCycle: "h23" } : { dateStyle: "long" },
  );
  return (
    <>
      {step === "CODE" ? (
        <section className={styles.sheet} aria-label={t("code.title")}>
          <h2>{t("code.title")}</h2>
          <p>{t(isByMail ? "code.byMail" : "code.byLetter", { until })}</p>
          <ActForm
            act={redeemCode}
            given={given}
            field={{ kind: "code", label: t("code.label"), isRequired: true }}
            submit={t("code.submit")}
            icon="check"
            problems={problems}
          />
        </section>
      ) : (
        <section className={styles.sheet} aria-label={t("waiting.title")}>
          <h2>{t("waiting.title")}</h2>
          <p>{t(step === "PRINTING" ? "waiting.printing" : "waiting.decision")}</p>
          <p>{t("waiting.letter")}</p>
        </section>
      )}
      <div className={styles.others}>
        <p>
          <a className={styles.back} href={paths.desk.claim(locale, given.slug, "officer")}>
            {t("otherWay")}
          </a>
        </p>
        <ActForm
          act={recallClaim}
          given={{ locale, slug: given.slug, claim: claim.id }}
          submit={t("recall")}
          icon="close"
          tone="quiet"
          problems={problems}
        />
      </div>
    </>
  );
}
