import { EditPage } from "../../../../../editing/page/EditPage.tsx";
import { Missing } from "../../../../../editing/page/Missing.tsx";
import { paths } from "../../../../../paths.ts";
import { ApiAway } from "../../../ApiAway.tsx";
import { type DeskListingProps, openListing, titleOf } from "../listing-request.ts";

export const generateMetadata = titleOf("mine");

export default async function Edit(props: DeskListingProps) {
  const { locale, path, viewer, data, listing } = await openListing(props, paths.desk.listing);
  if (viewer === null || !data) return <ApiAway path={path} locale={locale} />;
  if (!listing) return <Missing locale={locale} />;
  return <EditPage data={data} listing={listing} account={viewer.email} locale={locale} />;
}
