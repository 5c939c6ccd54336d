import type { ReactNode } from "react";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { WhereaboutsFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Section } from "../../ui/Section.tsx";
import { LocalisedText } from "../texts/LocalisedText.tsx";
import { AddressLines } from "./AddressLines.tsx";
import styles from "./Contact.module.css";
import { MapLinks } from "./MapLinks.tsx";

graphql(`
  fragment Whereabouts on Listing {
    isAddressWithheld
    isNational
    contactPoints {
      channel
    }
    directions {
      ...LocalisedText
    }
    ...AddressLines
    ...MapLinks
    position {
      latitude
      longitude
      isApproximate
      source
    }
  }
`);

interface WhereaboutsProps {
  readonly listing: WhereaboutsFragment;
  readonly country: string;
  /** A small map, drawn by whoever knows how. */
  readonly map: ReactNode;
  readonly locale: Locale;
}

/** Where it is and how to get there; or, kindly, why that is not said. */
export async function Whereabouts({ listing, country, map, locale }: WhereaboutsProps) {
  const t = await getWords(locale, "profile");
  const { address, position, directions } = listing;
  return (
    <Section title={t("way.title")} icon="directions" id="way">
      {listing.isAddressWithheld ? <p>{t(hasPhone(listing) ? "way.withheld" : "way.withheldNoPhone")}</p> : null}
      <AddressLines listing={listing} locale={locale} />
      {!listing.isAddressWithheld && !address?.street ? (
        <p>{t(!listing.municipality && listing.isNational ? "way.national" : "way.noStreet")}</p>
      ) : null}
      {position?.isApproximate ? (
        <p className={styles.note}>
          {t(position.source === "POSTAL_CODE_CENTRE" ? "way.onlyPostalCode" : "way.onlyMunicipality")}
        </p>
      ) : null}
      {directions ? (
        <>
          <h3 className={styles.subtitle}>{t("way.inWords")}</h3>
          <LocalisedText text={directions} locale={locale} />
        </>
      ) : null}
      {map && position ? <div className={`${styles.map} no-print`}>{map}</div> : null}
      <MapLinks listing={listing} country={country} locale={locale} />
    </Section>
  );
}

function hasPhone({ contactPoints }: WhereaboutsFragment): boolean {
  return contactPoints.some((contact) => contact.channel === "PHONE");
}
