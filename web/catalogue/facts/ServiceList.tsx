import { graphql } from "../../graphql/generated/server/gql.ts";
import type { ServiceListFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Badge } from "../../ui/Badge.tsx";
import { LocalText } from "../../ui/LocalText.tsx";
import { serviceIcon } from "../icons.ts";
import { Fact } from "./Fact.tsx";
import styles from "./Facts.module.css";

graphql(`
  fragment ServiceList on Listing {
    services {
      category {
        id
        name {
          text
          language
          direction
        }
      }
    }
  }
`);

interface ServiceListProps {
  readonly listing: ServiceListFragment;
  readonly locale: Locale;
}

/** What help there is, each with its picture. */
export async function ServiceList({ listing, locale }: ServiceListProps) {
  if (listing.services.length === 0) return null;
  const t = await getWords(locale, "profile");
  return (
    <Fact title={t("facts.services")}>
      <ul className={styles.services}>
        {listing.services.map(({ category }) => (
          <li key={category.id}>
            <Badge icon={serviceIcon(category.id)}>
              <LocalText text={category.name} locale={locale} />
            </Badge>
          </li>
        ))}
      </ul>
    </Fact>
  );
}
