import { demandDeskViewer } from "../../../../accounts/viewer.queries.ts";
import { OwnListings } from "../../../../editing/page/OwnListings.tsx";
import { findOwnListings } from "../../../../editing/page/own-listings.queries.ts";
import { TendedListings } from "../../../../editing/page/TendedListings.tsx";
import { findTended } from "../../../../editing/page/tended-listings.queries.ts";
import { readTended } from "../../../../editing/page/tended-listings.url.ts";
import { paths } from "../../../../paths.ts";
import { ApiAway } from "../../ApiAway.tsx";
import { localeOf, titleOf } from "./listing-request.ts";

interface ListingsProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export const generateMetadata = titleOf("mine");

export default async function Listings({ params, searchParams }: ListingsProps) {
  const locale = await localeOf(params);
  const path = paths.desk.listings(locale);
  const viewer = await demandDeskViewer(locale, path);
  const view = readTended(await searchParams);
  const mayDecide = viewer !== null && (viewer.isMaintainer || viewer.territory.length > 0);
  const [{ data }, tended] = await Promise.all([
    findOwnListings(locale),
    mayDecide ? findTended(locale, view) : undefined,
  ]);
  if (viewer === null || !data || (tended && !tended.data)) return <ApiAway path={path} locale={locale} />;
  const found = tended?.data?.tendedListings;
  return (
    <OwnListings data={data} isDecider={mayDecide} locale={locale}>
      {found?.__typename === "TendedListingsSuccess" ? (
        <TendedListings tended={found.page} view={view} locale={locale} />
      ) : null}
    </OwnListings>
  );
}
