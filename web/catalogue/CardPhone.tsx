import type { ListingCardFragment } from "../graphql/generated/server/graphql.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { Icon } from "../ui/Icon.tsx";
import { contactHref } from "./channels/channel.rules.ts";
import { groupNumber, spokenNumber } from "./channels/phone.rules.ts";
import styles from "./ListingCard.module.css";

interface CardPhoneProps {
  readonly contactPoints: ListingCardFragment["contactPoints"];
  readonly locale: Locale;
}

/** The first telephone number: on a slow line one can call from the list, before any page of a place has come. */
export async function CardPhone({ contactPoints, locale }: CardPhoneProps) {
  const phone = contactPoints.find(({ channel }) => channel === "PHONE");
  const href = phone ? contactHref(phone.channel, phone.value) : null;
  if (!phone || href === null) return null;
  const t = await getWords(locale, "profile");
  return (
    <a className={styles.phone} href={href} rel="noreferrer">
      <Icon id="phone" />
      <span>
        {t("contact.channel", { channel: phone.channel })}{" "}
        <bdi dir="ltr" aria-hidden="true">
          {groupNumber(phone.value)}
        </bdi>
        <span className="unseen">{spokenNumber(phone.value)}</span>
      </span>
    </a>
  );
}
