import { createHmac, randomBytes } from "node:crypto";
import type { IncomingMessage } from "node:http";
import { isIP } from "node:net";
import { isLocale } from "./i18n/routing.ts";

/**
 * What of a request's sender goes further than the front server: nothing for those who read, the cookies of signing in
 * for who is at the desk or asks the API. See docs/decisions/026-signing-in.md.
 */

const OWN_COOKIES: ReadonlySet<string> = new Set([
  "__Host-session",
  "__Host-sign-in",
  "__Host-passkey",
  "__Host-known",
]);

/** Only our own cookies: what others have left on this host can break nothing here. */
export function keepOwnCookies(request: Pick<IncomingMessage, "headers">): void {
  const own = (request.headers.cookie ?? "").split(/;\s*/).filter((one) => OWN_COOKIES.has(one.split("=", 1)[0] ?? ""));
  if (own.length > 0) request.headers.cookie = own.join("; ");
  else delete request.headers.cookie;
}

/** The pages of those who look after listings: the only ones that may know who opens them. */
export function isDeskPath(path: string): boolean {
  const [, locale, room] = path.split("/");
  return isLocale(locale) && room === "desk";
}

/**
 * True for an act that another site's page sends to the desk. Our pages name no referrer, so the browser calls their
 * origin "null"; whether it is the same site it tells in a header that no page can write.
 */
export function isForeignAct({ method, headers }: Pick<IncomingMessage, "headers" | "method">): boolean {
  if (method === "GET" || method === "HEAD") return false;
  const site = headers["sec-fetch-site"];
  if (site !== undefined) return site !== "same-origin" && site !== "none";
  const { origin } = headers;
  if (origin === undefined || origin === "null") return false;
  return !URL.canParse(origin) || new URL(origin).host !== headers.host;
}

/** Said in the place of "null", by which Next.js would know no form of ours: the act was found not to be foreign. */
export function nameOwnOrigin({ headers }: Pick<IncomingMessage, "headers">): void {
  if (headers.origin === "null") headers.origin = `http://${headers.host}`;
}

/** An address, without the part of it that one subscriber can change at will. */
function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = "", tail = ""] = address.toLowerCase().split("::");
  const [left, right] = [head.split(":").filter(Boolean), tail.split(":").filter(Boolean)];
  const groups = [...left, ...Array<string>(Math.max(0, 8 - left.length - right.length)).fill("0"), ...right];
  return groups
    .slice(0, 4)
    .map((group) => Number.parseInt(group, 16).toString(16))
    .join(":");
}

/** New with every start, and nowhere written down: what it makes cannot be turned back into an address. */
const SALT = randomBytes(32);

/** Who a request comes from, so that acts can be counted and nobody can be found: the same for all acts of one source. */
export function sourceOf(readerAddress: string): string {
  const address = readerAddress.replace(/^::ffff:(?=\d+\.)/i, "");
  return createHmac("sha256", SALT).update(networkOf(address)).digest("base64url").slice(0, 16);
}
