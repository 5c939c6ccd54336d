import { demandDeskViewer } from "../../../../../accounts/viewer.queries.ts";
import { findNames } from "../../../../../editing/page/editing.queries.ts";
import { NewPage } from "../../../../../editing/page/NewPage.tsx";
import { findOwnListings } from "../../../../../editing/page/own-listings.queries.ts";
import { paths } from "../../../../../paths.ts";
import { ApiAway } from "../../../ApiAway.tsx";
import { localeOf, titleOf } from "../listing-request.ts";

interface NewProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export const generateMetadata = titleOf("new");

export default async function New({ params }: NewProps) {
  const locale = await localeOf(params);
  const path = paths.desk.newListing(locale);
  const viewer = await demandDeskViewer(locale, path);
  const [names, own] = await Promise.all([findNames(locale), findOwnListings(locale)]);
  if (viewer === null || !names.data || !own.data) return <ApiAway path={path} locale={locale} />;
  return <NewPage account={viewer.email} names={names.data} own={own.data} locale={locale} />;
}
