import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { alternatesOf } from "../../../../i18n/locale.url.ts";
import { isLocale } from "../../../../i18n/routing.ts";
import { getWords } from "../../../../i18n/words.ts";
import { PackPage } from "../../../../offline/PackPage.tsx";
import { findPack, isCode } from "../../../../offline/pack.queries.ts";
import { paths } from "../../../../paths.ts";
import { answerWithStatus } from "../../../../status.ts";
import { ApiAway } from "../../ApiAway.tsx";
import { NoSuchPage } from "../../NoSuchPage.tsx";
import { OldData } from "../../OldData.tsx";

interface PackProps {
  readonly params: Promise<{ readonly locale: string; readonly code: string }>;
}

export async function generateMetadata({ params }: PackProps): Promise<Metadata> {
  const { locale, code } = await params;
  if (!isLocale(locale)) return {};
  const pack = isCode(code) ? (await findPack(locale, code)).data : null;
  if (!pack) return { title: (await getWords(locale, "trouble"))("notFound.title"), robots: { index: false } };
  const t = await getWords(locale, "offline");
  return {
    title: `${pack.municipality.name.text} · ${t("title")}`,
    description: t("keep.text"),
    alternates: alternatesOf(locale, `/in/${code}`),
  };
}

export default async function PackOfMunicipality({ params }: PackProps) {
  const { locale, code } = await params;
  if (!isLocale(locale)) notFound();
  const { data, problem } = isCode(code) ? await findPack(locale, code) : { data: null };
  if (problem) return <ApiAway path={paths.pack(locale, code)} locale={locale} />;
  if (!data) {
    answerWithStatus(404);
    return <NoSuchPage locale={locale} />;
  }
  return (
    <>
      <OldData asOf={data.asOf} locale={locale} />
      <PackPage pack={data} locale={locale} />
    </>
  );
}
