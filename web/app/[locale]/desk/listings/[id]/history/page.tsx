import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { demandDeskViewer } from "../../../../../../accounts/viewer.queries.ts";
import { isLocale, type Locale } from "../../../../../../i18n/routing.ts";
import { getWords } from "../../../../../../i18n/words.ts";
import { paths } from "../../../../../../paths.ts";
import { HistoryPage } from "../../../../../../review/history/HistoryPage.tsx";
import { findHistory, findPair } from "../../../../../../review/history/history.queries.ts";
import { NotYours } from "../../../../../../review/NotYours.tsx";
import { ApiAway } from "../../../../ApiAway.tsx";

interface HistoryProps {
  readonly params: Promise<{ readonly locale: string; readonly id: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ params }: HistoryProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getWords(locale, "review"))("history.title") };
}

export default async function History({ params, searchParams }: HistoryProps) {
  const { locale, id: written } = await params;
  if (!isLocale(locale)) notFound();
  return <HistoryOf locale={locale} id={decodeURIComponent(written)} asked={await searchParams} />;
}

interface HistoryOfProps {
  readonly locale: Locale;
  readonly id: string;
  readonly asked: Readonly<Record<string, string | string[] | undefined>>;
}

const MAX_REVISION = 2_000_000_000;

function numberIn(value: string | string[] | undefined): number | null {
  const number = typeof value === "string" && /^\d+$/.test(value) ? Number(value) : 0;
  return number > 0 && number < MAX_REVISION ? number : null;
}

async function HistoryOf({ locale, id, asked }: HistoryOfProps) {
  const here = paths.desk.history(locale, id);
  await demandDeskViewer(locale, here);
  const after = numberIn(asked.after);
  const { data, problem } = await findHistory(locale, id, after === null ? null : String(after));
  if (problem) return <ApiAway path={here} locale={locale} />;
  const { editableListing: listing, history } = data;
  if (!listing || !history) return <NotYours locale={locale} />;
  const [from, to] = [numberIn(asked.from), numberIn(asked.to)];
  const pair = from && to ? await findPair(locale, id, from, to) : null;
  const word = (value: string | string[] | undefined) => (typeof value === "string" ? value : null);
  return (
    <HistoryPage
      listing={listing}
      page={history}
      pair={pair?.data ?? null}
      isFirst={after === null}
      done={word(asked.done)}
      problem={word(asked.problem)}
      locale={locale}
      now={new Date()}
    />
  );
}
