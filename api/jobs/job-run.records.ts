/** Writes down every run of a job, and tells maintainers of them. */
import type { Prisma, PrismaClient } from "@kotokartta/prisma";
import { queueJob } from "../queue.records.ts";
import type { Counts, TimedJob } from "./job.ts";

export interface StoredRun {
  readonly id: string;
  readonly job: string;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly problem: string | null;
  readonly counts: unknown;
}

const MAX_PROBLEM = 300;
/** A maintainer's wish is tried once: she sees at once how it went. */
const ON_DEMAND = { maxAttempts: 1 };

/** Runs `act` and leaves a row that tells how it ended. @throws what `act` throws */
export async function recordRun(
  database: PrismaClient,
  job: string,
  startedAt: Date,
  act: () => Promise<Counts>,
): Promise<void> {
  const { id } = await database.jobRun.create({ data: { job, startedAt }, select: { id: true } });
  const began = performance.now();
  const end = (data: Prisma.JobRunUpdateInput) => {
    const endedAt = new Date(startedAt.getTime() + Math.round(performance.now() - began));
    return database.jobRun.update({ where: { id }, data: { ...data, endedAt } });
  };
  try {
    await end({ counts: { ...(await act()) } });
  } catch (failure) {
    await end({ problem: String(failure).slice(0, MAX_PROBLEM) });
    throw failure;
  }
}

/** The newest runs of each job, newest first. */
export const listRuns = (database: PrismaClient, job: string, first: number): Promise<StoredRun[]> =>
  database.jobRun.findMany({ where: { job }, orderBy: { startedAt: "desc" }, take: first });

/** How often it has failed since it last went well. */
export async function countFailuresInARow(database: PrismaClient, job: string): Promise<number> {
  const success = await database.jobRun.findFirst({
    where: { job, endedAt: { not: null }, problem: null },
    orderBy: { startedAt: "desc" },
    select: { startedAt: true },
  });
  const after = success ? { startedAt: { gt: success.startedAt } } : {};
  return database.jobRun.count({ where: { job, problem: { not: null }, ...after } });
}

/** How many wait on the queue or are being worked on now. */
export async function countWaiting(database: PrismaClient, job: string): Promise<number> {
  const [row] = await database.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM graphile_worker.jobs WHERE task_identifier = ${job} AND attempts < max_attempts`;
  return row?.count ?? 0;
}

export const runSoon = (database: PrismaClient, job: TimedJob): Promise<void> =>
  queueJob(database, job, {}, { ...ON_DEMAND, key: `again ${job}` });
