import { graphql } from "../../graphql/generated/server/gql.ts";
import type { OfferDetailsFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Badge } from "../../ui/Badge.tsx";
import { MODE_ICONS } from "../icons.ts";
import styles from "./Languages.module.css";
import { OfferConditions } from "./OfferConditions.tsx";

graphql(`
  fragment OfferDetails on LanguageOffer {
    mode
    activity {
      slug
    }
    ...OfferConditions
  }
`);

interface OfferDetailsProps {
  readonly offer: OfferDetailsFragment;
  /** Whether an unknown way is worth a word here: it is, where the way of other languages is known. */
  readonly saysUnknownMode: boolean;
  readonly locale: Locale;
}

/** One way in which a language is served: how, when, and where it holds if not everywhere. */
export async function OfferDetails({ offer, saysUnknownMode, locale }: OfferDetailsProps) {
  const t = await getWords(locale, "profile");
  const word = await getWords(locale, "listing");
  return (
    <div className={styles.offer}>
      {offer.mode ? <Badge icon={MODE_ICONS[offer.mode]}>{word(`modes.${offer.mode}`)}</Badge> : null}
      {!offer.mode && !offer.activity && saysUnknownMode ? (
        <Badge icon="info">{t("languages.modeUnknown")}</Badge>
      ) : null}
      <OfferConditions offer={offer} locale={locale} />
    </div>
  );
}
