import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { settings } from "../../../env.ts";
import { alternatesOf } from "../../../i18n/locale.url.ts";
import { isLocale } from "../../../i18n/routing.ts";
import { getWords } from "../../../i18n/words.ts";
import { AboutYou } from "../../../privacy/AboutYou.tsx";

interface PrivacyPageProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export async function generateMetadata({ params }: PrivacyPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getWords(locale, "privacy");
  return { title: t("title"), description: t("description"), alternates: alternatesOf(locale, "/privacy") };
}

export default async function PrivacyPage({ params }: PrivacyPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return <AboutYou settings={settings()} locale={locale} />;
}
