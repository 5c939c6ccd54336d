import { isLocale } from "../i18n/routing.ts";

/** Which openings are counted: of a listing's page, by what is not known to be a program. */

const ROOMS: ReadonlySet<string> = new Set(["places", "organisations", "activities"]);

/** The listing whose page an address is; null for every other page. */
export function listingOf(path: string): string | null {
  const [, locale, room = "", slug = "", ...rest] = path.split("/");
  if (!isLocale(locale) || !ROOMS.has(room) || rest.length > 0) return null;
  return /^[a-z0-9-]{1,100}$/.test(slug) ? slug : null;
}

/** Programs that say what they are. Those that hide it are counted: asking readers for more would be worse. */
const PROGRAM =
  /bot|crawl|spider|slurp|preview|facebookexternalhit|embed|headless|lighthouse|monitor|uptime|scan|curl|wget|python|java\/|go-http|okhttp|node|axios|http/i;

interface Asked {
  readonly method?: string | undefined;
  readonly headers: Readonly<Record<string, string | string[] | undefined>>;
}

/** True when somebody opens it to read: not what a browser fetches ahead, and not a program. */
export function isReader({ method, headers }: Asked): boolean {
  if (method !== "GET") return false;
  const purpose = `${headers["sec-purpose"] ?? ""} ${headers.purpose ?? ""} ${headers["x-moz"] ?? ""}`;
  if (/prefetch|prerender/.test(purpose) || headers["next-router-prefetch"] !== undefined) return false;
  const agent = headers["user-agent"];
  return typeof agent === "string" && agent !== "" && !PROGRAM.test(agent);
}
