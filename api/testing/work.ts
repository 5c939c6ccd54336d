/** What a job is given, over a test's database and at a test's moment. */

import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { PrismaClient } from "@kotokartta/prisma";
import { BY_ITSELF } from "../accounts/account-audit.records.ts";
import { openErasureLedger } from "../accounts/erasure-ledger.ts";
import type { Work } from "../jobs/job.ts";
import { SITE } from "./ask-graphql.ts";
import { SAMPLE_SENDER } from "./sample-letters.ts";

const NO_MARKS = { has: () => false, set: async () => undefined, clear: async () => undefined };

/** A ledger of the test file's own. */
const LEDGER = openErasureLedger(mkdtempSync(join(tmpdir(), "kotokartta-ledger-")));

export const workAt = (database: PrismaClient, now: Date, more: Partial<Work> = {}): Work => ({
  database,
  now,
  siteUrl: SITE.url,
  site: SITE,
  delivery: { database, carrier: null, marks: NO_MARKS, sender: SAMPLE_SENDER },
  links: null,
  eraseAccount: (holder) => LEDGER.erase(database, holder, BY_ITSELF),
  signal: new AbortController().signal,
  ...more,
});
