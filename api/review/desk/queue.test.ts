/** What an officer's queue tells: the oldest first, only hers, reports apart from changes. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ANYONE, type Viewer } from "../../accounts/viewer.ts";
import { ask, openTestCatalogue, type TestCatalogue } from "../../testing/ask-graphql.ts";
import { findRunPlace, makeAccount } from "../../testing/desk.ts";

let catalogue: TestCatalogue;
let place: Awaited<ReturnType<typeof findRunPlace>>;
let officer: Viewer;
let other: Viewer;
let stranger: Viewer;
const ids: string[] = [];

beforeAll(async () => {
  catalogue = await openTestCatalogue();
  const { client } = catalogue.database;
  place = await findRunPlace(client);
  const { municipalityCode } = place;
  officer = await makeAccount(client, "officer@test.example", { municipalityCodes: new Set([municipalityCode]) });
  other = await makeAccount(client, "other@test.example", {
    municipalityCodes: new Set([municipalityCode === "853" ? "837" : "853"]),
  });
  stranger = await makeAccount(client, "stranger@test.example");
  const base = { listingId: place.id, baseRevision: 1, municipalityCode, changes: { changes: {} } };
  const report = { ...base, act: "CHANGE" as const, actor: "ANYONE" as const, reportReason: "HOURS" as const };
  const rows = [
    { ...report, authorLocale: "ar", reason: "المكان مغلق", createdAt: new Date("2026-11-20T08:00:00Z") },
    { ...report, authorLocale: "fi", createdAt: new Date("2026-11-22T08:00:00Z") },
    {
      ...base,
      act: "CHANGE" as const,
      actor: "ANYONE" as const,
      authorLocale: "fi",
      authorId: stranger.account?.id ?? null,
      createdAt: new Date("2026-11-21T08:00:00Z"),
    },
  ];
  for (const row of rows) ids.push((await client.submission.create({ data: { id: randomUUID(), ...row } })).id);
});
afterAll(() => catalogue.close());

const QUEUE = /* GraphQL */ `
  query Queue($filter: SubmissionFilter, $newestFirst: Boolean) {
    submissions(filter: $filter, newestFirst: $newestFirst) {
      nodes { id authorLanguage canBeAsked report { reason voices } }
    }
  }
`;

interface Queue {
  readonly submissions: { readonly nodes: readonly { readonly id: string }[] };
}

async function queue(viewer: Viewer, filter: object, newestFirst = false) {
  const reader = { viewer, database: catalogue.database.client };
  return (await ask<Queue>(catalogue.current(), QUEUE, { filter, newestFirst }, reader)).submissions.nodes;
}

const idsOf = (nodes: readonly { readonly id: string }[]) => nodes.map(({ id }) => id);

test("who has waited longest stands first, and the other way round for who looks back", async () => {
  expect(idsOf(await queue(officer, { whose: "TO_DECIDE" }))).toEqual([ids[0], ids[2], ids[1]]);
  expect(idsOf(await queue(officer, { whose: "TO_DECIDE" }, true))).toEqual([ids[1], ids[2], ids[0]]);
});

test("reports of residents are asked for by themselves, with how many say the same and in which language", async () => {
  expect(await queue(officer, { isReport: true })).toEqual([
    { id: ids[0], authorLanguage: "ar", canBeAsked: false, report: { reason: "HOURS", voices: 2 } },
    { id: ids[1], authorLanguage: "fi", canBeAsked: false, report: { reason: "HOURS", voices: 2 } },
  ]);
  expect(await queue(officer, { isReport: false })).toEqual([
    { id: ids[2], authorLanguage: "fi", canBeAsked: true, report: null },
  ]);
});

test("an officer of another town sees none of it, and an author only her own", async () => {
  expect(await queue(other, {})).toEqual([]);
  expect(await queue(ANYONE, {})).toEqual([]);
  expect(idsOf(await queue(stranger, {}))).toEqual([ids[2]]);
});

test("an officer is told where she decides and how much waits there; nobody else has a territory", async () => {
  const territory = async (viewer: Viewer) => {
    const question = "{ viewer { territory { submissions reports municipality { code } } } }";
    const reader = { viewer, database: catalogue.database.client };
    return (await ask<{ viewer: { territory: object[] } }>(catalogue.current(), question, {}, reader)).viewer.territory;
  };
  expect(await territory(officer)).toEqual([
    { submissions: 3, reports: 2, municipality: { code: place.municipalityCode } },
  ]);
  expect(await territory(other)).toEqual([expect.objectContaining({ submissions: 0, reports: 0 })]);
  expect(await territory(stranger)).toEqual([]);
  expect(await territory(ANYONE)).toEqual([]);
});

test("the report on a municipality is for its officers, and its numbers are those of its lists", async () => {
  const question = /* GraphQL */ `
    query ($codes: [String!]!) {
      municipalityReports(municipalities: $codes) {
        listings
        gaps { gap count }
        stale: listed(gap: STALE) { id }
      }
    }
  `;
  interface Reports {
    readonly municipalityReports: readonly {
      readonly listings: number;
      readonly gaps: readonly { readonly gap: string; readonly count: number }[];
      readonly stale: readonly object[];
    }[];
  }
  const about = async (viewer: Viewer) => {
    const reader = { viewer, database: catalogue.database.client };
    const answer = await ask<Reports>(catalogue.current(), question, { codes: [place.municipalityCode] }, reader);
    return answer.municipalityReports;
  };
  expect(await about(other)).toEqual([]);
  expect(await about(ANYONE)).toEqual([]);
  const [report] = await about(officer);
  const count = (gap: string) => report?.gaps.find((one) => one.gap === gap)?.count ?? -1;
  expect(count("FRESH") + count("DUE") + count("STALE")).toBe(report?.listings);
  expect(report?.stale).toHaveLength(Math.min(100, count("STALE")));
});
