/** What somebody has written and not sent yet: it outlives the tab, the line and the battery. */
import type { PrismaClient } from "@kotokartta/prisma";
import { InvalidInput } from "../../refusals.ts";

export interface DraftRecord {
  readonly subject: string;
  readonly baseRevision: number | null;
  /** As the form holds it, right or not yet right. */
  readonly form: string;
  readonly updatedAt: Date;
}

/** As many as one person can have begun. */
const MAX_DRAFTS = 100;

export async function saveDraft(
  database: PrismaClient,
  accountId: string,
  { subject, baseRevision, form }: Omit<DraftRecord, "updatedAt">,
): Promise<DraftRecord> {
  const where = { accountId_subject: { accountId, subject } };
  const isNew = (await database.draft.findUnique({ where, select: { subject: true } })) === null;
  if (isNew && (await database.draft.count({ where: { accountId } })) >= MAX_DRAFTS)
    throw new InvalidInput([{ path: "subject", code: "TOO_MANY", maximum: MAX_DRAFTS }]);
  const data = { baseRevision, changes: form, updatedAt: new Date() };
  const saved = await database.draft.upsert({ where, create: { accountId, subject, ...data }, update: data });
  return { subject, baseRevision, form, updatedAt: saved.updatedAt };
}

/** True when there was one. */
export async function discardDraft(database: PrismaClient, accountId: string, subject: string): Promise<boolean> {
  const { count } = await database.draft.deleteMany({ where: { accountId, subject } });
  return count > 0;
}

export async function findDrafts(database: PrismaClient, accountId: string, subject?: string): Promise<DraftRecord[]> {
  const where = { accountId, ...(subject === undefined ? {} : { subject }) };
  const rows = await database.draft.findMany({ where, orderBy: { updatedAt: "desc" } });
  return rows.map(({ subject: of, baseRevision, changes, updatedAt }) => ({
    subject: of,
    baseRevision,
    form: String(changes),
    updatedAt,
  }));
}
