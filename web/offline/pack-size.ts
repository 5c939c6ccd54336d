import type { Locale } from "../i18n/routing.ts";
import { paths } from "../paths.ts";
import { styleSheetsOf } from "./kept-page.rules.ts";
import { askOwnSite } from "./own-site.ts";
import { findDataVersion } from "./pack.queries.ts";

export interface PackSize {
  readonly version: string;
  readonly changedAt: string;
  readonly bytes: number;
}

/** Every municipality in every language fits; one is a few numbers. */
const MOST_MEASURED = 5_000;

const measured = new Map<string, PackSize>();

/** What is fetched beside the page itself; the same for every municipality. */
const filesBeside = (locale: Locale) => [
  "/icons.svg",
  "/icon.svg",
  "/kept.js",
  `${paths.offline(locale)}/words`,
  paths.offline(locale),
  paths.saved(locale),
];

/**
 * The bytes of a pack as they travel, counted by fetching it as a reader would. Measured once for each version of the
 * data; null when there is no page to measure.
 */
export async function measure(locale: Locale, code: string): Promise<PackSize | null> {
  const { data } = await findDataVersion(locale);
  if (!data) return null;
  const { version, changedAt } = data.asOf;
  const path = paths.pack(locale, code);
  const known = measured.get(path);
  if (known?.version === version) return known;
  const bytes = await bytesOf(path, locale).catch(() => null);
  if (bytes === null) return null;
  const size = { version, changedAt, bytes };
  if (measured.size >= MOST_MEASURED) measured.clear();
  measured.set(path, size);
  return size;
}

async function bytesOf(path: string, locale: Locale): Promise<number | null> {
  const page = await askOwnSite(path, "br");
  if (page.status !== 200) return null;
  const sheets = styleSheetsOf((await askOwnSite(path, "identity")).body.toString("utf8"));
  const files = await Promise.all([...sheets, ...filesBeside(locale)].map((file) => askOwnSite(file, "br")));
  return files.reduce((sum, file) => sum + file.size, page.size);
}
