/** Each sentence of the policy, as a question about one and as a condition on many: they agree for every viewer and every listing. */

import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { refusalFor } from "../accounts/account.policy.ts";
import { ANYONE, type Viewer } from "../accounts/viewer.ts";
import { makeTestDatabase, type TestDatabase } from "../testing/database.ts";
import { readListings } from "./content/listing-content.records.ts";
import { contentOf } from "./content/listing-content.rules.ts";
import { factsOf } from "./facts.records.ts";
import {
  actingRole,
  decidableBy,
  editableBy,
  type ListingFacts,
  mayDecide,
  mayEdit,
  mayMerge,
  mayPublish,
  mayPublishNew,
  mayRedact,
  maySee,
  submissionsSeenBy,
} from "./listing.policy.ts";

let database: TestDatabase;
let facts: ListingFacts[];
let submissions: { id: string; authorId: string | null; municipalityCode: string | null; movesToCode: string | null }[];
let organisations: string[];
let municipalities: string[];
const ACCOUNTS = ["1", "2"].map((digit) => `00000000-0000-4000-8000-00000000000${digit}`);

beforeAll(async () => {
  database = await makeTestDatabase("seeded");
  const { client } = database;
  const ids = (await client.listing.findMany({ select: { id: true }, orderBy: { id: "asc" } })).map(({ id }) => id);
  facts = [];
  for (const [id, rows] of await readListings(client, ids)) facts.push(await factsOf(client, id, contentOf(rows)));
  organisations = [...new Set(facts.flatMap(({ organisationIds }) => organisationIds))];
  municipalities = [...new Set(facts.flatMap(({ municipalityCode }) => municipalityCode ?? []))];
  const codes = [null, ...municipalities.slice(0, 3)];
  await client.submission.createMany({
    data: [null, ...ACCOUNTS].flatMap((authorId) =>
      codes.flatMap((municipalityCode) =>
        codes.map((movesToCode) => ({
          act: "CHANGE" as const,
          actor: "ANYONE" as const,
          authorLocale: "fi",
          authorId,
          municipalityCode,
          movesToCode,
        })),
      ),
    ),
  });
  submissions = await client.submission.findMany();
}, 120_000);
afterAll(() => database.drop());

/** Viewers of every shape, with roles that the data have and some that they have not. */
const anyViewer = (): fc.Arbitrary<Viewer> => {
  // The first few are those that the submissions and many listings are of.
  const codes = fc.subarray([...municipalities.slice(0, 6), "000"], { maxLength: 3 });
  const bodies = fc.subarray([...organisations.slice(0, 12), ACCOUNTS[0] ?? ""], { maxLength: 4 });
  const state = fc.constantFrom("PENDING" as const, "ACTIVE" as const, "DISABLED" as const);
  return fc
    .record({
      account: fc.option(fc.constantFrom(...ACCOUNTS), { nil: null }),
      state,
      codes,
      bodies,
      isMaintainer: fc.boolean(),
    })
    .map(({ account: id, state: told, codes: own, bodies: run, isMaintainer }) => {
      if (id === null) return ANYONE;
      const account = { id, email: "a@test.example", locale: "fi", state: told };
      // As viewer.records gives them: what does not count is not there.
      const roles = { municipalityCodes: new Set(own), organisationIds: new Set(run), isMaintainer };
      return { ...ANYONE, account, ...(told === "ACTIVE" ? roles : {}) };
    });
};
const runs = { numRuns: Number(process.env.VIEWERS ?? 60) };
const sorted = (ids: readonly string[]) => [...ids].sort();

describe("a question about one agrees with the condition on many", () => {
  test("who may edit a listing", async () => {
    await fc.assert(
      fc.asyncProperty(anyViewer(), async (viewer) => {
        const found = await database.client.listing.findMany({ where: editableBy(viewer), select: { id: true } });
        const allowed = facts.filter((listing) => mayEdit(viewer, listing)).map(({ id }) => id);
        expect(sorted(found.map(({ id }) => id))).toEqual(sorted(allowed));
      }),
      runs,
    );
  }, 120_000);

  test("who may decide on a submission, and who sees it", async () => {
    await fc.assert(
      fc.asyncProperty(anyViewer(), async (viewer) => {
        const idsOf = async (where: ReturnType<typeof decidableBy>) =>
          sorted((await database.client.submission.findMany({ where, select: { id: true } })).map(({ id }) => id));
        const those = (may: typeof mayDecide) =>
          sorted(submissions.filter((row) => may(viewer, row)).map(({ id }) => id));
        expect(await idsOf(decidableBy(viewer))).toEqual(those(mayDecide));
        expect(await idsOf(submissionsSeenBy(viewer))).toEqual(those(maySee));
      }),
      runs,
    );
  }, 120_000);
});

describe("the sentences", () => {
  const listing = (municipalityCode: string | null, ...organisationIds: string[]): ListingFacts => ({
    id: "listing",
    municipalityCode,
    organisationIds,
  });
  const account = { id: ACCOUNTS[0] ?? "", email: "a@test.example", locale: "fi", state: "ACTIVE" as const };
  const editor: Viewer = { ...ANYONE, account, organisationIds: new Set(["a"]) };
  const officer: Viewer = { ...ANYONE, account, municipalityCodes: new Set(["091"]) };
  const maintainer: Viewer = { ...ANYONE, account, isMaintainer: true };

  test("nobody publishes what is somebody else's", () => {
    expect(mayPublish(ANYONE, listing("091", "a"), listing("091", "a"))).toBe(false);
    expect(mayPublish(editor, listing("091", "b"), listing("091", "b"))).toBe(false);
    expect(mayPublish(officer, listing("049", "a"), listing("049", "a"))).toBe(false);
    expect(mayPublish(officer, listing(null, "a"), listing(null, "a"))).toBe(false);
  });

  test("nobody gains rights over a listing by handing it to herself, nor moves it out of sight", () => {
    expect(mayPublish(editor, listing("091", "b"), listing("091", "a"))).toBe(false);
    expect(mayPublish(editor, listing("091", "a"), listing("091", "b"))).toBe(false);
    expect(mayPublish(editor, listing("091", "a"), listing("049", "a"))).toBe(false);
    expect(mayPublish(officer, listing("049"), listing("091"))).toBe(false);
    expect(mayPublish(officer, listing("091"), listing("049"))).toBe(false);
    const both: Viewer = { ...officer, municipalityCodes: new Set(["091", "049"]) };
    expect(mayPublish(both, listing("091"), listing("049"))).toBe(true);
  });

  test("an editor's new listing waits, an officer's in her area does not", () => {
    expect(mayPublishNew(editor, listing("091", "a"))).toBe(false);
    expect(mayPublishNew(officer, listing("091", "a"))).toBe(true);
    expect(mayPublishNew(officer, listing("049", "a"))).toBe(false);
    expect(mayPublishNew(officer, listing(null, "a"))).toBe(false);
    expect(mayPublishNew(maintainer, listing(null, "a"))).toBe(true);
  });

  test("editors cannot take out of the history, and only maintainers merge", () => {
    expect([editor, officer, maintainer].map((viewer) => mayRedact(viewer, listing("091", "a")))).toEqual([
      false,
      true,
      true,
    ]);
    expect([editor, officer, maintainer].map(mayMerge)).toEqual([false, false, true]);
  });

  test("of several roles the widest one counts", () => {
    const all: Viewer = { ...editor, municipalityCodes: new Set(["091"]) };
    expect(actingRole(all, listing("091", "a"))).toBe("OFFICER");
    expect(actingRole(all, listing("049", "a"))).toBe("EDITOR");
    expect(actingRole({ ...all, isMaintainer: true }, listing("091", "a"))).toBe("MAINTAINER");
    expect(actingRole(all, listing("049", "b"))).toBe("ANYONE");
  });

  test("a refusal says what would have to change", () => {
    const of = (more: Partial<Viewer>) => refusalFor({ ...ANYONE, ...more }).reason;
    expect(of({})).toBe("SIGN_IN_NEEDED");
    expect(of({ account: { ...account, state: "DISABLED" } })).toBe("ACCOUNT_DISABLED");
    expect(of({ account: { ...account, state: "PENDING" } })).toBe("ACCOUNT_PENDING");
    expect(of({ account, isPasskeyMissing: true })).toBe("PASSKEY_NEEDED");
    expect(of({ account })).toBe("NOT_YOURS");
  });
});
