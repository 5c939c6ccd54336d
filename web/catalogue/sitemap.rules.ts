/** The map of the site for search engines, as sitemaps.org describes it. */

interface Alternate {
  readonly language: string;
  readonly path: string;
}

export interface SitemapEntry {
  readonly alternates: readonly Alternate[];
  readonly changedAt: string | null;
}

/** A file may hold 50,000 addresses. Each entry has one in every language of the interface. */
export const ENTRIES_PER_FILE = 10_000;

export function sitemapFile(base: string, entries: readonly SitemapEntry[]): string {
  const urls = entries.flatMap((entry) => entry.alternates.map(({ path }) => urlElement(base, path, entry)));
  return `${HEADER}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${urls.join("")}</urlset>\n`;
}

/** For more entries than one file may hold: the list of the files. */
export function sitemapIndex(base: string, entryCount: number): string {
  const files = Array.from({ length: Math.ceil(entryCount / ENTRIES_PER_FILE) }, (_, index) => {
    return `<sitemap><loc>${escapeXml(`${base}/sitemap.xml?page=${index + 1}`)}</loc></sitemap>\n`;
  });
  return `${HEADER}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${files.join("")}</sitemapindex>\n`;
}

const HEADER = '<?xml version="1.0" encoding="UTF-8"?>\n';

function urlElement(base: string, path: string, { alternates, changedAt }: SitemapEntry): string {
  const links = alternates.map(
    ({ language, path: other }) =>
      `<xhtml:link rel="alternate" hreflang="${escapeXml(language)}" href="${escapeXml(base + other)}"/>`,
  );
  const changed = changedAt ? `<lastmod>${escapeXml(changedAt)}</lastmod>` : "";
  return `<url><loc>${escapeXml(base + path)}</loc>${changed}${links.join("")}</url>\n`;
}

const ENTITIES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&apos;" };

function escapeXml(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);
}
