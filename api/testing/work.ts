/** What a job is given, over a test's database and at a test's moment. */
import type { PrismaClient } from "@kotokartta/prisma";
import { eraseAccount } from "../jobs/erase-account.records.ts";
import type { Work } from "../jobs/job.ts";
import { SAMPLE_SENDER } from "./sample-letters.ts";

const NO_MARKS = { has: () => false, set: async () => undefined, clear: async () => undefined };

export const workAt = (database: PrismaClient, now: Date, more: Partial<Work> = {}): Work => ({
  database,
  now,
  siteUrl: "https://kotokartta.example",
  delivery: { database, carrier: null, marks: NO_MARKS, sender: SAMPLE_SENDER },
  links: null,
  eraseAccount: (holder) => eraseAccount(database, holder),
  signal: new AbortController().signal,
  ...more,
});
