/** Writes the audit trail and reads it back. Entries are written in the transaction of what they tell. */
import type { Prisma } from "@kotokartta/prisma";
import { AUDIT_LOCK, type AuditEntry, type Deed, entryAfter, firstBreak, NO_HASH } from "./audit.rules.ts";

type Writer = Prisma.TransactionClient;

/**
 * Appends an entry. It holds the trail until the transaction ends, so it is called last: whoever comes after must see
 * this entry, or its own would be sealed with the wrong one.
 */
export async function writeAudit(writer: Writer, deed: Deed): Promise<void> {
  await writer.$executeRaw`SELECT pg_advisory_xact_lock(${AUDIT_LOCK})`;
  const last = await writer.auditEntry.findFirst({
    orderBy: { sequence: "desc" },
    select: { sequence: true, hash: true },
  });
  const [clock] = await writer.$queryRaw<{ at: Date }[]>`SELECT clock_timestamp()::timestamptz(3) AS at`;
  const entry = entryAfter(last, deed, clock?.at ?? new Date());
  await writer.auditEntry.create({
    data: {
      ...entry,
      details: entry.details as Prisma.InputJsonObject, // written from JSON
      previousHash: Buffer.from(entry.previousHash),
      hash: Buffer.from(entry.hash),
    },
  });
}

// The column holds an object, as writeAudit wrote it.
const entryOf = (row: Prisma.AuditEntryGetPayload<object>): AuditEntry => ({
  ...row,
  details: row.details as Record<string, unknown>,
});

export interface AuditQuestion {
  readonly subjectType?: string | undefined;
  readonly subjectId?: string | undefined;
  readonly act?: string | undefined;
  /** Entries with smaller numbers than this. */
  readonly before?: bigint | undefined;
  readonly count: number;
}

/** The newest first. */
export async function readAuditTrail(database: Writer, question: AuditQuestion): Promise<AuditEntry[]> {
  const { subjectType, subjectId, act, before, count } = question;
  const rows = await database.auditEntry.findMany({
    where: {
      ...(subjectType === undefined ? {} : { subjectType }),
      ...(subjectId === undefined ? {} : { subjectId }),
      ...(act === undefined ? {} : { act }),
      ...(before === undefined ? {} : { sequence: { lt: before } }),
    },
    orderBy: { sequence: "desc" },
    take: count,
  });
  return rows.map(entryOf);
}

export interface AuditVerdict {
  readonly count: number;
  /** The first entry that is not as it was written, or is gone. */
  readonly brokenAt: bigint | undefined;
  /** Of the newest entry: written down elsewhere, it shows whether the end was cut off. */
  readonly lastHash: string;
}

const READ_AT_ONCE = 5000;

/** Reads the whole chain, a few thousand entries at a time. */
export async function verifyAuditTrail(database: Writer): Promise<AuditVerdict> {
  let last: AuditEntry | undefined;
  for (let count = 0; ; ) {
    const rows = await database.auditEntry.findMany({
      where: { sequence: { gt: last?.sequence ?? 0n } },
      orderBy: { sequence: "asc" },
      take: READ_AT_ONCE,
    });
    const entries = rows.map(entryOf);
    const brokenAt = firstBreak(entries, last);
    count += entries.length;
    last = entries.at(-1) ?? last;
    if (brokenAt !== undefined || entries.length < READ_AT_ONCE)
      return { count, brokenAt, lastHash: Buffer.from(last?.hash ?? NO_HASH).toString("hex") };
  }
}
