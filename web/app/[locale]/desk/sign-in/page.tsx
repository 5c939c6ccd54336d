import type { Metadata } from "next";
import { notFound } from "next/navigation";
import type { OutcomeParams } from "../../../../accounts/Outcome.tsx";
import { SignInPage } from "../../../../accounts/SignInPage.tsx";
import { ForgetOnArrival } from "../../../../desk/ForgetOnArrival.tsx";
import { isLocale } from "../../../../i18n/routing.ts";
import { getWords } from "../../../../i18n/words.ts";

interface SignInProps {
  readonly params: Promise<{ readonly locale: string }>;
  readonly searchParams: Promise<OutcomeParams & { readonly next?: string | string[] }>;
}

export async function generateMetadata({ params }: SignInProps): Promise<Metadata> {
  const { locale } = await params;
  if (!isLocale(locale)) return {};
  return { title: (await getWords(locale, "signIn"))("title") };
}

export default async function SignIn({ params, searchParams }: SignInProps) {
  const { locale } = await params;
  if (!isLocale(locale)) notFound();
  const { next, ...outcome } = await searchParams;
  return (
    <>
      <SignInPage locale={locale} next={typeof next === "string" ? next : ""} outcome={outcome} />
      {(outcome.done === "SIGNED_OUT" || outcome.done === "ERASED") && <ForgetOnArrival />}
    </>
  );
}
