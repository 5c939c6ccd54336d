import { demandDeskViewer } from "../../../../accounts/viewer.queries.ts";
import { OwnListings } from "../../../../editing/page/OwnListings.tsx";
import { findOwnListings } from "../../../../editing/page/own-listings.queries.ts";
import { paths } from "../../../../paths.ts";
import { ApiAway } from "../../ApiAway.tsx";
import { localeOf, titleOf } from "./listing-request.ts";

interface ListingsProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export const generateMetadata = titleOf("mine");

export default async function Listings({ params }: ListingsProps) {
  const locale = await localeOf(params);
  const path = paths.desk.listings(locale);
  const viewer = await demandDeskViewer(locale, path);
  const { data } = await findOwnListings(locale);
  if (viewer === null || !data) return <ApiAway path={path} locale={locale} />;
  return <OwnListings data={data} locale={locale} />;
}
