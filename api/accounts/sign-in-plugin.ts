/**
 * Signing in by e-mail, as a plugin of the sign-in library. Its own ones do not do what we promise: theirs spend a link
 * by GET, in any browser, and say whether an address has an account.
 */
import { randomBytes } from "node:crypto";
import type { BetterAuthPlugin, User } from "better-auth";
import { APIError, createAuthEndpoint } from "better-auth/api";
import { expireCookie, setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import type { Context } from "../context.ts";
import { TooManyRequests } from "../refusals.ts";
import { ASKING_COOKIE, COOKIE_ATTRIBUTES, KNOWN_COOKIE } from "./cookies.ts";
import { blankSentLetters, lookAtChallenge, makeChallenge, spendCode, spendLink } from "./sign-in.records.ts";
import { codeFrom, isSameSeal, readAddress, sealedCode, sealOf, spacedCode } from "./sign-in.rules.ts";
import type { SignInLimits } from "./sign-in-limits.ts";

export interface SignInOptions {
  readonly database: Context["database"];
  readonly secret: string;
  /** Where the site is for this reader: the letter's link leads there. */
  readonly origin: string;
  readonly limits: SignInLimits;
}

/** Longer than a challenge lives, so that a late code is told "too late" and not "another browser". */
const ASKING_S = 3_600;
export const KNOWN_S = 180 * 86_400;
export const LOCALE = z.string().regex(/^[a-z]{2,3}(-[a-z]{1,8})?$/);
const KEY = z.string().min(1).max(200);

export const SignInBodies = {
  "/sign-in/request": z.strictObject({ email: z.string().max(1_000), locale: LOCALE }),
  /** Without a key: the newest letter that this browser has asked for. */
  "/sign-in/look": z.strictObject({ key: KEY.optional() }),
  /** `locale`: of the page, and of letters to an account that is made by it. */
  "/sign-in/redeem": z.union([
    z.strictObject({ code: z.string().max(100), locale: LOCALE }),
    z.strictObject({ key: KEY, locale: LOCALE }),
  ]),
} as const;

/** Set by the front server: who this comes from, made unrecognisable. */
export const sourceOf = (headers: Headers | undefined): string => headers?.get("x-source") ?? "";

export const refuse = (
  status: "BAD_REQUEST" | "FORBIDDEN" | "TOO_MANY_REQUESTS",
  body: { code: string } & Record<string, unknown>,
) => new APIError(status, body);

/** @throws what somebody hears who asks too often */
export async function count(act: Promise<void>): Promise<void> {
  try {
    await act;
  } catch (refused) {
    if (!(refused instanceof TooManyRequests)) throw refused;
    throw refuse("TOO_MANY_REQUESTS", { code: "TOO_MANY_REQUESTS", retryAfterSeconds: refused.retryAfterSeconds });
  }
}

const browserSeal = (secret: string, value: string | null | undefined) => sealOf(secret, "browser", value ?? "");

/** Makes a letter. What it answers, and how long that takes, is the same for every address. */
const requestEndpoint = ({ database, secret, origin, limits }: SignInOptions) =>
  createAuthEndpoint(
    "/sign-in/request",
    { method: "POST", requireHeaders: true, body: SignInBodies["/sign-in/request"] },
    async (ctx) => {
      const email = readAddress(ctx.body.email);
      if (email === null) throw refuse("BAD_REQUEST", { code: "NOT_AN_EMAIL" });
      const isKnown = isSameSeal(ctx.getCookie(KNOWN_COOKIE) ?? "", sealOf(secret, "known", email));
      await count(limits.countLetter({ source: sourceOf(ctx.headers), email, isKnown }));
      // Two tabs of one browser ask for two codes, and both of them count.
      const held = ctx.getCookie(ASKING_COOKIE);
      const browser = held && /^[\w-]{43}$/.test(held) ? held : randomBytes(32).toString("base64url");
      const [code, key] = [codeFrom(randomBytes(40)), randomBytes(32).toString("base64url")];
      await makeChallenge(
        database,
        {
          email,
          codeHash: sealOf(secret, "code", code),
          linkHash: sealOf(secret, "link", key),
          browserHash: browserSeal(secret, browser),
        },
        {
          letter: {
            locale: ctx.body.locale,
            code: spacedCode(code),
            url: `${origin}/${ctx.body.locale}/desk/sign-in/link?key=${key}`,
          },
          now: new Date(),
        },
      );
      ctx.setCookie(ASKING_COOKIE, browser, { ...COOKIE_ATTRIBUTES, maxAge: ASKING_S });
      return ctx.json({ code: "SENT" });
    },
  );

/** Says what a letter is good for, and spends nothing. */
const lookEndpoint = ({ database, secret, limits }: SignInOptions) =>
  createAuthEndpoint(
    "/sign-in/look",
    { method: "POST", requireHeaders: true, body: SignInBodies["/sign-in/look"] },
    async (ctx) => {
      await count(limits.countAct(sourceOf(ctx.headers)));
      const { key } = ctx.body;
      const browserHash = browserSeal(secret, ctx.getCookie(ASKING_COOKIE));
      const linkHash = key === undefined ? null : sealOf(secret, "link", key);
      const { state, email } = await lookAtChallenge(database, { linkHash, browserHash }, new Date());
      return ctx.json({ code: state, email });
    },
  );

/** Spends a letter and opens a session; the one that the browser had is over. */
const redeemEndpoint = ({ database, secret, limits }: SignInOptions) =>
  createAuthEndpoint(
    "/sign-in/redeem",
    { method: "POST", requireHeaders: true, body: SignInBodies["/sign-in/redeem"] },
    async (ctx) => {
      await count(limits.countAct(sourceOf(ctx.headers)));
      const browserHash = browserSeal(secret, ctx.getCookie(ASKING_COOKIE));
      const spent =
        "key" in ctx.body
          ? await spendLink(database, { linkHash: sealOf(secret, "link", ctx.body.key), browserHash }, new Date())
          : await spendCode(database, { codeHash: sealedCode(secret, ctx.body.code), browserHash }, new Date());
      if ("state" in spent) {
        const { state, ...more } = spent;
        throw refuse("BAD_REQUEST", { code: state, ...more });
      }
      const { email } = spent;
      await blankSentLetters(database, email);
      const user = await findOrMakeUser(ctx.context.internalAdapter, { email, locale: ctx.body.locale });
      const old = await ctx.getSignedCookie(ctx.context.authCookies.sessionToken.name, ctx.context.secret);
      // Refused for a disabled account; see passkey-hooks.ts.
      const session = await ctx.context.internalAdapter.createSession(user.id);
      if (old) await ctx.context.internalAdapter.deleteSession(old);
      await setSessionCookie(ctx, { session, user }, false);
      ctx.setCookie(KNOWN_COOKIE, sealOf(secret, "known", email), { ...COOKIE_ATTRIBUTES, maxAge: KNOWN_S });
      expireCookie(ctx, { name: ASKING_COOKIE, attributes: COOKIE_ATTRIBUTES });
      return ctx.json({ code: "SIGNED_IN" });
    },
  );

export function signInByLetter(options: SignInOptions) {
  return {
    id: "sign-in-by-letter",
    endpoints: {
      request: requestEndpoint(options),
      look: lookEndpoint(options),
      redeem: redeemEndpoint(options),
    },
  } satisfies BetterAuthPlugin;
}

interface NewUser {
  readonly email: string;
  readonly locale: string;
  readonly emailVerified: boolean;
  readonly name: string;
}

interface Users {
  findUserByEmail(email: string): Promise<{ user: User } | null>;
  createUser(user: NewUser, source: { method: string }): Promise<User>;
}

/** Signing in makes the account; two browsers may do so at once, and the second finds what the first has made. */
async function findOrMakeUser(users: Users, { email, locale }: Pick<NewUser, "email" | "locale">): Promise<User> {
  const known = await users.findUserByEmail(email);
  if (known) return known.user;
  try {
    return await users.createUser({ email, locale, emailVerified: true, name: "" }, { method: "sign-in-by-letter" });
  } catch (failure) {
    const made = await users.findUserByEmail(email);
    if (made) return made.user;
    throw failure;
  }
}
