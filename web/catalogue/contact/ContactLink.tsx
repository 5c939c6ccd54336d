import { graphql } from "../../graphql/generated/server/gql.ts";
import type { ContactLinkFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getFormats, getWords } from "../../i18n/words.ts";
import { Icon } from "../../ui/Icon.tsx";
import { Ltr } from "../../ui/Ltr.tsx";
import { contactHref, hostOf, shortAddress, webAddress } from "../channels/channel.rules.ts";
import { groupNumber, spokenNumber } from "../channels/phone.rules.ts";
import { CHANNEL_ICONS } from "../icons.ts";
import { getTerms } from "../terms.ts";
import styles from "./Contact.module.css";

graphql(`
  fragment ContactLink on ContactPoint {
    channel
    value
    languages {
      language {
        tag
        name {
          text
          language
          direction
          isFallback
        }
      }
    }
  }
`);

interface ContactLinkProps {
  readonly contact: ContactLinkFragment;
  readonly locale: Locale;
}

/** One contact point. The number or address stays visible, since not every reader calls from this device. */
export async function ContactLink({ contact, locale }: ContactLinkProps) {
  const t = await getWords(locale, "profile");
  const href = contactHref(contact.channel, contact.value);
  const what = (
    <>
      <Icon id={CHANNEL_ICONS[contact.channel]} />
      <span>
        <span className={styles.channel}>{t("contact.channel", { channel: contact.channel })}</span>{" "}
        <ContactAddress contact={contact} />
      </span>
    </>
  );
  const terms = await getTerms(locale);
  const languages = [...new Set(contact.languages.map((offer) => terms.language(offer.language)))];
  return (
    <>
      {href === null ? (
        <span className={styles.contact}>{what}</span>
      ) : (
        <a className={styles.contact} href={href} rel="noreferrer">
          {what}
        </a>
      )}
      {languages.length > 0 ? (
        <p className={styles.note}>
          {t("contact.languages", { languages: (await getFormats(locale)).list(languages) })}
        </p>
      ) : null}
    </>
  );
}

/** On the screen the host says where the link goes; on paper the whole address is what can be typed. */
function WebAddress({ value }: { readonly value: string }) {
  return (
    <>
      <span className={styles.host}>
        <Ltr>{hostOf(value)}</Ltr>
      </span>
      <span className={styles.inFull}>
        <Ltr>{shortAddress(value)}</Ltr>
      </span>
    </>
  );
}

/** What is shown of the address: a host for a page; digits that a voice reads one by one for a number. */
function ContactAddress({ contact: { value } }: { readonly contact: ContactLinkFragment }) {
  if (webAddress(value) !== null) return <WebAddress value={value} />;
  if (!/^\+?\d+$/.test(value)) return <Ltr>{value}</Ltr>;
  return (
    <>
      <bdi dir="ltr" className={styles.number} aria-hidden="true">
        {groupNumber(value)}
      </bdi>
      <span className="unseen">{spokenNumber(value)}</span>
    </>
  );
}
