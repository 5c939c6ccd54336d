import { graphql } from "../../graphql/generated/server/gql.ts";
import type { MapLinksFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { ButtonLink } from "../../ui/ButtonLink.tsx";
import styles from "./Contact.module.css";
import { destinationOf, geoHref, mapServices } from "./directions.rules.ts";

graphql(`
  fragment MapLinks on Listing {
    name {
      text
    }
    address {
      street
      postalCode
      locality
    }
    position {
      latitude
      longitude
      isApproximate
    }
  }
`);

interface MapLinksProps {
  readonly listing: MapLinksFragment;
  readonly country: string;
  readonly locale: Locale;
}

/** The reader's own map first; the maps of other companies only when asked for, and called so. */
export async function MapLinks({ listing, country, locale }: MapLinksProps) {
  const t = await getWords(locale, "profile");
  const destination = destinationOf(listing);
  if (destination === null) return null;
  return (
    <div className={`${styles.maps} no-print`}>
      <ButtonLink href={geoHref(destination)} icon="pin">
        {t("way.openMap")}
      </ButtonLink>
      <details>
        <summary>{t("way.services")}</summary>
        <p className={styles.note}>{t("way.servicesNote")}</p>
        <ul className={styles.services}>
          {mapServices(destination, country, locale).map(({ name, href }) => (
            <li key={name}>
              <a href={href} rel="noreferrer">
                <bdi>{name}</bdi>
              </a>
            </li>
          ))}
        </ul>
      </details>
    </div>
  );
}
