import { Missing } from "../../../../../../editing/page/Missing.tsx";
import { PreviewPage } from "../../../../../../editing/page/PreviewPage.tsx";
import { paths } from "../../../../../../paths.ts";
import { ApiAway } from "../../../../ApiAway.tsx";
import { type DeskListingProps, openListing, titleOf } from "../../listing-request.ts";

export const generateMetadata = titleOf("preview");

export default async function PreviewOf(props: DeskListingProps) {
  const { locale, path, viewer, data, listing, wordOf } = await openListing(props, paths.desk.preview);
  if (viewer === null || !data) return <ApiAway path={path} locale={locale} />;
  if (!listing) return <Missing locale={locale} />;
  return <PreviewPage listing={listing} account={viewer.email} locale={locale} language={wordOf("in")} />;
}
