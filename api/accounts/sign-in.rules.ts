/** The codes and links of signing in: how they look, how they are held, and how what somebody types is read. */
import { createHmac, timingSafeEqual } from "node:crypto";

/** No letter or digit that looks like another one: no 0 and O, no 1, I and L. */
const LETTERS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";
export const CODE_LENGTH = 8;
export const LIFE_MINUTES = 10;
/** Wrong codes that one browser may type before it must ask anew. */
export const MOST_ATTEMPTS = 5;

/**
 * A code from random bytes. Bytes that do not divide evenly among the letters are passed over, so that each letter is
 * as likely as any other; 40 bytes always leave enough (the chance that they do not is below 10⁻²⁰).
 */
export function codeFrom(bytes: Uint8Array): string {
  const even = 256 - (256 % LETTERS.length);
  const letters = [...bytes].filter((byte) => byte < even).map((byte) => LETTERS[byte % LETTERS.length]);
  return letters.slice(0, CODE_LENGTH).join("");
}

/** As somebody reads it aloud or types it: in two groups. */
export const spacedCode = (code: string): string => `${code.slice(0, 4)}-${code.slice(4)}`;

/** What was typed, without the spaces and lines that people and telephones add; null when it cannot be a code. */
export function readCode(typed: string): string | null {
  const letters = typed
    .normalize("NFKC")
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}._]/gu, "");
  return letters.length === CODE_LENGTH && [...letters].every((letter) => LETTERS.includes(letter)) ? letters : null;
}

const ADDRESS = /^[^\s@<>(),;:"\\[\]]+@[^\s@<>(),;:"\\[\]]+\.[^\s@<>(),;:"\\[\].]+$/u;
const LONGEST_ADDRESS = 254;

/** An address written in one way; null when it cannot be one. */
export function readAddress(typed: string): string | null {
  const address = typed.trim().normalize("NFC").toLowerCase();
  // Characters that cannot be seen make two addresses look like one.
  const isClear = !/[\p{Cc}\p{Cf}\p{Co}\p{Cn}]/u.test(address);
  return isClear && address.length <= LONGEST_ADDRESS && ADDRESS.test(address) ? address : null;
}

/**
 * What is held of something secret: a seal that only this installation can make. A plain hash would not do for a code,
 * since all codes can be tried in minutes by whoever reads the table; the key of the seal is not in the database.
 */
export function sealOf(secret: string, kind: "code" | "link" | "browser" | "known", value: string): string {
  return createHmac("sha256", secret).update(`${kind}\0${value}`).digest("base64url");
}

/** Of what was typed; null when it cannot be a code. */
export function sealedCode(secret: string, typed: string): string | null {
  const code = readCode(typed);
  return code === null ? null : sealOf(secret, "code", code);
}

/** True when two seals are the same, found in the same time whether they are or not. */
export function isSameSeal(one: string, other: string): boolean {
  const [left, right] = [Buffer.from(one), Buffer.from(other)];
  return left.length === right.length && timingSafeEqual(left, right);
}

/** What stands of a challenge in the table. */
export interface HeldChallenge {
  readonly browserHash: string;
  readonly attempts: number;
  readonly expiresAt: Date;
  readonly usedAt: Date | null;
}

export const CHALLENGE_STATES = ["READY", "UNKNOWN", "OTHER_BROWSER", "EXPIRED", "USED", "TOO_MANY_ATTEMPTS"] as const;
export type ChallengeState = (typeof CHALLENGE_STATES)[number];

/** Whether it can still be spent by the browser whose seal is given. */
export function stateOf(challenge: HeldChallenge | null, browserHash: string, now: Date): ChallengeState {
  if (challenge === null) return "UNKNOWN";
  if (!isSameSeal(challenge.browserHash, browserHash)) return "OTHER_BROWSER";
  if (challenge.usedAt !== null) return "USED";
  if (challenge.expiresAt <= now) return "EXPIRED";
  return challenge.attempts >= MOST_ATTEMPTS ? "TOO_MANY_ATTEMPTS" : "READY";
}
