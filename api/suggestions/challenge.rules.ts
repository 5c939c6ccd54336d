/**
 * What every form of a suggestion carries: a signed, dated word of ours. With a solution it is a proof of work; without
 * one it still tells when the form was opened, and it counts once. Nothing of it is stored until it is spent.
 */
import { createHash } from "node:crypto";
import { type Challenge, createChallenge, randomInt, type Solution, verifySolution } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";

/** How long a form may lie open. */
const LIFE_MS = 2 * 60 * 60 * 1000;
/** Iterations of PBKDF2 in one step: enough that the step itself and not the call around it takes the time. */
const STEP_COST = 5_000;
/**
 * Steps of the easiest challenge: as many as a slow phone does in a second or so, while she writes. Measured in
 * decision 031; the README of the library proposes fifty times as much.
 */
const FEWEST_STEPS = 80;
const MOST_STEPS = 160;

export interface ReadChallenge {
  /** Names it among those that were spent. */
  readonly id: string;
  readonly openedAt: Date;
  readonly expiresAt: Date;
  /** True when the work was done. */
  readonly isSolved: boolean;
}

export type ChallengeProblem = "UNKNOWN_VALUE" | "EXPIRED";

/** A new challenge as text. `weight` multiplies the work: for lines from which very many come. */
export async function makeChallenge(secret: string, now: Date, weight: number): Promise<string> {
  const challenge = await createChallenge({
    algorithm: "PBKDF2/SHA-256",
    cost: STEP_COST,
    counter: randomInt(MOST_STEPS * weight, FEWEST_STEPS * weight),
    deriveKey,
    hmacSignatureSecret: secret,
    hmacKeySignatureSecret: `${secret} key`,
    // Not the library's own expiry: that asks the wall clock, and ours is given.
    data: { openedAt: now.getTime(), expiresAt: now.getTime() + LIFE_MS },
  });
  return Buffer.from(JSON.stringify(challenge)).toString("base64url");
}

/** Whether a challenge is one of ours and still holds, and whether its work was done. A wrong solution counts as none. */
export async function readChallenge(
  text: string,
  solution: Solution | null,
  { secret, now }: { readonly secret: string; readonly now: Date },
): Promise<ReadChallenge | ChallengeProblem> {
  const challenge = parse(text);
  if (challenge === undefined) return "UNKNOWN_VALUE";
  const result = await verifySolution({
    challenge,
    solution: solution ?? { counter: 0, derivedKey: "" },
    deriveKey,
    hmacSignatureSecret: secret,
    hmacKeySignatureSecret: `${secret} key`,
  });
  if (result.invalidSignature !== false) return "UNKNOWN_VALUE";
  const { openedAt, expiresAt } = challenge.parameters.data ?? {};
  const opened = Number(openedAt);
  const expires = Number(expiresAt);
  if (now.getTime() > expires) return "EXPIRED";
  return {
    id: challenge.parameters.nonce,
    openedAt: new Date(opened),
    expiresAt: new Date(expires),
    isSolved: solution !== null && result.verified,
  };
}

function parse(text: string): Challenge | undefined {
  try {
    const read = JSON.parse(Buffer.from(text, "base64url").toString("utf8")) as Partial<Challenge>; // checked by its signature
    return typeof read.signature === "string" && typeof read.parameters?.nonce === "string"
      ? (read as Challenge)
      : undefined;
  } catch {
    return undefined;
  }
}

/** The id of what a challenge is spent on: the same one again when the same form is sent twice. */
export function submissionIdOf(challengeId: string): string {
  const hash = createHash("sha256").update(`submission ${challengeId}`).digest();
  hash[6] = ((hash[6] ?? 0) & 0x0f) | 0x80; // version 8: made in a way of our own
  hash[8] = ((hash[8] ?? 0) & 0x3f) | 0x80;
  const hex = hash.toString("hex");
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join("-");
}

/** Without letters and digits that look alike, since people copy it by hand. */
const SIGNS = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ";

/** What a person may note down and name later: the first forty bits of the id, as eight signs. */
export function referenceOf(submissionId: string): string {
  const bits = BigInt(`0x${submissionId.replaceAll("-", "").slice(0, 10)}`);
  const signs = Array.from({ length: 8 }, (_, place) => SIGNS[Number((bits >> BigInt(35 - 5 * place)) & 31n)]);
  return `${signs.slice(0, 4).join("")}-${signs.slice(4).join("")}`;
}
