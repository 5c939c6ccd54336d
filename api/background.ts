/** Everything that works when nobody is asking: the queue with its jobs, and the way to the mail server. */
import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { BY_ITSELF } from "./accounts/account-audit.records.ts";
import type { ErasureLedger } from "./accounts/erasure-ledger.ts";
import type { Site } from "./context.ts";
import { createClient } from "./database.ts";
import { type ApiEnvironment, DEFAULTS } from "./env.ts";
import { JOBS } from "./jobs/job-table.ts";
import { publicWeb } from "./jobs/link-fetch.ts";
import { makeTasks } from "./jobs/tasks.ts";
import { timetableOf } from "./jobs/timetable.rules.ts";
import { type RunningWorker, startWorker } from "./jobs/worker.ts";
import type { Sender } from "./letters/letter-parts.rules.ts";
import { openMailCarrier } from "./letters/mail-carrier.ts";
import { openSentMarks } from "./letters/sent-marks.ts";
import type { Log } from "./log.ts";
import { describeSettings, type Installation } from "./settings/settings.rules.ts";

/** Jobs ask one thing after the other; two at once are enough. */
const POOL_SIZE = 2;

export const senderOf = ({ SITE_NAME, OPERATOR_NAME }: ApiEnvironment): Sender => ({
  site: SITE_NAME,
  operator: OPERATOR_NAME,
});

export function siteOf(environment: ApiEnvironment): Site {
  return {
    name: environment.SITE_NAME,
    country: environment.COUNTRY,
    timeZone: environment.TIME_ZONE,
    url: environment.SITE_URL,
    translator:
      environment.MACHINE_TRANSLATION_URL === ""
        ? null
        : { url: environment.MACHINE_TRANSLATION_URL, key: environment.MACHINE_TRANSLATION_KEY },
  };
}

/** Null where the program was not fetched with git, or git is not there. */
function readCommit(): string | null {
  try {
    const printed = execFileSync("git", ["rev-parse", "--short=10", "HEAD"], {
      cwd: import.meta.dirname,
      encoding: "utf8",
      stdio: ["ignore", "pipe", "ignore"],
    });
    return printed.trim() || null;
  } catch {
    return null;
  }
}

function readVersion(): string {
  // npm's own file; it always has a version.
  const manifest = JSON.parse(readFileSync(join(import.meta.dirname, "../package.json"), "utf8")) as {
    version: string;
  };
  return manifest.version;
}

/** What maintainers are told of this process. */
export const installationOf = (environment: ApiEnvironment, startedAt: Date): Installation => ({
  settings: describeSettings(environment, DEFAULTS),
  startedAt,
  version: readVersion(),
  commit: readCommit(),
  hasMailServer: environment.SMTP_URL !== "",
  hasJobs: environment.JOBS === "on",
});

/** Where links in letters lead: the public address, or this machine while nobody has named one. */
export const publicUrlOf = ({ SITE_URL, PORT }: ApiEnvironment): string =>
  (SITE_URL || `http://localhost:${PORT}`).replace(/\/+$/, "");

export function startBackground(environment: ApiEnvironment, ledger: ErasureLedger, log: Log): RunningWorker {
  const { SMTP_URL: smtpUrl, LETTERS_FROM: from, SITE_NAME: site, NODE_ENV, DATABASE_URL: databaseUrl } = environment;
  const carrier = smtpUrl === "" ? null : openMailCarrier({ smtpUrl, from, site });
  if (carrier === null) {
    const where = NODE_ENV === "development" ? "/dev/outbox shows them" : "they wait in the table letter";
    log.info({ where }, "no mail server is named (SMTP_URL), so no letter goes out");
  }
  const database = createClient(databaseUrl, { poolSize: POOL_SIZE });
  const marks = openSentMarks(environment.DATA_DIR);
  const siteUrl = publicUrlOf(environment);
  const userAgent = `${site.replace(/[^\x20-\x7e]/g, "")} link check (+${siteUrl})`;
  const tasks = makeTasks(JOBS, {
    database,
    siteUrl,
    site: { ...siteOf(environment), url: siteUrl },
    delivery: { database, carrier, marks, sender: senderOf(environment) },
    eraseAccount: (holder) => ledger.erase(database, holder, BY_ITSELF),
    links: environment.LINK_CHECK === "on" ? publicWeb(userAgent) : null,
  });
  const worker = startWorker({ databaseUrl, tasks, timetable: timetableOf(JOBS), log });
  return {
    stop: async () => {
      await worker.stop();
      carrier?.close();
      await database.$disconnect();
    },
  };
}
