/**
 * The work that shows that no machine sends a thousand forms: a key is derived again and again (PBKDF2, as ALTCHA has
 * it) until it begins as the challenge says. The search is the whole of it; making and checking is the API's.
 */
export interface Solution {
  readonly counter: number;
  readonly derivedKey: string;
}

interface Parameters {
  readonly algorithm: string;
  readonly nonce: string;
  readonly salt: string;
  readonly cost: number;
  readonly keyLength: number;
  readonly keyPrefix: string;
}

const bytesOf = (hex: string) => Uint8Array.from(hex.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
const hexOf = (bytes: Uint8Array) => [...bytes].map((byte) => byte.toString(16).padStart(2, "0")).join("");

export function parametersOf(challenge: string): Parameters {
  const text = atob(challenge.replaceAll("-", "+").replaceAll("_", "/"));
  const { parameters } = JSON.parse(text) as { parameters: Parameters }; // made by our own API
  return parameters;
}

/** More steps than any challenge of ours needs: one that has no solution must not keep a phone busy for ever. */
const MOST_STEPS = 5_000;

export async function solve(challenge: string): Promise<Solution | null> {
  const { algorithm, nonce, salt, cost, keyLength, keyPrefix } = parametersOf(challenge);
  const start = bytesOf(nonce);
  const password = new Uint8Array(start.length + 4);
  password.set(start);
  const derivation = { name: "PBKDF2", salt: bytesOf(salt), iterations: cost, hash: algorithm.split("/")[1] ?? "" };
  for (let counter = 0; counter < MOST_STEPS; counter += 1) {
    new DataView(password.buffer).setUint32(start.length, counter);
    const key = await crypto.subtle.importKey("raw", password, "PBKDF2", false, ["deriveBits"]);
    const derivedKey = hexOf(new Uint8Array(await crypto.subtle.deriveBits(derivation, key, keyLength * 8)));
    if (derivedKey.startsWith(keyPrefix)) return { counter, derivedKey };
  }
  return null;
}
