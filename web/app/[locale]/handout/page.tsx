import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HandoutPage } from "../../../handout/HandoutPage.tsx";
import { isLocale } from "../../../i18n/routing.ts";
import { getWords } from "../../../i18n/words.ts";
import { paths } from "../../../paths.ts";
import type { SearchParams } from "../../../search/question/address.url.ts";
import { ApiAway } from "../ApiAway.tsx";

interface HandoutProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params }: HandoutProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getWords(locale, "handout");
  return { title: t("title"), robots: { index: false, follow: true } };
}

export default async function Handout({ params, searchParams }: HandoutProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const asked = await searchParams;
  const query = new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => [value ?? []].flat().map((one): [string, string] => [name, one])),
  );
  return (
    <HandoutPage
      locale={locale}
      params={asked}
      away={<ApiAway path={paths.handout(locale, query.toString())} locale={locale} />}
    />
  );
}
