/** The other way than a proof of work: a code that went to an e-mail address. */
import { createHmac, timingSafeEqual } from "node:crypto";

/** Six digits, made from the form and the address, so that nothing need be kept until it comes back. */
export function codeFor(secret: string, challengeId: string, email: string): string {
  const hash = createHmac("sha256", secret).update(`code ${challengeId} ${email}`).digest();
  return String(hash.readUInt32BE(0) % 1_000_000).padStart(6, "0");
}

export const isRightCode = (given: string, right: string): boolean => {
  const digits = given.replace(/\D/g, "");
  return digits.length === right.length && timingSafeEqual(Buffer.from(digits), Buffer.from(right));
};
