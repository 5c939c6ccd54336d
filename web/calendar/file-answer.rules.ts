/** Calendar files and refusals as answers of HTTP. */
import type { Locale } from "../i18n/routing.ts";
import type { Refusal } from "./feed.url.ts";
import type { KeptFile } from "./kept-files.ts";

const SHORT_S = 900;
const RETRY_AFTER_S = 60;

const STATUS: Record<Refusal["reason"], number> = {
  locale: 400,
  from: 400,
  days: 400,
  filter: 400,
  missing: 404,
  away: 503,
};

/** A short sentence: who sees it has pasted an address into a calendar, and sees nothing but this. */
export function answerRefusal(reason: Refusal["reason"], sentence: string, locale: Locale): Response {
  return new Response(`${sentence}\n`, {
    status: STATUS[reason],
    headers: {
      "content-type": "text/plain; charset=utf-8",
      "content-language": locale,
      "cache-control": "no-cache",
      vary: "accept-language",
      ...(reason === "away" && { "retry-after": String(RETRY_AFTER_S) }),
    },
  });
}

/** 304 when the asker has the same bytes already. */
export function answerWithFile(request: Request, { body, etag, limits }: KeptFile, changedAt: string): Response {
  const headers = {
    etag,
    "last-modified": new Date(changedAt).toUTCString(),
    "cache-control": `public, max-age=${SHORT_S}`,
    vary: "accept-language",
    ...(limits.length > 0 && { "x-calendar-limited": limits.join(", ") }),
  };
  if (hasAlready(request.headers.get("if-none-match"), etag)) return new Response(null, { status: 304, headers });
  return new Response(body, {
    headers: {
      ...headers,
      "content-type": "text/calendar; charset=utf-8",
      "content-disposition": 'inline; filename="kotokartta.ics"',
    },
  });
}

/** By the bytes alone: a day may pass, and with it what is in a calendar, without any change of the data. */
function hasAlready(ifNoneMatch: string | null, etag: string): boolean {
  if (ifNoneMatch === null) return false;
  const bare = (tag: string) => tag.trim().replace(/^W\//, "");
  return ifNoneMatch.trim() === "*" || ifNoneMatch.split(",").some((tag) => bare(tag) === bare(etag));
}
