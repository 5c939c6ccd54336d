/**
 * The door of the sign-in library: which of its addresses are open, who may knock, and what may be brought in. All that
 * the library could do beyond it is done by the GraphQL API, where every act has its policy.
 */
import { toNodeHandler } from "better-auth/node";
import express, { type Request, type RequestHandler, Router } from "express";
import { LRUCache } from "lru-cache";
import { z } from "zod";
import { carriesSession } from "./cookies.ts";
import { type LibraryOptions, makeSignInLibrary, type SignInLibrary } from "./sign-in-library.ts";
import { SignInBodies } from "./sign-in-plugin.ts";
import type { KnownSession } from "./viewer.records.ts";

export const SIGN_IN_PATH = "/api/auth";
const LARGEST_BODY = "16kb";

const PasskeyAnswer = z.record(z.string(), z.unknown());

/** What is open, and everything that may stand in a body: a field more is refused, not passed over. */
const ALWAYS_OPEN: Readonly<Record<string, z.ZodType | null>> = {
  ...Object.fromEntries(Object.entries(SignInBodies).map(([path, body]) => [`POST ${path}`, body])),
  "POST /sign-out": z.strictObject({}),
  "GET /passkey/generate-register-options": null,
  "POST /passkey/verify-registration": z.strictObject({ response: PasskeyAnswer, name: z.string().max(60).optional() }),
  "GET /passkey/generate-authenticate-options": null,
  "POST /passkey/verify-authentication": z.strictObject({ response: PasskeyAnswer }),
  "POST /passkey/delete-passkey": z.strictObject({ id: z.uuid() }),
  "POST /passkey/update-passkey": z.strictObject({ id: z.uuid(), name: z.string().trim().min(1).max(60) }),
};

/** Cookies of ours need a safe connection, and a letter's link must lead home: to a named site, or to this machine. */
const LOOPBACK = /^(localhost|127\.0\.0\.1|\[::1\])(:\d{1,5})?$/;

/** Where the site is for this request; null when nobody has said so and it is not this machine. */
export function originOf(request: Pick<Request, "headers">, siteUrl: string): string | null {
  if (siteUrl !== "") return new URL(siteUrl).origin;
  const host = String(request.headers["x-forwarded-host"] ?? request.headers.host ?? "");
  return LOOPBACK.test(host) ? `http://${host}` : null;
}

/** A browser says where a request comes from; one that changes something and comes from elsewhere is refused. */
export function comesFromElsewhere(request: Pick<Request, "headers">, origin: string | null): boolean {
  const { origin: said, "sec-fetch-site": site } = request.headers;
  if (site === "cross-site" || site === "same-site") return true;
  return said !== undefined && said !== origin;
}

export interface SignInDoor {
  readonly handler: RequestHandler;
  /** The session behind a request, as the library vouches for it. */
  findSession(request: Request): Promise<KnownSession | null>;
}

export function openSignInDoor(options: Omit<LibraryOptions, "origin"> & { readonly siteUrl: string }): SignInDoor {
  const { siteUrl, ...common } = options;
  const added = common.additions.flatMap(({ bodies }) => Object.entries(bodies));
  const open: Readonly<Record<string, z.ZodType | null>> = {
    ...ALWAYS_OPEN,
    ...Object.fromEntries(added.map(([path, body]) => [`POST ${path}`, body])),
  };
  // More than one only where no address is named: this machine under its several names.
  const libraries = new LRUCache<string, SignInLibrary>({ max: 8 });
  const libraryOf = (origin: string): SignInLibrary => {
    const library = libraries.get(origin) ?? makeSignInLibrary({ ...common, origin });
    libraries.set(origin, library);
    return library;
  };
  const router = Router();
  router.use((request, response, next) => {
    response.set("cache-control", "no-store");
    if (`${request.method} ${request.path}` in open) return next();
    response.status(404).json({ code: "NOT_FOUND" });
  });
  router.use(express.json({ limit: LARGEST_BODY }));
  router.use(async (request, response) => {
    const origin = originOf(request, siteUrl);
    if (origin === null) return void response.status(503).json({ code: "SITE_URL_NEEDED" });
    if (request.method === "POST") {
      if (comesFromElsewhere(request, origin)) return void response.status(403).json({ code: "FOREIGN_ORIGIN" });
      const read = open[`POST ${request.path}`]?.safeParse(request.body ?? {});
      if (!read?.success) return void response.status(400).json({ code: "BAD_REQUEST" });
      request.body ??= {};
    }
    await toNodeHandler(libraryOf(origin))(request, response);
  });
  return {
    handler: router,
    findSession: async (request) => {
      const origin = originOf(request, siteUrl);
      if (origin === null || !carriesSession(request.headers.cookie)) return null;
      const headers = new Headers({ cookie: request.headers.cookie ?? "" });
      const found = await libraryOf(origin).api.getSession({ headers });
      return found && { id: found.session.id, accountId: found.user.id, isStrong: found.session.isStrong === true };
    },
  };
}
