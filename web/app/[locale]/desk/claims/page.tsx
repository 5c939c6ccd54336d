import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { demandDeskViewer } from "../../../../accounts/viewer.queries.ts";
import { ClaimsPage } from "../../../../claims/ClaimsPage.tsx";
import { findClaimsToDecide } from "../../../../claims/claims.queries.ts";
import { isLocale } from "../../../../i18n/routing.ts";
import { getWords } from "../../../../i18n/words.ts";
import { paths } from "../../../../paths.ts";
import { ApiAway } from "../../ApiAway.tsx";

interface ClaimsProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<{ readonly done?: string | string[] }>;
}

export async function generateMetadata({ params }: ClaimsProps): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await getWords(locale, "claims"))("list.title") } : {};
}

export default async function Claims({ params, searchParams }: ClaimsProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const here = paths.desk.claims(locale);
  const viewer = await demandDeskViewer(locale, here);
  const { data: claims } = viewer === null ? {} : await findClaimsToDecide(locale);
  if (claims === undefined) return <ApiAway path={here} locale={locale} />;
  const [done = null] = [(await searchParams).done ?? []].flat();
  return <ClaimsPage claims={claims} done={done} locale={locale} />;
}
