import { randomUUID } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "../testing/database.ts";
import { workAt } from "../testing/work.ts";
import { addMonths, cutoffOf, KEPT, KEPT_NAMES, type KeptName, termOf } from "./retention.rules.ts";
import { retention } from "./retention.ts";

const BEGIN = new Date("2026-11-30T00:20:00Z");
const DAY_MS = 86_400_000;
const after = (days: number) => new Date(BEGIN.getTime() + days * DAY_MS);

let store: TestDatabase;
beforeAll(async () => {
  store = await makeTestDatabase("seeded");
});
afterAll(() => store.drop());

const run = (now: Date) => retention.run(workAt(store.client, now));

/** One row of each kind that begins to be old at BEGIN, and how many of them are left. */
const SAMPLES: { readonly [Name in KeptName]: { add(): Promise<unknown>; left(): Promise<number> } } = {
  letters: {
    add: () => addLetter({ state: "SENT", sentAt: BEGIN, kind: "reminder" }),
    left: () => store.client.letter.count({ where: { kind: "reminder" } }),
  },
  letterSecrets: {
    add: () => addLetter({ kind: "sign-in", facts: { code: "482139" } }),
    left: () => store.client.letter.count({ where: { kind: "sign-in", NOT: { facts: { equals: {} } } } }),
  },
  signInChallenges: {
    add: () => {
      const hashes = { codeHash: "a", linkHash: randomUUID(), browserHash: "c" };
      return store.client.signInChallenge.create({ data: { email: "a@example.fi", ...hashes, expiresAt: BEGIN } });
    },
    left: () => store.client.signInChallenge.count(),
  },
  addressChanges: {
    add: async () => {
      const accountId = await addAccount();
      const asked = { accountId, sessionId: randomUUID(), oldEmail: "a@example.fi", newEmail: "b@example.fi" };
      const made = { codeHash: "c", usedAt: BEGIN, undoHash: randomUUID(), createdAt: BEGIN, expiresAt: BEGIN };
      await store.client.addressChange.create({ data: { ...asked, ...made } });
    },
    left: () => store.client.addressChange.count(),
  },
  sessions: {
    add: async () => {
      const account = await addAccount();
      await store.client.session.create({ data: { userId: account, token: randomUUID(), expiresAt: BEGIN } });
    },
    left: () => store.client.session.count(),
  },
  verifications: {
    add: () => store.client.verification.create({ data: { identifier: "x", value: "y", expiresAt: BEGIN } }),
    left: () => store.client.verification.count(),
  },
  idempotentAnswers: {
    add: () =>
      store.client.idempotentAnswer.create({
        data: { key: "k", owner: "o", requestHash: "h", answer: {}, createdAt: BEGIN },
      }),
    left: () => store.client.idempotentAnswer.count(),
  },
  usedChallenges: {
    add: () => store.client.usedChallenge.create({ data: { id: "u", expiresAt: BEGIN } }),
    left: () => store.client.usedChallenge.count(),
  },
  drafts: {
    add: async () => {
      const accountId = await addAccount();
      await store.client.draft.create({ data: { accountId, subject: "x", changes: {}, updatedAt: BEGIN } });
    },
    left: () => store.client.draft.count(),
  },
  rejectedSuggestions: {
    add: () => addSuggestion(),
    left: () => store.client.submission.count({ where: { actor: "ANYONE", NOT: { changes: { equals: {} } } } }),
  },
  suggestionAddresses: {
    add: () => addSuggestion(),
    left: () => store.client.submission.count({ where: { contactEmail: { not: null } } }),
  },
  invitations: {
    add: () =>
      store.client.invitation.create({
        data: { email: "b@example.fi", locale: "fi", role: "MAINTAINER", expiresAt: BEGIN },
      }),
    left: () => store.client.invitation.count(),
  },
  findings: {
    add: async () => {
      const { id: listingId } = await store.client.listing.findFirstOrThrow();
      await store.client.personalDataFinding.create({
        data: { listingId, path: "place.street", kind: "CARE_OF", settledAt: BEGIN },
      });
    },
    left: () => store.client.personalDataFinding.count(),
  },
  jobRuns: {
    add: () => store.client.jobRun.create({ data: { job: "retention", startedAt: BEGIN } }),
    left: () => store.client.jobRun.count(),
  },
  openings: {
    add: async () => {
      const { id: listingId } = await store.client.listing.findFirstOrThrow();
      await store.client.opening.create({ data: { listingId, day: new Date("2026-11-30"), count: 3 } });
    },
    left: () => store.client.opening.count(),
  },
};

const addLetter = (data: { kind: string; state?: "SENT"; sentAt?: Date; facts?: object }) =>
  store.client.letter.create({ data: { recipient: "r@example.fi", locale: "fi", createdAt: BEGIN, ...data } });

async function addAccount(data: object = {}): Promise<string> {
  const email = `${randomUUID()}@example.fi`;
  const { id } = await store.client.account.create({ data: { email, lastSeenOn: BEGIN, createdAt: BEGIN, ...data } });
  return id;
}

const addSuggestion = () =>
  store.client.submission.create({
    data: {
      act: "CHANGE",
      state: "REJECTED",
      actor: "ANYONE",
      authorLocale: "fi",
      changes: { texts: [] },
      contactEmail: "s@example.fi",
      decidedAt: BEGIN,
    },
  });

describe("what is kept", () => {
  test.each(KEPT_NAMES)("%s: it is there until its time, and gone after it", async (name) => {
    await SAMPLES[name].add();
    const { days = 0, months = 0 }: { days?: number; months?: number } = KEPT[name];
    const end = addMonths(after(days), months);
    await run(new Date(end.getTime() - (days + months > 0 ? DAY_MS : 1)));
    expect(await SAMPLES[name].left()).toBe(1);
    await run(new Date(end.getTime() + DAY_MS));
    expect(await SAMPLES[name].left()).toBe(0);
  });

  test("a finding that may stand is known for ever, or the next night would ask again", async () => {
    const { id: listingId } = await store.client.listing.findFirstOrThrow();
    const data = { listingId, path: "place.street", kind: "CARE_OF", settledAt: BEGIN, isAccepted: true };
    await store.client.personalDataFinding.create({ data });
    await run(after(4000));
    expect(await store.client.personalDataFinding.count()).toBe(1);
    await store.client.personalDataFinding.deleteMany();
  });

  test("an editor's submission keeps its words: it is the history of the listing", async () => {
    const { id } = await store.client.submission.create({
      data: {
        act: "CHANGE",
        state: "REJECTED",
        actor: "EDITOR",
        authorLocale: "fi",
        changes: { a: 1 },
        decidedAt: BEGIN,
      },
    });
    await run(after(4000));
    expect(await store.client.submission.findUnique({ where: { id } })).toMatchObject({ changes: { a: 1 } });
  });

  test("the document tells the same", () => {
    const document = readFileSync(join(import.meta.dirname, "../../docs/operations.md"), "utf8");
    const [, table = ""] = document.split(/<!-- \/?retention -->/);
    const rows = table.trim().split("\n").slice(2);
    const told = rows.map((row) =>
      row
        .split("|")
        .slice(1, -1)
        .map((cell) => cell.trim()),
    );
    expect(told).toEqual(Object.values(KEPT).map((kept) => [kept.what, termOf(kept), kept.from]));
  });
});

describe("an account that nobody uses", () => {
  beforeEach(async () => {
    await store.client.letter.deleteMany();
    await store.client.account.deleteMany();
  });
  const written = () => store.client.letter.findMany({ where: { kind: "account-closing" } });
  const THREE_YEARS = addMonths(BEGIN, 36);
  const exists = async (id: string) => (await store.client.account.count({ where: { id } })) === 1;

  /** The database dates a letter by its own clock, which stands in 2026. */
  const dateLetters = (createdAt: Date) => store.client.letter.updateMany({ data: { createdAt } });

  test("is written to after three years, once, and erased three months later", async () => {
    const id = await addAccount({ locale: "so" });
    await run(THREE_YEARS);
    expect(await written()).toEqual([]);
    const noticed = new Date(THREE_YEARS.getTime() + DAY_MS);
    await run(noticed);
    await dateLetters(noticed);
    await run(new Date(noticed.getTime() + DAY_MS));
    expect(await written()).toMatchObject([{ locale: "so", facts: { day: "2030-03-01" } }]);
    await run(new Date("2030-02-28T00:20:00Z"));
    expect(await exists(id)).toBe(true);
    await run(new Date("2030-03-01T00:20:00Z"));
    expect(await exists(id)).toBe(false);
    expect(await store.client.erasure.count()).toBeGreaterThan(0);
  });

  test("is kept when somebody signs in before the day, and counted anew from then", async () => {
    const id = await addAccount();
    await run(new Date(THREE_YEARS.getTime() + DAY_MS));
    expect(await written()).toHaveLength(1);
    await store.client.account.update({ where: { id }, data: { lastSeenOn: new Date("2030-02-27") } });
    await run(new Date("2030-03-02T00:20:00Z"));
    expect(await exists(id)).toBe(true);
    expect(await store.client.account.findUnique({ where: { id } })).toMatchObject({ closingOn: null });
    await store.client.letter.deleteMany();
    await run(new Date("2033-02-27T00:20:00Z"));
    expect(await written()).toHaveLength(0);
    await run(new Date("2033-02-28T00:20:00Z"));
    expect(await written()).toHaveLength(1);
  });

  test("that is the last maintainer's stays, and holds up nobody else's", async () => {
    const last = await addAccount({ state: "ACTIVE" });
    await store.client.membership.create({ data: { accountId: last, role: "MAINTAINER" } });
    const other = await addAccount();
    await run(new Date(THREE_YEARS.getTime() + DAY_MS));
    expect(await run(new Date("2030-03-02T00:20:00Z"))).toMatchObject({ accountsErased: 1 });
    expect([await exists(last), await exists(other)]).toEqual([true, false]);
  });

  test("leaves nothing of its holder, and all that she did for listings", async () => {
    const id = await addAccount({ email: "canary@example.fi" });
    const submission = await store.client.submission.create({
      data: {
        act: "CHANGE",
        state: "REJECTED",
        actor: "EDITOR",
        authorId: id,
        authorLocale: "fi",
        decidedAt: BEGIN,
        decidedById: id,
      },
    });
    await addLetter({ kind: "reminder" });
    await store.client.letter.updateMany({ data: { recipient: "canary@example.fi" } });
    await store.client.invitation.create({
      data: { email: "canary@example.fi", locale: "fi", role: "MAINTAINER", expiresAt: after(9999) },
    });
    await run(new Date(THREE_YEARS.getTime() + DAY_MS));
    await run(new Date("2030-03-02T00:20:00Z"));
    expect(await store.client.submission.findUnique({ where: { id: submission.id } })).toMatchObject({
      authorId: null,
      decidedById: null,
    });
    expect(await store.client.letter.count({ where: { recipient: "canary@example.fi" } })).toBe(0);
    expect(await store.client.invitation.count({ where: { email: "canary@example.fi" } })).toBe(0);
  });
});

test.each([
  ["2026-03-31", -1, "2026-02-28"],
  ["2028-03-31", -1, "2028-02-29"],
  ["2026-11-30", 3, "2027-02-28"],
  ["2028-02-29", -12, "2027-02-28"],
  ["2026-01-15", -13, "2024-12-15"],
])("%s and %i months are %s", (from, months, to) => {
  expect(addMonths(new Date(from), months).toISOString().slice(0, 10)).toBe(to);
});

test("a term of days and one of months are both counted back from now", () => {
  expect(cutoffOf({ days: 30 }, BEGIN).toISOString()).toBe("2026-10-31T00:20:00.000Z");
  expect(cutoffOf({ months: 24 }, BEGIN).toISOString()).toBe("2024-11-30T00:20:00.000Z");
});
