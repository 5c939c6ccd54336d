/** Opens the port and mounts /graphql, /explorer and /health. Nobody else knows HTTP. */
import { readFileSync } from "node:fs";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { expressMiddleware } from "@as-integrations/express5";
import express, { type Request } from "express";
import { ADDRESS_CHANGES } from "./accounts/address/address-plugin.ts";
import { readAuthSecret } from "./accounts/auth-secret.ts";
import { type ErasureLedger, openErasureLedger } from "./accounts/erasure-ledger.ts";
import { openSignInDoor, originOf, SIGN_IN_PATH, type SignInDoor } from "./accounts/sign-in-door.ts";
import { makeSignInLimits } from "./accounts/sign-in-limits.ts";
import { refuseForeignActs, viewersBehind } from "./accounts/viewer-door.ts";
import { installationOf, senderOf, siteOf, startBackground } from "./background.ts";
import { type Context, makeContext, type Site } from "./context.ts";
import { createClient, type PrismaClient } from "./database.ts";
import { findInTime, withoutViewer } from "./database-away.ts";
import { type ApiEnvironment, readEnvironment } from "./env.ts";
import { serveExplorer } from "./explorer.ts";
import { makeGraphqlServer } from "./graphql-server.ts";
import { answerFromCache, chooseLocale, sayNotReady, sayWhatFailed, sourceAddress } from "./http.ts";
import { MAX_BODY } from "./limits.ts";
import { type LiveCatalogue, openLiveCatalogue } from "./live-catalogue.ts";
import { type Log, makeLog } from "./log.ts";
import { serveOutbox } from "./outbox.ts";
import type { Installation } from "./settings/settings.rules.ts";
import { OPENINGS_PATH, openOpeningDoor } from "./usage/opening-door.ts";

/** A sign that the API is up: where it listens, and how to stop it. */
export interface RunningApi {
  readonly url: string;
  stop(): Promise<void>;
}

function readDocuments(path: string | undefined): ReadonlyMap<string, string> {
  if (!path) return new Map();
  // Written by the web's code generator: hash to document. It names the way of hashing, which nobody sends.
  const documents = JSON.parse(readFileSync(path, "utf8")) as Record<string, string>;
  return new Map(Object.entries(documents).map(([hash, document]) => [hash.replace(/^sha256:/, ""), document]));
}

function openDoor(environment: ApiEnvironment, database: PrismaClient, log: Log): SignInDoor {
  return openSignInDoor({
    database,
    secret: readAuthSecret(environment.DATA_DIR, environment.SIGN_IN_SECRET),
    siteUrl: environment.SITE_URL,
    siteName: environment.SITE_NAME,
    limits: makeSignInLimits(),
    additions: [ADDRESS_CHANGES],
    onProblem: (what) => log.error({ what }, "signing in failed"),
  });
}

/** A database that was restored from a backup has forgotten who asked to be erased since then. */
async function replayErasures(ledger: ErasureLedger, database: PrismaClient, log: Log): Promise<void> {
  try {
    const count = await ledger.replay(database);
    if (count > 0) log.warn({ count }, "accounts that had been erased were found again, and erased again");
  } catch (problem) {
    // Readers are served without a database too; the next start tries again.
    log.error({ problem: String(problem) }, "erasures could not be replayed");
  }
}

function openCatalogue(environment: ApiEnvironment, database: PrismaClient, log: Log): Promise<LiveCatalogue> {
  return openLiveCatalogue({
    database,
    databaseUrl: environment.DATABASE_URL,
    country: environment.COUNTRY,
    file: join(environment.DATA_DIR, "catalogue.ndjson"),
    onProblem: (doing, problem) => log.warn({ problem: String(problem) }, doing),
  });
}

interface ContextParts {
  readonly database: PrismaClient;
  readonly live: LiveCatalogue;
  readonly door: SignInDoor;
  readonly ledger: ErasureLedger;
  readonly site: Site;
  readonly installation: Installation;
  /** By which the front server is known. */
  readonly token: string;
}

/** What a request's resolvers know: one version of the catalogue, and who is asking. */
function contextMaker({ database, live, door, ledger, site, installation, token }: ContextParts) {
  const findViewerOf = viewersBehind(door, database);
  return async (request: Request): Promise<Context> => {
    const now = new Date();
    const catalogue = live.current();
    if (!catalogue) throw new Error("the catalogue is not ready"); // sayNotReady has answered such requests
    const asOf = { checkedAt: live.checkedAt(), isDetached: live.isDetached() };
    const viewer = await findInTime(findViewerOf(request, now), live.isAnswering);
    // Letters lead where the reader is, when no address is named and she is on this machine.
    const here = { ...site, url: originOf(request, site.url) ?? "" };
    const source = sourceAddress(request, token);
    const who = viewer ? { viewer } : {};
    const about = { asOf, site: here, database, refresh: live.refresh, ...who, ledger, source, installation };
    const context = makeContext(catalogue, chooseLocale(request), now, about);
    return viewer ? context : withoutViewer(context);
  };
}

export async function startApi(environment: ApiEnvironment): Promise<RunningApi> {
  const log = makeLog(environment.LOG_LEVEL);
  const database = createClient(environment.DATABASE_URL, { poolSize: 5 });
  const live = await openCatalogue(environment, database, log);
  const app = express();
  const httpServer = createServer(app);
  const documents = readDocuments(environment.PERSISTED_DOCUMENTS);
  const graphql = makeGraphqlServer({ httpServer, documents, log, isThere: live.isAnswering });
  await graphql.start();
  let isStopping = false;
  const door = openDoor(environment, database, log);
  const ledger = openErasureLedger(environment.DATA_DIR);
  await replayErasures(ledger, database, log);
  const site = siteOf(environment);
  const installation = installationOf(environment, new Date());
  const token = environment.START_TOKEN;
  const makeContextFor = contextMaker({ database, live, door, ledger, site, installation, token });

  app.disable("x-powered-by");
  app.set("etag", false);
  app.use((_, response, next) => {
    response.set("x-content-type-options", "nosniff");
    next();
  });
  app.get("/health", (_, response) => {
    const isReady = live.current() !== undefined && !isStopping;
    response.status(isReady ? 200 : 503).json({
      status: isReady ? "ready" : "not ready",
      token: environment.START_TOKEN,
      version: live.current()?.version ?? null,
      isDetached: live.isDetached(),
    });
  });
  app.use(OPENINGS_PATH, openOpeningDoor({ database, catalogue: live.current, token: environment.START_TOKEN }));
  app.use("/explorer", serveExplorer());
  app.use(SIGN_IN_PATH, door.handler);
  // A letter holds what lets somebody in: nowhere but on a developer's own machine is it shown.
  if (environment.NODE_ENV === "development") app.use("/dev/outbox", serveOutbox(database, senderOf(environment)));
  app.use(
    "/graphql",
    refuseForeignActs(environment.SITE_URL),
    sayNotReady(() => live.current() !== undefined),
    answerFromCache(() => ({ version: live.current()?.version ?? "", isDetached: live.isDetached() })),
    express.json({ limit: MAX_BODY, type: ["application/json", "application/graphql+json"] }),
    expressMiddleware(graphql, { context: ({ req }) => makeContextFor(req) }),
  );
  app.use(sayWhatFailed(log));

  await new Promise<void>((done, fail) => {
    httpServer.once("error", fail);
    httpServer.listen(environment.API_PORT, environment.API_HOST, done);
  });
  const background = environment.JOBS === "on" ? startBackground(environment, ledger, log) : undefined;
  const { port } = httpServer.address() as AddressInfo; // a TCP server's address is never a string
  log.info({ port, version: live.current()?.version, isDetached: live.isDetached() }, "the API answers");
  return {
    url: `http://${environment.API_HOST}:${port}`,
    stop: async () => {
      isStopping = true;
      await graphql.stop(); // drains requests in flight, then closes the port
      await background?.stop();
      await live.close();
      await database.$disconnect();
    },
  };
}

if (process.argv[1] === import.meta.filename) {
  const api = await startApi(readEnvironment());
  const stop = () => {
    // A second signal ends at once: whoever sends two means it.
    process.once("SIGTERM", () => process.exit(1));
    process.once("SIGINT", () => process.exit(1));
    api.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
  // Started by `npm start`: when that is killed, nobody is left to stop this process.
  if (process.connected) process.once("disconnect", stop);
  process.send?.({ url: api.url });
}
