import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { demandDeskViewer } from "../../../../accounts/viewer.queries.ts";
import { isLocale, type Locale } from "../../../../i18n/routing.ts";
import { getWords } from "../../../../i18n/words.ts";
import { paths } from "../../../../paths.ts";
import { NotYours } from "../../../../review/NotYours.tsx";
import { ReportPage } from "../../../../review/territory/ReportPage.tsx";
import { findReports, findStanding, findTerritory, GAPS } from "../../../../review/territory/report.queries.ts";
import { StandingPage } from "../../../../review/territory/StandingPage.tsx";
import { ApiAway } from "../../ApiAway.tsx";

interface ReportProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ params }: ReportProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getWords(locale, "review"))("report.title") };
}

export default async function Report({ params, searchParams }: ReportProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { municipality, gap: written, page } = await searchParams;
  await demandDeskViewer(locale, paths.desk.report(locale));
  const gap = GAPS.find((known) => known === written);
  if (gap && typeof municipality === "string") return <Standing locale={locale} code={municipality} gap={gap} />;
  return <Reports locale={locale} page={Math.max(1, Math.min(100, Math.trunc(Number(page)) || 1))} />;
}

const PAGE_SIZE = 20;

async function Reports({ locale, page }: { readonly locale: Locale; readonly page: number }) {
  const away = <ApiAway path={paths.desk.report(locale)} locale={locale} />;
  const territory = await findTerritory(locale);
  if (territory === null) return away;
  // Where most waits stands first.
  const codes = [...territory]
    .sort((one, other) => other.submissions - one.submissions)
    .map(({ municipality }) => municipality.code);
  const shown = codes.slice((page - 1) * PAGE_SIZE, page * PAGE_SIZE);
  const { data, problem } = shown.length > 0 ? await findReports(locale, shown) : { data: { municipalityReports: [] } };
  if (problem || !data) return away;
  return (
    <ReportPage
      reports={data.municipalityReports}
      territory={territory}
      page={page}
      hasMore={codes.length > page * PAGE_SIZE}
      locale={locale}
    />
  );
}

interface StandingProps {
  readonly locale: Locale;
  readonly code: string;
  readonly gap: (typeof GAPS)[number];
}

async function Standing({ locale, code, gap }: StandingProps) {
  const { data, problem } = await findStanding(locale, code, gap);
  if (problem) return <ApiAway path={paths.desk.report(locale)} locale={locale} />;
  const [standing] = data.municipalityReports;
  return standing ? <StandingPage standing={standing} gap={gap} locale={locale} /> : <NotYours locale={locale} />;
}
