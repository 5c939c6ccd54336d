import { graphql } from "../../graphql/generated/server/gql.ts";
import type { CostFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Badge } from "../../ui/Badge.tsx";
import { LocalisedText } from "../texts/LocalisedText.tsx";
import { Fact } from "./Fact.tsx";

graphql(`
  fragment Cost on Listing {
    cost
    costNote {
      ...LocalisedText
    }
  }
`);

interface CostProps {
  readonly listing: CostFragment;
  readonly locale: Locale;
}

/** Free, not free, or not known: somebody with little money must know before going. */
export async function Cost({ listing: { cost, costNote }, locale }: CostProps) {
  const t = await getWords(locale, "profile");
  const word = await getWords(locale, "listing");
  return (
    <Fact title={t("facts.cost")}>
      <Badge icon={cost === "FREE" ? "free" : "euro"}>{cost ? word(`cost.${cost}`) : t("facts.costUnknown")}</Badge>
      {costNote ? <LocalisedText text={costNote} locale={locale} /> : null}
    </Fact>
  );
}
