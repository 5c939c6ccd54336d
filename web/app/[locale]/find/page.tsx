import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { FinderPage } from "../../../finder/FinderPage.tsx";
import { findRemaining } from "../../../finder/finder.queries.ts";
import { type Finder, finderHref, numberOf, readFinder, STEPS, searchFor } from "../../../finder/finder.url.ts";
import { questionOf } from "../../../finder/question.ts";
import { alternatesOf } from "../../../i18n/locale.url.ts";
import { isLocale, type Locale } from "../../../i18n/routing.ts";
import { getWords } from "../../../i18n/words.ts";
import { LeaveBar } from "../../../leave/LeaveBar.tsx";
import { asksForSensitive } from "../../../leave/sensitive.rules.ts";
import { paths } from "../../../paths.ts";
import type { SearchParams } from "../../../search/question/address.url.ts";
import { ApiAway } from "../ApiAway.tsx";

interface FindProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<SearchParams>;
}

export async function generateMetadata({ params, searchParams }: FindProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const asked = await searchParams;
  const t = await getWords(locale, "finder");
  const { step } = readFinder(asked);
  const title = `${await questionOf(locale, step)} – ${t("step", { number: numberOf(step), count: STEPS.length })}`;
  // One front door is enough for search engines; the answers of one person are nobody else's.
  if (Object.keys(asked).length > 0) return { title, robots: { index: false, follow: true } };
  return { title, description: t("invite"), alternates: alternatesOf(locale, "/find") };
}

/** A language of an old link that is none any more is left out, and so is what else the API does not know. */
function withoutUnknown(finder: Finder, locale: Locale): string {
  return finderHref(paths.finder(locale), finder, { languages: [], places: [], near: null });
}

export default async function Find({ params, searchParams }: FindProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const finder = readFinder(await searchParams);
  const { data: remaining, problem } = await findRemaining(searchFor(finder), locale);
  if (problem) {
    const hasAnswers = finder.languages.length + finder.places.length > 0 || finder.near !== null;
    if (problem.code !== "API_AWAY" && hasAnswers) redirect(withoutUnknown(finder, locale));
    return <ApiAway path={finderHref(paths.finder(locale), finder)} locale={locale} />;
  }
  // A town that nobody knows is asked about again, where it was written.
  const isLost = remaining.places.unknown.length > 0 && finder.step === "time";
  return (
    <>
      {asksForSensitive(searchFor(finder)) ? <LeaveBar locale={locale} /> : null}
      <FinderPage locale={locale} finder={isLost ? { ...finder, step: "place" } : finder} remaining={remaining} />
    </>
  );
}
