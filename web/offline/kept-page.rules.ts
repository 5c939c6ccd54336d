/** How a page of the site becomes a page that can be kept: plain HTML, its style sheets and pictures, and no script. */

/** On which shelf a page is kept: a whole municipality, a saved place, or what has been seen. */
export type Shelf = "packs" | "places" | "seen";

/** What is told of a kept page. It travels as headers of the stored answer, so that there is one truth only. */
export interface KeptPage {
  readonly path: string;
  readonly name: string;
  /** The version of the data and its day; empty for pages that were only seen. */
  readonly version: string;
  readonly dataAt: string;
  readonly keptAt: string;
  /** Bytes that were fetched for it. */
  readonly size: number;
  /** Style sheets that it needs. */
  readonly files: readonly string[];
}

/** Pages of one person: the desk, and what a letter's link opens. They must not lie on the phone for whoever picks it up. */
export const isOfOnePerson = (path: string): boolean => ["desk", "confirm"].includes(path.split("/")[2] ?? "");

const HEADER = "x-kept";

/** No script of the site runs on a kept page but our own small one, and nothing is asked of anybody else. */
const KEPT_POLICY =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

export function describeKept(page: Omit<KeptPage, "path">): HeadersInit {
  return {
    "content-type": "text/html; charset=utf-8",
    "content-security-policy": KEPT_POLICY,
    "referrer-policy": "no-referrer",
    // A header holds Latin letters only.
    [HEADER]: encodeURIComponent(JSON.stringify(page)),
  };
}

/** Null for an answer that we have not stored ourselves. */
export function readKept(path: string, headers: Headers): KeptPage | null {
  const told = headers.get(HEADER);
  // Written by describeKept and by nobody else: storage belongs to the origin.
  return told === null ? null : { path, ...(JSON.parse(decodeURIComponent(told)) as Omit<KeptPage, "path">) };
}

/** A connection that broke half-way leaves a page without its end. */
export const isWhole = (html: string): boolean => /<\/html>/i.test(html.slice(-500));

/** Without scripts: a kept page is read, and half of its bytes would be what only a running page needs. */
export function withoutScripts(html: string): string {
  return html
    .replace(/<script\b[^>]*>[\s\S]*?<\/script>/gi, "")
    .replace(/<link\b[^>]*\b(?:as="script"|rel="(?:preload|modulepreload|prefetch)")[^>]*>/gi, "");
}

/** The style sheets of a page, by their addresses on this site. */
export function styleSheetsOf(html: string): string[] {
  const links = html.match(/<link\b[^>]*>/gi) ?? [];
  return [
    ...new Set(
      links
        .filter((link) => /\brel="stylesheet"/i.test(link))
        .flatMap((link) => /\bhref="([^"]+)"/i.exec(link)?.[1]?.replaceAll("&amp;", "&") ?? [])
        .filter((href) => href.startsWith("/")),
    ),
  ];
}

const escapeText = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll('"', "&quot;");

const ENTITIES: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&#x27;": "'",
  "&#39;": "'",
  "&amp;": "&",
};

/** Text of an element as React writes it: it escapes these and no others. */
export const plainText = (html: string): string =>
  html.replace(/&(?:lt|gt|quot|amp|#x27|#39);/g, (entity) => ENTITIES[entity] ?? entity);

export interface KeptNote {
  readonly keptAt: string;
  /** "Kept on 29 November. Times may have changed." */
  readonly text: string;
  /** "Open the newest page" */
  readonly newest: string;
  readonly path: string;
}

/** A kept page says that it is one, before anything else; its style hides what it cannot know. */
export function withNote(html: string, { keptAt, text, newest, path }: KeptNote): string {
  const note = `<div class="page kept-note" role="note"><p>${escapeText(text)}</p><p><a href="${escapeText(path)}">${escapeText(newest)}</a></p></div>`;
  // Functions, since a name of the data may hold a "$&".
  return html
    .replace(/<html\b/i, (start) => `${start} data-kept="${escapeText(keptAt)}"`)
    .replace(/<main\b[^>]*>/i, (start) => `${start}${note}`);
}

/** The one script of a kept page: lists what is kept, and fetches what is new when the network is back. */
export const withKeptScript = (html: string): string =>
  html.replace(/<\/body>/i, () => `<script src="/kept.js" defer></script></body>`);
