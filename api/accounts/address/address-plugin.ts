/**
 * Changing the address of one's own account, as a part of the sign-in library's door: whoever does it goes on with a new
 * session, and only the library can open one.
 */
import { randomBytes } from "node:crypto";
import type { BetterAuthPlugin } from "better-auth";
import { createAuthEndpoint } from "better-auth/api";
import { setSessionCookie } from "better-auth/cookies";
import { z } from "zod";
import { mayChangeAddress } from "../account.policy.ts";
import { doerOf } from "../account-audit.records.ts";
import { COOKIE_ATTRIBUTES, KNOWN_COOKIE } from "../cookies.ts";
import { findPasskeyFacts } from "../passkey.records.ts";
import { demandSession, type HookContext } from "../passkey-hooks.ts";
import { codeFrom, readAddress, sealedCode, sealOf, spacedCode } from "../sign-in.rules.ts";
import type { Addition } from "../sign-in-library.ts";
import { count, KNOWN_S, LOCALE, refuse, type SignInOptions, sourceOf } from "../sign-in-plugin.ts";
import { findViewer } from "../viewer.records.ts";
import { askForAddress, changeAddress, findAskedAddress, tryAddressCode } from "./address-change.records.ts";

const AddressBodies = {
  /** `locale`: of the page where the code is typed. */
  "/address/request": z.strictObject({ email: z.string().max(1_000), locale: LOCALE }),
  "/address/look": z.strictObject({}),
  "/address/redeem": z.strictObject({ code: z.string().max(100) }),
} as const;

/** Who is signed in, when she may change her address: with her passkey, if her role needs one. */
async function demandHolder(ctx: HookContext, { database }: SignInOptions) {
  const current = await demandSession(ctx);
  const facts = await findPasskeyFacts(database, current.user.id);
  if (facts === null || facts.isDisabled) throw refuse("FORBIDDEN", { code: "ACCOUNT_DISABLED" });
  if (!mayChangeAddress(facts, current.isStrong)) throw refuse("FORBIDDEN", { code: "PASSKEY_NEEDED" });
  return { ...current, asking: { accountId: current.user.id, sessionId: current.sessionId } };
}

const requestEndpoint = (options: SignInOptions) =>
  createAuthEndpoint(
    "/address/request",
    { method: "POST", requireHeaders: true, body: AddressBodies["/address/request"] },
    async (ctx) => {
      const { database, secret, origin, limits } = options;
      const { user, asking } = await demandHolder(ctx, options);
      const email = readAddress(ctx.body.email);
      if (email === null) throw refuse("BAD_REQUEST", { code: "NOT_AN_EMAIL" });
      if (email === user.email) throw refuse("BAD_REQUEST", { code: "SAME_ADDRESS" });
      await count(limits.countLetter({ source: `account ${user.id}`, email, isKnown: false }));
      const code = codeFrom(randomBytes(40));
      await askForAddress(database, asking, {
        email,
        codeHash: sealOf(secret, "code", code),
        code: spacedCode(code),
        url: `${origin}/${ctx.body.locale}/desk/account/address?step=code`,
        now: new Date(),
      });
      return ctx.json({ code: "SENT" });
    },
  );

/** To which address the code went: told to the session that asked. */
const lookEndpoint = (options: SignInOptions) =>
  createAuthEndpoint(
    "/address/look",
    { method: "POST", requireHeaders: true, body: AddressBodies["/address/look"] },
    async (ctx) => {
      const { asking } = await demandHolder(ctx, options);
      const email = await findAskedAddress(options.database, asking, new Date());
      return ctx.json({ code: email === null ? "UNKNOWN" : "READY", email });
    },
  );

/** Spends the code. All sessions end; this browser goes on with a new one, which is as strong as the old one was. */
const redeemEndpoint = (options: SignInOptions) =>
  createAuthEndpoint(
    "/address/redeem",
    { method: "POST", requireHeaders: true, body: AddressBodies["/address/redeem"] },
    async (ctx) => {
      const { database, secret, origin, limits } = options;
      await count(limits.countAct(sourceOf(ctx.headers)));
      const { user, isStrong, asking } = await demandHolder(ctx, options);
      const viewer = await findViewer(database, { id: asking.sessionId, accountId: user.id, isStrong });
      const spent = await tryAddressCode(database, asking, sealedCode(secret, ctx.body.code), new Date());
      if ("state" in spent) {
        const { state, ...more } = spent;
        throw refuse("BAD_REQUEST", { code: state, ...more });
      }
      const { changeId, email } = spent;
      const change = { changeId, doer: doerOf(viewer), origin, now: new Date() };
      if (!(await changeAddress(database, asking, change))) throw refuse("BAD_REQUEST", { code: "USED" });
      const users = ctx.context.internalAdapter;
      const session = await users.createSession(user.id, false, { isStrong }, true);
      await setSessionCookie(ctx, { session, user: { ...user, email } }, false);
      ctx.setCookie(KNOWN_COOKIE, sealOf(secret, "known", email), { ...COOKIE_ATTRIBUTES, maxAge: KNOWN_S });
      return ctx.json({ code: "CHANGED" });
    },
  );

function changesOfAddress(options: SignInOptions) {
  return {
    id: "changes-of-address",
    endpoints: {
      addressRequest: requestEndpoint(options),
      addressLook: lookEndpoint(options),
      addressRedeem: redeemEndpoint(options),
    },
  } satisfies BetterAuthPlugin;
}

export const ADDRESS_CHANGES: Addition = { plugin: changesOfAddress, bodies: AddressBodies };
