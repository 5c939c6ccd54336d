import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isLocale, type Locale } from "../../../../i18n/routing.ts";
import { getWords } from "../../../../i18n/words.ts";
import { LeaveBar } from "../../../../leave/LeaveBar.tsx";
import { isSensitive } from "../../../../leave/sensitive.rules.ts";
import { paths } from "../../../../paths.ts";
import { ReportPage } from "../../../../suggest/ReportPage.tsx";
import { findReported } from "../../../../suggest/suggest.queries.ts";
import { ApiAway } from "../../ApiAway.tsx";

interface ReportProps {
  readonly params: Promise<{ readonly locale: string; readonly slug: string }>;
}

export async function generateMetadata({ params }: ReportProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getWords(locale, "suggest");
  // The name of the place is not in the title: it may be one that must not stand in a history.
  return { title: t("tell"), robots: { index: false }, referrer: "same-origin" };
}

export default async function Report({ params }: ReportProps) {
  const { locale, slug: written } = await params;
  if (!isLocale(locale)) notFound();
  // The front server has refused addresses that cannot be decoded.
  return <Reported locale={locale} slug={decodeURIComponent(written)} />;
}

async function Reported({ locale, slug }: { readonly locale: Locale; readonly slug: string }) {
  const { data, problem } = await findReported(locale, slug);
  if (problem?.code === "INVALID_SLUG" || data?.listing === null) notFound();
  if (problem || !data.listing) return <ApiAway path={paths.suggest(locale, slug)} locale={locale} />;
  return (
    <>
      {isSensitive(data.listing) ? <LeaveBar locale={locale} /> : null}
      <ReportPage listing={data.listing} challenge={data.suggestionChallenge} locale={locale} />
    </>
  );
}
