import { graphql } from "../../graphql/generated/server/gql.ts";
import type { ConditionsFragment } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { Badge } from "../../ui/Badge.tsx";
import { LocalisedText } from "../texts/LocalisedText.tsx";
import { Fact } from "./Fact.tsx";

graphql(`
  fragment Conditions on Listing {
    hasChildCare
    conditions {
      residence
      isReferralNeeded
      isRegistrationNeeded
      languageLevel
      isLiteracyNeeded
      documents {
        ...LocalisedText
      }
    }
  }
`);

interface ConditionsProps {
  readonly listing: ConditionsFragment;
  readonly locale: Locale;
}

/** What one needs in order to take part. Only what somebody has said: most sources say nothing of it. */
export async function Conditions({ listing: { conditions, hasChildCare }, locale }: ConditionsProps) {
  const t = await getWords(locale, "profile");
  const { residence, isReferralNeeded, isRegistrationNeeded, languageLevel, isLiteracyNeeded, documents } = conditions;
  const answer = (isIt: boolean) => (isIt ? "yes" : "no");
  const isAnythingKnown =
    residence ?? isReferralNeeded ?? isRegistrationNeeded ?? languageLevel ?? isLiteracyNeeded ?? documents;
  return (
    <>
      {hasChildCare == null ? null : (
        <Fact title={t("facts.childCare")}>
          <Badge icon="children">{t("facts.childCareIs", { there: answer(hasChildCare) })}</Badge>
        </Fact>
      )}
      {isAnythingKnown == null ? null : (
        <Fact title={t("facts.conditions")}>
          {residence ? <Badge icon="residence-permits">{t("facts.residence", { residence })}</Badge> : null}
          {isReferralNeeded == null ? null : (
            <Badge icon="forms-help">{t("facts.referral", { needed: answer(isReferralNeeded) })}</Badge>
          )}
          {isRegistrationNeeded == null ? null : (
            <Badge icon="booking">{t("facts.registration", { needed: answer(isRegistrationNeeded) })}</Badge>
          )}
          {languageLevel ? <Badge icon="spoken">{t("facts.languageLevel", { level: languageLevel })}</Badge> : null}
          {isLiteracyNeeded == null ? null : (
            <Badge icon="reading-circle">{t("facts.literacy", { needed: answer(isLiteracyNeeded) })}</Badge>
          )}
          {documents ? <LocalisedText text={documents} locale={locale} /> : null}
        </Fact>
      )}
    </>
  );
}
