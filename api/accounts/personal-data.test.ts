/** What is held about an account holder: she gets all of it, and it goes when she says so, also after a restore. */
import { randomUUID } from "node:crypto";
import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { execute, openTestCatalogue, type TestCatalogue } from "../testing/ask-graphql.ts";
import { makeEditor, makeMaintainer, type Person } from "../testing/people.ts";
import { BY_ITSELF } from "./account-audit.records.ts";
import { openErasureLedger } from "./erasure-ledger.ts";
import { PERSONAL_PLACES, SECRET_COLUMNS } from "./personal-data.ts";

let test: TestCatalogue;
let folder: string;
let organisationId: string;
beforeAll(async () => {
  test = await openTestCatalogue();
  folder = await mkdtemp(join(tmpdir(), "kotokartta-erasure-"));
  const { id } = await test.database.client.listing.findFirstOrThrow({ where: { kind: "ORGANISATION" } });
  organisationId = id;
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

/** Somebody about whom something stands in every place there is. */
async function makeWrittenPerson(email: string): Promise<Person> {
  const database = test.database.client;
  const person = await makeEditor(database, organisationId, { email });
  const { accountId } = person;
  const later = new Date(Date.now() + 3_600_000);
  await database.passkey.create({
    data: {
      userId: accountId,
      name: "phone",
      publicKey: "key",
      credentialID: accountId,
      counter: 0,
      deviceType: "multiDevice",
      backedUp: true,
    },
  });
  await database.signInMethod.create({ data: { userId: accountId, accountId, providerId: "letter" } });
  await database.signInChallenge.create({
    data: { email, codeHash: "c", linkHash: `l-${accountId}`, browserHash: "b", expiresAt: later },
  });
  // An address that she had until now, and the letter that told her of the change there.
  const change = { accountId, sessionId: person.sessionId, codeHash: "c", expiresAt: later, usedAt: new Date() };
  await database.addressChange.create({
    data: { ...change, oldEmail: `once-${email}`, newEmail: email, undoHash: `u-${accountId}` },
  });
  await database.letter.create({ data: { kind: "address-changed", recipient: `once-${email}`, locale: "fi" } });
  const scope = { role: "EDITOR" as const, organisationId, locale: "fi", expiresAt: later };
  await database.invitation.create({ data: { ...scope, email } });
  await database.invitation.create({ data: { ...scope, email: `friend-of-${email}`, invitedById: accountId } });
  const friend = await makeEditor(database, organisationId, { email: `colleague-of-${email}` });
  await database.membership.updateMany({
    where: { accountId: friend.accountId },
    data: { grantedById: accountId, endedById: accountId, endedAt: new Date() },
  });
  await database.claim.create({ data: { organisationId, accountId, method: "OFFICER", expiresAt: later } });
  await database.claim.create({
    data: {
      organisationId,
      accountId: friend.accountId,
      method: "OFFICER",
      state: "REFUSED",
      expiresAt: later,
      decidedAt: new Date(),
      decidedById: accountId,
    },
  });
  await database.draft.create({ data: { accountId, subject: organisationId, changes: {} } });
  const submission = {
    act: "CHANGE" as const,
    listingId: organisationId,
    actor: "EDITOR" as const,
    authorLocale: "fi",
  };
  await database.submission.create({ data: { ...submission, authorId: accountId } });
  // Before she had an account.
  await database.submission.create({ data: { ...submission, actor: "ANYONE", contactEmail: email } });
  await database.submission.create({
    data: { ...submission, state: "REJECTED", decidedAt: new Date(), decidedById: accountId, decidedAs: "OFFICER" },
  });
  await database.revision.create({
    data: {
      listingId: organisationId,
      number: 1_000 + Math.floor(Math.random() * 1e6),
      state: "PUBLISHED",
      content: {},
      actor: "EDITOR",
      authorId: accountId,
    },
  });
  await database.confirmation.create({
    data: { listingId: organisationId, confirmedBy: "EDITOR", way: "DESK", accountId },
  });
  await database.reminder.create({
    data: { organisationId, accountId, tokenHash: randomUUID(), expiresAt: later },
  });
  await database.letter.create({ data: { kind: "invitation", recipient: email, locale: "fi" } });
  await database.idempotentAnswer.create({ data: { owner: accountId, key: "k", requestHash: "r", answer: {} } });
  await database.auditEntry.create({
    data: {
      sequence: BigInt(Math.floor(Math.random() * 1e9)),
      at: new Date(),
      actor: "EDITOR",
      actorId: accountId,
      act: "test",
      subjectType: "Listing",
      subjectId: organisationId,
      previousHash: Buffer.alloc(32),
      hash: Buffer.alloc(32),
    },
  });
  return person;
}

/** In which tables a text stands, in whatever column. */
async function tablesWith(text: string): Promise<string[]> {
  const tables = await test.database.client.$queryRaw<{ table_name: string }[]>`
    SELECT table_name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  const found = await Promise.all(
    tables.map(async ({ table_name }) => {
      const rows = await test.database.client.$queryRawUnsafe<{ count: number }[]>(
        `SELECT count(*)::int AS count FROM "${table_name}" held WHERE held::text LIKE '%' || $1 || '%'`,
        text,
      );
      return (rows[0]?.count ?? 0) > 0 ? [table_name] : [];
    }),
  );
  return found.flat().toSorted();
}

const placesOf = (holds: "ID" | "EMAIL") =>
  [...new Set(PERSONAL_PLACES.filter((place) => place.holds === holds).map(({ table }) => table))].toSorted();

describe("the list of personal places", () => {
  it("has every column that can hold an account's number or somebody's address", async () => {
    const columns = await test.database.client.$queryRaw<{ table: string; column: string }[]>`
      SELECT table_name AS table, column_name AS column FROM information_schema.columns
      WHERE table_schema = 'public' AND (column_name LIKE '%account_id' OR column_name LIKE '%\_by\_id'
        OR column_name IN ('author_id', 'actor_id', 'subject_id', 'owner', 'old_email', 'new_email', 'email', 'contact_email', 'recipient'))`;
    const listed = PERSONAL_PLACES.map(({ table, column }) => `${table}.${column}`);
    expect(columns.length).toBeGreaterThan(15);
    expect(columns.map(({ table, column }) => `${table}.${column}`).toSorted()).toEqual(
      listed
        .filter((one) => one !== "account.id")
        .concat("account.email")
        .toSorted(),
    );
  });

  it("names each table in which a canary is found", async () => {
    const person = await makeWrittenPerson("canary-listed@example.org");
    expect(await tablesWith(person.accountId)).toEqual(expect.arrayContaining(placesOf("ID")));
    const withAddress = await tablesWith(person.email);
    // In the audit trail and elsewhere only a number stands.
    expect(withAddress).toEqual([...new Set([...placesOf("EMAIL"), "account"])].toSorted());
  });
});

describe("taking one's data", () => {
  it("gives every row, from every place, and nothing that would let a finder of the file be her", async () => {
    const person = await makeWrittenPerson("canary-taken@example.org");
    const reader = { viewer: await person.viewer(), database: test.database.client };
    const { data } = await execute(test.current(), "{ viewer { personalData } }", {}, reader);
    const text = (data as unknown as { viewer: { personalData: string } }).viewer.personalData; // the document above
    const { held } = JSON.parse(text) as { held: Record<string, Record<string, unknown>[]> };
    for (const { table } of PERSONAL_PLACES) expect(held[table]?.length, table).toBeGreaterThan(0);
    const columns = Object.values(held).flatMap((rows) => rows.flatMap((row) => Object.keys(row)));
    expect(columns.filter((column) => SECRET_COLUMNS.includes(column))).toEqual([]);
    expect(text).not.toContain("colleague-of-canary-taken");
    expect(held.letter?.map(({ recipient }) => recipient)).toContain("once-canary-taken@example.org");
  });
});

const ERASE = `mutation Erase($confirmation: String!) { eraseMyAccount(input: { confirmation: $confirmation }) {
  __typename ... on InvalidInput { problems { path code } } ... on NotAllowed { reason } } }`;

describe("erasing one's account", () => {
  it("leaves nothing of her, and what she wrote in listings without her", async () => {
    const database = test.database.client;
    const person = await makeWrittenPerson("canary-erased@example.org");
    const ledger = openErasureLedger(folder);
    const reader = { viewer: await person.viewer(), database, ledger };
    const submissions = await database.submission.count();
    const wrong = await execute(test.current(), ERASE, { confirmation: "somebody@example.org" }, reader);
    expect(wrong.data).toMatchObject({
      eraseMyAccount: { problems: [{ path: "confirmation", code: "UNKNOWN_VALUE" }] },
    });
    expect(await database.account.count({ where: { id: person.accountId } })).toBe(1);
    const done = await execute(test.current(), ERASE, { confirmation: " Canary-Erased@example.org" }, reader);
    expect(done.data).toMatchObject({ eraseMyAccount: { __typename: "EraseMyAccountSuccess" } });
    expect(await tablesWith(person.accountId)).toEqual(["audit_entry"]);
    // Of her address, the colleague's and the friend's own still hold a part.
    await database.$executeRaw`UPDATE account SET email = replace(email, 'canary-erased', 'x')`;
    await database.$executeRaw`UPDATE invitation SET email = replace(email, 'canary-erased', 'x')`;
    expect(await tablesWith("canary-erased")).toEqual([]);
    expect(await database.submission.count()).toBe(submissions);
    expect((await person.viewer()).account).toBeNull();
  });

  it("is written down beside the database, in hashes, for this machine's account alone", async () => {
    const path = join(folder, "erasures.txt");
    const text = await readFile(path, "utf8");
    expect(text).not.toContain("canary");
    expect(text.trim().split("\n").length).toBeGreaterThan(1);
    expect((await stat(path)).mode & 0o777).toBe(0o600);
  });

  it("is done again when a backup from before has been restored, and spares who came later", async () => {
    const database = test.database.client;
    const email = "canary-restored@example.org";
    const person = await makeWrittenPerson(email);
    const ledger = openErasureLedger(folder);
    const kept = await database.account.findUniqueOrThrow({ where: { id: person.accountId } });
    const letter = await database.letter.findFirstOrThrow({ where: { recipient: email } });
    await ledger.erase(database, { id: person.accountId, email }, BY_ITSELF);
    // Yesterday's backup: the account is back, and so is a letter; the database knows of no erasure.
    await database.erasure.deleteMany();
    await database.account.create({ data: kept });
    await database.membership.create({ data: { accountId: kept.id, role: "EDITOR", organisationId } });
    await database.letter.create({ data: { ...letter, facts: {} } });
    // The backup may also be of a day on which she had another address.
    const once = { ...letter, id: randomUUID(), recipient: `once-${email}`, facts: {} };
    await database.letter.create({ data: once });
    expect(await openErasureLedger(folder).replay(database)).toBe(2);
    expect(await database.letter.count({ where: { recipient: once.recipient } })).toBe(0);
    expect(await tablesWith(kept.id)).toEqual(["audit_entry"]);
    expect(await database.letter.count({ where: { recipient: email } })).toBe(0);
    expect(await ledger.replay(database)).toBe(0);
    const invitation = {
      email,
      locale: "fi",
      role: "EDITOR" as const,
      organisationId,
      expiresAt: new Date(Date.now() + 1e6),
    };
    await database.invitation.create({ data: { ...invitation, createdAt: new Date(Date.now() + 1_000) } });
    await ledger.replay(database);
    expect(await database.invitation.count({ where: { email } })).toBe(1);
  });

  it("is refused to the last maintainer, and nothing of hers is lost", async () => {
    const database = test.database.client;
    await database.membership.deleteMany({ where: { role: "MAINTAINER" } });
    const maintainer = await makeMaintainer(database);
    const reader = { viewer: await maintainer.viewer(), database, ledger: openErasureLedger(folder) };
    const { data } = await execute(test.current(), ERASE, { confirmation: maintainer.email }, reader);
    expect(data).toMatchObject({ eraseMyAccount: { problems: [{ path: "confirmation", code: "NOT_POSSIBLE_NOW" }] } });
    expect(await database.session.count({ where: { userId: maintainer.accountId } })).toBe(1);
    await openErasureLedger(folder).replay(database);
    expect((await maintainer.viewer()).isMaintainer).toBe(true);
  });
});
