/** How somebody wrote a submission, and how much waits where. */
import type { PrismaClient } from "@kotokartta/prisma";
import type { Viewer } from "../../accounts/viewer.ts";
import { decidableBy } from "../listing.policy.ts";

export interface Writing {
  /** The interface in which its author wrote. */
  readonly locale: string;
  /** False for whoever has no account: no question reaches her. */
  readonly canBeAsked: boolean;
}

/** The viewer was found to be allowed to see the submission before this is asked. */
export async function findWriting(database: PrismaClient, id: string): Promise<Writing> {
  const { authorLocale: locale, authorId } = await database.submission.findUniqueOrThrow({
    where: { id },
    select: { authorLocale: true, authorId: true },
  });
  return { locale, canBeAsked: authorId !== null };
}

export interface Waiting {
  readonly submissions: number;
  readonly reports: number;
}

const NOTHING: Waiting = { submissions: 0, reports: 0 };

/** How much waits for an officer in each municipality where the viewer decides; by code. */
export async function countWaiting(database: PrismaClient, viewer: Viewer): Promise<ReadonlyMap<string, Waiting>> {
  const groups = await database.submission.groupBy({
    by: ["municipalityCode", "reportReason"],
    where: { AND: [decidableBy(viewer), { state: "WAITING" }] },
    _count: true,
  });
  const counts = new Map<string, Waiting>();
  for (const { municipalityCode, reportReason, _count } of groups) {
    const code = municipalityCode ?? "";
    const { submissions, reports } = counts.get(code) ?? NOTHING;
    counts.set(code, { submissions: submissions + _count, reports: reports + (reportReason === null ? 0 : _count) });
  }
  return counts;
}
