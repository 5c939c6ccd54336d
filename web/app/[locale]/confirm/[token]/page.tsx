import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AGAIN } from "../../../../confirm/answer.url.ts";
import { ConfirmPage } from "../../../../confirm/ConfirmPage.tsx";
import { findConfirmationRequest } from "../../../../confirm/confirm.queries.ts";
import { SpentLink } from "../../../../confirm/SpentLink.tsx";
import { isLocale } from "../../../../i18n/routing.ts";
import { getWords } from "../../../../i18n/words.ts";
import { paths } from "../../../../paths.ts";
import { answerWithStatus } from "../../../../status.ts";
import { ApiAway } from "../../ApiAway.tsx";

interface ConfirmProps {
  readonly params: Promise<{ readonly locale: string; readonly token: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ params }: ConfirmProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getWords(locale, "confirm"))("title"), robots: { index: false, follow: false } };
}

/** Opening it changes nothing, however often and by whomever it is done: scanners of mail open every link. */
export default async function Confirm({ params, searchParams }: ConfirmProps) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const { data: request, problem } = await findConfirmationRequest(locale, token);
  if (problem) return <ApiAway path={paths.confirm.page(locale, token)} locale={locale} />;
  if (request === null) answerWithStatus(404);
  if (request?.state !== "OPEN") return <SpentLink request={request} locale={locale} />;
  const isAgain = (await searchParams)[AGAIN] !== undefined;
  return <ConfirmPage request={request} token={token} isAgain={isAgain} now={new Date()} locale={locale} />;
}
