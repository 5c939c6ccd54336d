import type { WaitingSubmission } from "./queue.queries.ts";

type Group = readonly [WaitingSubmission, ...WaitingSubmission[]];

/** Reports of the same thing about the same listing stand together, where the oldest of them stands. */
export function byListing(submissions: readonly WaitingSubmission[]): Group[] {
  const groups = Map.groupBy(submissions, ({ id, listingId, report }) =>
    report && listingId ? `${listingId} ${report.reason}` : id,
  );
  return [...groups.values()].flatMap(([first, ...others]) => (first ? [[first, ...others] as const] : []));
}
