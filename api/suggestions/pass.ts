/** Lets a suggestion in, or says why not: what it proves, and how many came before it. */
import { InvalidInput, TooManyRequests } from "../refusals.ts";
import { type ReadChallenge, readChallenge } from "./challenge.rules.ts";
import { codeFor, isRightCode } from "./code.rules.ts";
import type { Door } from "./door.ts";

export interface GivenPass {
  readonly challenge: string;
  readonly solution: { readonly counter: number; readonly derivedKey: string } | null;
  readonly code: string | null;
}

/** Nobody writes faster than this; who did the work may. */
const LEAST_WRITING_MS = 3_000;

/** @throws InvalidInput when the form is none of ours, or too old */
export async function readPass(given: GivenPass, door: Door, now: Date): Promise<ReadChallenge> {
  const challenge = await readChallenge(given.challenge, given.solution, { secret: door.secret, now });
  if (typeof challenge === "string") throw new InvalidInput([{ path: "pass.challenge", code: challenge }]);
  return challenge;
}

interface Entering {
  readonly door: Door;
  readonly source: string;
  /** Where the outcome is to be told; the code went there. */
  readonly email: string;
  /** The listing that it is about; null for a new one. */
  readonly listingId: string | null;
  readonly now: Date;
}

/**
 * A code from a mailbox opens the door always, since a mailbox has limits of its own. The work opens it for as many as
 * share a line; nothing at all opens it for a few a day.
 *
 * @throws TooManyRequests, InvalidInput for a wrong code
 */
export async function enter(given: GivenPass, challenge: ReadChallenge, entering: Entering): Promise<void> {
  const { door, source, email, listingId, now } = entering;
  if (given.code) {
    await checkCode(given.code, challenge, entering);
    await door.enter("ofMailbox", door.mailboxOf(email));
  } else if (challenge.isSolved) {
    await door.enter("solvedOfSource", source);
    await door.enter("solvedInAll");
  } else {
    const writing = now.getTime() - challenge.openedAt.getTime();
    if (writing < LEAST_WRITING_MS) throw new TooManyRequests(Math.ceil((LEAST_WRITING_MS - writing) / 1000));
    await door.enter("bareOfSource", source);
    await door.enter("bareInAll");
  }
  if (listingId !== null) await door.enter("ofListing", listingId);
}

async function checkCode(code: string, challenge: ReadChallenge, { door, email }: Entering): Promise<void> {
  await door.enter("triesOfCode", challenge.id);
  if (!isRightCode(code, codeFor(door.secret, challenge.id, email)))
    throw new InvalidInput([{ path: "pass.code", code: "WRONG_CODE" }]);
}
