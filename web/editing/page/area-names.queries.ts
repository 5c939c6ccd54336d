import { ask } from "../../graphql/ask.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { AreaNamesQuery } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";

const AreaNames = graphql(`
  query AreaNames {
    municipalities {
      code
      name {
        text
      }
    }
    regions {
      code
      name {
        text
      }
    }
  }
`);

/** What areas are called in a language; null when nobody answers, and then they are found by fewer names. */
export async function findAreaNames(locale: Locale): Promise<AreaNamesQuery | null> {
  const { data } = await ask(AreaNames, {}, { locale });
  return data ?? null;
}
