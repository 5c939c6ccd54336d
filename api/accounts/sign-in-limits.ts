/**
 * How often one may ask for a letter. Counted in memory, by an address and by a source that the front server has made
 * unrecognisable, and forgotten when the time is over. Reading is never limited here.
 */
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { TooManyRequests } from "../refusals.ts";

const MINUTE_S = 60;
const HOUR_S = 3_600;

/** One person who does not find the letter asks three or four times. */
const LETTERS_OF_ONE_SOURCE = 5;
/** A library, a reception centre: many people behind one address. */
const LETTERS_OF_A_SOURCE = 60;
/** Nobody's letter box is filled from here. */
const LETTERS_TO_AN_ADDRESS = 20;
/** Codes, looks at links, passkeys. */
const ACTS_OF_A_SOURCE = 600;

export interface SignInLimits {
  /**
   * @param isKnown the browser has signed in with this address before: what strangers asked for it does not count
   * @throws TooManyRequests
   */
  countLetter(asked: { source: string; email: string; isKnown: boolean }): Promise<void>;
  /** @throws TooManyRequests */
  countAct(source: string): Promise<void>;
}

async function consume(limiter: RateLimiterMemory, key: string): Promise<void> {
  try {
    await limiter.consume(key);
  } catch (refused) {
    if (!(refused instanceof RateLimiterRes)) throw refused;
    throw new TooManyRequests(Math.max(1, Math.ceil(refused.msBeforeNext / 1000)));
  }
}

export function makeSignInLimits(): SignInLimits {
  const pair = new RateLimiterMemory({ points: LETTERS_OF_ONE_SOURCE, duration: 10 * MINUTE_S });
  const source = new RateLimiterMemory({ points: LETTERS_OF_A_SOURCE, duration: HOUR_S });
  const address = new RateLimiterMemory({ points: LETTERS_TO_AN_ADDRESS, duration: HOUR_S });
  const known = new RateLimiterMemory({ points: LETTERS_TO_AN_ADDRESS, duration: HOUR_S });
  const acts = new RateLimiterMemory({ points: ACTS_OF_A_SOURCE, duration: 10 * MINUTE_S });
  return {
    countLetter: async ({ source: from, email, isKnown }) => {
      await consume(pair, `${from} ${email}`);
      await consume(source, from);
      await consume(isKnown ? known : address, email);
    },
    countAct: (from) => consume(acts, from),
  };
}
