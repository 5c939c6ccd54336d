import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { demandDeskViewer } from "../../../../../accounts/viewer.queries.ts";
import { findClaimsToDecide } from "../../../../../claims/claims.queries.ts";
import { LetterPage } from "../../../../../claims/LetterPage.tsx";
import { isLocale } from "../../../../../i18n/routing.ts";
import { getWords } from "../../../../../i18n/words.ts";
import { paths } from "../../../../../paths.ts";
import { answerWithStatus } from "../../../../../status.ts";
import { ApiAway } from "../../../ApiAway.tsx";
import { NoSuchPage } from "../../../NoSuchPage.tsx";

interface LetterProps {
  readonly params: Promise<{ readonly locale: string; readonly id: string }>;
}

export async function generateMetadata({ params }: LetterProps): Promise<Metadata> {
  const { locale } = await params;
  return isLocale(locale) ? { title: (await getWords(locale, "claims"))("paper.title") } : {};
}

export default async function Letter({ params }: LetterProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  const here = paths.desk.claimLetter(locale, id);
  const viewer = await demandDeskViewer(locale, here);
  const { data: claims } = viewer === null ? {} : await findClaimsToDecide(locale);
  if (claims === undefined) return <ApiAway path={here} locale={locale} />;
  const claim = claims.find((one) => one.id === id && one.method === "LETTER_CODE");
  if (!claim) {
    answerWithStatus(404);
    return <NoSuchPage locale={locale} />;
  }
  return <LetterPage claim={claim} locale={locale} />;
}
