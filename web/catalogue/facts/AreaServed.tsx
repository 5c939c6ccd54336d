import { graphql } from "../../graphql/generated/server/gql.ts";
import type { AreaServedFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getFormats, getWords } from "../../i18n/words.ts";
import { Fact } from "./Fact.tsx";

graphql(`
  fragment AreaServed on Listing {
    isNational
    serviceAreas {
      municipality {
        name {
          text
        }
      }
      region {
        name {
          text
        }
      }
    }
  }
`);

interface AreaServedProps {
  readonly listing: AreaServedFragment;
  readonly locale: Locale;
}

/** Where people may live to be served, when that is more than the municipality around it. */
export async function AreaServed({ listing, locale }: AreaServedProps) {
  const areas = listing.serviceAreas.flatMap((area) => (area.municipality ?? area.region)?.name.text ?? []);
  if (!listing.isNational && areas.length === 0) return null;
  const t = await getWords(locale, "profile");
  const word = await getWords(locale, "listing");
  return (
    <Fact title={t("facts.area")}>
      {listing.isNational ? word("place.national") : (await getFormats(locale)).list(areas)}
    </Fact>
  );
}
