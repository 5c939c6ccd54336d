import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { demandDeskViewer } from "../../../accounts/viewer.queries.ts";
import { isLocale, type Locale } from "../../../i18n/routing.ts";
import { getWords } from "../../../i18n/words.ts";
import type { Params } from "../../../upkeep/told.rules.ts";

/** What Next.js hands to a page of the desk that keeps the service. */
export interface UpkeepProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<Params>;
}

export const titleOf =
  (part: "jobs" | "findings" | "lists" | "settings") =>
  async ({ params }: Pick<UpkeepProps, "params">): Promise<Metadata> => {
    const { locale } = await params;
    if (!isLocale(locale)) return {};
    return { title: (await getWords(locale, "upkeep"))(`${part}.title`) };
  };

/** The language and what was asked; whoever has not signed in is led there first. */
export async function openUpkeep(
  { params, searchParams }: UpkeepProps,
  pathOf: (locale: Locale) => string,
): Promise<{ readonly locale: Locale; readonly asked: Params; readonly here: string }> {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const here = pathOf(locale);
  await demandDeskViewer(locale, here);
  return { locale, asked: await searchParams, here };
}
