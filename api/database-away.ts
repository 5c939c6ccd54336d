/**
 * What is said while the database cannot be reached. Readers do not notice: their answers come from memory. Whoever
 * writes, or is signed in and asks for what is hers, is told within a second to try again, and nothing is half done.
 */
import { setTimeout as wait } from "node:timers/promises";
import type { ApolloServerPlugin } from "@apollo/server";
import { GraphQLError } from "graphql";
import type { Viewer } from "./accounts/viewer.ts";
import type { Context } from "./context.ts";

/** After so long somebody asks whether the database is there at all. */
const PATIENCE_MS = 500;
const RETRY_AFTER_S = 5;

/** Of the mapper (P…), of PostgreSQL (57P…, 08…) and of the network. */
const CODES =
  /^(P1001|P1002|P1008|P1017|P2024|P2028|57P0[1-3]|08\d{3}|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT|ENOTFOUND)$/;
const WORDS =
  /can't reach database|connection (terminated|closed|refused)|server (has )?closed the connection|terminating connection|database system is (starting|shutting)|ECONNREFUSED|ECONNRESET|timeout exceeded when trying to connect/i;

/** Drivers wrap each other's errors: the reason may lie deep. */
export function isDatabaseAway(error: unknown, depth = 0): boolean {
  if (!(error instanceof Error) || depth > 5) return false;
  const code = Reflect.get(error, "code") ?? Reflect.get(error, "errorCode");
  if (CODES.test(String(code)) || WORDS.test(error.message)) return true;
  const inside = [
    error.cause,
    Reflect.get(error, "originalError"),
    ...(error instanceof AggregateError ? error.errors : []),
  ];
  return inside.some((reason) => isDatabaseAway(reason, depth + 1));
}

export const databaseAway = (): GraphQLError =>
  new GraphQLError("DATABASE_AWAY", { extensions: { code: "DATABASE_AWAY", http: { status: 503 } } });

/** Says whether the database answers at this moment. */
export type IsThere = () => Promise<boolean>;

/**
 * Who is asking, or undefined when that cannot be found out now. Readers' questions never ask for it, so a page that
 * everybody may read is served to somebody who is signed in, too. A database that is only busy is waited for.
 */
export async function findInTime(viewer: Promise<Viewer>, isThere: IsThere): Promise<Viewer | undefined> {
  // Whoever gives up leaves it behind: that it fails later is nobody's failure.
  viewer.catch(() => undefined);
  try {
    for (;;) {
      const isOver = new AbortController();
      const patience = wait(PATIENCE_MS, "over" as const, { signal: isOver.signal });
      patience.catch(() => undefined);
      const found = await Promise.race([viewer, patience]).finally(() => isOver.abort());
      if (found !== "over") return found;
      if (!(await isThere())) return undefined;
    }
  } catch (failure) {
    if (isDatabaseAway(failure)) return undefined;
    throw failure;
  }
}

/** The context of somebody of whom it is not known who she is: asking that is what fails, and nothing else. */
export function withoutViewer(context: Context): Context {
  return Object.defineProperty(context, "viewer", {
    get: () => {
      throw databaseAway();
    },
  });
}

/** Refuses to begin a change that could not be ended, and says in the headers when to try again. */
export const waitForDatabase = (isThere: IsThere): ApolloServerPlugin<Context> => ({
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (operation?.operation === "mutation" && !(await isThere())) throw databaseAway();
    },
    willSendResponse: async ({ response }) => {
      const { body, http } = response;
      if (body.kind !== "single") return;
      const isAway = body.singleResult.errors?.some(({ extensions }) => extensions?.code === "DATABASE_AWAY");
      if (!isAway) return;
      http.status = 503;
      http.headers.set("retry-after", String(RETRY_AFTER_S));
    },
  }),
});
