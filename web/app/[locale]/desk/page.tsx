import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { demandDeskViewer } from "../../../accounts/viewer.queries.ts";
import { findAwaiting } from "../../../desk/awaiting.queries.ts";
import { DeskStart } from "../../../desk/DeskStart.tsx";
import { isLocale } from "../../../i18n/routing.ts";
import { getWords } from "../../../i18n/words.ts";
import { paths } from "../../../paths.ts";
import { ApiAway } from "../ApiAway.tsx";

interface DeskStartProps {
  readonly params: Promise<{ readonly locale: string }>;
}

export async function generateMetadata({ params }: DeskStartProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getWords(locale, "desk"))("title") };
}

export default async function Desk({ params }: DeskStartProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const viewer = await demandDeskViewer(locale, paths.desk.start(locale));
  return viewer === null ? (
    <ApiAway path={paths.desk.start(locale)} locale={locale} />
  ) : (
    <DeskStart locale={locale} viewer={viewer} awaiting={await findAwaiting(locale)} />
  );
}
