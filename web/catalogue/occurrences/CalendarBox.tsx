import { useId } from "react";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { siteOrigin } from "../../site-origin.ts";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import { Section } from "../../ui/Section.tsx";
import styles from "./Occurrences.module.css";

interface CalendarBoxProps {
  /** Where the calendar file is on this site, without its language. */
  readonly path: string;
  /** One activity can also be taken over once; what a place or a search finds is only worth following. */
  readonly isOneActivity?: boolean;
  readonly locale: Locale;
}

/** The way into the reader's own calendar: as a file, or followed from now on. Links only, so it works everywhere. */
export async function CalendarBox({ path, isOneActivity = false, locale }: CalendarBoxProps) {
  const t = await getWords(locale, "calendar");
  const file = `${path}${path.includes("?") ? "&" : "?"}locale=${locale}`;
  const address = `${await siteOrigin()}${file}`;
  return (
    <div className="no-print">
      <Section title={t("title")} icon="calendar" id="calendar">
        <div className={styles.calendar}>
          <ButtonLink href={address.replace(/^https?:/, "webcal:")} icon="subscribe" tone="main">
            {t("subscribe")}
          </ButtonLink>
          <p className={styles.note}>{t("subscribeNote")}</p>
          <CalendarAddress address={address} label={t("copy")} />
          {isOneActivity ? (
            <>
              <ButtonLink href={file} icon="calendar">
                {t("add")}
              </ButtonLink>
              <p className={styles.note}>{t("addNote")}</p>
            </>
          ) : null}
        </div>
      </Section>
    </div>
  );
}

/** A box that can be read, selected and copied from, without any script. */
function CalendarAddress({ address, label }: { readonly address: string; readonly label: string }) {
  const id = useId();
  return (
    <p className={styles.address}>
      <label htmlFor={id}>{label}</label>
      <input id={id} type="url" readOnly dir="ltr" value={address} />
    </p>
  );
}
