import { graphql } from "../../graphql/generated/server/gql.ts";
import type { ListingLinkFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { paths } from "../../paths.ts";
import { Icon } from "../../ui/Icon.tsx";
import { LocalText } from "../../ui/LocalText.tsx";
import { KIND_ICONS } from "../icons.ts";
import styles from "./Listings.module.css";

graphql(`
  fragment ListingLink on Listing {
    __typename
    slug
    kind
    name {
      text
      language
      direction
    }
    municipality {
      name {
        text
        language
        direction
      }
    }
  }
`);

interface ListingLinkProps {
  readonly listing: ListingLinkFragment;
  readonly locale: Locale;
}

/** Another listing, in one line: its picture and kind, its name, its municipality. */
export async function ListingLink({ listing, locale }: ListingLinkProps) {
  const word = await getWords(locale, "listing");
  return (
    <span className={styles.link}>
      <Icon id={KIND_ICONS[listing.kind]} />
      <span>
        <a href={paths.listing(locale, listing)}>
          <LocalText text={listing.name} locale={locale} />
        </a>{" "}
        <span className={styles.note}>
          {word(`kinds.${listing.kind}`)}
          {listing.municipality ? (
            <>
              {" · "}
              <LocalText text={listing.municipality.name} locale={locale} />
            </>
          ) : null}
        </span>
      </span>
    </span>
  );
}
