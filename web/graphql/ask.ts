import { settings } from "../env.ts";
import type { Locale } from "../i18n/routing.ts";
import type { TypedDocumentString } from "./generated/server/graphql.ts";

/** An expected failure: a stable code and what it is about, never a sentence. */
export interface Problem {
  readonly code: string;
  readonly argument?: string;
  readonly value?: string;
}

export type Answer<T> =
  | { readonly data: T; readonly problem?: undefined }
  | { readonly data?: undefined; readonly problem: Problem };

const PATIENCE_MS = 5_000;

function textOf(value: unknown): string | undefined {
  if (typeof value === "string") return value.slice(0, 200);
  return typeof value === "number" ? String(value) : undefined;
}

function problemOf(errors: unknown): Problem {
  const first: unknown = Array.isArray(errors) ? errors[0] : undefined;
  const extensions = (first as { extensions?: Record<string, unknown> } | undefined)?.extensions ?? {}; // JSON of the API, read field by field
  return {
    code: textOf(extensions.code) ?? "UNEXPECTED",
    argument: textOf(extensions.argument),
    value: textOf(extensions.value),
  };
}

interface About {
  readonly locale: Locale;
  /** Who asks; nobody where nothing is said. */
  readonly sender?: Readonly<Record<string, string>>;
}

/**
 * The one place where the site's server asks the API. It never throws for what can be expected:
 * an API that is away or slow is the problem API_AWAY, and the page decides what to say.
 */
export async function ask<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { locale, sender = {} }: About,
): Promise<Answer<Result>> {
  const url = new URL(settings().apiUrl);
  url.searchParams.set("lang", locale);
  try {
    const response = await fetch(url, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json", ...sender },
      body: JSON.stringify({ query: document.toString(), variables }),
      cache: "no-store",
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    // Starting, or without any data at all: for a reader that is the same as away.
    if (response.status >= 502) return { problem: { code: "API_AWAY" } };
    const body = (await response.json()) as { data?: Result | null; errors?: unknown }; // the shape is GraphQL's, the types are generated from its schema
    if (body.errors || !body.data) return { problem: problemOf(body.errors) };
    return { data: body.data };
  } catch {
    return { problem: { code: "API_AWAY" } };
  }
}
