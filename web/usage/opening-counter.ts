import type { IncomingMessage, ServerResponse } from "node:http";
import { settings } from "../env.ts";
import { TIME_ZONE } from "../i18n/routing.ts";
import { dateAt } from "../wall-clock.ts";
import { isReader, listingOf } from "./opening.rules.ts";

/**
 * How often pages of listings are opened: numbers in memory, by listing and day. Nothing of who opens them is looked at
 * beyond whether it is a program, and nothing of it is kept. Cookies are gone before this, so that whoever looks after a
 * listing is counted like everybody else. See docs/decisions/035-openings-are-counted.md.
 */

const EVERY_MS = 180_000;
const PATIENCE_MS = 10_000;
/** Made-up addresses answer 404 and are not counted; this is for the day when there is no API for hours. */
const MOST_KEPT = 5000;

const counts = new Map<string, number>();

function count(slug: string): void {
  const key = `${dateAt(new Date(), TIME_ZONE)} ${slug}`;
  if (counts.size >= MOST_KEPT && !counts.has(key)) return;
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

/** Counts the opening of a listing's page once it was answered; all other requests are none of its business. */
export function countOpening(request: IncomingMessage, response: ServerResponse, path: string): void {
  const slug = listingOf(path);
  if (slug === null || !isReader(request)) return;
  response.once("finish", () => {
    if (response.statusCode === 200 || response.statusCode === 304) count(slug);
  });
}

/** Hands over what was counted. What was not taken is kept for the next time; after silence it is let go of, not counted twice. */
export async function handOver(): Promise<void> {
  if (counts.size === 0) return;
  const sums = [...counts].map(([key, sum]) => ({ day: key.slice(0, 10), slug: key.slice(11), count: sum }));
  counts.clear();
  const { apiUrl, startToken } = settings();
  try {
    const response = await fetch(new URL("/openings", apiUrl), {
      method: "POST",
      headers: { "content-type": "application/json", "x-front-token": startToken ?? "" },
      body: JSON.stringify(sums),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status === 503) putBack(sums);
  } catch (failure) {
    const isSilence = failure instanceof DOMException && failure.name === "TimeoutError";
    if (!isSilence) putBack(sums);
  }
}

function putBack(sums: readonly { day: string; slug: string; count: number }[]): void {
  for (const { day, slug, count: sum } of sums) counts.set(`${day} ${slug}`, (counts.get(`${day} ${slug}`) ?? 0) + sum);
}

/** Every few minutes, and once more when the server stops. */
export function startHandingOver(): () => Promise<void> {
  const timer = setInterval(() => void handOver(), EVERY_MS);
  timer.unref();
  return () => {
    clearInterval(timer);
    return handOver();
  };
}
