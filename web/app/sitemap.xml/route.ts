import { findVersion, listSlugs } from "../../catalogue/catalogue.queries.ts";
import { ENTRIES_PER_FILE, type SitemapEntry, sitemapFile, sitemapIndex } from "../../catalogue/sitemap.rules.ts";
import { DEFAULT_LOCALE, LANGUAGES, type Locale } from "../../i18n/routing.ts";
import { paths } from "../../paths.ts";
import { siteOrigin } from "../../site-origin.ts";

/** Made when it is asked for: it names the host that was asked and lists what is public now. */
export const dynamic = "force-dynamic";

/** The largest page that the API gives. */
const PAGE_SIZE = 100;

/** Walking through everything is work, so the walk is kept until the data changes. */
let walked: { readonly version: string; readonly entries: Promise<readonly SitemapEntry[] | null> } | undefined;

const inAllLanguages = (pathOf: (locale: Locale) => string) =>
  LANGUAGES.map(({ code }) => ({ language: code, path: pathOf(code) }));

const FIXED: readonly SitemapEntry[] = [
  { alternates: inAllLanguages(paths.home), changedAt: null },
  { alternates: inAllLanguages(paths.activities), changedAt: null },
  { alternates: inAllLanguages(paths.finder), changedAt: null },
  { alternates: inAllLanguages(paths.help), changedAt: null },
  { alternates: inAllLanguages(paths.packs), changedAt: null },
  { alternates: inAllLanguages(paths.data), changedAt: null },
  { alternates: inAllLanguages(paths.accessibility), changedAt: null },
  { alternates: inAllLanguages(paths.privacy), changedAt: null },
];

/** Null when the API went away on the way: half a map would tell search engines that the rest is gone. */
async function walk(): Promise<readonly SitemapEntry[] | null> {
  const entries = [...FIXED];
  for (let after: string | null = null; ; ) {
    const answer: Awaited<ReturnType<typeof listSlugs>> = await listSlugs(DEFAULT_LOCALE, PAGE_SIZE, after);
    if (answer.problem) return null;
    const { nodes, pageInfo } = answer.data.listings;
    for (const node of nodes) {
      entries.push({ alternates: inAllLanguages((locale) => paths.listing(locale, node)), changedAt: node.changedAt });
    }
    if (!pageInfo.hasNextPage || !pageInfo.endCursor || nodes.length === 0) return entries;
    after = pageInfo.endCursor;
  }
}

async function allEntries(): Promise<readonly SitemapEntry[] | null> {
  const { data } = await findVersion(DEFAULT_LOCALE);
  if (!data) return null;
  const { version } = data.asOf;
  if (walked?.version !== version) walked = { version, entries: walk() };
  const entries = await walked.entries;
  if (entries === null) walked = undefined;
  return entries;
}

const asXml = (body: string) =>
  new Response(body, {
    headers: { "content-type": "application/xml; charset=utf-8", "cache-control": "public, max-age=3600" },
  });

export async function GET(request: Request): Promise<Response> {
  const entries = await allEntries();
  if (entries === null) return new Response(null, { status: 503, headers: { "retry-after": "60" } });
  const base = await siteOrigin();
  const page = new URL(request.url).searchParams.get("page");
  if (page === null)
    return asXml(entries.length > ENTRIES_PER_FILE ? sitemapIndex(base, entries.length) : sitemapFile(base, entries));
  const start = (Number(page) - 1) * ENTRIES_PER_FILE;
  const stretch = Number.isInteger(start) && start >= 0 ? entries.slice(start, start + ENTRIES_PER_FILE) : [];
  return stretch.length > 0 ? asXml(sitemapFile(base, stretch)) : new Response(null, { status: 404 });
}
