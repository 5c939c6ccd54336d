import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { AccountsPage } from "../../../../../accounts/AccountsPage.tsx";
import type { OutcomeParams } from "../../../../../accounts/Outcome.tsx";
import { findAccounts } from "../../../../../accounts/people.queries.ts";
import { demandDeskViewer } from "../../../../../accounts/viewer.queries.ts";
import { isLocale } from "../../../../../i18n/routing.ts";
import { getWords } from "../../../../../i18n/words.ts";
import { paths } from "../../../../../paths.ts";
import { ApiAway } from "../../../ApiAway.tsx";

type Param = string | string[] | undefined;

interface AccountsProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<OutcomeParams & { readonly search?: Param; readonly after?: Param }>;
}

export async function generateMetadata({ params }: AccountsProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getWords(locale, "people"))("accounts.title") };
}

const textOf = (param: Param): string => (typeof param === "string" ? param.trim() : "");

export default async function AccountsPlace({ params, searchParams }: AccountsProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const here = paths.desk.accounts(locale);
  const viewer = await demandDeskViewer(locale, here);
  if (viewer !== null && !viewer.isMaintainer) notFound();
  const { search, after, ...outcome } = await searchParams;
  const { data } = await findAccounts(locale, textOf(search), textOf(after));
  if (viewer === null || data === undefined) return <ApiAway path={here} locale={locale} />;
  return <AccountsPage locale={locale} accounts={data.accounts} search={textOf(search)} outcome={outcome} />;
}
