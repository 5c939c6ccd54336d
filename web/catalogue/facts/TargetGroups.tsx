import { graphql } from "../../graphql/generated/server/gql.ts";
import type { TargetGroupsFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Badge } from "../../ui/Badge.tsx";
import { LocalText } from "../../ui/LocalText.tsx";
import { targetGroupIcon } from "../icons.ts";
import { Fact } from "./Fact.tsx";
import styles from "./Facts.module.css";

graphql(`
  fragment TargetGroups on Listing {
    targetGroups {
      id
      name {
        text
        language
        direction
      }
    }
  }
`);

interface TargetGroupsProps {
  readonly listing: TargetGroupsFragment;
  readonly locale: Locale;
}

/** For whom it is meant. */
export async function TargetGroups({ listing, locale }: TargetGroupsProps) {
  if (listing.targetGroups.length === 0) return null;
  const t = await getWords(locale, "profile");
  return (
    <Fact title={t("facts.forWhom")}>
      <ul className={styles.services}>
        {listing.targetGroups.map((group) => (
          <li key={group.id}>
            <Badge icon={targetGroupIcon(group.id)}>
              <LocalText text={group.name} locale={locale} />
            </Badge>
          </li>
        ))}
      </ul>
    </Fact>
  );
}
