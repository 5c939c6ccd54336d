import type { Metadata } from "next";
import { notFound, redirect } from "next/navigation";
import { findOwnAccount } from "../../../../../accounts/account.queries.ts";
import { ChangeAddressPage } from "../../../../../accounts/address/ChangeAddressPage.tsx";
import { isLocale } from "../../../../../i18n/routing.ts";
import { getWords } from "../../../../../i18n/words.ts";
import { paths } from "../../../../../paths.ts";
import { ApiAway } from "../../../ApiAway.tsx";

interface ChangeAddressProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<{ readonly step?: string | string[] }>;
}

export async function generateMetadata({ params }: ChangeAddressProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getWords(locale, "address"))("title") };
}

export default async function ChangeAddress({ params, searchParams }: ChangeAddressProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const isAsked = (await searchParams).step === "code";
  const here = paths.desk.changeAddress(locale, isAsked ? "code" : undefined);
  const { data } = await findOwnAccount(locale);
  if (data === undefined) return <ApiAway path={here} locale={locale} />;
  const { email, isPasskeyMissing } = data.viewer;
  if (email === null) redirect(paths.desk.signIn(locale, here));
  return <ChangeAddressPage locale={locale} email={email} isPasskeyMissing={isPasskeyMissing} isAsked={isAsked} />;
}
