import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { isLocale } from "../../../i18n/routing.ts";
import { getWords } from "../../../i18n/words.ts";
import { OfflinePage } from "../../../saved/OfflinePage.tsx";

interface OfflineProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export async function generateMetadata({ params }: OfflineProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getWords(locale, "offline"))("gone.title"), robots: { index: false } };
}

export default async function Offline({ params }: OfflineProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return <OfflinePage locale={locale} />;
}
