import { PlaceProfile } from "../../../../catalogue/profile/PlaceProfile.tsx";
import { ApiAway } from "../../ApiAway.tsx";
import { ListingMap } from "../../ListingMap.tsx";
import { answerFor, type ListingPageProps, metadataFor } from "../../listing-request.ts";
import { OldData } from "../../OldData.tsx";

export const generateMetadata = metadataFor;

export default async function PlacePage(props: ListingPageProps) {
  const answer = await answerFor("Place", props);
  const { locale } = answer;
  if (answer.problem) return <ApiAway path={answer.path} locale={locale} />;
  return (
    <>
      <OldData asOf={answer.asOf} locale={locale} />
      <PlaceProfile
        place={answer.listing}
        setting={answer.setting}
        map={<ListingMap listing={answer.listing} locale={locale} />}
        locale={locale}
      />
    </>
  );
}
