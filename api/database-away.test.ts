/** Without a database readers notice nothing, and whoever writes is told to try again; the process lives. */
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createClient } from "@kotokartta/prisma";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { databaseAway, isDatabaseAway } from "./database-away.ts";
import { readEnvironment } from "./env.ts";
import { type RunningApi, startApi } from "./server.ts";
import { type FailingDatabase, makeFailingDatabase } from "./testing/failing-database.ts";
import { writeTinyCountry } from "./testing/tiny-country.ts";

let database: FailingDatabase;
let api: RunningApi;
let folder: string;

beforeAll(async () => {
  database = await makeFailingDatabase();
  const client = createClient(database.url, { poolSize: 1 });
  await writeTinyCountry(client);
  await client.$disconnect();
  folder = mkdtempSync(join(tmpdir(), "kotokartta-away-"));
  api = await startApi(
    readEnvironment({ DATABASE_URL: database.url, API_PORT: "0", DATA_DIR: folder, LOG_LEVEL: "fatal", JOBS: "off" }),
  );
}, 120_000);
afterAll(async () => {
  await api.stop();
  database.remove();
  rmSync(folder, { recursive: true });
});

const WRITE = `mutation { discardDraft(input: { subject: "new" }) { __typename } }`;
const READ = "{ listings { totalCount } }";

async function ask(query: string) {
  const response = await fetch(`${api.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query }),
    // The promise is a second; a busy machine that runs tests is given more, and silence is none.
    signal: AbortSignal.timeout(10_000),
  });
  const body = (await response.json()) as { data?: unknown; errors?: { extensions: { code: string } }[] }; // GraphQL's shape
  const retryAfter = response.headers.get("retry-after");
  return { status: response.status, retryAfter, data: body.data, code: body.errors?.[0]?.extensions.code };
}

const REFUSED = { status: 503, retryAfter: "5", code: "DATABASE_AWAY" };
const SERVED = { status: 200, code: undefined };
const again = () =>
  vi.waitFor(async () => expect(await ask(WRITE)).toMatchObject(SERVED), { timeout: 30_000, interval: 200 });

test("with a database both are served", async () => {
  expect(await ask(WRITE)).toMatchObject({ ...SERVED, data: { discardDraft: { __typename: "NotAllowed" } } });
  expect(await ask(READ)).toMatchObject(SERVED);
});

test.each([
  ["is stopped", () => database.stop(), () => database.start()],
  ["is killed", () => database.kill(), () => database.start()],
  ["says nothing any more", () => database.fallSilent(), async () => database.speakAgain()],
])(
  "when the database %s, writes are refused, reads are not, and both go on when it is back",
  async (_, take, giveBack) => {
    take();
    for (let attempt = 0; attempt < 3; attempt += 1) {
      expect(await ask(WRITE)).toMatchObject(REFUSED);
      expect(await ask(READ)).toMatchObject(SERVED);
    }
    await giveBack();
    await again();
  },
  60_000,
);

test("failures that say it are told from those that do not, however deep they are wrapped", () => {
  const lost = Object.assign(new Error("connect ECONNREFUSED 127.0.0.1:5432"), { code: "ECONNREFUSED" });
  expect(isDatabaseAway(new Error("outer", { cause: new Error("inner", { cause: lost }) }))).toBe(true);
  expect(isDatabaseAway(Object.assign(new Error("Server has closed the connection."), { code: "P1017" }))).toBe(true);
  expect(isDatabaseAway(Object.assign(new Error("Unique constraint failed"), { code: "P2002" }))).toBe(false);
  expect(isDatabaseAway("nothing")).toBe(false);
  expect(databaseAway().extensions.code).toBe("DATABASE_AWAY");
});
