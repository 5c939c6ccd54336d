/** What every resolver knows of the request: one version of the catalogue, who asks in which language, and now. */
import { ANYONE, type Viewer } from "./accounts/viewer.ts";
import type { Catalogue } from "./catalogue/catalogue.rules.ts";
import { todayOf } from "./catalogue/freshness.rules.ts";
import type { PrismaClient } from "./database.ts";

export interface Context {
  /** The version that this whole request reads, whatever is published meanwhile. */
  readonly catalogue: Catalogue;
  /** BCP 47 tag of the language the reader wants texts in. */
  readonly locale: string;
  readonly now: Date;
  /** Days since 1970, for freshness. */
  readonly today: number;
  readonly asOf: { readonly checkedAt: Date; readonly isDetached: boolean };
  readonly site: Site;
  readonly viewer: Viewer;
  /** For the desk and for every change. Public questions are answered from the catalogue and never touch it. */
  readonly database: PrismaClient;
  /** Brings the catalogue up to what was just written, so that an act's answer shows it. */
  readonly refresh: () => Promise<void>;
}

export interface Site {
  readonly name: string;
  readonly country: string;
  readonly timeZone: string;
  /** The public address without a path, for links in letters; empty when the operator has named none. */
  readonly url: string;
  /** Who is asked for a machine's translation; null where the operator has named nobody. */
  readonly translator: { readonly url: string; readonly key: string } | null;
}

type About = Pick<Context, "asOf" | "site" | "database"> & Partial<Pick<Context, "viewer" | "refresh">>;

export function makeContext(catalogue: Catalogue, locale: string, now: Date, about: About): Context {
  return { catalogue, locale, now, today: todayOf(now), viewer: ANYONE, refresh: async () => {}, ...about };
}
