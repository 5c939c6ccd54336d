/** Finds submissions: those that somebody decides on, oldest first, and those that are hers. */
import type { Prisma, PrismaClient } from "@kotokartta/prisma";
import type { Viewer } from "../../accounts/viewer.ts";
import { describeSubmissions } from "../describe.records.ts";
import { decidableBy, maySee, submissionsSeenBy } from "../listing.policy.ts";
import { type Page, type PageRequest, writeCursor } from "../page.rules.ts";
import type { Act, SubmissionState } from "../review.ts";
import type { SubmissionRecord } from "../submission-record.ts";

export interface SubmissionFilter {
  readonly states?: readonly SubmissionState[];
  readonly acts?: readonly Act[];
  readonly municipality?: string;
  readonly listingId?: string;
  /** True: only what residents say is wrong. False: all else. */
  readonly isReport?: boolean;
  /** Only her own, or only those that she may decide on. */
  readonly whose?: "OWN" | "TO_DECIDE";
}

function conditionOf(viewer: Viewer, filter: SubmissionFilter): Prisma.SubmissionWhereInput {
  const { states, acts, municipality, listingId, isReport, whose } = filter;
  return {
    AND: [
      submissionsSeenBy(viewer),
      whose === "OWN" ? { authorId: viewer.account?.id ?? "" } : {},
      whose === "TO_DECIDE" ? { ...decidableBy(viewer), state: { in: ["WAITING", "ASKED_BACK"] } } : {},
      states ? { state: { in: [...states] } } : {},
      acts ? { act: { in: [...acts] } } : {},
      municipality === undefined ? {} : { OR: [{ municipalityCode: municipality }, { movesToCode: municipality }] },
      listingId === undefined ? {} : { listingId },
      isReport === undefined ? {} : { reportReason: isReport ? { not: null } : null },
    ],
  };
}

/** The oldest first, since who has waited longest is served first; the newest first for who looks back. */
export async function listSubmissions(
  database: PrismaClient,
  viewer: Viewer,
  filter: SubmissionFilter,
  { count, after, isNewestFirst = false }: PageRequest & { readonly isNewestFirst?: boolean },
): Promise<Page<SubmissionRecord>> {
  const where = conditionOf(viewer, filter);
  const beyond = <Value>(value: Value) => (isNewestFirst ? { lt: value } : { gt: value });
  const later: Prisma.SubmissionWhereInput = after
    ? { OR: [{ createdAt: beyond(after.at) }, { createdAt: after.at, id: beyond(after.id) }] }
    : {};
  const order = isNewestFirst ? "desc" : "asc";
  const rows = await database.submission.findMany({
    where: { AND: [where, later] },
    orderBy: [{ createdAt: order }, { id: order }],
    take: count + 1,
  });
  const shown = rows.slice(0, count);
  const last = shown.at(-1);
  return {
    nodes: await describeSubmissions(database, viewer, shown),
    hasNextPage: rows.length > count,
    endCursor: last ? writeCursor(last.createdAt, last.id) : null,
    totalCount: await database.submission.count({ where }),
  };
}

/** Undefined when it is not there, or not hers to see. */
export async function findSubmission(
  database: PrismaClient,
  viewer: Viewer,
  id: string,
): Promise<SubmissionRecord | undefined> {
  const row = await database.submission.findUnique({ where: { id } });
  if (!row || !maySee(viewer, row)) return undefined;
  return (await describeSubmissions(database, viewer, [row]))[0];
}
