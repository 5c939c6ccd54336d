import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { OutcomeParams } from "../../../../accounts/Outcome.tsx";
import { PeoplePage } from "../../../../accounts/PeoplePage.tsx";
import { findPeople } from "../../../../accounts/people.queries.ts";
import { demandDeskViewer } from "../../../../accounts/viewer.queries.ts";
import { isLocale } from "../../../../i18n/routing.ts";
import { getWords } from "../../../../i18n/words.ts";
import { paths } from "../../../../paths.ts";
import { ApiAway } from "../../ApiAway.tsx";

type Param = string | string[] | undefined;

interface PeopleProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<
    OutcomeParams & { readonly search?: Param; readonly find?: Param; readonly after?: Param }
  >;
}

export async function generateMetadata({ params }: PeopleProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getWords(locale, "people"))("title") };
}

const textOf = (param: Param): string => (typeof param === "string" ? param.trim() : "");

export default async function PeoplePlace({ params, searchParams }: PeopleProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const here = paths.desk.people(locale);
  const viewer = await demandDeskViewer(locale, here);
  const { search, find, after, ...outcome } = await searchParams;
  const { data } = await findPeople(locale, textOf(search), textOf(after));
  if (viewer === null || data === undefined) return <ApiAway path={here} locale={locale} />;
  return (
    <PeoplePage
      locale={locale}
      people={data}
      isMaintainer={viewer.isMaintainer}
      search={textOf(search)}
      find={textOf(find)}
      outcome={outcome}
    />
  );
}
