import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { LeaveBar } from "../leave/LeaveBar.tsx";
import { isSensitive } from "../leave/sensitive.rules.ts";
import { paths } from "../paths.ts";
import { ButtonLink } from "../ui/ButtonLink.tsx";
import styles from "./SharePage.module.css";
import { ShareTools } from "./ShareTools.tsx";
import { mailHref, smsHref, telegramHref, whatsAppHref } from "./share-text.rules.ts";
import type { SharedListing } from "./sharing.queries.ts";

interface SharePageProps {
  readonly shared: SharedListing;
  readonly locale: Locale;
}

/** The text that is sent, and links that send it. They are plain links: a page of its own keeps listings light. */
export async function SharePage({ shared: { listing, text, url }, locale }: SharePageProps) {
  const t = await getWords(locale, "sharing");
  const profile = await getWords(locale, "profile");
  return (
    <>
      {isSensitive(listing) ? <LeaveBar locale={locale} /> : null}
      <div className={`page ${styles.page}`}>
        <h1>{t("title")}</h1>
        <p>{t("intro")}</p>
        <p id="shared-text" className={styles.text}>
          {text}
        </p>
        <ShareTools
          words={{
            device: t("device"),
            copy: t("copy"),
            copied: t("copied"),
            notCopied: t("notCopied"),
          }}
        />
        <ul className={styles.ways}>
          <li>
            <ButtonLink href={smsHref(text)} icon="chat">
              {profile("contact.channel", { channel: "SMS" })}
            </ButtonLink>
          </li>
          <li>
            <ButtonLink href={mailHref(listing.name.text, text)} icon="mail">
              {profile("contact.channel", { channel: "EMAIL" })}
            </ButtonLink>
          </li>
          <li>
            <ButtonLink href={whatsAppHref(text)} icon="external" rel="noreferrer nofollow">
              <bdi>WhatsApp</bdi>
            </ButtonLink>
          </li>
          <li>
            <ButtonLink href={telegramHref(text, url)} icon="external" rel="noreferrer nofollow">
              <bdi>Telegram</bdi>
            </ButtonLink>
          </li>
        </ul>
        <p className={styles.note}>{t("others")}</p>
        <p>
          <a className={styles.back} href={paths.listing(locale, listing)}>
            {t("back")}
          </a>
        </p>
      </div>
    </>
  );
}
