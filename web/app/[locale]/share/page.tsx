import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isLocale } from "../../../i18n/routing.ts";
import { getWords } from "../../../i18n/words.ts";
import { paths } from "../../../paths.ts";
import { SharePage } from "../../../sharing/SharePage.tsx";
import { findShared } from "../../../sharing/sharing.queries.ts";
import { Unanswered } from "../Unanswered.tsx";

interface ShareProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<{ readonly place?: string | string[] }>;
}

export async function generateMetadata({ params }: ShareProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getWords(locale, "sharing");
  return { title: t("title"), robots: { index: false, follow: true } };
}

export default async function Share({ params, searchParams }: ShareProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const [slug = ""] = [(await searchParams).place ?? []].flat();
  const { data, problem } = await findShared(locale, slug, new Date());
  if (!data) {
    const state = problem ? ("away" as const) : ("missing" as const);
    return <Unanswered answer={{ state, locale, path: paths.share(locale, slug) }} />;
  }
  return <SharePage shared={data} locale={locale} />;
}
