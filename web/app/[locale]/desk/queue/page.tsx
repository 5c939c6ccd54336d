import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { demandDeskViewer } from "../../../../accounts/viewer.queries.ts";
import { isLocale, type Locale } from "../../../../i18n/routing.ts";
import { getWords } from "../../../../i18n/words.ts";
import { paths } from "../../../../paths.ts";
import { findDone } from "../../../../review/queue/done.queries.ts";
import { QueuePage } from "../../../../review/queue/QueuePage.tsx";
import { findQueue } from "../../../../review/queue/queue.queries.ts";
import { readQueue, writeQueue } from "../../../../review/queue/queue.url.ts";
import { ApiAway } from "../../ApiAway.tsx";

interface QueueProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ params }: QueueProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getWords(locale, "review"))("queue.title") };
}

export default async function Queue({ params, searchParams }: QueueProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return <QueueOf locale={locale} asked={await searchParams} />;
}

interface QueueOfProps {
  readonly locale: Locale;
  readonly asked: Readonly<Record<string, string | string[] | undefined>>;
}

async function QueueOf({ locale, asked }: QueueOfProps) {
  const view = readQueue(asked);
  const here = paths.desk.queue(locale, writeQueue(view));
  await demandDeskViewer(locale, here);
  const { data, problem } = await findQueue(locale, view);
  // A cursor that somebody has cut short: the queue from its beginning.
  if (problem?.code === "INVALID_CURSOR") return <QueueOf locale={locale} asked={{ ...asked, after: undefined }} />;
  if (problem) return <ApiAway path={here} locale={locale} />;
  const done = await findDone(locale, asked);
  return (
    <QueuePage
      page={data.submissions}
      territory={data.viewer.territory}
      view={view}
      done={done}
      locale={locale}
      now={new Date()}
    />
  );
}
