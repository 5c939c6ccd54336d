import type { Locale } from "../../i18n/routing.ts";
import type { Messages } from "../../i18n/types.ts";

/** What the editor's pages say in the browser: its own words, and those of the public page that it reads back with. */
export async function pageWords(locale: Locale) {
  const loaded = await import(`../../messages/${locale}.json`);
  const { bodies, editing, listing, profile } = loaded.default as Messages; // the files all have the same keys
  const { hours, facts, contact } = profile;
  return { bodies, editing, listing, profile: { hours, facts, contact } };
}
