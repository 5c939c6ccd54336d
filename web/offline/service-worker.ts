/// <reference lib="webworker" />
/**
 * The worker that opens kept pages when there is no network. It is registered only after the reader has asked for
 * something to be kept, and goes when nothing is kept any more. With a network it stays out of the way: every page
 * comes fresh from the server, and nothing is stored but what she chose.
 */
import { clientsClaim } from "workbox-core";
import { registerRoute } from "workbox-routing";
import { CacheFirst, NetworkFirst, NetworkOnly } from "workbox-strategies";
import { formattingTag, isLocale, type Locale, TIME_ZONE } from "../i18n/routing.ts";
import { FILES, findFile, findKept, keepsSeen, putPage, trimSeen } from "./kept.store.ts";
import {
  isOfOnePerson,
  isWhole,
  plainText,
  readKept,
  styleSheetsOf,
  withKeptScript,
  withNote,
  withoutScripts,
} from "./kept-page.rules.ts";

declare const self: ServiceWorkerGlobalScope;

/** A reader who has the page already should not wait long for a newer one. */
const PATIENCE_S = 4;

/** Reads the store and adds nothing to it: only pages that were asked to be kept bring their files. */
const addsNothing = { cacheWillUpdate: async () => null };

self.addEventListener("install", () => self.skipWaiting());
clientsClaim();

const localeOf = (path: string): Locale | null => {
  const first = /^\/([^/?]+)/.exec(path)?.[1];
  return isLocale(first) ? first : null;
};

/** The language of the address; else one in which there is something to say. */
async function spokenLocale(path: string): Promise<Locale | null> {
  const asked = localeOf(path);
  if (asked && (await findFile(`/${asked}/offline`))) return asked;
  const cache = (await caches.has(FILES)) ? await caches.open(FILES) : null;
  const pages = (await cache?.keys()) ?? [];
  return (
    pages
      .map(({ url }) => new URL(url).pathname)
      .filter((one) => one.endsWith("/offline"))
      .map(localeOf)
      .at(-1) ?? null
  );
}

interface NoteWords {
  readonly banner: string;
  readonly newest: string;
}

async function wordsIn(locale: Locale): Promise<NoteWords | null> {
  const answer = await findFile(`/${locale}/offline/words`);
  // Our own route, stored as it came.
  return answer ? ((await answer.json()) as NoteWords) : null;
}

/** A kept page as the reader gets it: with its date, and in one piece. */
async function openKept(answer: Response, path: string): Promise<Response> {
  const locale = localeOf(path);
  const html = await answer.text();
  const kept = readKept(path, answer.headers);
  const words = locale && (await wordsIn(locale));
  if (!kept || !locale || !words) return new Response(withKeptScript(html), { headers: answer.headers });
  const date = new Intl.DateTimeFormat(formattingTag(locale), { dateStyle: "long", timeZone: TIME_ZONE }).format(
    new Date(kept.keptAt),
  );
  const text = words.banner.replace("{date}", () => date);
  const note = { keptAt: kept.keptAt, text, newest: words.newest, path };
  return new Response(withKeptScript(withNote(html, note)), { headers: answer.headers });
}

const KEPT_HTML = {
  "content-type": "text/html; charset=utf-8",
  "content-security-policy":
    "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'",
};

/** The list of what is kept, or a calm page with that list: in the language of the address. */
async function openWithout(path: string): Promise<Response> {
  const locale = await spokenLocale(path);
  if (locale === null) return Response.error();
  const isSaved = path.split("?")[0] === `/${locale}/saved`;
  const page = await findFile(isSaved ? `/${locale}/saved` : `/${locale}/offline`);
  if (!page) return Response.error();
  const html = (await page.text()).replace(/<html\b/i, (start) => `${start} data-kept=""`);
  return new Response(withKeptScript(html), { status: isSaved ? 200 : 503, headers: KEPT_HTML });
}

/** The title without the name of the site; for a search also what was asked, or all searches would be called the same. */
function nameOf(html: string, path: string): string {
  const title = plainText(/<title>([^<]*)/i.exec(html)?.[1] ?? path);
  const asked = [...new URL(path, self.location.origin).searchParams.values()].filter((value) => value !== "");
  return [title.replace(/ · [^·]*$/, ""), ...asked].join(" · ");
}

/** A page that offers a way out of itself must not lie on the phone for whoever picks it up: decision 022. */
const isSensitive = (html: string): boolean => html.includes("data-leave");

/** Only if the reader wants the pages kept that she sees: without its scripts, and with its style. */
async function keepSeen(path: string, answer: Response): Promise<void> {
  if (isOfOnePerson(path.split("?")[0] ?? "")) return;
  if (!answer.ok || localeOf(path) === null || path.split("?")[0]?.endsWith("/saved") || !(await keepsSeen())) return;
  if (!answer.headers.get("content-type")?.includes("text/html")) return;
  const whole = await answer.text();
  if (!isWhole(whole) || isSensitive(whole)) return;
  const html = withoutScripts(whole);
  const files = new Map<string, Response>();
  for (const sheet of styleSheetsOf(html)) files.set(sheet, (await findFile(sheet)) ?? (await fetch(sheet)));
  const name = nameOf(html, path);
  const page = { path, name, version: "", dataAt: "", size: new Blob([html]).size, html, files };
  await putPage("seen", page, new Date().toISOString());
  await trimSeen();
}

registerRoute(
  ({ request, url, sameOrigin }) => sameOrigin && request.mode === "navigate" && isPage(url.pathname),
  async ({ request, url, event }) => {
    const path = url.pathname + url.search;
    const kept = await findKept(path);
    const network = new NetworkOnly(kept ? { networkTimeoutSeconds: PATIENCE_S } : {});
    try {
      const answer = await network.handle({ request, event });
      // The service itself may be away: a page of yesterday helps more than an excuse.
      if (answer.status >= 502 && kept) return await openKept(kept, path);
      event.waitUntil(keepSeen(path, answer.clone()).catch(() => {}));
      return answer;
    } catch {
      return kept ? openKept(kept, path) : openWithout(path);
    }
  },
);

/** Calendar files, the explorer and the API are no pages to read in a lift. */
function isPage(path: string): boolean {
  return path === "/" || localeOf(path) !== null;
}

registerRoute(
  ({ url, sameOrigin }) => sameOrigin && url.pathname.startsWith("/_next/static/") && url.pathname.endsWith(".css"),
  new CacheFirst({ cacheName: FILES, plugins: [addsNothing] }),
);

registerRoute(
  ({ url, sameOrigin }) =>
    sameOrigin && (/^\/(icons\.svg|icon\.svg|kept\.js)$/.test(url.pathname) || url.pathname.endsWith("/offline/words")),
  new NetworkFirst({ cacheName: FILES, networkTimeoutSeconds: PATIENCE_S, plugins: [addsNothing] }),
);
