/**
 * Works through the queue inside the API's process, with connections of its own, so that a long night leaves readers and
 * the desk theirs. A database that is lost ends nothing here: the worker is started again until it is back.
 */
import { EventEmitter } from "node:events";
import { setTimeout as wait } from "node:timers/promises";
import { Logger, type ParsedCronItem, type Runner, run, type TaskList, type WorkerEvents } from "graphile-worker";
import pg from "pg";

interface Log {
  debug(facts: object, message: string): void;
  warn(facts: object, message: string): void;
}

export interface WorkerOptions {
  readonly databaseUrl: string;
  readonly tasks: TaskList;
  readonly timetable: ParsedCronItem[];
  readonly log: Log;
}

export interface RunningWorker {
  /** Lets what is being worked on end, for some seconds; what is cut off is taken up at the next start. */
  stop(): Promise<void>;
}

const CONCURRENCY = 3;
/** Listening holds one connection, and each of the jobs one now and then. */
const POOL_SIZE = CONCURRENCY + 2;
/** The queue says when there is work; this finds what it did not hear of. */
const POLL_EVERY_MS = 5000;
const ANSWER_WITHIN_MS = 30_000;
const FIRST_PAUSE_MS = 1000;
const LONGEST_PAUSE_MS = 30_000;
const FINISH_WITHIN_MS = 4000;
const GOODBYE_MS = 8000;

export function startWorker(options: WorkerOptions): RunningWorker {
  const stopping = new AbortController();
  const working = keepWorking(options, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      // A database that has fallen silent does not answer a goodbye either.
      const isLate = new AbortController();
      await Promise.race([working, wait(GOODBYE_MS, undefined, { signal: isLate.signal }).catch(() => undefined)]);
      isLate.abort();
    },
  };
}

async function keepWorking(options: WorkerOptions, signal: AbortSignal): Promise<void> {
  let pause = FIRST_PAUSE_MS;
  const gone: string[] = [];
  while (!signal.aborted) {
    const began = Date.now();
    try {
      await workOnce(options, signal, gone);
    } catch (problem) {
      if (!signal.aborted) options.log.warn({ problem: codeOf(problem) }, "the queue of jobs cannot be reached");
    }
    // After a time of good work the first new try comes soon.
    pause = Date.now() - began > LONGEST_PAUSE_MS ? FIRST_PAUSE_MS : Math.min(pause * 2, LONGEST_PAUSE_MS);
    if (!signal.aborted) await wait(pause, undefined, { signal }).catch(() => undefined);
  }
}

/**
 * Without these the library lets go of the promise with which it tells the database that a job has ended, and a database
 * that is lost just then would take the process with it. With them it ends its own work, and we begin anew.
 */
const SURVIVING = { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } };

/**
 * Until it is stopped, or the database is lost in a way that the library does not survive.
 *
 * @param gone the names under which this process has worked before: what they still hold nobody works on
 */
async function workOnce(options: WorkerOptions, signal: AbortSignal, gone: string[]): Promise<void> {
  const { databaseUrl, tasks, timetable, log } = options;
  const pool = new pg.Pool({
    connectionString: databaseUrl,
    max: POOL_SIZE,
    connectionTimeoutMillis: ANSWER_WITHIN_MS,
    query_timeout: ANSWER_WITHIN_MS,
    keepAlive: true,
  });
  // Without these two a database that goes away would take the process with it.
  pool.on("error", (problem) => log.debug({ problem: codeOf(problem) }, "a connection of the queue was lost"));
  pool.on("connect", (client) => client.on("error", () => undefined));
  let runner: Runner | undefined;
  const stop = () => void runner?.stop().catch(() => undefined);
  const events: WorkerEvents = new EventEmitter();
  const names: string[] = [];
  events.on("pool:create", ({ workerPool }) => names.push(workerPool.id));
  try {
    runner = await run({
      pgPool: pool,
      taskList: tasks,
      parsedCronItems: timetable,
      concurrency: CONCURRENCY,
      pollInterval: POLL_EVERY_MS,
      gracefulShutdownAbortTimeout: FINISH_WITHIN_MS,
      preset: SURVIVING,
      events,
      // The process has its own way to end.
      noHandleSignals: true,
      logger: makeLogger(log),
    });
    signal.addEventListener("abort", stop, { once: true });
    if (signal.aborted) stop();
    if (gone.length > 0) await pool.query("SELECT graphile_worker.force_unlock_workers($1)", [gone.splice(0)]);
    await runner.promise;
  } finally {
    signal.removeEventListener("abort", stop);
    gone.push(...names);
    await pool.end().catch(() => undefined);
  }
}

/** What a job is given is a number at most, and what it fails with a code: the library's words hold no person's data. */
const makeLogger = (log: Log) =>
  new Logger(() => (level, message) => {
    if (level === "error" || level === "warning") log.warn({ message }, "the queue of jobs");
    else log.debug({ message }, "the queue of jobs");
  });

const codeOf = (problem: unknown): string =>
  problem instanceof Error ? String((problem as NodeJS.ErrnoException).code ?? problem.message) : String(problem);
