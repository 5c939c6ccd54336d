/** What a reader reported, and how many others say the same. */
import type { PrismaClient } from "@kotokartta/prisma";
import type { ReportReason } from "../review/review.ts";

export interface Report {
  readonly reason: ReportReason;
  readonly suggestedValue: string | null;
  readonly voices: number;
}

/** Null for a submission that is no report. One line has one voice a day, however often it speaks. */
export async function findReport(database: PrismaClient, submissionId: string): Promise<Report | null> {
  const row = await database.submission.findUnique({
    where: { id: submissionId },
    select: { listingId: true, reportReason: true, suggestedValue: true },
  });
  if (!row?.reportReason) return null;
  const { listingId, reportReason, suggestedValue } = row;
  const voices = await database.submission.count({
    where: { listingId, reportReason, isRepeat: false, state: { in: ["WAITING", "ASKED_BACK"] } },
  });
  return { reason: reportReason, suggestedValue, voices };
}
