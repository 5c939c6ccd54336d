/** From a request to who is behind it. */
import type { Request, RequestHandler } from "express";
import { LRUCache } from "lru-cache";
import type { Context } from "../context.ts";
import { saveLastSeen } from "./account.records.ts";
import { carriesSession } from "./cookies.ts";
import { comesFromElsewhere, originOf, type SignInDoor } from "./sign-in-door.ts";
import { findViewer } from "./viewer.records.ts";
import { ANYONE, type Viewer } from "./viewer.ts";

/** A request that carries a session and would change something comes from our own pages, or is refused. */
export const refuseForeignActs =
  (siteUrl: string): RequestHandler =>
  (request, response, next) => {
    const isForeign = request.method !== "GET" && comesFromElsewhere(request, originOf(request, siteUrl));
    if (!isForeign || !carriesSession(request.headers.cookie)) return next();
    response.status(403).json({ errors: [{ message: "FOREIGN_ORIGIN", extensions: { code: "BAD_REQUEST" } }] });
  };

/** Asks the database anew for every request: what was taken away is gone with the next one. */
export function viewersBehind(door: SignInDoor, database: Context["database"]) {
  // Written down once a day for each account, not with every request.
  const seen = new LRUCache<string, string>({ max: 10_000 });
  return async (request: Request, now: Date): Promise<Viewer> => {
    const session = await door.findSession(request);
    if (session === null) return ANYONE;
    const viewer = await findViewer(database, session);
    const day = now.toISOString().slice(0, 10);
    if (viewer.account !== null && seen.get(viewer.account.id) !== day) {
      seen.set(viewer.account.id, day);
      await saveLastSeen(database, viewer.account.id, new Date(day));
    }
    return viewer;
  };
}
