import { graphql } from "../../graphql/generated/server/gql.ts";
import type { AccessibilityFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Badge } from "../../ui/Badge.tsx";
import { ACCESSIBILITY_ICONS } from "../icons.ts";
import { Fact } from "./Fact.tsx";
import styles from "./Facts.module.css";

graphql(`
  fragment Accessibility on Listing {
    kind
    accessibility {
      kind
      isPresent
    }
  }
`);

interface AccessibilityProps {
  readonly listing: AccessibilityFragment;
  readonly locale: Locale;
}

/** What somebody has said is there, what somebody has said is not, and once that the rest is unknown. */
export async function Accessibility({ listing, locale }: AccessibilityProps) {
  const t = await getWords(locale, "profile");
  const word = await getWords(locale, "listing");
  const known = listing.accessibility;
  const isAllKnown = known.length === Object.keys(ACCESSIBILITY_ICONS).length;
  return (
    <Fact title={t("facts.accessibility")}>
      {known.length > 0 ? (
        <ul className={styles.services}>
          {known.map(({ kind, isPresent }) => (
            <li key={kind}>
              <Badge icon={isPresent ? ACCESSIBILITY_ICONS[kind] : "close"}>
                {t(isPresent ? "facts.yes" : "facts.no", { feature: word(`accessibility.${kind}`) })}
              </Badge>
            </li>
          ))}
        </ul>
      ) : null}
      {isAllKnown ? null : <p>{t(known.length > 0 ? "facts.accessibilityRest" : "facts.accessibilityUnknown")}</p>}
    </Fact>
  );
}
