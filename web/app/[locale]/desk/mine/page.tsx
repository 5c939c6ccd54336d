import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { demandDeskViewer } from "../../../../accounts/viewer.queries.ts";
import { isLocale, type Locale } from "../../../../i18n/routing.ts";
import { getWords } from "../../../../i18n/words.ts";
import { paths } from "../../../../paths.ts";
import { MinePage } from "../../../../review/mine/MinePage.tsx";
import { findOwn } from "../../../../review/mine/mine.queries.ts";
import { ApiAway } from "../../ApiAway.tsx";

interface MineProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<Readonly<Record<string, string | string[] | undefined>>>;
}

export async function generateMetadata({ params }: MineProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getWords(locale, "review"))("mine.title") };
}

export default async function Mine({ params, searchParams }: MineProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { after, done } = await searchParams;
  return (
    <MineOf
      locale={locale}
      after={typeof after === "string" ? after : null}
      done={done === "answer" || done === "recall" ? done : null}
    />
  );
}

interface MineOfProps {
  readonly locale: Locale;
  readonly after: string | null;
  readonly done: "answer" | "recall" | null;
}

async function MineOf({ locale, after, done }: MineOfProps) {
  await demandDeskViewer(locale, paths.desk.mine(locale));
  const { data, problem } = await findOwn(locale, after);
  if (problem?.code === "INVALID_CURSOR") return <MineOf locale={locale} after={null} done={done} />;
  if (problem) return <ApiAway path={paths.desk.mine(locale)} locale={locale} />;
  return <MinePage own={data} isFirst={after === null} done={done} locale={locale} now={new Date()} />;
}
