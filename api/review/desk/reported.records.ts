/** What residents told: what is wrong, and how many have said the same. */
import type { PrismaClient } from "@kotokartta/prisma";
import type { Viewer } from "../../accounts/viewer.ts";
import { decidableBy } from "../listing.policy.ts";

export type ReportReason = "CLOSED" | "HOURS" | "CONTACT" | "ADDRESS" | "LANGUAGES" | "OTHER";

export interface Reported {
  readonly reason: ReportReason;
  readonly rightValue: string | null;
  /** True when somebody on the same line has said the same that day. */
  readonly isRepeat: boolean;
  /** How many wait that say the same of the same listing, each source counted once a day. */
  readonly voices: number;
}

export interface Writing {
  /** The interface in which its author wrote. */
  readonly locale: string;
  /** False for whoever has no account: no question reaches her. */
  readonly canBeAsked: boolean;
  readonly reported: Reported | null;
}

const OPEN = { in: ["WAITING", "ASKED_BACK"] as ("WAITING" | "ASKED_BACK")[] };

/** How somebody wrote a submission. The viewer was found to be allowed to see it before this is asked. */
export async function findWriting(database: PrismaClient, id: string): Promise<Writing> {
  const row = await database.submission.findUniqueOrThrow({ where: { id } });
  const { authorLocale: locale, authorId, listingId, reportReason: reason, suggestedValue, isRepeat } = row;
  const canBeAsked = authorId !== null;
  if (reason === null) return { locale, canBeAsked, reported: null };
  const same = { listingId, reportReason: reason, isRepeat: false, state: OPEN };
  const voices = await database.submission.count({ where: same });
  const reported = { reason, rightValue: suggestedValue, isRepeat, voices: Math.max(voices, 1) };
  return { locale, canBeAsked, reported };
}

export interface Waiting {
  readonly submissions: number;
  readonly reports: number;
}

const NOTHING: Waiting = { submissions: 0, reports: 0 };

/** How much waits in each municipality where the viewer decides; by code. */
export async function countWaiting(database: PrismaClient, viewer: Viewer): Promise<ReadonlyMap<string, Waiting>> {
  const groups = await database.submission.groupBy({
    by: ["municipalityCode", "reportReason"],
    where: { AND: [decidableBy(viewer), { state: OPEN }] },
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
