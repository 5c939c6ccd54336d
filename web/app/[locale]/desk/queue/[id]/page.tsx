import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { demandDeskViewer } from "../../../../../accounts/viewer.queries.ts";
import { isLocale, type Locale } from "../../../../../i18n/routing.ts";
import { getWords } from "../../../../../i18n/words.ts";
import { paths } from "../../../../../paths.ts";
import { NotYours } from "../../../../../review/NotYours.tsx";
import { aroundOf } from "../../../../../review/queue/around.rules.ts";
import { findDone } from "../../../../../review/queue/done.queries.ts";
import { findSubmission } from "../../../../../review/queue/queue.queries.ts";
import { readQueue, writeQueue } from "../../../../../review/queue/queue.url.ts";
import { SubmissionPage } from "../../../../../review/queue/SubmissionPage.tsx";
import { ApiAway } from "../../../ApiAway.tsx";

interface SubmissionProps {
  readonly params: Promise<{ readonly locale: string; readonly id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ params }: SubmissionProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getWords(locale, "review"))("queue.title") };
}

export default async function Submission({ params, searchParams }: SubmissionProps) {
  const { locale, id } = await params;
  if (!isLocale(locale)) notFound();
  return <SubmissionOf locale={locale} id={id} asked={await searchParams} />;
}

interface SubmissionOfProps {
  readonly locale: Locale;
  readonly id: string;
  readonly asked: Readonly<Record<string, string | string[] | undefined>>;
}

async function SubmissionOf({ locale, id, asked }: SubmissionOfProps) {
  const view = readQueue(asked);
  const here = paths.desk.submission(locale, id, writeQueue(view));
  await demandDeskViewer(locale, here);
  const { data, problem } = await findSubmission(locale, id, view);
  if (problem?.code === "INVALID_CURSOR")
    return <SubmissionOf locale={locale} id={id} asked={{ ...asked, after: undefined }} />;
  if (problem) return <ApiAway path={here} locale={locale} />;
  const { submission, submissions } = data;
  if (!submission) return <NotYours locale={locale} />;
  return (
    <SubmissionPage
      submission={submission}
      around={aroundOf(submission.id, submissions)}
      view={view}
      done={await findDone(locale, asked)}
      locale={locale}
      now={new Date()}
    />
  );
}
