/** What every resolver knows of the request: one version of the catalogue, the reader's language, and now. */
import type { Catalogue } from "./catalogue/catalogue.rules.ts";
import { todayOf } from "./catalogue/freshness.rules.ts";

export interface Context {
  /** The version that this whole request reads, whatever is published meanwhile. */
  readonly catalogue: Catalogue;
  /** BCP 47 tag of the language the reader wants texts in. */
  readonly locale: string;
  readonly now: Date;
  /** Days since 1970, for freshness. */
  readonly today: number;
  readonly asOf: { readonly checkedAt: Date; readonly isDetached: boolean };
  readonly site: { readonly name: string; readonly country: string; readonly timeZone: string };
}

export function makeContext(
  catalogue: Catalogue,
  locale: string,
  now: Date,
  about: Pick<Context, "asOf" | "site">,
): Context {
  return { catalogue, locale, now, today: todayOf(now), ...about };
}
