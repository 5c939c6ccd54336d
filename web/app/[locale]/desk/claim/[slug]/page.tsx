import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { demandDeskViewer } from "../../../../../accounts/viewer.queries.ts";
import { ClaimPage } from "../../../../../claims/ClaimPage.tsx";
import { WAYS } from "../../../../../claims/claim.rules.ts";
import { findClaimSubject, findOwnClaim } from "../../../../../claims/claims.queries.ts";
import { isLocale } from "../../../../../i18n/routing.ts";
import { getWords } from "../../../../../i18n/words.ts";
import { paths } from "../../../../../paths.ts";
import { answerWithStatus } from "../../../../../status.ts";
import { ApiAway } from "../../../ApiAway.tsx";
import { NoSuchPage } from "../../../NoSuchPage.tsx";

interface ClaimProps {
  readonly params: Promise<{ readonly locale: string; readonly slug: string }>;
  readonly searchParams: Promise<{ readonly way?: string | string[] }>;
}

export async function generateMetadata({ params }: ClaimProps): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await getWords(locale, "claims"))("title") } : {};
}

export default async function Claim({ params, searchParams }: ClaimProps) {
  const { locale, slug } = await params;
  if (!isLocale(locale)) notFound();
  const here = paths.desk.claim(locale, slug);
  const away = <ApiAway path={here} locale={locale} />;
  const viewer = await demandDeskViewer(locale, here);
  if (viewer === null) return away;
  const { data: subject, problem } = await findClaimSubject(locale, slug);
  if (problem) return away;
  if (subject === null) {
    answerWithStatus(404);
    return <NoSuchPage locale={locale} />;
  }
  const own = await findOwnClaim(locale, subject.id);
  if (own.problem) return away;
  const [way = ""] = [(await searchParams).way ?? []].flat();
  return (
    <ClaimPage
      subject={subject}
      claim={own.data.claim}
      addresses={own.data.addresses}
      way={Object.hasOwn(WAYS, way) ? way : null}
      locale={locale}
    />
  );
}
