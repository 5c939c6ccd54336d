import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { alternatesOf } from "../../../i18n/locale.url.ts";
import { isLocale } from "../../../i18n/routing.ts";
import { getWords } from "../../../i18n/words.ts";
import { paths } from "../../../paths.ts";
import { getVocabulary } from "../../../search/question/vocabulary.queries.ts";
import { PlacePage } from "../../../suggest/PlacePage.tsx";
import { openForm } from "../../../suggest/suggest.queries.ts";
import { ApiAway } from "../ApiAway.tsx";

interface SuggestProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export async function generateMetadata({ params }: SuggestProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getWords(locale, "suggest");
  return {
    title: t("invite"),
    description: t("intro"),
    alternates: alternatesOf(locale, "/suggest"),
    // A form that a browser sends by itself must say to our own server where it comes from.
    referrer: "same-origin",
  };
}

export default async function Suggest({ params }: SuggestProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [form, vocabulary] = await Promise.all([openForm(locale), getVocabulary(locale)]);
  if (form.problem || vocabulary.problem) return <ApiAway path={paths.suggest(locale)} locale={locale} />;
  return <PlacePage challenge={form.data.suggestionChallenge} languages={vocabulary.data.languages} locale={locale} />;
}
