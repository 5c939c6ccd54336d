import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { LinkPage } from "../../../../../accounts/LinkPage.tsx";
import { isLocale } from "../../../../../i18n/routing.ts";
import { getWords } from "../../../../../i18n/words.ts";

interface SignInLinkProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<{ readonly key?: string | string[] }>;
}

export async function generateMetadata({ params }: SignInLinkProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getWords(locale, "signIn"))("link.title") };
}

export default async function SignInLink({ params, searchParams }: SignInLinkProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { key } = await searchParams;
  return <LinkPage locale={locale} signInKey={typeof key === "string" ? key : ""} />;
}
