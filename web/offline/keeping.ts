/** What a reader's browser does when she asks for something to be kept, and when she has it removed. */

import {
  describedOn,
  emptyStore,
  type FetchedPage,
  heldFiles,
  isEmpty,
  KeepTrouble,
  listKept,
  putFiles,
  putPage,
  returnPage,
  startSeen,
  stopSeen,
  takePage,
  tidy,
} from "./kept.store.ts";
import { isWhole, type KeptPage, type Shelf, styleSheetsOf, withoutScripts } from "./kept-page.rules.ts";

/** What every kept page needs beside its own style sheets. */
const PICTURES = ["/icons.svg", "/icon.svg", "/kept.js"];

/** For one language: the words, the page for when a page is missing, and the list of what is kept. */
const pagesOf = (locale: string) => [`/${locale}/offline/words`, `/${locale}/offline`, `/${locale}/saved`];

const WORKER = "/service-worker.js";

type Progress = (done: number, total: number) => void;

async function fetchWhole(path: string): Promise<Response> {
  try {
    const answer = await fetch(path, { cache: "no-cache", credentials: "omit" });
    if (!answer.ok) throw new KeepTrouble("interrupted");
    // Read to its end now: an answer that breaks off later would be half kept.
    const body = await answer.arrayBuffer();
    return new Response(body, { headers: { "content-type": answer.headers.get("content-type") ?? "text/plain" } });
  } catch {
    throw new KeepTrouble("interrupted");
  }
}

/** A page of ours as it is kept: whole, and without its scripts. */
async function fetchPlain(path: string): Promise<string> {
  const html = await (await fetchWhole(path)).text();
  if (!isWhole(html)) throw new KeepTrouble("interrupted");
  return withoutScripts(html);
}

const asPage = (html: string) => new Response(html, { headers: { "content-type": "text/html; charset=utf-8" } });

const localeOf = (path: string): string => path.split("/")[1] ?? "";

/** Everything that belongs to a page, in memory: nothing is stored before all of it is here. */
async function fetchFiles(html: string, locale: string, progress: Progress): Promise<Map<string, Response>> {
  const [words = "", ...pages] = pagesOf(locale);
  const plain = await Promise.all(pages.map(async (path) => ({ path, html: await fetchPlain(path) })));
  const sheets = new Set([html, ...plain.map((page) => page.html)].flatMap(styleSheetsOf));
  const wanted = [...sheets, ...PICTURES, words];
  const files = new Map(plain.map((page) => [page.path, asPage(page.html)]));
  for (const [index, path] of wanted.entries()) {
    files.set(path, await fetchWhole(path));
    progress(index + 1, wanted.length);
  }
  return files;
}

export interface DataVersion {
  readonly version: string;
  readonly changedAt: string;
}

export interface Measured extends DataVersion {
  readonly bytes: number;
}

async function fetchJson<T extends DataVersion>(path: string): Promise<T> {
  const answer = await (await fetchWhole(path)).text();
  // Our own routes: offline/version and in/{code}/size.
  return JSON.parse(answer) as T;
}

/** How many bytes a municipality takes, measured by the server, before a single one is fetched. */
export const measurePack = (path: string) => fetchJson<Measured>(`${path}/size`);

const findVersion = (locale: string) => fetchJson<DataVersion>(`/${locale}/offline/version`);

interface Wanted {
  readonly path: string;
  readonly name: string;
  /** As measured beforehand; counted when nobody has. */
  readonly size?: number;
}

async function fetchPage({ path, name, size }: Wanted, progress: Progress): Promise<FetchedPage> {
  const locale = localeOf(path);
  const { version, changedAt } = await findVersion(locale);
  const html = await fetchPlain(path);
  const files = await fetchFiles(html, locale, progress);
  return { path, name, version, dataAt: changedAt, size: size ?? new Blob([html]).size, html, files };
}

/** True where a page can be kept at all: not in every browser, and not on a page that came without encryption. */
export const canKeep = (): boolean => typeof caches !== "undefined" && "serviceWorker" in navigator;

async function startWorker(): Promise<void> {
  try {
    const registration = await navigator.serviceWorker.register(WORKER, { scope: "/" });
    const worker = registration.installing ?? registration.waiting ?? registration.active;
    if (worker?.state !== "activated") await activated(worker);
  } catch {
    throw new KeepTrouble("worker");
  }
}

const PATIENCE_MS = 10_000;

function activated(worker: ServiceWorker | null): Promise<void> {
  return new Promise((resolve, reject) => {
    const giveUp = setTimeout(() => reject(new Error("the worker does not start")), PATIENCE_MS);
    worker?.addEventListener("statechange", () => {
      if (worker.state === "activated") {
        clearTimeout(giveUp);
        resolve();
      } else if (worker.state === "redundant") reject(new Error("the worker was refused"));
    });
  });
}

/** No kept page, no worker: the site is then as if nothing had ever been kept. */
async function stopWorkerIfIdle(): Promise<void> {
  if (!(await isEmpty())) return;
  const registrations = await navigator.serviceWorker?.getRegistrations();
  for (const registration of registrations ?? []) await registration.unregister();
}

/** Keeps a page. Fetched first, stored last: whatever goes wrong, nothing is half kept and an older page stays. */
export async function keepPage(shelf: Shelf, wanted: Wanted, progress: Progress = () => {}): Promise<KeptPage> {
  if (!canKeep()) throw new KeepTrouble("unsupported");
  const page = await fetchPage(wanted, progress);
  try {
    await startWorker();
    await putPage(shelf, page, new Date().toISOString());
  } catch (failure) {
    await stopWorkerIfIdle().catch(() => {});
    throw failure;
  }
  const kept = await describedOn(shelf, wanted.path);
  if (kept === null) throw new KeepTrouble("full");
  return kept;
}

/** From now on the worker keeps the pages that are opened. */
export async function keepSeenPages(locale: string): Promise<void> {
  if (!canKeep()) throw new KeepTrouble("unsupported");
  const files = await fetchFiles("", locale, () => {});
  try {
    await startWorker();
    await startSeen();
    await putFiles(files);
  } catch (failure) {
    await stopWorkerIfIdle().catch(() => {});
    throw failure;
  }
}

/** Pages that were only seen are wanted no more: they go, and so does all that only they needed. */
export async function forgetSeenPages(): Promise<void> {
  await stopSeen();
  await settle();
}

async function settle(): Promise<void> {
  await tidy();
  await stopWorkerIfIdle();
}

/**
 * Removes a page with all that only it needed, and the worker if it was the last. What was removed is held in the
 * memory of this page for a moment, so that the reader may change her mind: the answer puts it back.
 */
export async function withdrawPage(shelf: Shelf, path: string): Promise<() => Promise<void>> {
  const files = await heldFiles();
  const taken = await takePage(shelf, path);
  await settle();
  return async () => {
    if (taken === null) return;
    await startWorker();
    await putFiles(files);
    await returnPage(shelf, path, taken);
    await tidy();
  };
}

/** Everything that was ever kept, and the worker itself. */
export async function removeEverything(): Promise<void> {
  await emptyStore();
  await stopWorkerIfIdle();
}

/** Fetches anew what is of an older version than the data now. What fails stays as it was. Returns what is new. */
export async function refreshKept(): Promise<KeptPage[]> {
  const shelved = await Promise.all(
    (["packs", "places"] as const).map(async (shelf) => ({ shelf, pages: await listKept(shelf) })),
  );
  const [first] = shelved.flatMap(({ pages }) => pages);
  if (!first || !canKeep()) return [];
  const fresh: KeptPage[] = [];
  try {
    const { version } = await findVersion(localeOf(first.path));
    for (const { shelf, pages } of shelved) {
      for (const old of pages.filter((page) => page.version !== version)) fresh.push(await refetch(shelf, old));
    }
  } catch {
    // The network is gone again, or the device is full: the old pages are still there, and say how old they are.
  }
  return fresh;
}

async function refetch(shelf: Shelf, { path, name }: KeptPage): Promise<KeptPage> {
  const size = shelf === "packs" ? (await measurePack(path)).bytes : undefined;
  return keepPage(shelf, { path, name, size });
}
