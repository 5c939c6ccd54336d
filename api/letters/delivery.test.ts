import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "../testing/database.ts";
import { type MailServer, openMailServer } from "../testing/mail-server.ts";
import { SAMPLE_SENDER, SAMPLES } from "../testing/sample-letters.ts";
import { type Delivery, deliverLetter } from "./delivery.records.ts";
import { maskAddress } from "./delivery.rules.ts";
import { queueLeftBehind, queueLetter } from "./letter.records.ts";
import type { LetterKind } from "./letter.ts";
import { openMailCarrier } from "./mail-carrier.ts";
import { openSentMarks } from "./sent-marks.ts";

const folder = mkdtempSync(join(tmpdir(), "kotokartta-letters-"));
let database: TestDatabase;
let mail: MailServer;
let delivery: Delivery;

beforeAll(async () => {
  database = await makeTestDatabase("empty");
  mail = await openMailServer();
  const carrier = openMailCarrier({ smtpUrl: mail.url, from: "kirjeet@kotokartta.example", site: "Kotokartta" });
  delivery = { database: database.client, carrier, marks: openSentMarks(folder), sender: SAMPLE_SENDER };
});
afterEach(async () => {
  mail.refuseWith(null);
  mail.beforeAnswer(async () => undefined);
  await database.client.letter.deleteMany();
});
afterAll(async () => {
  delivery.carrier?.close();
  await mail.close();
  await database.drop();
  rmSync(folder, { recursive: true });
});

/** @returns its id */
async function write(kind: LetterKind, locale = "fi", recipient = "reader@example.fi"): Promise<string> {
  await queueLetter(database.client, { kind, recipient, locale, facts: SAMPLES[kind][0] });
  const { id } = await database.client.letter.findFirstOrThrow({ orderBy: { createdAt: "desc" } });
  return id;
}
const deliver = (id: string, { isLast = false, now = new Date() } = {}) => deliverLetter(delivery, id, { now, isLast });
const find = (id: string) => database.client.letter.findUniqueOrThrow({ where: { id } });
const jobsOf = async (id: string) => {
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const { rows } = await client.query(
    "SELECT task_identifier, attempts, max_attempts FROM graphile_worker.jobs WHERE key = $1",
    [id],
  );
  await client.end();
  return rows;
};

test("a letter comes with its subject, its sender and both its parts, in Arabic as in any language", async () => {
  const id = await write("sign-in", "ar", "قارئ@example.fi");
  await deliver(id);
  const letter = mail.taken.at(-1);
  expect(letter?.to).toEqual(["قارئ@example.fi"]);
  expect(letter?.mail.subject).toContain("رمز تسجيل الدخول");
  expect(letter?.mail.from?.value).toEqual([{ address: "kirjeet@kotokartta.example", name: "Kotokartta" }]);
  expect(letter?.mail.text).toContain("482139");
  expect(letter?.mail.html).toContain('<html lang="ar" dir="rtl">');
  expect(letter?.mail.messageId).toBe(`<${id}@kotokartta.example>`);
  expect(letter?.mail.headers.get("auto-submitted")).toBe("auto-generated");
  expect(letter?.mail.headers.get("content-language")).toBe("ar");
  expect(letter?.mail.attachments).toEqual([]);
  // As short as RFC 5322 wants the lines of a header.
  const [headers = ""] = letter?.raw.split("\r\n\r\n") ?? [];
  expect(headers.split("\r\n").every((line) => line.length <= 998)).toBe(true);
});

test("a name that tries to be two recipients or a header is one recipient and no header", async () => {
  const id = await write("role-ended", "en", "a@example.fi, b@example.fi\r\nBcc: c@example.fi");
  const before = mail.taken.length;
  await deliver(id, { isLast: true });
  const letter = mail.taken[before];
  expect(letter?.to.length ?? 0).toBeLessThanOrEqual(1);
  expect(letter?.raw ?? "").not.toMatch(/^Bcc:/m);
});

test("what a letter said is forgotten when it is sent", async () => {
  const id = await write("sign-in");
  await deliver(id);
  const { state, facts, sentAt, attempts } = await find(id);
  expect({ state, facts, attempts }).toEqual({ state: "SENT", facts: {}, attempts: 1 });
  expect(sentAt).toBeInstanceOf(Date);
});

test("a letter and its job are written in one transaction, or neither is", async () => {
  const id = await write("contacts-changed");
  expect(await jobsOf(id)).toEqual([{ task_identifier: "send-letter", attempts: 0, max_attempts: 12 }]);
  const failing = database.client.$transaction(async (writer) => {
    await queueLetter(writer, {
      kind: "contacts-changed",
      recipient: "x@example.fi",
      locale: "fi",
      facts: SAMPLES["contacts-changed"][0],
    });
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  expect(await database.client.letter.count()).toBe(1);
});

test("a mail server that cannot just now is asked again, and the address is in no note of it", async () => {
  const id = await write("decision");
  mail.refuseWith(451);
  await expect(deliver(id)).rejects.toThrow("NOT_DELIVERED EENVELOPE 451");
  expect(await find(id)).toMatchObject({ state: "QUEUED", attempts: 1, problem: "NOT_DELIVERED EENVELOPE 451" });
  mail.refuseWith(null);
  await deliver(id);
  expect(await find(id)).toMatchObject({ state: "SENT", attempts: 2, problem: null });
});

test("after the last try a letter is given up, and can be seen to be", async () => {
  const id = await write("decision");
  mail.refuseWith(451);
  await deliver(id, { isLast: true });
  expect(await find(id)).toMatchObject({ state: "FAILED", problem: "NOT_DELIVERED EENVELOPE 451" });
});

test("an address that does not exist is not tried twice", async () => {
  const id = await write("reminder");
  mail.refuseWith(550);
  await deliver(id);
  expect(await find(id)).toMatchObject({ state: "FAILED", attempts: 1, problem: "REFUSED EENVELOPE 550" });
});

test("a code that has run out is not sent, nor kept", async () => {
  const id = await write("sign-in");
  const before = mail.taken.length;
  await deliver(id, { now: new Date(Date.now() + 11 * 60_000) });
  expect(mail.taken).toHaveLength(before);
  expect(await find(id)).toMatchObject({ state: "FAILED", problem: "TOO_LATE", facts: {} });
});

test("without a mail server a letter waits", async () => {
  const id = await write("invitation");
  await deliverLetter({ ...delivery, carrier: null }, id, { now: new Date(), isLast: false });
  expect(await find(id)).toMatchObject({ state: "QUEUED", attempts: 0 });
});

test("a letter that was taken just when the database was lost is not sent a second time", async () => {
  const id = await write("decision");
  const before = mail.taken.length;
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  // Nobody can write into the table from the moment at which the mail server has the letter.
  mail.beforeAnswer(async () => {
    await client.query("ALTER TABLE letter RENAME TO letter_lost");
  });
  await expect(deliver(id)).rejects.toThrow();
  await client.query("ALTER TABLE letter_lost RENAME TO letter");
  await client.end();
  expect(await find(id)).toMatchObject({ state: "QUEUED" });
  // A new process: what it knows is what lies on the disk.
  await deliverLetter({ ...delivery, marks: openSentMarks(folder) }, id, { now: new Date(), isLast: false });
  expect(await find(id)).toMatchObject({ state: "SENT" });
  expect(mail.taken).toHaveLength(before + 1);
  expect(delivery.marks.has(id)).toBe(false);
});

test("a job that comes twice sends one letter", async () => {
  const id = await write("decision");
  const before = mail.taken.length;
  await deliver(id);
  await deliver(id);
  expect(mail.taken).toHaveLength(before + 1);
});

test("a letter of a kind that nobody knows any more is given up at once", async () => {
  const { id } = await database.client.letter.create({
    data: { kind: "birthday", recipient: "x@example.fi", locale: "fi" },
  });
  await deliver(id);
  expect(await find(id)).toMatchObject({ state: "FAILED", problem: "CANNOT_BE_WRITTEN" });
});

test("letters whose job was lost, or is held by a process that is gone, are queued anew", async () => {
  const lost = await write("decision");
  const held = await write("decision");
  const fresh = await write("decision");
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  await client.query("SELECT graphile_worker.remove_job($1)", [lost]);
  await client.query(
    "UPDATE graphile_worker._private_jobs SET locked_at = now() - interval '1 hour', locked_by = 'gone', attempts = 1 WHERE key = $1",
    [held],
  );
  await client.query("UPDATE letter SET created_at = now() - interval '1 hour' WHERE id = ANY ($1)", [[lost, held]]);
  expect(await queueLeftBehind(database.client, new Date(Date.now() - 600_000))).toBe(2);
  const { rows } = await client.query(
    "SELECT key FROM graphile_worker.jobs WHERE locked_by IS NULL AND key = ANY ($1)",
    [[lost, held, fresh]],
  );
  await client.end();
  expect(rows.map(({ key }) => key).sort()).toEqual([lost, held, fresh].sort());
});

test("a maintainer sees where a letter went, and not to whom", () => {
  expect(["matti.meikalainen@example.fi", "å@x.fi", "nobody"].map(maskAddress)).toEqual([
    "m…@example.fi",
    "å…@x.fi",
    "n…",
  ]);
});
