import { headers } from "next/headers";
import type { Locale } from "../i18n/routing.ts";
import { type Answer, ask } from "./ask.ts";
import type { TypedDocumentString } from "./generated/server/graphql.ts";

/**
 * What the API must be told of whoever opens a page of the desk: her cookies, which host she came to, and the mark by
 * which her acts are counted. The front server lets these through for the desk alone.
 */
export async function deskSender(): Promise<Record<string, string>> {
  const known = await headers();
  const told = [
    ["cookie", known.get("cookie")],
    ["x-forwarded-host", known.get("host")],
    ["x-source", known.get("x-source")],
    ["user-agent", known.get("user-agent")],
  ] as const;
  return Object.fromEntries(told.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}

/** As `ask`, by whoever is signed in: for pages and acts of the desk. */
export async function askAtDesk<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  { locale }: { locale: Locale },
): Promise<Answer<Result>> {
  return ask(document, variables, { locale, sender: await deskSender() });
}
