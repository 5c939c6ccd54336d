import { ActivityProfile } from "../../catalogue/profile/ActivityProfile.tsx";
import { OrganisationProfile } from "../../catalogue/profile/OrganisationProfile.tsx";
import { PlaceProfile } from "../../catalogue/profile/PlaceProfile.tsx";
import type { ProfileSetting } from "../../catalogue/profile/Trust.tsx";
import type { ListingPreviewQuery } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { languageOf } from "../../i18n/routing.ts";
import { paths } from "../../paths.ts";

interface PreviewProps {
  readonly data: ListingPreviewQuery;
  readonly locale: Locale;
}

/** The page of a listing as residents get it, made by the same components, in a language of her choice. */
export function Preview({ data, locale }: PreviewProps) {
  const listing = data.previewListing;
  if (!listing) return null;
  const path = paths.listing(locale, listing);
  const setting: ProfileSetting = {
    now: new Date(),
    country: data.site.country,
    feedbackEmail: null,
    path,
    url: path,
    isFirstPlaces: true,
    isFirstActivities: true,
  };
  const shared = { setting, map: null, actions: null, questions: null, locale };
  return (
    <div lang={locale} dir={languageOf(locale).direction}>
      {listing.__typename === "Place" ? <PlaceProfile place={listing} {...shared} /> : null}
      {listing.__typename === "Organisation" ? <OrganisationProfile organisation={listing} {...shared} /> : null}
      {listing.__typename === "Activity" ? <ActivityProfile activity={listing} {...shared} /> : null}
    </div>
  );
}
