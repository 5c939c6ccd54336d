import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { AccountPage } from "../../../../accounts/AccountPage.tsx";
import { findOwnAccount } from "../../../../accounts/account.queries.ts";
import type { OutcomeParams } from "../../../../accounts/Outcome.tsx";
import { isLocale } from "../../../../i18n/routing.ts";
import { getWords } from "../../../../i18n/words.ts";
import { paths } from "../../../../paths.ts";
import { ApiAway } from "../../ApiAway.tsx";

interface AccountProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<OutcomeParams>;
}

export async function generateMetadata({ params }: AccountProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getWords(locale, "account"))("title") };
}

export default async function Account({ params, searchParams }: AccountProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const here = paths.desk.account(locale);
  const { data } = await findOwnAccount(locale);
  if (data === undefined) return <ApiAway path={here} locale={locale} />;
  if (data.viewer.email === null) redirect(paths.desk.signIn(locale, here));
  return <AccountPage locale={locale} account={data.viewer} outcome={await searchParams} />;
}
