/** The list of jobs and what each needs, and how one is put on the queue: in the transaction of what it is about. */
import type { Prisma } from "@kotokartta/prisma";

type Nothing = Readonly<Record<string, never>>;

/** Every job by its name. A new one gets a line here and one in `api/jobs/job-table.ts`. */
export interface JobNeeds {
  readonly "send-letter": { readonly letterId: string };
  readonly "unsent-letters": Nothing;
  readonly "queue-digest": Nothing;
  readonly reminders: Nothing;
  readonly "days-over": Nothing;
  readonly "link-check": Nothing;
  readonly "personal-data": Nothing;
  readonly retention: Nothing;
}

export type JobName = keyof JobNeeds;

interface QueueOptions {
  /** Of two jobs with one key the later one stays. */
  readonly key?: string;
  readonly maxAttempts: number;
}

/** It is worked on when the transaction is committed, and not at all if it is not. */
export async function queueJob<Name extends JobName>(
  writer: Prisma.TransactionClient,
  name: Name,
  needs: JobNeeds[Name],
  { key, maxAttempts }: QueueOptions,
): Promise<void> {
  // The parameters are named because the library may add some between them.
  await writer.$executeRaw`SELECT graphile_worker.add_job(${name}::text, payload := ${JSON.stringify(needs)}::json,
    max_attempts := ${maxAttempts}::int, job_key := ${key ?? null}::text)`;
}
