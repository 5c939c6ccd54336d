"use server";

import { redirect } from "next/navigation";
import type { Locale } from "../i18n/routing.ts";
import { paths } from "../paths.ts";
import { isDeskPath } from "../session-pass.ts";
import { localeOf, textOf } from "./act.ts";
import { knock } from "./door.ts";

/** What a form shows again when it could not be done: nothing that was typed is lost. */
export interface SignInState {
  readonly problem: string | null;
  readonly typed: string;
  readonly attemptsLeft?: number;
  readonly minutes?: number;
}

/** Only a page of our own desk: nobody is sent elsewhere by a link that she trusted. */
function nextOf(form: FormData, locale: Locale): string {
  const next = textOf(form, "next");
  return /^\/[^/\\]/.test(next) && isDeskPath(next) ? next : paths.desk.start(locale);
}

const minutesOf = (seconds: number | undefined) => (seconds === undefined ? undefined : Math.ceil(seconds / 60));

export async function requestLetter(_: SignInState, form: FormData): Promise<SignInState> {
  const [locale, typed] = [localeOf(form), textOf(form, "email")];
  const { code, retryAfterSeconds } = await knock("/sign-in/request", { email: typed, locale }, { isAct: true });
  if (code === "SENT") redirect(paths.desk.signInCode(locale, textOf(form, "next") || undefined));
  return { problem: code, typed, minutes: minutesOf(retryAfterSeconds) };
}

export async function redeemCode(_: SignInState, form: FormData): Promise<SignInState> {
  const [locale, typed] = [localeOf(form), textOf(form, "code")];
  const answer = await knock("/sign-in/redeem", { code: typed.slice(0, 100), locale }, { isAct: true });
  if (answer.code === "SIGNED_IN") redirect(nextOf(form, locale));
  const { attemptsLeft, retryAfterSeconds } = answer;
  return { problem: answer.code, typed, attemptsLeft, minutes: minutesOf(retryAfterSeconds) };
}

export async function redeemLink(_: SignInState, form: FormData): Promise<SignInState> {
  const locale = localeOf(form);
  const { code, retryAfterSeconds } = await knock(
    "/sign-in/redeem",
    { key: textOf(form, "key"), locale },
    { isAct: true },
  );
  if (code === "SIGNED_IN") redirect(paths.desk.start(locale));
  return { problem: code, typed: "", minutes: minutesOf(retryAfterSeconds) };
}

export async function signOut(form: FormData): Promise<void> {
  const locale = localeOf(form);
  await knock("/sign-out", {}, { isAct: true });
  redirect(`${paths.desk.signIn(locale)}?done=SIGNED_OUT`);
}
