/** How long a claim waits, what it may say, and how its code is held. */
import { scrypt } from "node:crypto";

const MINUTE_MS = 60_000;
const DAY_MS = 1440 * MINUTE_MS;

/** Wrong codes that one may type before a new one is needed. */
export const MOST_ATTEMPTS = 5;
/** Claims that one person starts in a day. */
export const MOST_A_DAY = 5;
/** Letters with a code to one address in a day: nobody's letter box is filled from here. */
export const MOST_LETTERS_A_DAY = 5;
export const LONGEST_NOTE = 1000;
export const LONGEST_REASON = 1000;

const MAIL_CODE_MS = 30 * MINUTE_MS;
/** A letter on paper, a holiday, and somebody who looks after the association in the evenings. */
const PATIENCE_MS = 60 * DAY_MS;

export const mailCodeExpiry = (now: Date): Date => new Date(now.getTime() + MAIL_CODE_MS);
export const claimExpiry = (now: Date): Date => new Date(now.getTime() + PATIENCE_MS);
export const dayBefore = (now: Date): Date => new Date(now.getTime() - DAY_MS);

/** What an officer is shown. No address of a person: which domain or which published address has agreed. */
export interface Evidence {
  /** What the claimant wrote. */
  readonly note?: string;
  /** The organisation's domain, or its published address, to which a code was sent. */
  readonly address?: string;
  /** True when only a place of the organisation publishes it. */
  readonly isOfPlace?: boolean;
  /** ISO moment at which the code from there was typed. */
  readonly provenAt?: string;
  /** ISO moment at which an officer printed the letter with the code. */
  readonly printedAt?: string;
}

/**
 * What is held of a code. It has forty bits, so that a quick hash could be tried out by whoever reads the table; this
 * one takes a moment, and its salt is the claim.
 */
export function hashOfCode(claimId: string, code: string): Promise<string> {
  return new Promise((resolve, reject) => {
    scrypt(code, claimId, 32, { N: 16_384, r: 8, p: 1 }, (problem, key) => {
      if (problem) reject(problem);
      else resolve(key.toString("base64url"));
    });
  });
}

/** Characters that cannot be seen or that turn the direction of writing; joiners are part of Persian and of emoji. */
const HIDDEN = /[\p{Cc}\p{Co}\p{Cn}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/u;

export const hasHiddenCharacters = (text: string): boolean => HIDDEN.test(text.replaceAll(/[\n\r\t]/g, ""));
