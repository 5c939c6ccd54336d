/** What every resolver knows of the request: one version of the catalogue, who asks in which language, and now. */
import type { ErasureLedger } from "./accounts/erasure-ledger.ts";
import { ANYONE, type Viewer } from "./accounts/viewer.ts";
import type { Catalogue } from "./catalogue/catalogue.rules.ts";
import { todayOf } from "./catalogue/freshness.rules.ts";
import type { PrismaClient } from "./database.ts";
import type { Installation } from "./settings/settings.rules.ts";
import { Door } from "./suggestions/door.ts";

export interface Context {
  /** The version that this whole request reads, whatever is published meanwhile. */
  readonly catalogue: Catalogue;
  /** BCP 47 tag of the language the reader wants texts in. */
  readonly locale: string;
  readonly now: Date;
  /** Days since 1970 on the wall calendar of the site, for freshness. */
  readonly today: number;
  readonly asOf: { readonly checkedAt: Date; readonly isDetached: boolean };
  readonly site: Site;
  readonly viewer: Viewer;
  /** For the desk and for every change. Public questions are answered from the catalogue and never touch it. */
  readonly database: PrismaClient;
  /** Brings the catalogue up to what was just written, so that an act's answer shows it. */
  readonly refresh: () => Promise<void>;
  /** The network address that the request came from, for limits and nothing else: it is neither kept nor logged. */
  readonly source: string;
  /** How often who may suggest something. */
  readonly door: Door;
  /** What is to be known of the answer besides its data. */
  readonly answer: AnswerNotes;
  /** How this process was started, for maintainers. */
  readonly installation: Installation;
  /** Where it is written down who was erased, so that a restored backup does not bring her back. */
  readonly ledger: ErasureLedger;
}

export interface AnswerNotes {
  /** False when the answer is for this one reader and this one time. */
  mayBeStored: boolean;
}

/** One for the whole process: what it remembers is in memory. */
const theDoor = new Door();

export interface Site {
  readonly name: string;
  readonly country: string;
  readonly timeZone: string;
  /** The public address without a path, for links in letters; empty when the operator has named none. */
  readonly url: string;
  /** Who is asked for a machine's translation; null where the operator has named nobody. */
  readonly translator: { readonly url: string; readonly key: string } | null;
}

type About = Pick<Context, "asOf" | "site" | "database"> &
  Partial<Pick<Context, "viewer" | "refresh" | "source" | "door" | "ledger" | "installation">>;

/** Erasing without writing it down would be a promise that a backup breaks. */
const NO_LEDGER: ErasureLedger = {
  erase: () => Promise.reject(new Error("there is no ledger of erasures here")),
  replay: () => Promise.resolve(0),
};

const NO_INSTALLATION: Installation = {
  settings: [],
  startedAt: new Date(0),
  version: "",
  commit: null,
  hasMailServer: false,
  hasJobs: false,
};

export function makeContext(catalogue: Catalogue, locale: string, now: Date, about: About): Context {
  const byDefault = {
    viewer: ANYONE,
    refresh: async () => {},
    source: "",
    door: theDoor,
    ledger: NO_LEDGER,
    installation: NO_INSTALLATION,
  };
  return {
    catalogue,
    locale,
    now,
    today: todayOf(now, about.site.timeZone),
    answer: { mayBeStored: true },
    ...byDefault,
    ...about,
  };
}
