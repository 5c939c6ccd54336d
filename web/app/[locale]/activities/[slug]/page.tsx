import { ActivityProfile } from "../../../../catalogue/profile/ActivityProfile.tsx";
import { hasPlace } from "../../../../catalogue/profile/activity.rules.ts";
import { ListingQuestions } from "../../../../help/ListingQuestions.tsx";
import { LeaveBar } from "../../../../leave/LeaveBar.tsx";
import { isSensitive } from "../../../../leave/sensitive.rules.ts";
import { ListingActions } from "../../ListingActions.tsx";
import { ListingMap } from "../../ListingMap.tsx";
import { answerFor, type ListingPageProps, metadataFor } from "../../listing-request.ts";
import { OldData } from "../../OldData.tsx";
import { Unanswered } from "../../Unanswered.tsx";

export const generateMetadata = metadataFor;

export default async function ActivityPage(props: ListingPageProps) {
  const answer = await answerFor("Activity", props);
  if (answer.state !== "found") return <Unanswered answer={answer} />;
  const { locale } = answer;
  return (
    <>
      {isSensitive(answer.listing) ? <LeaveBar locale={locale} /> : null}
      <OldData asOf={answer.asOf} locale={locale} />
      <ActivityProfile
        activity={answer.listing}
        setting={answer.setting}
        map={<ListingMap listing={hasPlace(answer.listing) ? answer.listing : answer.listing.host} locale={locale} />}
        actions={
          <ListingActions slug={answer.listing.slug} isSensitive={isSensitive(answer.listing)} locale={locale} />
        }
        questions={<ListingQuestions listing={answer.listing} locale={locale} />}
        locale={locale}
      />
    </>
  );
}
