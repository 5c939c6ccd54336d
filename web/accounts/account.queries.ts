import { askAtDesk } from "../graphql/ask-at-desk.ts";
import { graphql } from "../graphql/generated/server/gql.ts";
import type { OwnAccountQuery } from "../graphql/generated/server/graphql.ts";
import type { Locale } from "../i18n/routing.ts";

const OwnAccount = graphql(`
  query OwnAccount {
    viewer {
      email
      letterLanguage
      isPasskeyMissing
      memberships { id role since scope { kind name { text language direction } } }
      invitations { id role expiresAt scope { kind name { text language direction } } }
      devices { id userAgent since isWithPasskey isCurrent }
      passkeys { id name since isBackedUp }
    }
  }
`);

export type OwnAccount = OwnAccountQuery["viewer"];

export const findOwnAccount = async (locale: Locale) => askAtDesk(OwnAccount, {}, { locale });

const PersonalData = graphql(`
  query PersonalData { viewer { personalData } }
`);

/** Everything that is held about whoever is signed in, as JSON; null when nobody is. */
export async function findPersonalData(locale: Locale): Promise<string | null> {
  const { data } = await askAtDesk(PersonalData, {}, { locale });
  return data?.viewer.personalData ?? null;
}
