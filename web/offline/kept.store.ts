/**
 * What is kept on the reader's device: answers in the browser's own cache storage and nothing else. No database and no
 * list beside it that could tell something different. Used by pages and by the worker. Nothing here is called to write
 * before the reader has asked for it; reading never makes a store come into being.
 */
import { describeKept, type KeptPage, readKept, type Shelf } from "./kept-page.rules.ts";

const SHELVES: Record<Shelf, string> = { packs: "kept-packs", places: "kept-places", seen: "kept-seen" };

/** Style sheets, pictures and words, for the pages of all shelves. */
export const FILES = "kept-files";

/** How many pages are held of those that were only seen. */
export const MOST_SEEN = 30;

/** Why something could not be kept. Each has its own sentence. */
export type KeepProblem = "unsupported" | "forbidden" | "full" | "worker" | "interrupted";

export class KeepTrouble extends Error {
  readonly code: KeepProblem;
  constructor(code: KeepProblem) {
    super(code);
    this.code = code;
  }
}

/** What storage says when it refuses, as one of our own reasons. */
export function storageTrouble(failure: unknown): KeepTrouble {
  if (failure instanceof KeepTrouble) return failure;
  const name = failure instanceof Error ? failure.name : "";
  return new KeepTrouble(name === "QuotaExceededError" ? "full" : "forbidden");
}

async function openShelf(name: string): Promise<Cache | null> {
  try {
    return typeof caches !== "undefined" && (await caches.has(name)) ? await caches.open(name) : null;
  } catch {
    return null;
  }
}

/** All pages of a shelf, the latest first. */
export async function listKept(shelf: Shelf): Promise<KeptPage[]> {
  const cache = await openShelf(SHELVES[shelf]);
  if (cache === null) return [];
  const pages = await Promise.all(
    (await cache.keys()).map(async (request) => {
      const { pathname, search } = new URL(request.url);
      const answer = await cache.match(request);
      return answer ? readKept(pathname + search, answer.headers) : null;
    }),
  );
  return pages.filter((page) => page !== null).sort((one, other) => other.keptAt.localeCompare(one.keptAt));
}

/** One kept page, wherever it stands; what was kept on purpose comes before what was only seen. */
export async function findKept(path: string): Promise<Response | null> {
  for (const shelf of ["packs", "places", "seen"] as const) {
    const answer = await (await openShelf(SHELVES[shelf]))?.match(path);
    if (answer) return answer;
  }
  return null;
}

/** What is told of a page of one shelf; null when it is not there. */
export async function describedOn(shelf: Shelf, path: string): Promise<KeptPage | null> {
  const answer = await (await openShelf(SHELVES[shelf]))?.match(path);
  return answer ? readKept(path, answer.headers) : null;
}

export async function findFile(path: string): Promise<Response | null> {
  return (await (await openShelf(FILES))?.match(path)) ?? null;
}

export interface FetchedPage extends Omit<KeptPage, "keptAt" | "files"> {
  readonly html: string;
  readonly files: ReadonlyMap<string, Response>;
}

/** Style sheets, pictures and words, as they came. */
export async function putFiles(files: ReadonlyMap<string, Response>): Promise<void> {
  try {
    const cache = await caches.open(FILES);
    for (const [path, answer] of files) await cache.put(path, answer.clone());
  } catch (failure) {
    throw storageTrouble(failure);
  }
}

/** All files that are held now, in memory. */
export async function heldFiles(): Promise<Map<string, Response>> {
  const cache = await openShelf(FILES);
  const held = new Map<string, Response>();
  for (const request of (await cache?.keys()) ?? []) {
    const answer = await cache?.match(request);
    if (answer) held.set(new URL(request.url).pathname, answer);
  }
  return held;
}

/** Puts a page that is here in full. The page itself goes last, so that an older one stays until all else is there. */
export async function putPage(shelf: Shelf, page: FetchedPage, keptAt: string): Promise<void> {
  try {
    await putFiles(page.files);
    const { path, html, name, version, dataAt, size } = page;
    const headers = describeKept({ name, version, dataAt, keptAt, size, files: [...page.files.keys()] });
    await (await caches.open(SHELVES[shelf])).put(path, new Response(html, { headers }));
  } catch (failure) {
    await tidy().catch(() => {});
    throw storageTrouble(failure);
  }
}

/** Takes a page off its shelf and gives it back, so that the reader may change her mind. */
export async function takePage(shelf: Shelf, path: string): Promise<Response | null> {
  const cache = await openShelf(SHELVES[shelf]);
  const answer = (await cache?.match(path)) ?? null;
  await cache?.delete(path);
  return answer;
}

/** Puts back what takePage gave. */
export async function returnPage(shelf: Shelf, path: string, answer: Response): Promise<void> {
  await (await caches.open(SHELVES[shelf])).put(path, answer.clone());
}

export const keepsSeen = async (): Promise<boolean> => (await openShelf(SHELVES.seen)) !== null;

export async function startSeen(): Promise<void> {
  try {
    await caches.open(SHELVES.seen);
  } catch (failure) {
    throw storageTrouble(failure);
  }
}

export async function stopSeen(): Promise<void> {
  await caches.delete(SHELVES.seen);
}

/** Only the latest pages that were seen stay. */
export async function trimSeen(): Promise<void> {
  for (const { path } of (await listKept("seen")).slice(MOST_SEEN)) await takePage("seen", path);
}

/** Shared by every page, and kept as long as any page is. */
const isOfNoPage = (path: string): boolean => !path.startsWith("/_next/");

/** Drops what no page needs any more. Empty shelves go; an empty shelf of seen pages stays, since it is a choice. */
export async function tidy(): Promise<void> {
  const shelves = ["packs", "places", "seen"] as const;
  const pages = await Promise.all(shelves.map(listKept));
  for (const [index, shelf] of shelves.entries()) {
    if (shelf !== "seen" && pages[index]?.length === 0) await caches.delete(SHELVES[shelf]);
  }
  if (pages.flat().length === 0 && !(await keepsSeen())) {
    await caches.delete(FILES);
    return;
  }
  const needed = new Set(pages.flat().flatMap(({ files }) => files));
  const files = await openShelf(FILES);
  for (const request of (await files?.keys()) ?? []) {
    const { pathname, search } = new URL(request.url);
    if (!isOfNoPage(pathname) && !needed.has(pathname + search)) await files?.delete(request);
  }
}

/** True when nothing is kept and nothing is to be kept. */
export async function isEmpty(): Promise<boolean> {
  const kept = await Promise.all([listKept("packs"), listKept("places")]);
  return kept.flat().length === 0 && !(await keepsSeen());
}

/** Back to no trace at all. */
export async function emptyStore(): Promise<void> {
  for (const name of [...Object.values(SHELVES), FILES]) await caches.delete(name);
}
