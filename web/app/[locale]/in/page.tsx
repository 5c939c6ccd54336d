import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { alternatesOf } from "../../../i18n/locale.url.ts";
import { isLocale } from "../../../i18n/routing.ts";
import { getWords } from "../../../i18n/words.ts";
import { PackIndex } from "../../../offline/PackIndex.tsx";
import { findPacks } from "../../../offline/pack.queries.ts";
import { paths } from "../../../paths.ts";
import { ApiAway } from "../ApiAway.tsx";
import { OldData } from "../OldData.tsx";

interface PacksProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export async function generateMetadata({ params }: PacksProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getWords(locale, "offline");
  return { title: t("index.title"), description: t("index.intro"), alternates: alternatesOf(locale, "/in") };
}

export default async function PacksPage({ params }: PacksProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { data, problem } = await findPacks(locale);
  if (problem) return <ApiAway path={paths.packs(locale)} locale={locale} />;
  return (
    <>
      <OldData asOf={data.asOf} locale={locale} />
      <PackIndex municipalities={data.listings.facets.municipalities} locale={locale} />
    </>
  );
}
