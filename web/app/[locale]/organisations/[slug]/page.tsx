import { OrganisationProfile } from "../../../../catalogue/profile/OrganisationProfile.tsx";
import { ListingQuestions } from "../../../../help/ListingQuestions.tsx";
import { LeaveBar } from "../../../../leave/LeaveBar.tsx";
import { isSensitive } from "../../../../leave/sensitive.rules.ts";
import { ListingActions } from "../../ListingActions.tsx";
import { ListingMap } from "../../ListingMap.tsx";
import { answerFor, type ListingPageProps, metadataFor } from "../../listing-request.ts";
import { OldData } from "../../OldData.tsx";
import { Unanswered } from "../../Unanswered.tsx";

export const generateMetadata = metadataFor;

export default async function OrganisationPage(props: ListingPageProps) {
  const answer = await answerFor("Organisation", props);
  if (answer.state !== "found") return <Unanswered answer={answer} />;
  const { locale } = answer;
  return (
    <>
      {isSensitive(answer.listing) ? <LeaveBar locale={locale} /> : null}
      <OldData asOf={answer.asOf} locale={locale} />
      <OrganisationProfile
        organisation={answer.listing}
        setting={answer.setting}
        map={<ListingMap listing={answer.listing} locale={locale} />}
        actions={
          <ListingActions slug={answer.listing.slug} isSensitive={isSensitive(answer.listing)} locale={locale} />
        }
        questions={<ListingQuestions listing={answer.listing} locale={locale} />}
        locale={locale}
      />
    </>
  );
}
