import { graphql } from "../../graphql/generated/server/gql.ts";
import type { AddressLinesFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { LocalText } from "../../ui/LocalText.tsx";
import styles from "./Contact.module.css";

graphql(`
  fragment AddressLines on Listing {
    address {
      street
      postalCode
      locality
    }
    municipality {
      code
      name {
        text
        language
        direction
      }
    }
  }
`);

interface AddressLinesProps {
  readonly listing: AddressLinesFragment;
  readonly locale: Locale;
}

/** The address as it stands on a letter, which is how a driver or a map wants it, in any language. */
export async function AddressLines({ listing, locale }: AddressLinesProps) {
  const t = await getWords(locale, "profile");
  const { address, municipality } = listing;
  const place = [address?.postalCode, address?.locality].filter(Boolean).join(" ");
  return (
    <>
      {address?.street ? (
        <address className={styles.address}>
          <bdi dir="ltr">{address.street}</bdi>
          <br />
          <bdi dir="ltr">{place}</bdi>
        </address>
      ) : null}
      {municipality ? (
        <p>
          {t("way.municipality")}: <LocalText text={municipality.name} locale={locale} />
        </p>
      ) : null}
    </>
  );
}
