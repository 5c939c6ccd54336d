import type { IncomingMessage } from "node:http";
import { bestLocale, localeOfPath } from "./i18n/locale.url.ts";
import { paths } from "./paths.ts";

/** What can be wrong with a request before any page has read it. */
export type AddressProblem = "BAD_ADDRESS" | "LONG_ADDRESS" | "LONG_FORM";

const LONGEST_ADDRESS = 8_192;

/** Finds addresses that no page could read: broken encodings, control characters, endless questions. */
export function addressProblem(url: string): AddressProblem | null {
  if (url.length > LONGEST_ADDRESS) return "LONG_ADDRESS";
  const path = url.split("?", 1)[0] ?? "";
  try {
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what we look for
    return /[\u0000-\u001f\u007f\\]/.test(decodeURIComponent(path)) ? "BAD_ADDRESS" : null;
  } catch {
    return "BAD_ADDRESS";
  }
}

/** As much as Next.js reads of a form; what is longer it answers with a bare 500. */
const LONGEST_FORM = 1_000_000;

/** A form that no page could take. Browsers say how long theirs is; who does not say it sends no form. */
export function isLongForm({ method, headers }: Pick<IncomingMessage, "method" | "headers">): boolean {
  if (method !== "POST") return false;
  const length = headers["content-length"];
  return length === undefined ? headers["transfer-encoding"] !== undefined : Number(length) > LONGEST_FORM;
}

/** The page of ours that says calmly what is wrong, in the language of the address or of the browser. */
export function calmAddress(problem: AddressProblem, request: IncomingMessage): string {
  const locale = localeOfPath(request.url ?? "") ?? bestLocale(request.headers["accept-language"] ?? null);
  return `${paths.problem(locale)}?code=${problem}`;
}
