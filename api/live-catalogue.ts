/**
 * Keeps the published catalogue of this process current: loads it at start, hears of changes through
 * LISTEN/NOTIFY, swaps in whole new versions, and writes each to a file. When the database is lost readers
 * go on with the last version, and are told its age.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { PrismaClient } from "@kotokartta/prisma";
import pg from "pg";
import { buildCatalogue, type Catalogue, replaceListings } from "./catalogue/catalogue.rules.ts";
import { type PublishedRecords, readChanges, readPublished, readVersion } from "./catalogue/published.records.ts";
import { readSnapshotFile, writeSnapshotFile } from "./catalogue/snapshot-file.records.ts";
import { indexVocabulary } from "./catalogue/vocabulary.rules.ts";
import { buildTextIndex } from "./search/text-index.rules.ts";
import { holidayCalendarOf } from "./timetable/holidays.rules.ts";

export interface LiveCatalogue {
  /** The newest version, or undefined before there is any. */
  current(): Catalogue | undefined;
  /** When this process last knew that its version is the database's. */
  checkedAt(): Date;
  /** True while the database cannot be reached. */
  isDetached(): boolean;
  /** Whether the database answers at this moment. Asked on a connection of its own: a busy pool is no lost database. */
  isAnswering(): Promise<boolean>;
  /** Brings the catalogue up to the database now; for writers who must read their own change, and tests. */
  refresh(): Promise<void>;
  close(): Promise<void>;
}

export interface LiveCatalogueOptions {
  readonly database: PrismaClient;
  readonly databaseUrl: string;
  /** ISO 3166-1 code of the country whose public holidays hold. */
  readonly country: string;
  /** Where the snapshot file lives; no file is written without it. */
  readonly file?: string | undefined;
  readonly onProblem?: (doing: string, problem: unknown) => void;
}

/** A missed notification is found at the latest after this long. */
const CHECK_EVERY_MS = 5000;
const RECONNECT_AFTER_MS = 1000;
/** A database that has not answered by then is taken for lost: a pulled cable says nothing. */
const ANSWER_WITHIN_MS = 5000;
/** Whoever waits to write is told sooner. */
const SILENT_AFTER_MS = 800;
/** How long a goodbye may take. */
const GOODBYE_MS = 500;
/** A catalogue under constant change is written at most this often. */
const WRITE_AFTER_MS = 2000;
/** Beyond this many changed listings the word index is built anew. */
const MAX_OVERLAY = 2000;

interface Held {
  readonly catalogue: Catalogue;
  readonly version: bigint;
  readonly lineage: string;
}

/** The answer, or an error when there is none in time. */
async function inTime<T>(answer: Promise<T>, milliseconds = ANSWER_WITHIN_MS): Promise<T> {
  const isAnswered = new AbortController();
  const silence = wait(milliseconds, undefined, { signal: isAnswered.signal }).then(() => {
    throw new Error("the database does not answer");
  });
  try {
    return await Promise.race([answer, silence]);
  } finally {
    isAnswered.abort();
  }
}

const labelOf = (version: bigint, lineage: string) => `${version}-${lineage.slice(0, 8)}`;

function hold(records: PublishedRecords, country: string): Held {
  const { version, lineage, changedAt, listings } = records;
  const text = buildTextIndex(listings, records.vocabulary);
  const stamp = { version: labelOf(version, lineage), changedAt };
  const vocabulary = indexVocabulary(records.vocabulary);
  return {
    catalogue: buildCatalogue(listings, vocabulary, text, stamp, holidayCalendarOf(country)),
    version,
    lineage,
  };
}

/** Opens the catalogue: from the database, or from the file while there is no database. */
export async function openLiveCatalogue(options: LiveCatalogueOptions): Promise<LiveCatalogue> {
  const live = new Keeper(options);
  await live.open();
  return live;
}

class Keeper implements LiveCatalogue {
  readonly #options: LiveCatalogueOptions;
  #held: Held | undefined;
  #checkedAt = new Date(0);
  #isDetached = true;
  #isClosed = false;
  #listener: pg.Client | undefined;
  #lost = new AbortController();
  #refreshing: Promise<void> | undefined;
  #isRefreshWanted = false;
  #asking: Promise<boolean> | undefined;
  #writing: Promise<void> = Promise.resolve();
  #writeTimer: NodeJS.Timeout | undefined;
  #watching: Promise<void> = Promise.resolve();
  readonly #stop = new AbortController();

  constructor(options: LiveCatalogueOptions) {
    this.#options = options;
  }

  current = () => this.#held?.catalogue;
  checkedAt = () => this.#checkedAt;
  isDetached = () => this.#isDetached;

  async open(): Promise<void> {
    const saved = this.#options.file ? await readSnapshotFile(this.#options.file) : undefined;
    try {
      const { version, lineage } = await inTime(readVersion(this.#options.database));
      // The file of this very version spares reading everything from the database.
      const isSame = saved && saved.version === version && saved.lineage === lineage;
      this.#take(isSame ? saved : await readPublished(this.#options.database), !isSame);
      this.#noteContact();
    } catch (problem) {
      this.#report("reading the catalogue", problem);
      if (saved) {
        this.#take(saved, false);
        // When the file was last compared with the database nobody knows; that it was right then is sure.
        this.#checkedAt = new Date(saved.changedAt);
      }
    }
    this.#watching = this.#watch();
  }

  /** One question at a time is enough for all who wait. */
  isAnswering = (): Promise<boolean> => {
    this.#asking ??= this.#ask().finally(() => {
      this.#asking = undefined;
    });
    return this.#asking;
  };

  async #ask(): Promise<boolean> {
    const answer = this.#listener?.query("SELECT 1");
    if (!answer) return false;
    let isAnswered = false;
    const noted = answer.then(() => {
      isAnswered = true;
    });
    await inTime(noted, SILENT_AFTER_MS).catch(() => undefined);
    // A process that was busy itself may find the answer waiting behind the clock.
    await new Promise((next) => setImmediate(next));
    return isAnswered;
  }

  /** One refresh at a time; a wish that comes during one starts another after it. */
  refresh = async (): Promise<void> => {
    this.#isRefreshWanted = true;
    this.#refreshing ??= this.#refreshWhileWanted().finally(() => {
      this.#refreshing = undefined;
    });
    return this.#refreshing;
  };

  async #refreshWhileWanted(): Promise<void> {
    while (this.#isRefreshWanted && !this.#isClosed) {
      this.#isRefreshWanted = false;
      await this.#refreshOnce();
    }
  }

  async #refreshOnce(): Promise<void> {
    const { database } = this.#options;
    const held = this.#held;
    const { version, lineage } = await inTime(readVersion(database));
    if (!held || lineage !== held.lineage) {
      this.#take(await readPublished(database), true);
    } else if (version !== held.version) {
      const found = await readChanges(database, held.version);
      if (found.changes === null || found.changes.size > MAX_OVERLAY) this.#take(await readPublished(database), true);
      else this.#apply(held, found.version, found.changedAt, found.changes);
    }
    this.#noteContact();
  }

  #apply(held: Held, version: bigint, changedAt: Date, changes: Parameters<typeof replaceListings>[1]): void {
    const stamp = { version: labelOf(version, held.lineage), changedAt: changedAt.toISOString() };
    const catalogue = replaceListings(held.catalogue, changes, stamp);
    this.#held = { ...held, catalogue, version };
    this.#writeSoon();
  }

  #take(records: PublishedRecords, isNew: boolean): void {
    this.#held = hold(records, this.#options.country);
    if (isNew) this.#writeSoon();
  }

  #noteContact(): void {
    this.#checkedAt = new Date();
    this.#isDetached = false;
  }

  #report(doing: string, problem: unknown): void {
    // A lost database is one event, however often one knocks at its door meanwhile.
    const isNews = !this.#isDetached || this.#checkedAt.getTime() === 0;
    this.#isDetached = true;
    if (isNews) this.#options.onProblem?.(doing, problem);
  }

  #writeSoon(): void {
    if (!this.#options.file || this.#writeTimer) return;
    this.#writeTimer = setTimeout(() => {
      this.#writeTimer = undefined;
      this.#writing = this.#writing.then(() => this.#write());
    }, WRITE_AFTER_MS);
  }

  async #write(): Promise<void> {
    const { file, onProblem } = this.#options;
    const held = this.#held;
    if (!file || !held) return;
    const listings = held.catalogue.listings.filter((listing) => listing !== null);
    const { changedAt, vocabulary } = held.catalogue;
    const { version, lineage } = held;
    const about = { version, lineage, changedAt, vocabulary: vocabulary.lists, listingCount: listings.length };
    try {
      await writeSnapshotFile(file, listings, about);
    } catch (problem) {
      // A full disk must not stop the service: readers are served from memory.
      onProblem?.("writing the snapshot file", problem);
    }
  }

  /** Hears of changes for as long as the process lives, through lost connections. */
  async #watch(): Promise<void> {
    while (!this.#isClosed) {
      try {
        await this.#listen();
        while (!this.#isClosed && this.#listener) {
          await this.refresh();
          await this.#pause(CHECK_EVERY_MS, AbortSignal.any([this.#stop.signal, this.#lost.signal]));
        }
      } catch (problem) {
        if (!this.#isClosed) this.#report("following the database", problem);
      }
      await this.#dropListener();
      if (!this.#isClosed) await this.#pause(RECONNECT_AFTER_MS, this.#stop.signal);
    }
  }

  #pause = (milliseconds: number, signal: AbortSignal) =>
    wait(milliseconds, undefined, { signal }).catch(() => undefined);

  async #listen(): Promise<void> {
    const listener = new pg.Client({ connectionString: this.#options.databaseUrl, connectionTimeoutMillis: 5000 });
    const lost = new AbortController();
    // Without this handler a database that goes away would take the process with it.
    listener.on("error", (problem) => {
      this.#report("listening to the database", problem);
      if (this.#listener === listener) this.#listener = undefined;
      lost.abort();
    });
    listener.on("notification", () => {
      this.refresh().catch((problem) => this.#report("reading a change", problem));
    });
    this.#listener = listener;
    this.#lost = lost;
    await listener.connect();
    await inTime(listener.query("LISTEN catalogue"));
  }

  async #dropListener(): Promise<void> {
    const listener = this.#listener;
    this.#listener = undefined;
    if (!listener) return;
    // A server that has fallen silent does not answer a goodbye either.
    await inTime(listener.end(), GOODBYE_MS).catch(() => undefined);
  }

  async close(): Promise<void> {
    this.#isClosed = true;
    this.#stop.abort();
    await this.#watching;
    await this.#refreshing?.catch(() => undefined);
    if (this.#writeTimer) {
      clearTimeout(this.#writeTimer);
      this.#writing = this.#writing.then(() => this.#write());
    }
    await this.#writing;
  }
}
