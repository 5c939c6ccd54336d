/** Apollo Server over the schema: limits, failures, and the language of the answer. */

import type { Server } from "node:http";
import { ApolloServer, type ApolloServerPlugin, HeaderMap } from "@apollo/server";
import {
  ApolloServerPluginCacheControlDisabled,
  ApolloServerPluginLandingPageDisabled,
} from "@apollo/server/plugin/disabled";
import { ApolloServerPluginDrainHttpServer } from "@apollo/server/plugin/drainHttpServer";
import { GraphQLError } from "graphql";
import { LRUCache } from "lru-cache";
import type { Context } from "./context.ts";
import { type IsThere, isDatabaseAway, waitForDatabase } from "./database-away.ts";
import { armorRules, MAX_TOKENS } from "./limits.ts";
import type { Log } from "./log.ts";
import { PROBLEM_CODES } from "./problems.ts";
import { schema } from "./schema.ts";

/** Codes of Apollo and of validation that tell a client what it did; all others are our fault and say nothing. */
const TOLD = new Set<unknown>([
  ...PROBLEM_CODES,
  "GRAPHQL_PARSE_FAILED",
  "GRAPHQL_VALIDATION_FAILED",
  "PERSISTED_QUERY_NOT_FOUND",
  "PERSISTED_QUERY_NOT_SUPPORTED",
  "BAD_USER_INPUT",
  "BAD_REQUEST",
  "OPERATION_RESOLUTION_FAILURE",
]);

/** Operations known by their hash: the site's own from the start, others as clients register them. */
function makePersistedQueries(documents: ReadonlyMap<string, string>) {
  const registered = new LRUCache<string, string>({
    max: 500,
    maxSize: 2_000_000,
    sizeCalculation: ({ length }) => length,
  });
  return {
    get: async (key: string) => documents.get(key.replace(/^apq:/, "")) ?? registered.get(key),
    set: async (key: string, document: string) => {
      registered.set(key, document);
    },
    delete: async (key: string) => registered.delete(key),
  };
}

/** Says in the headers which language and which version of the data an answer is of. */
const sayVersion: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    willSendResponse: async ({ response, contextValue }) => {
      response.http.headers ??= new HeaderMap();
      response.http.headers.set("content-language", contextValue.locale);
      response.http.headers.set("x-catalogue-version", contextValue.catalogue.version);
      if (!contextValue.answer.mayBeStored) response.http.headers.set("cache-control", "no-store");
    },
  }),
};

/** Nothing here is followed; graphql-js would call asking for it a fault of ours. */
const refuseSubscriptions: ApolloServerPlugin<Context> = {
  requestDidStart: async () => ({
    didResolveOperation: async ({ operation }) => {
      if (operation?.operation !== "subscription") return;
      throw new GraphQLError("There is no subscription here.", {
        extensions: { code: "BAD_REQUEST", http: { status: 400 } },
      });
    },
  }),
};

export function makeGraphqlServer(options: {
  httpServer?: Server;
  documents: ReadonlyMap<string, string>;
  log: Log;
  isThere: IsThere;
}): ApolloServer<Context> {
  const { httpServer, documents, log, isThere } = options;
  return new ApolloServer<Context>({
    schema,
    introspection: true,
    includeStacktraceInErrorResponses: false,
    stopOnTerminationSignals: false,
    parseOptions: { maxTokens: MAX_TOKENS },
    persistedQueries: { cache: makePersistedQueries(documents) },
    validationRules: armorRules.validationRules,
    plugins: [
      ...(httpServer ? [ApolloServerPluginDrainHttpServer({ httpServer })] : []),
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginCacheControlDisabled(),
      sayVersion,
      refuseSubscriptions,
      waitForDatabase(isThere),
      // Armor's types come from Apollo's other module format; the objects are the same.
      ...(armorRules.plugins as unknown as ApolloServerPlugin<Context>[]),
    ],
    logger: { debug: () => {}, info: () => {}, warn: (text) => log.warn(text), error: (text) => log.error(text) },
    formatError: (formatted, error) => {
      // `http` is Apollo's word to itself about the status.
      const { http: _, ...extensions } = formatted.extensions ?? {};
      const scalarProblem = findProblem(error);
      if (scalarProblem) return { ...formatted, message: scalarProblem.code, extensions: scalarProblem };
      if (TOLD.has(extensions.code)) return { ...formatted, extensions };
      if (error instanceof GraphQLError && error.originalError === undefined && isAboutTheQuery(extensions.code)) {
        return { ...formatted, extensions };
      }
      // Apollo gives some refusals a status and no code, such as a hash that is not the document's.
      if (error instanceof GraphQLError && error.originalError === undefined && isRefusal(error.extensions.http)) {
        return { ...formatted, extensions: { code: "BAD_REQUEST" } };
      }
      // Not our fault, and nothing was done: whoever asked can try again.
      if (isDatabaseAway(error)) return { message: "DATABASE_AWAY", extensions: { code: "DATABASE_AWAY" } };
      // Never the error itself: it carries the whole query, and with it what somebody looked for.
      log.error(
        { stack: (error instanceof GraphQLError ? error.originalError : undefined)?.stack },
        "a resolver failed",
      );
      return { message: "INTERNAL_SERVER_ERROR", extensions: { code: "INTERNAL_SERVER_ERROR" } };
    },
  });
}

const isRefusal = (http: unknown): boolean => {
  const status = Number((http as { status?: unknown } | undefined)?.status); // whatever Apollo put there, read as a number
  return status >= 400 && status < 500;
};

/** A problem that a scalar threw arrives wrapped, under a code of validation: its own code says more. */
function findProblem(error: unknown): { code: string } | undefined {
  const inner = error instanceof GraphQLError ? error.originalError : undefined;
  if (!(inner instanceof GraphQLError)) return undefined;
  const code = inner.extensions.code;
  return PROBLEM_CODES.some((known) => known === code)
    ? { ...inner.extensions, code: String(code) }
    : findProblem(inner);
}

/** Pothos and Armor refuse with codes of their own. */
const isAboutTheQuery = (code: unknown) => typeof code === "string" && code !== "INTERNAL_SERVER_ERROR";
