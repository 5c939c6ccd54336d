import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { CodePage } from "../../../../../accounts/CodePage.tsx";
import { isLocale } from "../../../../../i18n/routing.ts";
import { getWords } from "../../../../../i18n/words.ts";

interface SignInCodeProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<{ readonly next?: string | string[] }>;
}

export async function generateMetadata({ params }: SignInCodeProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getWords(locale, "signIn"))("code.title") };
}

export default async function SignInCode({ params, searchParams }: SignInCodeProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { next } = await searchParams;
  return <CodePage locale={locale} next={typeof next === "string" ? next : ""} />;
}
