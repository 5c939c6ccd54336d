/** The API as it is really started, on a free port, over a database and a data folder of the test's own. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { readEnvironment } from "../env.ts";
import { startApi } from "../server.ts";
import { makeTestDatabase, type TestDatabase } from "./database.ts";
import { countStatements, type StatementCounter } from "./statement-counter.ts";

export interface TestApi {
  /** Without a path. */
  readonly url: string;
  readonly database: TestDatabase;
  /** The statements that the API, and nobody else, has sent to its database. */
  readonly statements: StatementCounter;
  post(body: unknown, headers?: Record<string, string>): Promise<Response>;
  /** A GET that Apollo does not take for one that a foreign page made. */
  get(parameters: Record<string, string>, headers?: Record<string, string>): Promise<Response>;
  stop(): Promise<void>;
}

export interface TestApiOptions {
  /** Hash to document. */
  readonly documents?: Readonly<Record<string, string>>;
}

export async function startTestApi({ documents }: TestApiOptions = {}): Promise<TestApi> {
  const database = await makeTestDatabase("seeded");
  const statements = await countStatements(database.url);
  const folder = await mkdtemp(join(tmpdir(), "kotokartta-api-"));
  const list = join(folder, "documents.json");
  await writeFile(list, JSON.stringify(documents ?? {}));
  const api = await startApi(
    readEnvironment({
      DATABASE_URL: statements.url,
      API_PORT: "0",
      DATA_DIR: folder,
      PERSISTED_DOCUMENTS: list,
      LOG_LEVEL: "fatal",
      START_TOKEN: "test",
      // What the API asks the database is counted: only readers' questions shall be.
      JOBS: "off",
    }),
  );
  return {
    url: api.url,
    database,
    statements,
    post: (body, headers = {}) =>
      fetch(`${api.url}/graphql`, {
        method: "POST",
        headers: { "content-type": "application/json", ...headers },
        body: typeof body === "string" ? body : JSON.stringify(body),
      }),
    get: (parameters, headers = {}) =>
      fetch(`${api.url}/graphql?${new URLSearchParams(parameters)}`, {
        headers: { "apollo-require-preflight": "1", ...headers },
      }),
    stop: async () => {
      await api.stop();
      statements.close();
      await database.drop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
