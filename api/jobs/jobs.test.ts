import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ANYONE, type Viewer } from "../accounts/viewer.ts";
import { queueLetter } from "../letters/letter.records.ts";
import { execute, NOW, openTestCatalogue, type TestCatalogue } from "../testing/ask-graphql.ts";
import { SAMPLES } from "../testing/sample-letters.ts";
import { workAt } from "../testing/work.ts";
import { recordRun } from "./job-run.records.ts";
import { JOB_NAMES, JOBS } from "./job-table.ts";
import { personalData } from "./personal-data.ts";
import { queueDigest } from "./queue-digest.ts";
import { nextRunOf } from "./timetable.rules.ts";

let store: TestCatalogue;
beforeAll(async () => {
  store = await openTestCatalogue();
});
afterAll(() => store.close());
beforeEach(async () => {
  await store.database.client.letter.deleteMany();
});

const account = {
  id: "00000000-0000-4000-8000-000000000001",
  email: "m@example.fi",
  locale: "fi",
  state: "ACTIVE",
} as const;
const maintainer: Viewer = { ...ANYONE, account, isMaintainer: true };
const officerOf = (code: string): Viewer => ({ ...ANYONE, account, municipalityCodes: new Set([code]) });
const editor: Viewer = { ...ANYONE, account, organisationIds: new Set(["00000000-0000-4000-8000-000000000009"]) };

async function ask(viewer: Viewer, document: string, variables = {}) {
  const { data, errors } = await execute(store.current(), document, variables, {
    viewer,
    database: store.database.client,
  });
  expect(errors).toBeUndefined();
  const [answer] = Object.values((data ?? {}) as Record<string, Record<string, unknown>>); // each document asks one thing
  return answer;
}

const REASON = "... on NotAllowed { reason }";
const JOBS_QUERY = `{ jobs { __typename ${REASON} ... on JobsSuccess { jobs { name about schedule nextRunAt failuresInARow waiting
  runs { startedAt endedAt problem counts { name count } } } } } }`;
const LETTERS_QUERY = `query ($state: LetterState) { letters(state: $state) { __typename ${REASON}
  ... on LettersSuccess { letters { id kind language recipient state attempts problem mayBeTriedAgain sentAt } } } }`;
const FINDINGS_QUERY = `{ personalDataFindings { __typename ${REASON}
  ... on PersonalDataFindingsSuccess { findings { id path kind isAccepted listing { slug } } } } }`;
const RETRY_JOB = `mutation { retryJob(input: { name: QUEUE_DIGEST }) { __typename ${REASON} ... on RetryJobSuccess { job { name waiting } } } }`;
const RETRY_LETTER = `mutation ($id: ID!) { retryLetter(input: { id: $id }) { __typename ${REASON}
  ... on NotFound { what } ... on InvalidInput { problems { path code } } ... on RetryLetterSuccess { letter { state attempts } } } }`;
const SETTLE = `mutation ($id: ID!, $isAccepted: Boolean!) { settleFinding(input: { id: $id, isAccepted: $isAccepted }) { __typename ${REASON}
  ... on NotFound { what } ... on SettleFindingSuccess { finding { isAccepted settledAt } } } }`;
const NOBODY_ID = "00000000-0000-4000-8000-00000000000f";

describe("whoever is no maintainer", () => {
  const asked: [string, string, Record<string, unknown>][] = [
    ["jobs", JOBS_QUERY, {}],
    ["letters", LETTERS_QUERY, {}],
    ["retryJob", RETRY_JOB, {}],
    ["retryLetter", RETRY_LETTER, { id: NOBODY_ID }],
  ];
  test.each(asked)("is refused %s", async (_, document, variables) => {
    const pending: Viewer = { ...ANYONE, account: { ...account, state: "PENDING" } };
    const reasonOf = async (viewer: Viewer) => (await ask(viewer, document, variables))?.reason;
    expect(await reasonOf(ANYONE)).toBe("SIGN_IN_NEEDED");
    expect(await reasonOf(pending)).toBe("ACCOUNT_PENDING");
    expect(await reasonOf(editor)).toBe("NOT_YOURS");
    expect(await reasonOf(officerOf("091"))).toBe("NOT_YOURS");
    expect(await reasonOf({ ...ANYONE, account, isPasskeyMissing: true })).toBe("PASSKEY_NEEDED");
  });
});

describe("a maintainer", () => {
  test("sees every job, when it runs next and how it went", async () => {
    const { client } = store.database;
    await recordRun(client, "link-check", new Date(NOW.getTime() - 2000), async () => ({ checked: 7 }));
    const failing = recordRun(client, "link-check", new Date(NOW.getTime() - 1000), () =>
      Promise.reject(new Error("no net")),
    );
    await expect(failing).rejects.toThrow("no net");
    const { jobs } = (await ask(maintainer, JOBS_QUERY)) as { jobs: Record<string, unknown>[] };
    expect(jobs.map(({ name }) => name)).toEqual(JOB_NAMES.map((name) => name.replaceAll("-", "_").toUpperCase()));
    expect(jobs.find(({ name }) => name === "LINK_CHECK")).toMatchObject({
      // It is 10.00 UTC on a Tuesday.
      nextRunAt: "2026-11-24T22:10:00.000Z",
      failuresInARow: 1,
      waiting: 0,
      runs: [
        { problem: "Error: no net", counts: [] },
        { problem: null, counts: [{ name: "checked", count: 7 }] },
      ],
    });
  });

  test("runs a job besides its time, and a second wish changes nothing", async () => {
    await ask(maintainer, RETRY_JOB);
    expect(await ask(maintainer, RETRY_JOB)).toEqual({
      __typename: "RetryJobSuccess",
      job: { name: "QUEUE_DIGEST", waiting: 1 },
    });
  });

  test("sees which letters did not go out, not to whom nor what they said, and has one tried again", async () => {
    const { client } = store.database;
    await queueLetter(client, {
      kind: "decision",
      recipient: "reader@example.fi",
      locale: "so",
      facts: SAMPLES.decision[0],
    });
    const { id } = await client.letter.findFirstOrThrow();
    const failed = { state: "FAILED", problem: "NOT_DELIVERED ECONNECTION", attempts: 12 } as const;
    await client.letter.update({ where: { id }, data: failed });
    const shown = await ask(maintainer, LETTERS_QUERY, { state: "FAILED" });
    expect(shown).toMatchObject({
      letters: [
        {
          id,
          kind: "decision",
          language: "so",
          recipient: "r…@example.fi",
          problem: "NOT_DELIVERED ECONNECTION",
          mayBeTriedAgain: true,
        },
      ],
    });
    expect(JSON.stringify(shown)).not.toMatch(/reader|Monitoimitalo/);
    expect(await ask(maintainer, RETRY_LETTER, { id })).toMatchObject({ letter: { state: "QUEUED", attempts: 0 } });
    expect(await client.letter.findUnique({ where: { id } })).toMatchObject({
      state: "QUEUED",
      attempts: 0,
      problem: null,
    });
  });

  test("cannot have a letter tried again that is on its way, is of no use any more, or is none", async () => {
    const { client } = store.database;
    await queueLetter(client, {
      kind: "sign-in",
      recipient: "reader@example.fi",
      locale: "fi",
      facts: SAMPLES["sign-in"][0],
    });
    const { id } = await client.letter.findFirstOrThrow();
    const refused = { __typename: "InvalidInput", problems: [{ path: "id", code: "NOT_POSSIBLE_NOW" }] };
    expect(await ask(maintainer, RETRY_LETTER, { id })).toEqual(refused);
    await client.letter.update({ where: { id }, data: { state: "FAILED" } });
    expect(await ask(maintainer, RETRY_LETTER, { id })).toEqual(refused);
    const old = { kind: "decision", createdAt: new Date(NOW.getTime() - 8 * 86_400_000) };
    await client.letter.update({ where: { id }, data: old });
    expect(await ask(maintainer, RETRY_LETTER, { id })).toEqual(refused);
    for (const nothing of [NOBODY_ID, "x", "' OR 1=1"]) {
      expect(await ask(maintainer, RETRY_LETTER, { id: nothing })).toEqual({ __typename: "NotFound", what: "Letter" });
    }
  });
});

describe("the search for personal data", () => {
  const work = () => workAt(store.database.client, NOW);

  test("finds nothing in the real listings: their numbers, addresses and hours are no person's data", async () => {
    const { listings, found } = await personalData.run(work());
    expect({ found, isAll: (listings ?? 0) > 700 }).toEqual({ found: 0, isAll: true });
  });

  test("asks an officer about a leaked number in her area, and nobody else's", async () => {
    const { client } = store.database;
    const listing = await client.listing.findFirstOrThrow({
      where: { municipalityCode: "091", kind: "MEETING_PLACE", state: "PUBLISHED" },
    });
    const group = { listingId: listing.id, fieldGroup: "PRESENTATION" } as const;
    const { languageTag, description } = await client.translation.findFirstOrThrow({ where: group });
    const where = { listingId_fieldGroup_languageTag: { ...group, languageTag } };
    await client.translation.update({
      where,
      data: { description: "Soita Leenalle 040 765 4321. Tunnus 131052-308T." },
    });
    await personalData.run(work());
    const mine = { path: `texts.description.${languageTag}`, listing: { slug: listing.slug }, isAccepted: false };
    const findingsOf = async (viewer: Viewer) => {
      const { findings } = (await ask(viewer, FINDINGS_QUERY)) as { findings: Record<string, unknown>[] };
      return findings.filter(({ path }) => path === mine.path);
    };
    const [code, number] = await findingsOf(officerOf("091")).then((all) =>
      all.sort((a, b) => (String(a.kind) < String(b.kind) ? 1 : -1)),
    );
    expect([code, number]).toMatchObject([
      { ...mine, kind: "PERSONAL_IDENTITY_CODE" },
      { ...mine, kind: "MOBILE_NUMBER" },
    ]);
    expect(await findingsOf(maintainer)).toHaveLength(2);
    expect(await findingsOf(officerOf("049"))).toEqual([]);
    expect(await ask(editor, FINDINGS_QUERY)).toEqual({ __typename: "NotAllowed", reason: "NOT_YOURS" });
    expect(await ask(officerOf("049"), SETTLE, { id: number?.id, isAccepted: true })).toEqual({
      __typename: "NotFound",
      what: "PersonalDataFinding",
    });
    // The number is the association's own and may stand; the code was said to be gone, but is not.
    const settled = { finding: { isAccepted: true, settledAt: NOW.toISOString() } };
    expect(await ask(officerOf("091"), SETTLE, { id: number?.id, isAccepted: true })).toMatchObject(settled);
    await ask(officerOf("091"), SETTLE, { id: code?.id, isAccepted: false });
    expect(await findingsOf(officerOf("091"))).toEqual([]);
    await personalData.run(work());
    expect(await findingsOf(officerOf("091"))).toMatchObject([{ kind: "PERSONAL_IDENTITY_CODE" }]);
    await client.translation.update({ where, data: { description } });
    await personalData.run(work());
    expect(await findingsOf(officerOf("091"))).toEqual([]);
  });

  test("a number that was let stand stays so in any spelling; another one in its place is asked about again", async () => {
    const { client } = store.database;
    const listing = await client.listing.findFirstOrThrow({
      where: { municipalityCode: "091", kind: "GUIDANCE_POINT", state: "PUBLISHED" },
    });
    const group = { listingId: listing.id, fieldGroup: "PRESENTATION" } as const;
    const { languageTag, description } = await client.translation.findFirstOrThrow({ where: group });
    const write = async (text: string | null) => {
      const where = { listingId_fieldGroup_languageTag: { ...group, languageTag } };
      await client.translation.update({ where, data: { description: text } });
      await personalData.run(work());
      const { findings } = (await ask(officerOf("091"), FINDINGS_QUERY)) as { findings: { id: string }[] };
      return findings.map(({ id }) => id);
    };
    const [id] = await write("Päivystys 040 765 4321.");
    await ask(officerOf("091"), SETTLE, { id, isAccepted: true });
    expect(await write("Päivystys: +358 (0)40 7654321.".replace("+358 (0)", "0"))).toEqual([]);
    expect(await write("Päivystys 050 111 2233.")).toEqual([id]);
    await ask(officerOf("091"), SETTLE, { id, isAccepted: true });
    expect(await write("Päivystys 050 111 2233. Leena 040 765 4321.")).toEqual([id]);
    const held = await client.personalDataFinding.findUniqueOrThrow({ where: { id: id ?? "" } });
    // Nothing that anybody could dial.
    expect(JSON.stringify(held)).not.toMatch(/765|4321|2233/);
    expect(await write(description)).toEqual([]);
    expect(await client.personalDataFinding.findUnique({ where: { id: id ?? "" } })).toMatchObject({ mark: null });
  });

  test("that is stopped half-way settles nothing", async () => {
    await expect(personalData.run({ ...work(), signal: AbortSignal.abort() })).rejects.toThrow("stopped");
  });
});

test("an officer hears on weekdays what waits in her area, claims too; what has no officer waits for maintainers", async () => {
  const { client } = store.database;
  const add = async (email: string, locale: string, role: "OFFICER" | "MAINTAINER", scope: object) => {
    const { id } = await client.account.create({ data: { email, locale, state: "ACTIVE" } });
    await client.membership.create({ data: { accountId: id, role, ...scope } });
  };
  await add("helsinki@example.fi", "fi", "OFFICER", { municipalityCode: "091" });
  await add("uusimaa@example.fi", "sv", "OFFICER", { regionCode: "01" });
  await add("oulu@example.fi", "fi", "OFFICER", { municipalityCode: "564" });
  await add("all@example.fi", "en", "MAINTAINER", {});
  const wait = (municipalityCode: string | null, days: number, movesToCode: string | null = null) =>
    client.submission.create({
      data: {
        act: "CHANGE",
        actor: "ANYONE",
        authorLocale: "fi",
        municipalityCode,
        movesToCode,
        createdAt: new Date(NOW.getTime() - days * 86_400_000),
      },
    });
  await wait("091", 4);
  await wait("091", 1, "049");
  await wait("837", 9);
  await wait(null, 0);
  // Claims wait too: not the officer's own, not those that ran out, and not those that wait for a code.
  const claimOf = async (where: object, more: object = {}, of?: string) => {
    const { listingId } = await client.organisation.findFirstOrThrow({ where: { listing: where } });
    const { id: accountId } = of
      ? await client.account.findUniqueOrThrow({ where: { email: of } })
      : await client.account.create({ data: { email: `${crypto.randomUUID()}@example.fi` } });
    const later = { createdAt: new Date(NOW.getTime() - 5 * 86_400_000), expiresAt: new Date(NOW.getTime() + 60_000) };
    await client.claim.create({ data: { organisationId: listingId, accountId, method: "OFFICER", ...later, ...more } });
  };
  const here = { municipalityCode: "091" };
  await claimOf(here);
  await claimOf(here, {}, "helsinki@example.fi");
  await claimOf(here, { expiresAt: NOW });
  await claimOf(here, { method: "EMAIL_DOMAIN", codeHash: "x" });
  await claimOf(here, { state: "REFUSED" });
  await claimOf({ municipalityCode: null });
  expect(await queueDigest.run(workAt(client, NOW))).toEqual({ letters: 3 });
  const letters = await client.letter.findMany({ orderBy: { recipient: "asc" } });
  expect(letters.map(({ recipient, locale, facts }) => ({ recipient, locale, facts }))).toEqual([
    {
      recipient: "all@example.fi",
      locale: "en",
      facts: { waiting: 3, oldestDays: 9, url: "https://kotokartta.example/en/desk" },
    },
    {
      recipient: "helsinki@example.fi",
      locale: "fi",
      facts: { waiting: 2, oldestDays: 5, url: "https://kotokartta.example/fi/desk" },
    },
    {
      recipient: "uusimaa@example.fi",
      locale: "sv",
      facts: { waiting: 4, oldestDays: 5, url: "https://kotokartta.example/sv/desk" },
    },
  ]);
});

test("every job says in one sentence what it does, and has a time that comes", () => {
  for (const job of Object.values(JOBS)) {
    expect(job.about).toMatch(/^[A-Z].*\.$/);
    expect(nextRunOf(job, NOW)).toBeInstanceOf(Date);
  }
  // From Friday morning the digest is next written on Monday.
  expect(nextRunOf(JOBS["queue-digest"], new Date("2026-11-27T05:30:00Z"))?.toISOString()).toBe(
    "2026-11-30T05:30:00.000Z",
  );
});
