import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AgendaPage } from "../../../agenda/AgendaPage.tsx";
import { alternatesOf } from "../../../i18n/locale.url.ts";
import { isLocale } from "../../../i18n/routing.ts";
import { getWords } from "../../../i18n/words.ts";
import type { SearchParams } from "../../../search/question/address.url.ts";

interface ActivitiesProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: ActivitiesProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getWords(locale, "activities");
  const isAsked = Object.keys(await searchParams).length > 0;
  // A search engine needs the page once, not once for every question and every day.
  const rest = isAsked
    ? { robots: { index: false, follow: true } }
    : { alternates: alternatesOf(locale, "/activities") };
  return { title: t("title"), description: t("intro"), ...rest };
}

export default async function Activities({ params, searchParams }: ActivitiesProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return <AgendaPage locale={locale} params={await searchParams} />;
}
