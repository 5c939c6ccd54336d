/** The sign-in library, set up on our own tables and with nothing but what we use of it. */
import { passkey } from "@better-auth/passkey";
import { type BetterAuthPlugin, betterAuth } from "better-auth";
import { prismaAdapter } from "better-auth/adapters/prisma";
import type { z } from "zod";
import { COOKIE_ATTRIBUTES, PASSKEY_COOKIE, SESSION_COOKIE } from "./cookies.ts";
import { passkeyHooks } from "./passkey-hooks.ts";
import { type SignInOptions, signInByLetter } from "./sign-in-plugin.ts";

/** What else is done at the door, in rooms that know this one. */
export interface Addition {
  readonly plugin: (options: SignInOptions) => BetterAuthPlugin;
  /** What may stand in a body, by the path behind POST. */
  readonly bodies: Readonly<Record<string, z.ZodType>>;
}

export interface LibraryOptions extends SignInOptions {
  readonly additions: readonly Addition[];
  readonly siteName: string;
  /** Hears of failures of ours; is never told an address, a code or a token. */
  readonly onProblem: (what: string) => void;
}

/** A fortnight: whoever looks after listings comes about that often. It is not prolonged. */
const SESSION_S = 14 * 86_400;

const cookie = (name: string) => ({ name, attributes: COOKIE_ATTRIBUTES });

/**
 * One per address of the site: a passkey belongs to a host, and a form may come only from there.
 */
export function makeSignInLibrary(options: LibraryOptions) {
  const { database, secret, origin, siteName, onProblem } = options;
  const hooks = passkeyHooks(database);
  return betterAuth({
    appName: siteName,
    baseURL: origin,
    basePath: "/api/auth",
    secret,
    trustedOrigins: [origin],
    database: prismaAdapter(database, { provider: "postgresql" }),
    telemetry: { enabled: false },
    // Counting is done in sign-in-limits.ts, which knows whom it must not lock out.
    rateLimit: { enabled: false },
    logger: { log: (level, message) => level === "error" && onProblem(message) },
    onAPIError: { onError: (failure) => reportFault(failure, onProblem) },
    user: {
      modelName: "account",
      additionalFields: { locale: { type: "string", required: false, input: false } },
    },
    session: {
      modelName: "session",
      expiresIn: SESSION_S,
      disableSessionRefresh: true,
      additionalFields: { isStrong: { type: "boolean", required: false, input: false, defaultValue: false } },
    },
    account: { modelName: "signInMethod" },
    // What a passkey is asked with is held as a hash too.
    verification: { modelName: "verification", storeIdentifier: "hashed" },
    advanced: {
      database: { generateId: "uuid" },
      ipAddress: { disableIpTracking: true },
      useSecureCookies: false, // which would put a weaker prefix before our names
      defaultCookieAttributes: COOKIE_ATTRIBUTES,
      cookies: { session_token: cookie(SESSION_COOKIE), passkey: cookie(PASSKEY_COOKIE) },
    },
    plugins: [
      signInByLetter(options),
      ...options.additions.map(({ plugin }) => plugin(options)),
      passkey({
        rpID: new URL(origin).hostname,
        rpName: siteName,
        origin,
        // Found without typing an address, and opened with a finger, a face or a PIN: two factors in one.
        authenticatorSelection: { residentKey: "required", userVerification: "required" },
        advanced: { webAuthnChallengeCookie: "passkey" },
        ...hooks.passkey,
      }),
    ],
    databaseHooks: hooks.database,
    hooks: hooks.requests,
  });
}

export type SignInLibrary = ReturnType<typeof makeSignInLibrary>;

/** A refusal is an answer; anything else is a fault of ours, of which only its kind is told. */
function reportFault(failure: unknown, onProblem: (what: string) => void): void {
  const status = (failure as { statusCode?: unknown } | undefined)?.statusCode; // the library's own errors have one
  if (typeof status === "number" && status < 500) return;
  onProblem(failure instanceof Error ? failure.name : "a sign-in request failed");
}
