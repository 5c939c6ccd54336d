/** What a job on the timetable is, and what it is given. */
import type { Site } from "../context.ts";
import type { Delivery } from "../letters/delivery.records.ts";
import type { JobName } from "../queue.records.ts";
import type { FetchLimits } from "./link-fetch.ts";

/** Everything that a job works with; `now` too, so that a test can move the clock. */
export interface Work {
  readonly database: Delivery["database"];
  readonly now: Date;
  readonly siteUrl: string;
  /** The same address and what else letters and days need to know of this site. */
  readonly site: Site;
  readonly delivery: Delivery;
  /** Null: the operator wants no link to be looked up. */
  readonly links: FetchLimits | null;
  /** Erases an account with all that is about its holder. */
  readonly eraseAccount: (holder: { readonly id: string; readonly email: string }) => Promise<void>;
  /** Told when the process stops: whatever takes long looks at it between two steps. */
  readonly signal: AbortSignal;
}

/** How many it looked at, how many it changed. */
export type Counts = Readonly<Record<string, number>>;

export interface Job {
  /** One sentence for maintainers. */
  readonly about: string;
  /** When, as crontab writes it, in UTC. */
  readonly schedule: string;
  readonly run: (work: Work) => Promise<Counts>;
}

/** Letters are queued one by one; all others have their time. */
export type TimedJob = Exclude<JobName, "send-letter">;
