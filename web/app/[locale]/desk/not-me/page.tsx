import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { NotMePage } from "../../../../accounts/address/NotMePage.tsx";
import { isLocale } from "../../../../i18n/routing.ts";
import { getWords } from "../../../../i18n/words.ts";

interface NotMeProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ params }: NotMeProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getWords(locale, "address"))("notMe.title") };
}

export default async function NotMe({ params, searchParams }: NotMeProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { key, done, problem } = await searchParams;
  return (
    <NotMePage
      locale={locale}
      undoKey={typeof key === "string" ? key : ""}
      isDone={done === "1"}
      problem={typeof problem === "string" ? problem : null}
    />
  );
}
