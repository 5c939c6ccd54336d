import type { Metadata } from "next";
import { DEFAULT_LOCALE, isLocale } from "../../../i18n/routing.ts";
import { answerWithStatus } from "../../../status.ts";
import { NoSuchPage } from "../NoSuchPage.tsx";

export const metadata: Metadata = { robots: { index: false } };

/** An address that leads nowhere gets our own page, in the reader's language, also before any script has run. */
export default async function UnknownPage({ params }: { readonly params: Promise<{ readonly locale: string }> }) {
  const { locale } = await params;
  answerWithStatus(404);
  return <NoSuchPage locale={isLocale(locale) ? locale : DEFAULT_LOCALE} />;
}
