"use server";

import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { Answer } from "../graphql/ask.ts";
import type { ListingKind, ReportReason } from "../graphql/generated/server/graphql.ts";
import { DEFAULT_LOCALE, isLocale, type Locale } from "../i18n/routing.ts";
import { paths } from "../paths.ts";
import { understandPlaces } from "../search/question/places.url.ts";
import { getMunicipalityNames } from "../search/question/vocabulary.queries.ts";
import { type Filled, passOf, readForm, without } from "./filled.rules.ts";
import { emptyForm, type FormState } from "./form-state.ts";
import { isAboutForm, problemsOf } from "./outcome.rules.ts";
import { openForm, sendCode, sendListing, sendReport } from "./suggest.queries.ts";

const REASONS: readonly ReportReason[] = ["CLOSED", "HOURS", "CONTACT", "ADDRESS", "LANGUAGES", "OTHER"];
const KINDS: readonly ListingKind[] = ["MEETING_PLACE", "GUIDANCE_POINT", "ACTIVITY", "ORGANISATION"];

/** Sends what is wrong with a listing. What was typed comes back with whatever keeps it from being taken. */
export async function reportMistake(_: FormState, form: FormData): Promise<FormState> {
  const filled = readForm(form);
  const locale = localeOf(filled);
  if (filled.act === "code") return askForCode(filled, locale);
  const reason = REASONS.find((known) => known === filled.values.reason);
  if (!reason) return { ...stateOf(filled), problems: { reason: "reason" } };
  const { text = "", right = "", email = "", slug = "" } = filled.values;
  const rightValue = reason === "CONTACT" || reason === "ADDRESS" ? right : "";
  const input = { slug, reason, text, rightValue, email, language: locale, pass: passOf(filled) };
  return settle(filled, locale, () => sendReport(locale, input));
}

/** Sends a place, an activity or an organisation that is missing. */
export async function suggestPlace(_: FormState, form: FormData): Promise<FormState> {
  const filled = readForm(form);
  const locale = localeOf(filled);
  if (filled.act === "code") return askForCode(filled, locale);
  const kind = KINDS.find((known) => known === filled.values.kind);
  const { place = "", name = "", street = "", other = "", contact = "", note = "", email = "" } = filled.values;
  const where = await findMunicipality(place);
  if (where === null) return { ...stateOf(filled), failure: "away" };
  const isNational = filled.values.national === "1";
  const isLost = where.code === null && (place !== "" || !isNational);
  if (!kind || isLost || name === "") {
    const problems = {
      ...(kind ? {} : { kind: "kind" as const }),
      ...(name === "" ? { name: "name" as const } : {}),
      ...(isLost ? { place: "place" as const } : {}),
    };
    return { ...stateOf(filled), problems, closest: where.closest };
  }
  const about = {
    kind,
    name,
    municipality: where.code,
    isNational,
    street,
    otherLanguages: other,
    contact,
    note,
    email,
  };
  const input = { ...about, languages: [...filled.languages], language: locale, pass: passOf(filled) };
  return settle(filled, locale, () => sendListing(locale, input));
}

const localeOf = ({ values }: Filled): Locale => (isLocale(values.locale) ? values.locale : DEFAULT_LOCALE);

const stateOf = ({ challenge, values, languages }: Filled): FormState => ({
  ...emptyForm(challenge),
  values: without(values, ["locale", "slug"]),
  languages,
  code: values.code === undefined ? "none" : "sent",
});

async function findMunicipality(written: string) {
  const names = await getMunicipalityNames();
  if (names === null) return null;
  if (written === "") return { code: null, closest: [] };
  const { municipalities, unknown } = understandPlaces([written], names);
  return { code: municipalities[0]?.code ?? null, closest: unknown[0]?.closest ?? [] };
}

type Outcome =
  | {
      readonly __typename: "InvalidInput";
      readonly problems: readonly { readonly path: string; readonly code: string }[];
    }
  | { readonly __typename: "TooManyRequests"; readonly retryAfterSeconds: number }
  | { readonly __typename: string; readonly receipt?: { readonly reference: string; readonly willBeTold: boolean } };

type Send = () => Promise<Answer<{ readonly outcome: Outcome }>>;

const isInvalid = (outcome: Outcome): outcome is Extract<Outcome, { problems: unknown }> => "problems" in outcome;
const isTooMany = (outcome: Outcome): outcome is Extract<Outcome, { retryAfterSeconds: number }> =>
  "retryAfterSeconds" in outcome;

/** Nobody is told to wait for so short: we wait for her. */
const SHORT_WAIT_S = 3;

async function sendPatiently(send: Send) {
  const answer = await send();
  const outcome = answer.data?.outcome;
  if (!outcome || !isTooMany(outcome) || outcome.retryAfterSeconds > SHORT_WAIT_S) return answer;
  await new Promise((done) => setTimeout(done, outcome.retryAfterSeconds * 1000));
  return send();
}

async function settle(filled: Filled, locale: Locale, send: Send): Promise<FormState> {
  const state = stateOf(filled);
  const { data } = await sendPatiently(send);
  if (!data) return { ...state, failure: "away" };
  const { outcome } = data;
  if (isInvalid(outcome)) {
    if (isAboutForm(outcome.problems)) return withNewForm(state, locale);
    return { ...state, problems: problemsOf(outcome.problems) };
  }
  if (isTooMany(outcome)) {
    const hasTriedAll = filled.values.code !== undefined;
    return { ...state, failure: hasTriedAll ? "full" : "many", code: hasTriedAll ? "sent" : "asked" };
  }
  if (!outcome.receipt) return { ...state, failure: "away" };
  const sentTo = paths.suggestionSent(locale, outcome.receipt.reference, outcome.receipt.willBeTold);
  // Without a script the browser must be led on; with one, it goes by itself and knows that it need not wait.
  if (!(await headers()).has("next-action")) redirect(sentTo);
  return { ...state, sentTo };
}

async function withNewForm(state: FormState, locale: Locale): Promise<FormState> {
  const { data } = await openForm(locale);
  if (!data) return { ...state, failure: "away" };
  return { ...state, challenge: data.suggestionChallenge, failure: "old", code: "none" };
}

async function askForCode(filled: Filled, locale: Locale): Promise<FormState> {
  const state: FormState = { ...stateOf(filled), code: "asked" };
  const email = filled.values.email ?? "";
  const { data } = await sendCode(locale, { challenge: filled.challenge, email, language: locale });
  if (!data) return { ...state, failure: "away" };
  const outcome: Outcome = data.outcome;
  if (isInvalid(outcome)) {
    if (isAboutForm(outcome.problems)) return withNewForm(state, locale);
    return { ...state, problems: problemsOf(outcome.problems) };
  }
  return isTooMany(outcome) ? { ...state, failure: "full" } : { ...state, code: "sent" };
}
