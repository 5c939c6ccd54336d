import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { Notice } from "../ui/Notice.tsx";

/** What was done, each with a sentence. */
const DONE = [
  "LANGUAGE",
  "DEVICE",
  "PASSKEY_ADDED",
  "PASSKEY_NAMED",
  "PASSKEY_REMOVED",
  "ACCEPTED",
  "WITHDRAWN",
  "ENDED",
  "INVITED",
  "DISABLED",
  "ENABLED",
  "FORGOTTEN",
  "ERASED",
  "SIGNED_OUT",
] as const;

/** Its words stand with the rest of the page that leads here. */
const ADDRESS = "ADDRESS";

/** What stood in the way. */
const PROBLEMS = [
  "NOT_AN_EMAIL",
  "TWICE",
  "NOT_POSSIBLE_NOW",
  "EXPIRED",
  "USED",
  "NOT_FOUND",
  "NOT_YOURS",
  "PASSKEY_NEEDED",
  "SIGN_IN_NEEDED",
  "ACCOUNT_PENDING",
  "ACCOUNT_DISABLED",
  "TOO_MANY_REQUESTS",
  "SCOPE_NEEDED",
  "WRONG_CONFIRMATION",
  "API_AWAY",
  "CANCELLED",
  "NOT_SUPPORTED",
] as const;

export interface OutcomeParams {
  readonly done?: string | string[];
  readonly problem?: string | string[];
}

const isOneOf = <Code extends string>(codes: readonly Code[], value: unknown): value is Code =>
  codes.some((code) => code === value);

/** The sentence for whatever stood in the way. */
export async function problemSentence(locale: Locale, code: string): Promise<string> {
  const t = await getWords(locale, "account");
  return isOneOf(PROBLEMS, code) ? t(`problems.${code}`) : t("problems.other");
}

/** After an act that led back to the page: what was done, or why not. */
export async function Outcome({ locale, done, problem }: OutcomeParams & { readonly locale: Locale }) {
  const t = await getWords(locale, "account");
  if (typeof problem === "string") return <Notice tone="problem" title={await problemSentence(locale, problem)} />;
  if (done !== ADDRESS && !isOneOf(DONE, done)) return null;
  const said = done === ADDRESS ? (await getWords(locale, "address"))("done") : t(`done.${done}`);
  return (
    <div role="status">
      <Notice tone="info" title={said} />
    </div>
  );
}
