/** What must hold whenever the sign-in library takes a passkey: who may add one, and that a new session begins. */
import { APIError, createAuthMiddleware, getSessionFromCtx } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import type { Context } from "../context.ts";
import { mayChangePasskeys } from "./account.policy.ts";
import { findPasskeyFacts } from "./passkey.records.ts";

/** A finger, a face or a PIN was asked for: what somebody holds without it is one factor only. */
function demandVerifiedUser(isVerified: boolean | undefined): void {
  if (!isVerified) throw new APIError("FORBIDDEN", { code: "USER_NOT_VERIFIED" });
}

export type HookContext = Parameters<Parameters<typeof createAuthMiddleware>[0]>[0];

/** Ends the session that the request came with. */
async function endOldSession(ctx: HookContext, newToken: string): Promise<void> {
  const old = await ctx.getSignedCookie(ctx.context.authCookies.sessionToken.name, ctx.context.secret);
  if (old && old !== newToken) await ctx.context.internalAdapter.deleteSession(old);
}

/** Whoever adds a passkey goes on with a new session, which counts as opened with it. */
async function beginStrongSession(ctx: HookContext): Promise<void> {
  const current = await demandSession(ctx);
  const session = await ctx.context.internalAdapter.createSession(current.user.id, false, { isStrong: true }, true);
  await setSessionCookie(ctx, { session, user: current.user }, false);
  await endOldSession(ctx, session.token);
}

/** Whoever removes one, perhaps because the device was stolen, is signed out everywhere else and goes on with a new session. */
async function beginOnlySession(ctx: HookContext, database: Context["database"]): Promise<void> {
  const current = await demandSession(ctx);
  const facts = await findPasskeyFacts(database, current.user.id);
  await ctx.context.internalAdapter.deleteUserSessions(current.user.id);
  const isStrong = current.isStrong && (facts?.count ?? 0) > 0;
  const session = await ctx.context.internalAdapter.createSession(current.user.id, false, { isStrong }, true);
  await setSessionCookie(ctx, { session, user: current.user }, false);
}

/** @throws what somebody hears whose session is over */
export async function demandSession(ctx: HookContext) {
  const current = await getSessionFromCtx(ctx);
  if (!current) throw new APIError("UNAUTHORIZED", { code: "SIGN_IN_NEEDED" });
  const { isStrong } = current.session as { isStrong?: boolean }; // our own field of the session
  return { user: current.user, sessionId: current.session.id, isStrong: isStrong === true };
}

/** What changes by which keys an account is opened. */
const CHANGES: ReadonlySet<string | undefined> = new Set([
  "/passkey/generate-register-options",
  "/passkey/verify-registration",
  "/passkey/delete-passkey",
]);

export function passkeyHooks(database: Context["database"]) {
  return {
    /** Joined to the options of the passkey plugin. */
    passkey: {
      registration: {
        afterVerification: async ({
          verification,
        }: {
          verification: { registrationInfo?: { userVerified: boolean } };
        }) => demandVerifiedUser(verification.registrationInfo?.userVerified),
      },
      authentication: {
        afterVerification: async ({
          verification,
        }: {
          verification: { authenticationInfo: { userVerified: boolean } };
        }) => demandVerifiedUser(verification.authenticationInfo.userVerified),
      },
    },
    requests: {
      /** With the letter box alone nobody adds a key to an account that is guarded by one, or takes one away. */
      before: createAuthMiddleware(async (ctx) => {
        if (!CHANGES.has(ctx.path)) return;
        const current = await demandSession(ctx);
        const facts = await findPasskeyFacts(database, current.user.id);
        if (facts === null || !mayChangePasskeys(facts, current.isStrong)) {
          throw new APIError("FORBIDDEN", { code: "PASSKEY_NEEDED" });
        }
      }),
      /** The answers say that it is done and nothing else: no token is for the eyes of a script. */
      after: createAuthMiddleware(async (ctx) => {
        const { returned, newSession } = ctx.context;
        if (returned instanceof Error) return;
        if (ctx.path === "/passkey/verify-authentication" && newSession) {
          await endOldSession(ctx, newSession.session.token);
          return ctx.json({ code: "SIGNED_IN" });
        }
        if (ctx.path === "/passkey/verify-registration") {
          await beginStrongSession(ctx);
          return ctx.json({ code: "ADDED" });
        }
        if (ctx.path === "/passkey/delete-passkey") {
          await beginOnlySession(ctx, database);
          return ctx.json({ code: "REMOVED" });
        }
        if (ctx.path === "/passkey/update-passkey") return ctx.json({ code: "NAMED" });
      }),
    },
    database: {
      session: {
        create: {
          before: async (session: { userId: string } & Record<string, unknown>, ctx: { path?: string } | null) => {
            const facts = await findPasskeyFacts(database, session.userId);
            if (facts === null || facts.isDisabled) {
              throw new APIError("FORBIDDEN", { code: "ACCOUNT_DISABLED" });
            }
            const isStrong = session.isStrong === true || ctx?.path === "/passkey/verify-authentication";
            return { data: { ...session, isStrong } };
          },
        },
      },
    },
  };
}
