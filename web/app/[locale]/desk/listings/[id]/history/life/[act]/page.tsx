import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { demandDeskViewer } from "../../../../../../../../accounts/viewer.queries.ts";
import { isLocale, type Locale } from "../../../../../../../../i18n/routing.ts";
import { getWords } from "../../../../../../../../i18n/words.ts";
import { paths } from "../../../../../../../../paths.ts";
import { findTended } from "../../../../../../../../review/history/history.queries.ts";
import { LifePage } from "../../../../../../../../review/history/LifePage.tsx";
import { LIFE_ACTS, type LifeAct, possibleLifeActs } from "../../../../../../../../review/history/life-acts.rules.ts";
import { NotYours } from "../../../../../../../../review/NotYours.tsx";
import { ApiAway } from "../../../../../../ApiAway.tsx";

interface LifeProps {
  readonly params: Promise<{ readonly locale: string; readonly id: string; readonly act: string }>;
}

const actOf = (written: string): LifeAct | undefined => LIFE_ACTS.find((known) => known === written);

export async function generateMetadata({ params }: LifeProps): Promise<Metadata> {
  const { locale, act: written } = await params;
  const act = actOf(written);
  if (!isLocale(locale) || !act) return {};
  return { title: (await getWords(locale, "review"))("life.act", { act }) };
}

export default async function Life({ params }: LifeProps) {
  const { locale, id, act: written } = await params;
  const act = actOf(written);
  if (!isLocale(locale) || !act) notFound();
  return <LifeOf locale={locale} id={decodeURIComponent(id)} act={act} />;
}

async function LifeOf({ locale, id, act }: { readonly locale: Locale; readonly id: string; readonly act: LifeAct }) {
  const here = paths.desk.life(locale, id, act);
  await demandDeskViewer(locale, here);
  const { data, problem } = await findTended(locale, id);
  if (problem) return <ApiAway path={here} locale={locale} />;
  const listing = data.editableListing;
  if (!listing || !possibleLifeActs(listing.possibleActs).includes(act)) return <NotYours locale={locale} />;
  return <LifePage listing={listing} act={act} locale={locale} now={new Date()} />;
}
