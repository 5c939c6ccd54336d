/** The rows of submissions. */
import type { Prisma } from "@kotokartta/prisma";
import type { Database } from "./content/listing-content.records.ts";
import type { Act, Actor, ReportReason, SubmissionState, Wish } from "./review.ts";

export interface NewSubmission {
  /** Given where the sender may send again and must find what she sent. */
  readonly id?: string;
  readonly act: Act;
  readonly listingId: string | null;
  readonly baseRevision: number | null;
  readonly wish: Wish;
  readonly municipalityCode: string | null;
  readonly movesToCode: string | null;
  readonly actor: Actor;
  readonly authorId: string | null;
  readonly authorLocale: string;
  readonly contactEmail?: string | null;
  readonly reason: string | null;
  /** Of a reader who tells that something is wrong; see the room of suggestions. */
  readonly reportReason?: ReportReason | null;
  readonly suggestedValue?: string | null;
  readonly isRepeat?: boolean;
}

export async function addSubmission(writer: Database, submission: NewSubmission): Promise<string> {
  const { wish, ...columns } = submission;
  // A wish is plain data, which the mapper's type for JSON cannot know.
  const changes = wish as unknown as Prisma.InputJsonValue;
  const { id } = await writer.submission.create({ data: { ...columns, changes }, select: { id: true } });
  return id;
}

export interface Decision {
  readonly state: Exclude<SubmissionState, "WAITING" | "ASKED_BACK">;
  readonly decidedAs: Actor;
  readonly decidedById: string | null;
  readonly reason?: string | null;
  readonly revision?: number;
  readonly now: Date;
}

export async function decideSubmission(writer: Database, id: string, decision: Decision): Promise<void> {
  const { state, decidedAs, decidedById, reason = null, revision = null, now } = decision;
  await writer.submission.update({
    where: { id },
    // Whoever wanted to learn the outcome has been told now.
    data: { state, decidedAt: now, decidedAs, decidedById, decisionReason: reason, revision, contactEmail: null },
  });
}

export type SubmissionRow = Prisma.SubmissionGetPayload<object>;

export const wishOf = (row: SubmissionRow): Wish => row.changes as unknown as Wish; // as addSubmission wrote it
