import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { readEnvironment } from "./env.ts";
import { queueLetter } from "./letters/letter.records.ts";
import { type RunningApi, startApi } from "./server.ts";
import { makeTestDatabase, type TestDatabase } from "./testing/database.ts";
import { openMailServer } from "./testing/mail-server.ts";
import { SAMPLES } from "./testing/sample-letters.ts";

const folder = mkdtempSync(join(tmpdir(), "kotokartta-outbox-"));
let database: TestDatabase;
let api: RunningApi | undefined;

beforeAll(async () => {
  database = await makeTestDatabase("empty");
});
afterEach(async () => {
  await api?.stop();
  api = undefined;
});
afterAll(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

async function start(variables: Record<string, string>): Promise<string> {
  const common = { DATABASE_URL: database.url, API_PORT: "0", DATA_DIR: folder, LOG_LEVEL: "fatal" };
  api = await startApi(readEnvironment({ ...common, ...variables }));
  return api.url;
}
const write = (locale: string) =>
  queueLetter(database.client, {
    kind: "sign-in",
    recipient: "reader@example.fi",
    locale,
    facts: SAMPLES["sign-in"][0],
  });

test("in development letters are listed and shown, as page and as text, and the page may load nothing", async () => {
  const url = await start({ NODE_ENV: "development" });
  await write("ar");
  const list = await (await fetch(`${url}/dev/outbox`)).text();
  expect(list).toContain("reader@example.fi");
  const [, path] = /href="(\/dev\/outbox\/[0-9a-f-]{36})"/.exec(list) ?? [];
  const page = await fetch(url + path);
  expect(await page.text()).toContain('<html lang="ar" dir="rtl">');
  expect(page.headers.get("content-security-policy")).toContain("default-src 'none'");
  expect(page.headers.get("cache-control")).toBe("no-store");
  expect(await (await fetch(`${url}${path}.txt`)).text()).toContain("482139");
  for (const nothing of ["x", "00000000-0000-4000-8000-000000000000", "%00"]) {
    expect((await fetch(`${url}/dev/outbox/${nothing}`)).status).toBe(404);
  }
});

test.each(["production", "test", ""])("with NODE_ENV %j there is no such page", async (NODE_ENV) => {
  const url = await start({ NODE_ENV, JOBS: "off" });
  expect((await fetch(`${url}/dev/outbox`)).status).toBe(404);
});

test("an API that is not told where it runs takes it for the real thing", () => {
  expect(readEnvironment({ DATABASE_URL: database.url, DATA_DIR: folder }).NODE_ENV).toBe("production");
});

test("the API itself sends what was queued, and stops without leaving anything half done", async () => {
  await database.client.letter.deleteMany();
  const mail = await openMailServer();
  await start({ SMTP_URL: mail.url, LETTERS_FROM: "kirjeet@kotokartta.example" });
  await write("fi");
  await mail.until(1);
  await api?.stop();
  api = undefined;
  expect(await database.client.letter.findMany()).toMatchObject([{ state: "SENT", facts: {} }]);
  await mail.close();
});

test("a mail server without an address to send from is refused at the start", () => {
  const given = { DATABASE_URL: database.url, DATA_DIR: folder, SMTP_URL: "smtp://127.0.0.1" };
  expect(() => readEnvironment(given)).toThrow("LETTERS_FROM");
});
