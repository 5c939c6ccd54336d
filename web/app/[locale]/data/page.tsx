import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { describeData } from "../../../catalogue/catalogue.queries.ts";
import { AboutTheData } from "../../../catalogue/data/AboutTheData.tsx";
import { alternatesOf } from "../../../catalogue/profile/profile.rules.ts";
import { settings } from "../../../env.ts";
import { isLocale } from "../../../i18n/routing.ts";
import { getWords } from "../../../i18n/words.ts";
import { paths } from "../../../paths.ts";
import { ApiAway } from "../ApiAway.tsx";
import { OldData } from "../OldData.tsx";

interface DataPageProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export async function generateMetadata({ params }: DataPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getWords(locale, "data");
  return { title: t("title"), description: t("description"), alternates: alternatesOf(paths.data(locale), "/data") };
}

export default async function DataPage({ params }: DataPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { data, problem } = await describeData(locale);
  if (problem) return <ApiAway path={paths.data(locale)} locale={locale} />;
  return (
    <>
      <OldData asOf={data.asOf} locale={locale} />
      <AboutTheData data={data} feedbackEmail={settings().feedbackEmail} locale={locale} />
    </>
  );
}
