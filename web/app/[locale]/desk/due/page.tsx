import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { demandDeskViewer } from "../../../../accounts/viewer.queries.ts";
import { DeskDuePage } from "../../../../confirm/DeskDuePage.tsx";
import { findDueAtDesk } from "../../../../confirm/desk-due.queries.ts";
import { isLocale } from "../../../../i18n/routing.ts";
import { getWords } from "../../../../i18n/words.ts";
import { paths } from "../../../../paths.ts";
import { ApiAway } from "../../ApiAway.tsx";

interface DueProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ params }: DueProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getWords(locale, "confirm"))("title") };
}

export default async function Due({ params, searchParams }: DueProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const here = paths.desk.due(locale);
  const viewer = await demandDeskViewer(locale, here);
  const due = viewer === null ? null : await findDueAtDesk(locale);
  if (due === null) return <ApiAway path={here} locale={locale} />;
  const { done, problem } = await searchParams;
  return (
    <DeskDuePage
      due={due}
      isDone={done === "1"}
      problem={typeof problem === "string" ? problem : null}
      now={new Date()}
      locale={locale}
    />
  );
}
