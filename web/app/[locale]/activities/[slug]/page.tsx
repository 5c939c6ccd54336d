import { ActivityProfile } from "../../../../catalogue/profile/ActivityProfile.tsx";
import { hasPlace } from "../../../../catalogue/profile/activity.rules.ts";
import { ApiAway } from "../../ApiAway.tsx";
import { ListingMap } from "../../ListingMap.tsx";
import { answerFor, type ListingPageProps, metadataFor } from "../../listing-request.ts";
import { OldData } from "../../OldData.tsx";

export const generateMetadata = metadataFor;

export default async function ActivityPage(props: ListingPageProps) {
  const answer = await answerFor("Activity", props);
  const { locale } = answer;
  if (answer.problem) return <ApiAway path={answer.path} locale={locale} />;
  return (
    <>
      <OldData asOf={answer.asOf} locale={locale} />
      <ActivityProfile
        activity={answer.listing}
        setting={answer.setting}
        map={<ListingMap listing={hasPlace(answer.listing) ? answer.listing : answer.listing.host} locale={locale} />}
        locale={locale}
      />
    </>
  );
}
