import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { HelpPage } from "../../../help/HelpPage.tsx";
import { alternatesOf } from "../../../i18n/locale.url.ts";
import { isLocale } from "../../../i18n/routing.ts";
import { getWords } from "../../../i18n/words.ts";

interface HelpProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export async function generateMetadata({ params }: HelpProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getWords(locale, "help");
  return { title: t("title"), description: t("intro"), alternates: alternatesOf(locale, "/help") };
}

export default async function Help({ params }: HelpProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return <HelpPage locale={locale} />;
}
