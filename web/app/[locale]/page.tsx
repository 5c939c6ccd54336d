import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { alternatesOf } from "../../i18n/locale.url.ts";
import { isLocale } from "../../i18n/routing.ts";
import { getWords } from "../../i18n/words.ts";
import { LeaveBar } from "../../leave/LeaveBar.tsx";
import { asksForSensitive } from "../../leave/sensitive.rules.ts";
import type { SearchParams } from "../../search/question/address.url.ts";
import { isUnfiltered, readSearch } from "../../search/question/search.url.ts";
import { SearchPage } from "../../search/SearchPage.tsx";

interface HomeProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: HomeProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const { search } = readSearch(await searchParams);
  const t = await getWords(locale, "search");
  // Every question has an address, but a search engine needs only the front door and the listings.
  if (!isUnfiltered(search)) return { title: t("resultsTitle"), robots: { index: false, follow: true } };
  return { alternates: alternatesOf(locale, "") };
}

export default async function Home({ params, searchParams }: HomeProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const asked = await searchParams;
  return (
    <>
      {asksForSensitive(readSearch(asked).search) ? <LeaveBar locale={locale} /> : null}
      <SearchPage locale={locale} params={asked} />
    </>
  );
}
