/** Asks the real schema over a catalogue that was really loaded from PostgreSQL, as a reader of some language at some moment. */
import { type ExecutionResult, graphql } from "graphql";
import type { ErasureLedger } from "../accounts/erasure-ledger.ts";
import type { Viewer } from "../accounts/viewer.ts";
import type { Catalogue } from "../catalogue/catalogue.rules.ts";
import { makeContext, type Site } from "../context.ts";
import type { PrismaClient } from "../database.ts";
import { type LiveCatalogue, openLiveCatalogue } from "../live-catalogue.ts";
import { schema } from "../schema.ts";
import type { Installation } from "../settings/settings.rules.ts";
import type { Door } from "../suggestions/door.ts";
import { makeTestDatabase, type TestDatabase } from "./database.ts";

/** A Tuesday, noon in Helsinki. */
export const NOW = new Date("2026-11-24T10:00:00Z");
export const SITE: Site = {
  name: "Kotokartta",
  country: "FI",
  timeZone: "Europe/Helsinki",
  url: "https://kotokartta.example",
  translator: null,
};

/** Public questions are answered from memory: one that asks the database fails here. */
const NO_DATABASE = new Proxy({} as PrismaClient, {
  get: (_, name) => {
    throw new Error(`a public question asked the database for ${String(name)}`);
  },
});

type Variables = Readonly<Record<string, unknown>>;

export interface Reader {
  readonly locale?: string;
  readonly now?: Date;
  readonly viewer?: Viewer;
  readonly database?: PrismaClient;
  readonly refresh?: () => Promise<void>;
  readonly site?: Site;
  readonly source?: string;
  readonly door?: Door;
  readonly ledger?: ErasureLedger;
  readonly installation?: Installation;
}

/** The whole answer, errors and all. */
export async function execute(
  catalogue: Catalogue,
  document: string,
  variables: Variables = {},
  { locale = "en", now = NOW, database = NO_DATABASE, site = SITE, ...who }: Reader = {},
): Promise<ExecutionResult> {
  const asOf = { checkedAt: now, isDetached: false };
  const contextValue = makeContext(catalogue, locale, now, { asOf, site, database, ...who });
  return graphql({ schema, source: document, variableValues: variables, contextValue });
}

/** The answer's data, as the caller says it is shaped; an error in it fails the test with its own words. */
export async function ask<Data>(
  catalogue: Catalogue,
  document: string,
  variables?: Variables,
  reader?: Reader,
): Promise<Data> {
  const { data, errors } = await execute(catalogue, document, variables, reader);
  const [error] = errors ?? [];
  if (error) throw error.originalError ?? error;
  return data as Data; // the document and the schema decide the shape; the test that wrote both names it
}

export interface Problem {
  readonly code: unknown;
  readonly argument: unknown;
}

/** The code and the argument of the first problem that a question meets. */
export async function askForProblem(
  catalogue: Catalogue,
  document: string,
  variables?: Variables,
): Promise<Problem | undefined> {
  const { errors } = await execute(catalogue, document, variables);
  const extensions = errors?.[0]?.extensions;
  return extensions && { code: extensions.code, argument: extensions.argument };
}

export interface TestCatalogue {
  readonly database: TestDatabase;
  readonly live: LiveCatalogue;
  /** The newest version. */
  current(): Catalogue;
  close(): Promise<void>;
}

export function currentOf(live: LiveCatalogue): Catalogue {
  const catalogue = live.current();
  if (!catalogue) throw new Error("the catalogue was not loaded");
  return catalogue;
}

/** A database of the test file's own and the catalogue of it, kept current as the API keeps its own. */
export async function openTestCatalogue(from: "seeded" | "empty" = "seeded"): Promise<TestCatalogue> {
  const database = await makeTestDatabase(from);
  const live = await openLiveCatalogue({ database: database.client, databaseUrl: database.url, country: SITE.country });
  return {
    database,
    live,
    current: () => currentOf(live),
    close: async () => {
      await live.close();
      await database.drop();
    },
  };
}
