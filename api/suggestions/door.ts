/**
 * How often who may come in, remembered in memory alone. A source is a keyed hash of the line that somebody writes
 * from; the key is thrown away every day and never leaves this process, so nobody can say later who wrote.
 */
import { createHmac, randomBytes } from "node:crypto";
import { RateLimiterMemory, type RateLimiterRes } from "rate-limiter-flexible";
import { TooManyRequests } from "../refusals.ts";
import { lineOf } from "./source.rules.ts";

const HOUR_S = 3_600;
const DAY_S = 86_400;
const DAY_MS = DAY_S * 1000;

/**
 * People behind one address (a library, a reception centre, Tor) are many, so those who did the work are hardly ever
 * stopped. What comes without any proof is let through a few times a day for the whole service; an e-mail address is
 * the way in for all others, and it has no limit of its own but for letters.
 */
export const LIMITS = {
  /** Forms that one line opens in an hour before the work grows. */
  forms: { points: 40, duration: HOUR_S },
  solvedOfSource: { points: 60, duration: HOUR_S },
  solvedInAll: { points: 300, duration: HOUR_S },
  bareOfSource: { points: 2, duration: HOUR_S },
  bareInAll: { points: 8, duration: DAY_S },
  ofListing: { points: 40, duration: DAY_S },
  ofMailbox: { points: 10, duration: DAY_S },
  lettersOfMailbox: { points: 3, duration: HOUR_S },
  lettersOfSource: { points: 10, duration: HOUR_S },
  lettersInAll: { points: 60, duration: HOUR_S },
  triesOfCode: { points: 5, duration: 2 * HOUR_S },
  votes: { points: 1, duration: DAY_S },
} as const;

type LimitName = keyof typeof LIMITS;

/** The work grows with the forms that a line has opened within the hour, up to eight times. */
const HEAVIEST = 8;

const isFull = (result: unknown): result is RateLimiterRes =>
  typeof result === "object" && result !== null && "msBeforeNext" in result;

export class Door {
  /** Signs forms and codes. A form that was opened before a restart has lost its time, and nothing that was written. */
  readonly secret = randomBytes(32).toString("base64url");
  readonly #limiters = new Map<LimitName, RateLimiterMemory>();
  #key = { value: randomBytes(32), day: -1 };

  /** The pseudonym of a line until tomorrow. */
  sourceOf(address: string, now: Date): string {
    const day = Math.floor(now.getTime() / DAY_MS);
    if (day !== this.#key.day) this.#key = { value: randomBytes(32), day };
    return this.#hash(lineOf(address));
  }

  /** The same for a mailbox. */
  mailboxOf(email: string): string {
    return this.#hash(`mail ${email}`);
  }

  /** How much work a form is to cost that this source opens now. */
  async weightFor(source: string): Promise<number> {
    const { consumedPoints } = await this.#limiter("forms").penalty(source, 1);
    return Math.min(HEAVIEST, 2 ** Math.floor((consumedPoints - 1) / LIMITS.forms.points));
  }

  /** @throws TooManyRequests when it was full already */
  async enter(limit: LimitName, key = "all"): Promise<void> {
    try {
      await this.#limiter(limit).consume(key);
    } catch (result) {
      if (!isFull(result)) throw result;
      throw new TooManyRequests(Math.max(1, Math.ceil(result.msBeforeNext / 1000)));
    }
  }

  /** True for the first of a source today: what the same source says again is kept, and counted once. */
  async isFirst(vote: string): Promise<boolean> {
    const { consumedPoints } = await this.#limiter("votes").penalty(vote, 1);
    return consumedPoints === 1;
  }

  #limiter(limit: LimitName): RateLimiterMemory {
    const known = this.#limiters.get(limit);
    if (known) return known;
    const made = new RateLimiterMemory({ ...LIMITS[limit], keyPrefix: limit });
    this.#limiters.set(limit, made);
    return made;
  }

  #hash(text: string): string {
    return createHmac("sha256", this.#key.value).update(text).digest("base64url").slice(0, 22);
  }
}
