import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isLocale } from "../../../i18n/routing.ts";
import { getWords } from "../../../i18n/words.ts";
import { SavedPage } from "../../../saved/SavedPage.tsx";
import { slugsOf } from "../../../saved/shared.url.ts";

interface SavedProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ params }: SavedProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getWords(locale, "saved"))("title"), robots: { index: false } };
}

export default async function Saved({ params, searchParams }: SavedProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { place } = await searchParams;
  return <SavedPage slugs={slugsOf(place)} locale={locale} />;
}
