import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isLocale } from "../../../../../i18n/routing.ts";
import { getWords } from "../../../../../i18n/words.ts";
import { SentPage } from "../../../../../suggest/SentPage.tsx";

interface SentProps {
  readonly params: Promise<{ readonly locale: string; readonly reference: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ params }: SentProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getWords(locale, "suggest");
  return { title: t("sent.title"), robots: { index: false } };
}

export default async function Sent({ params, searchParams }: SentProps) {
  const { locale, reference } = await params;
  if (!isLocale(locale) || !/^[2-9A-Z]{4}-[2-9A-Z]{4}$/.test(reference)) notFound();
  const { told } = await searchParams;
  return <SentPage reference={reference} willBeTold={told === "1"} locale={locale} />;
}
