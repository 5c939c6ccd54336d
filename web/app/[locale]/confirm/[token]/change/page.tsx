import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { ChangePage } from "../../../../../confirm/ChangePage.tsx";
import { findConfirmationRequest } from "../../../../../confirm/confirm.queries.ts";
import { SpentLink } from "../../../../../confirm/SpentLink.tsx";
import { isLocale } from "../../../../../i18n/routing.ts";
import { getWords } from "../../../../../i18n/words.ts";
import { paths } from "../../../../../paths.ts";
import { answerWithStatus } from "../../../../../status.ts";
import { ApiAway } from "../../../ApiAway.tsx";

interface ChangeProps {
  readonly params: Promise<{ readonly locale: string; readonly token: string }>;
}

export async function generateMetadata({ params }: ChangeProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getWords(locale, "confirm"))("changing.title"), robots: { index: false, follow: false } };
}

export default async function Change({ params }: ChangeProps) {
  const { locale, token } = await params;
  if (!isLocale(locale)) notFound();
  const { data: request, problem } = await findConfirmationRequest(locale, token);
  if (problem) return <ApiAway path={paths.confirm.change(locale, token)} locale={locale} />;
  if (request === null) answerWithStatus(404);
  if (request?.state !== "OPEN") return <SpentLink request={request} locale={locale} />;
  return <ChangePage request={request} token={token} locale={locale} />;
}
