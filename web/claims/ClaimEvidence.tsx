import type { ReactNode } from "react";
import type { Locale } from "../i18n/routing.ts";
import { getFormats, getWords } from "../i18n/words.ts";
import { Ltr } from "../ui/Ltr.tsx";
import { Notice } from "../ui/Notice.tsx";
import styles from "./Claims.module.css";
import type { ClaimToDecide } from "./claims.queries.ts";

interface ClaimEvidenceProps {
  readonly claim: ClaimToDecide;
  readonly locale: Locale;
}

/** What an officer can judge by; and whom she can ring. */
export async function ClaimEvidence({ claim, locale }: ClaimEvidenceProps) {
  const t = await getWords(locale, "claims");
  const formats = await getFormats(locale);
  const day = (iso: string) => formats.dateTime(new Date(iso), { dateStyle: "long" });
  const { note, address, provenAt, printedAt, isLookedAfter, organisation, method } = claim;
  const contacts =
    organisation?.contactPoints.filter(({ channel }) => channel === "PHONE" || channel === "EMAIL") ?? [];
  return (
    <>
      {isLookedAfter ? (
        <Notice tone="caution">
          <p>{t("list.hasEditors")}</p>
        </Notice>
      ) : null}
      <dl className={styles.facts}>
        <Row title={t("list.method")}>{t(`list.methods.${method}`)}</Row>
        {note ? (
          <Row title={t("list.note")}>
            <bdi className={styles.note}>{note}</bdi>
          </Row>
        ) : null}
        {address && provenAt ? (
          <Row title={t("list.proven")}>
            <Ltr>{address}</Ltr> · {day(provenAt)}
          </Row>
        ) : null}
        {printedAt ? <Row title={t("list.printed")}>{day(printedAt)}</Row> : null}
        {contacts.length > 0 ? (
          <Row title={t("list.contacts")}>
            {contacts.map(({ value }) => (
              <span key={value} className={styles.contact}>
                <Ltr>{value}</Ltr>
              </span>
            ))}
          </Row>
        ) : null}
      </dl>
    </>
  );
}

function Row({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{title}</dt>
      <dd>{children}</dd>
    </div>
  );
}
