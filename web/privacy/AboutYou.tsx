import type { Settings } from "../env.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { Ltr } from "../ui/Ltr.tsx";
import { Section } from "../ui/Section.tsx";
import styles from "./AboutYou.module.css";
import { otherTileHost } from "./tile-host.rules.ts";

interface AboutYouProps {
  readonly settings: Pick<Settings, "feedbackEmail" | "operatorName" | "tiles">;
  readonly locale: Locale;
}

/**
 * What is known here about who reads: each sentence is kept by a test or by a line of the code. Whoever makes one
 * untrue changes it here in the same commit.
 */
export async function AboutYou({ settings, locale }: AboutYouProps) {
  const t = await getWords(locale, "privacy");
  const forms = await getWords(locale, "suggest");
  const review = await getWords(locale, "review");
  const tileHost = otherTileHost(settings.tiles);
  return (
    <article className={`page ${styles.you}`}>
      <header>
        <h1>{t("title")}</h1>
        <p className={styles.lead}>{t("description")}</p>
      </header>
      <Section title={t("nothing.title")} icon="lock" id="nothing">
        <div className={styles.stack}>
          <p>{t("nothing.cookies")}</p>
          <p>{t("nothing.accounts")}</p>
          <p>{t("nothing.trackers")}</p>
          <p>{t("nothing.logs")}</p>
        </div>
      </Section>
      <Section title={t("where.title")} icon="near" id="where">
        <div className={styles.stack}>
          <p>{t("where.exact")}</p>
          <p>{t("where.rounded")}</p>
        </div>
      </Section>
      <Section title={t("device.title")} icon="save" id="device">
        <div className={styles.stack}>
          <p>{t("device.saved")}</p>
          <p>{t("device.history")}</p>
        </div>
      </Section>
      <Section title={t("links.title")} icon="external" id="links">
        <p>{t("links.others")}</p>
      </Section>
      <Section title={t("server.title")} icon="globe" id="server">
        <div className={styles.stack}>
          <p>{t("server.connection")}</p>
          <p>{t("server.memory")}</p>
          <p>{forms("privacy.kept")}</p>
          <p>{forms("privacy.counted")}</p>
          <p>{review("openings.told")}</p>
          <p>{t("server.front")}</p>
          {tileHost === null ? null : (
            <p>
              {t("server.tiles")} <Ltr>{tileHost}</Ltr>
            </p>
          )}
        </div>
      </Section>
      <Operator settings={settings} locale={locale} />
    </article>
  );
}

async function Operator({ settings: { feedbackEmail, operatorName }, locale }: AboutYouProps) {
  const t = await getWords(locale, "privacy");
  return (
    <Section title={t("operator.title")} icon="person" id="operator">
      <div className={styles.stack}>
        {operatorName === null ? (
          <p>{t("operator.unknown")}</p>
        ) : (
          <p>
            {t("operator.known")} <bdi>{operatorName}</bdi>
          </p>
        )}
        {feedbackEmail === null ? (
          <p>{t("operator.noMail")}</p>
        ) : (
          <p>
            {t("operator.mail")}{" "}
            <a href={`mailto:${feedbackEmail}`}>
              <Ltr>{feedbackEmail}</Ltr>
            </a>
          </p>
        )}
      </div>
    </Section>
  );
}
