/** Which links are looked up in which order, and since when one has failed. */
import type { LinkOutcome } from "./link-fetch.ts";

export interface ListedLink {
  readonly listingId: string;
  readonly url: string;
}

export interface CheckedLink extends ListedLink {
  readonly checkedAt: Date;
  readonly outcome: string;
  readonly failingSince: Date | null;
}

/** A site that lets no machines in has answered: a person may well get in. */
const NOT_FAILING: ReadonlySet<string> = new Set<LinkOutcome>(["OK", "REFUSED_TO_MACHINES"]);

export function checkOf(
  link: ListedLink,
  outcome: LinkOutcome,
  before: CheckedLink | undefined,
  now: Date,
): CheckedLink {
  const failingSince = NOT_FAILING.has(outcome) ? null : (before?.failingSince ?? now);
  return { listingId: link.listingId, url: link.url, checkedAt: now, outcome, failingSince };
}

export const isWebLink = (value: string): boolean => /^https?:\/\//i.test(value);

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : "");

/**
 * Each address once, however many listings name it; those of one host together, since a host is asked one thing at a
 * time. What was looked up longest ago comes first.
 */
export function linksByHost(links: readonly ListedLink[], known: ReadonlyMap<string, Date>): string[][] {
  const hosts = new Map<string, string[]>();
  const age = (url: string) => known.get(url)?.getTime() ?? 0;
  for (const url of [...new Set(links.map((link) => link.url))].sort((a, b) => age(a) - age(b))) {
    hosts.set(hostOf(url), [...(hosts.get(hostOf(url)) ?? []), url]);
  }
  return [...hosts.values()];
}
