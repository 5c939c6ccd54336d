import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { createClient } from "@kotokartta/prisma";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { queueLetter } from "../letters/letter.records.ts";
import { openMailCarrier } from "../letters/mail-carrier.ts";
import { openSentMarks } from "../letters/sent-marks.ts";
import { SITE } from "../testing/ask-graphql.ts";
import { makeTestDatabase } from "../testing/database.ts";
import { type FailingDatabase, makeFailingDatabase } from "../testing/failing-database.ts";
import { openMailServer } from "../testing/mail-server.ts";
import { SAMPLE_SENDER, SAMPLES } from "../testing/sample-letters.ts";
import type { Job } from "./job.ts";
import { runSoon } from "./job-run.records.ts";
import { makeTasks } from "./tasks.ts";
import { timetableOf } from "./timetable.rules.ts";
import { startWorker } from "./worker.ts";

const closing: (() => unknown)[] = [];
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close();
});

const QUIET = { debug: () => undefined, warn: () => undefined };

/** A worker over a database, with a mail server that takes everything. */
async function openOffice(url: string, jobs: Readonly<Record<string, Job>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), "kotokartta-worker-"));
  const mail = await openMailServer();
  const database = createClient(url, { poolSize: 2 });
  const carrier = openMailCarrier({ smtpUrl: mail.url, from: "kirjeet@kotokartta.example", site: "Kotokartta" });
  const delivery = { database, carrier, marks: openSentMarks(folder), sender: SAMPLE_SENDER };
  const tasks = makeTasks(jobs, {
    database,
    delivery,
    siteUrl: SITE.url,
    site: SITE,
    links: null,
    eraseAccount: async () => undefined,
  });
  const worker = startWorker({ databaseUrl: url, tasks, timetable: timetableOf(jobs), log: QUIET });
  closing.push(async () => {
    await worker.stop();
    carrier.close();
    await database.$disconnect();
    await mail.close();
    rmSync(folder, { recursive: true });
  });
  const write = () =>
    queueLetter(database, {
      kind: "decision",
      recipient: "reader@example.fi",
      locale: "fi",
      facts: SAMPLES.decision[0],
    });
  return { database, mail, worker, write };
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  while (!(await holds().catch(() => false))) await wait(50);
}

test("a letter that was queued is soon sent", async () => {
  const test = await makeTestDatabase("empty");
  closing.push(test.drop);
  const { database, mail, write } = await openOffice(test.url);
  await write();
  await mail.until(1);
  await until(async () => (await database.letter.count({ where: { state: "SENT" } })) === 1);
});

test("every run leaves a row: when, how it ended, what it counted", async () => {
  const test = await makeTestDatabase("empty");
  closing.push(test.drop);
  const jobs: Record<string, Job> = {
    "queue-digest": { about: "", schedule: "0 0 1 1 *", run: async () => ({ letters: 3 }) },
    "link-check": {
      about: "",
      schedule: "0 0 1 1 *",
      run: async () => {
        throw new Error("the net is away");
      },
    },
  };
  const { database } = await openOffice(test.url, jobs);
  await runSoon(database, "queue-digest");
  await runSoon(database, "link-check");
  await until(async () => (await database.jobRun.count({ where: { endedAt: { not: null } } })) === 2);
  const runs = await database.jobRun.findMany({ orderBy: { job: "desc" } });
  expect(runs.map(({ job, problem, counts }) => ({ job, problem, counts }))).toEqual([
    { job: "queue-digest", problem: null, counts: { letters: 3 } },
    { job: "link-check", problem: "Error: the net is away", counts: {} },
  ]);
});

test("stopping waits for what is being worked on", async () => {
  const test = await makeTestDatabase("empty");
  closing.push(test.drop);
  let [begun, ended] = [false, false];
  const run = async () => {
    begun = true;
    await wait(500);
    ended = true;
    return {};
  };
  const { database, worker } = await openOffice(test.url, { "link-check": { about: "", schedule: "0 0 1 1 *", run } });
  await runSoon(database, "link-check");
  await until(async () => begun);
  await worker.stop();
  expect(ended).toBe(true);
  expect(await database.jobRun.count({ where: { endedAt: { not: null } } })).toBe(1);
});

describe("a database that is not there", { timeout: 90_000 }, () => {
  let failing: FailingDatabase;
  beforeAll(async () => {
    failing = await makeFailingDatabase();
    failing.stop();
  }, 90_000);
  afterAll(() => failing.remove());

  test("when the worker starts is waited for, and the worker can be stopped meanwhile", async () => {
    const early = await openOffice(failing.url);
    await wait(1500);
    await early.worker.stop();
    const { mail, write } = await openOffice(failing.url);
    await failing.start();
    await until(() => write().then(() => true));
    await mail.until(1);
  });

  test("because it was killed ends nothing, and letters go out again when it is back", async () => {
    const { database, mail, write } = await openOffice(failing.url);
    await database.letter.deleteMany();
    await write();
    await mail.until(1);
    failing.kill();
    // As long as it takes to be noticed on every connection.
    await wait(3000);
    await failing.start();
    await until(() => write().then(() => true));
    await mail.until(2);
    await until(async () => (await database.letter.count({ where: { state: "SENT" } })) === 2);
  });
});
