import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { demandDeskViewer } from "../../../../accounts/viewer.queries.ts";
import { isLocale, type Locale } from "../../../../i18n/routing.ts";
import { getWords } from "../../../../i18n/words.ts";
import { paths } from "../../../../paths.ts";
import { DuplicatesPage } from "../../../../review/duplicates/DuplicatesPage.tsx";
import { findDuplicates } from "../../../../review/duplicates/duplicates.queries.ts";
import { NotYours } from "../../../../review/NotYours.tsx";
import { OUTCOMES } from "../../../../review/outcome.rules.ts";
import { ApiAway } from "../../ApiAway.tsx";

interface DuplicatesProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ params }: DuplicatesProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getWords(locale, "review"))("doubles.title") };
}

export default async function Duplicates({ params, searchParams }: DuplicatesProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return <DuplicatesOf locale={locale} asked={await searchParams} />;
}

interface DuplicatesOfProps {
  readonly locale: Locale;
  readonly asked: Readonly<Record<string, string | string[] | undefined>>;
}

async function DuplicatesOf({ locale, asked }: DuplicatesOfProps) {
  const here = paths.desk.duplicates(locale);
  await demandDeskViewer(locale, here);
  const page = Math.max(1, Math.min(10_000, Math.trunc(Number(asked.page)) || 1));
  const { data, problem } = await findDuplicates(locale, page);
  if (problem) return <ApiAway path={here} locale={locale} />;
  if (!data.duplicates) return <NotYours locale={locale} />;
  return (
    <DuplicatesPage
      doubles={data.duplicates}
      page={page}
      isDone={asked.done === "merge"}
      problem={OUTCOMES.find((known) => known === asked.problem) ?? null}
      locale={locale}
      now={new Date()}
    />
  );
}
