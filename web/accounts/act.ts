import { askAtDesk } from "../graphql/ask-at-desk.ts";
import type { TypedDocumentString } from "../graphql/generated/server/graphql.ts";
import { DEFAULT_LOCALE, isLocale, type Locale } from "../i18n/routing.ts";

/** What every act answers: its kind, and if it was not done, why. */
interface ActAnswer {
  readonly __typename: string;
  readonly reason?: string;
  readonly problems?: readonly { readonly code: string }[];
}

/**
 * Does one act at the API and says what stood in its way, as one code that has a sentence; null when it is done.
 * `field`: the mutation's name.
 */
export async function tryAct<Field extends string, Variables>(
  document: TypedDocumentString<Readonly<Record<Field, ActAnswer>>, Variables>,
  variables: Variables,
  { locale, field }: { locale: Locale; field: Field },
): Promise<string | null> {
  const { data, problem } = await askAtDesk(document, variables, { locale });
  if (data === undefined) return problem?.code ?? "API_AWAY";
  const { __typename, reason, problems } = data[field];
  if (__typename.endsWith("Success")) return null;
  return reason ?? problems?.[0]?.code ?? (__typename === "NotFound" ? "NOT_FOUND" : "TOO_MANY_REQUESTS");
}

export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === "string" ? value : "";
};

export function localeOf(form: FormData): Locale {
  const locale = textOf(form, "locale");
  return isLocale(locale) ? locale : DEFAULT_LOCALE;
}

/** Back to a page, which says what was done or what stood in the way. */
export function withOutcome(path: string, done: string, problem: string | null): string {
  const [name, value] = problem === null ? ["done", done] : ["problem", problem];
  return `${path}?${name}=${encodeURIComponent(value)}`;
}
