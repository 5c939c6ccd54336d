import { Missing } from "../../../../../../editing/page/Missing.tsx";
import { TranslatePage } from "../../../../../../editing/page/TranslatePage.tsx";
import { paths } from "../../../../../../paths.ts";
import { ApiAway } from "../../../../ApiAway.tsx";
import { type DeskListingProps, openListing, titleOf } from "../../listing-request.ts";

export const generateMetadata = titleOf("translate");

export default async function Translate(props: DeskListingProps) {
  const { locale, path, viewer, data, listing, wordOf } = await openListing(props, paths.desk.translate);
  if (viewer === null || !data) return <ApiAway path={path} locale={locale} />;
  if (!listing) return <Missing locale={locale} />;
  return <TranslatePage data={data} listing={listing} account={viewer.email} locale={locale} into={wordOf("into")} />;
}
