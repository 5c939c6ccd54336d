import type { DeskViewer } from "../accounts/viewer.queries.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { Ltr } from "../ui/Ltr.tsx";
import { Notice } from "../ui/Notice.tsx";
import { Section } from "../ui/Section.tsx";
import styles from "./Desk.module.css";

interface DeskStartProps {
  readonly locale: Locale;
  readonly viewer: DeskViewer;
}

/** The first page after signing in: who one is here, and what is to be done first. */
export async function DeskStart({ locale, viewer }: DeskStartProps) {
  const t = await getWords(locale, "desk");
  return (
    <div className={styles.page}>
      <header className={styles.head}>
        <h1>{t("title")}</h1>
        <p>
          {t("signedInAs")} <Ltr>{viewer.email}</Ltr>
        </p>
      </header>
      {viewer.isPasskeyMissing ? (
        <Notice tone="caution" title={t("passkeyMissing.title")}>
          <p>{t("passkeyMissing.text")}</p>
        </Notice>
      ) : null}
      {viewer.state === "PENDING" ? (
        <Section title={t("pending.title")} icon="info">
          <p>{t("pending.text")}</p>
        </Section>
      ) : null}
    </div>
  );
}
