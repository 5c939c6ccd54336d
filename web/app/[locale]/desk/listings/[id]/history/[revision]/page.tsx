import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { demandDeskViewer } from "../../../../../../../accounts/viewer.queries.ts";
import { isLocale, type Locale } from "../../../../../../../i18n/routing.ts";
import { getWords } from "../../../../../../../i18n/words.ts";
import { paths } from "../../../../../../../paths.ts";
import { findPair, findTended } from "../../../../../../../review/history/history.queries.ts";
import { RestorePage } from "../../../../../../../review/history/RestorePage.tsx";
import { NotYours } from "../../../../../../../review/NotYours.tsx";
import { ApiAway } from "../../../../../ApiAway.tsx";

interface RestoreProps {
  readonly params: Promise<{ readonly locale: string; readonly id: string; readonly revision: string }>;
}

export async function generateMetadata({ params }: RestoreProps): Promise<Metadata> {
  const { locale, revision } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getWords(locale, "review"))("history.restore", { number: Number(revision) || 0 }) };
}

export default async function Restore({ params }: RestoreProps) {
  const { locale, id, revision } = await params;
  if (!isLocale(locale) || !/^[1-9]\d{0,8}$/.test(revision)) notFound();
  return <RestoreOf locale={locale} id={decodeURIComponent(id)} revision={Number(revision)} />;
}

interface RestoreOfProps {
  readonly locale: Locale;
  readonly id: string;
  readonly revision: number;
}

async function RestoreOf({ locale, id, revision }: RestoreOfProps) {
  const here = paths.desk.restore(locale, id, revision);
  await demandDeskViewer(locale, here);
  const { data, problem } = await findTended(locale, id);
  if (problem) return <ApiAway path={here} locale={locale} />;
  const listing = data.editableListing;
  if (!listing) return <NotYours locale={locale} />;
  const pair = await findPair(locale, id, listing.revision, revision);
  if (pair.problem) return <ApiAway path={here} locale={locale} />;
  // There is no such version.
  if (!pair.data.changes) notFound();
  return <RestorePage listing={listing} revision={revision} pair={pair.data} locale={locale} now={new Date()} />;
}
