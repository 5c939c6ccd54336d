import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { Statement } from "../../../accessibility/Statement.tsx";
import { settings } from "../../../env.ts";
import { alternatesOf } from "../../../i18n/locale.url.ts";
import { isLocale } from "../../../i18n/routing.ts";
import { getWords } from "../../../i18n/words.ts";

interface AccessibilityPageProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export async function generateMetadata({ params }: AccessibilityPageProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  const t = await getWords(locale, "accessibility");
  return { title: t("title"), description: t("description"), alternates: alternatesOf(locale, "/accessibility") };
}

export default async function AccessibilityPage({ params }: AccessibilityPageProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  return <Statement settings={settings()} locale={locale} />;
}
