/** The audit trail is written once: what is changed in it, left out of it or put into it is found. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ANYONE } from "../accounts/viewer.ts";
import { ask, openTestCatalogue, type TestCatalogue } from "../testing/ask-graphql.ts";
import { readAuditTrail, verifyAuditTrail, writeAudit } from "./audit.records.ts";

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await openTestCatalogue("empty");
});
afterAll(() => catalogue.close());

const WRITERS = 10;
/** `ENTRIES=1000000` for the full size: hours, since entries are written one at a time. */
const ENTRIES = Number(process.env.ENTRIES ?? 200);

const deed = (number: number) => ({
  actor: "OFFICER" as const,
  actorId: null,
  act: "CHANGE",
  subjectType: "Listing",
  subjectId: `listing ${number}`,
  details: { revision: number, ключ: ["ä", null, 1.5] },
});

test(
  "many writers at once leave no gap, and the chain is whole",
  async () => {
    const { client } = catalogue.database;
    const numbers = Array.from({ length: ENTRIES }, (_, number) => number);
    const writers = Array.from({ length: WRITERS }, (_, writer) =>
      numbers.filter((number) => number % WRITERS === writer),
    );
    await Promise.all(
      writers.map(async (own) => {
        for (const number of own)
          await client.$transaction((writer) => writeAudit(writer, deed(number)), { maxWait: 20_000, timeout: 20_000 });
      }),
    );
    expect(await verifyAuditTrail(client)).toMatchObject({ count: ENTRIES, brokenAt: undefined });
    const [newest] = await readAuditTrail(client, { count: 1 });
    expect(newest?.sequence).toBe(BigInt(ENTRIES));
  },
  120_000 + ENTRIES * 100,
);

test("what is taken back leaves no entry and no gap", async () => {
  const { client } = catalogue.database;
  const failing = client.$transaction(async (writer) => {
    await writeAudit(writer, deed(-1));
    throw new Error("taken back");
  });
  await expect(failing).rejects.toThrow("taken back");
  await client.$transaction((writer) => writeAudit(writer, deed(ENTRIES)));
  expect(await verifyAuditTrail(client)).toMatchObject({ count: ENTRIES + 1, brokenAt: undefined });
});

test("the database refuses to change, remove or empty it", async () => {
  const { client } = catalogue.database;
  const statements = [
    "UPDATE audit_entry SET act = 'NOTHING'",
    "DELETE FROM audit_entry WHERE sequence = 1",
    "TRUNCATE audit_entry",
  ];
  for (const statement of statements) await expect(client.$executeRawUnsafe(statement)).rejects.toThrow(/written once/);
});

test("the role of deploy/restricted-role.sql can write an entry, and can do nothing else to the trail", async () => {
  const server = new pg.Client({ connectionString: catalogue.database.url });
  await server.connect();
  try {
    await server.query(readFileSync(join(import.meta.dirname, "../../deploy/restricted-role.sql"), "utf8"));
    await server.query("SET ROLE kotokartta_app");
    const statements = [
      "UPDATE audit_entry SET act = 'NOTHING'",
      "DELETE FROM audit_entry",
      "TRUNCATE audit_entry",
      "ALTER TABLE audit_entry DISABLE TRIGGER ALL",
      "DROP TABLE audit_entry",
      "SET session_replication_role = replica",
    ];
    for (const statement of statements)
      await expect(server.query(statement)).rejects.toThrow(/permission denied|must be owner/);
    await server.query("BEGIN");
    await server.query(`INSERT INTO audit_entry (sequence, at, actor, act, subject_type, subject_id, previous_hash, hash)
      VALUES (${ENTRIES + 2}, now(), 'SYSTEM', 'TRY', 'Nothing', '0', sha256('a'), sha256('b'))`);
    await server.query("UPDATE listing SET changed_at = now()");
    await server.query("ROLLBACK");
  } finally {
    await server.end();
  }
});

/** As somebody would who owns the machine: without the triggers. */
async function tamper(server: pg.Client, statement: string): Promise<void> {
  await server.query("SET session_replication_role = replica");
  await server.query(statement);
}

test("a hundred of a hundred changes by somebody who can do anything are found", async () => {
  const server = new pg.Client({ connectionString: catalogue.database.url });
  await server.connect();
  const columns = [
    (at: number) => `UPDATE audit_entry SET act = act || 'X' WHERE sequence = ${at}`,
    (at: number) => `UPDATE audit_entry SET at = at + interval '1 millisecond' WHERE sequence = ${at}`,
    (at: number) => `UPDATE audit_entry SET actor = 'MAINTAINER' WHERE sequence = ${at}`,
    (at: number) => `UPDATE audit_entry SET details = details || '{"more": 1}' WHERE sequence = ${at}`,
    (at: number) => `UPDATE audit_entry SET subject_id = 'another' WHERE sequence = ${at}`,
    (at: number) => `UPDATE audit_entry SET actor_id = gen_random_uuid() WHERE sequence = ${at}`,
    (at: number) => `DELETE FROM audit_entry WHERE sequence = ${at}`,
    (at: number) => `UPDATE audit_entry SET hash = sha256('other') WHERE sequence = ${at}`,
  ];
  try {
    const found: boolean[] = [];
    for (let number = 0; number < 100; number += 1) {
      const at = 1 + ((number * 37) % (ENTRIES - 1));
      await server.query("CREATE TEMPORARY TABLE kept AS SELECT * FROM audit_entry");
      const change = columns[number % columns.length];
      await tamper(server, change?.(at) ?? "");
      const { brokenAt } = await verifyAuditTrail(catalogue.database.client);
      found.push(brokenAt === BigInt(at));
      await server.query("DELETE FROM audit_entry");
      await server.query("INSERT INTO audit_entry SELECT * FROM kept");
      await server.query("DROP TABLE kept");
    }
    expect(found.filter(Boolean)).toHaveLength(100);
  } finally {
    await server.end();
  }
  expect(await verifyAuditTrail(catalogue.database.client)).toMatchObject({ brokenAt: undefined });
}, 120_000);

test("only maintainers read it", async () => {
  const document = `{ auditTrail(first: 2) { nodes { sequence act details } pageInfo { hasNextPage endCursor } }
    verifyAuditTrail { isWhole count brokenAt lastHash } }`;
  const read = (isMaintainer: boolean) =>
    ask(
      catalogue.current(),
      document,
      {},
      { viewer: { ...ANYONE, isMaintainer }, database: catalogue.database.client },
    );
  expect(await read(false)).toEqual({ auditTrail: null, verifyAuditTrail: null });
  expect(await read(true)).toMatchObject({
    auditTrail: {
      nodes: [{ sequence: String(ENTRIES + 1) }, { sequence: String(ENTRIES) }],
      pageInfo: { hasNextPage: true },
    },
    verifyAuditTrail: { isWhole: true, count: ENTRIES + 1, brokenAt: null },
  });
});
