/** The links that do not answer, as officers and maintainers are told of them. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { ANYONE, type Viewer } from "../accounts/viewer.ts";
import { ask, NOW, openTestCatalogue, type TestCatalogue } from "../testing/ask-graphql.ts";
import { saveCheck } from "./link-check.records.ts";

let store: TestCatalogue;
let place: { id: string; slug: string };
beforeAll(async () => {
  store = await openTestCatalogue();
  const { client } = store.database;
  place = await client.listing.findFirstOrThrow({
    where: { municipalityCode: "091", kind: "MEETING_PLACE", state: "PUBLISHED" },
    select: { id: true, slug: true },
  });
});
afterAll(() => store.close());

const account = { id: crypto.randomUUID(), email: "m@example.fi", locale: "fi", state: "ACTIVE" } as const;
const maintainer: Viewer = { ...ANYONE, account, isMaintainer: true };
const officerOf = (code: string): Viewer => ({ ...ANYONE, account, municipalityCodes: new Set([code]) });
const URL = "https://kerho.example/ohjelma";
const day = (days: number) => new Date(NOW.getTime() + days * 86_400_000);

interface Answer {
  readonly act: { readonly __typename: string; readonly links?: readonly object[]; readonly reason?: string };
}
const reader = (viewer: Viewer) => ({ viewer, database: store.database.client });
const linksOf = async (viewer: Viewer) => {
  const document = `{ act: brokenLinks { __typename ... on NotAllowed { reason }
    ... on BrokenLinksSuccess { links { url outcome failingSince listing { slug } } } } }`;
  return (await ask<Answer>(store.current(), document, {}, reader(viewer))).act;
};
const settle = async (viewer: Viewer, listingId = place.id, url = URL) => {
  const document = `mutation ($input: SettleLinkInput!) { act: settleLink(input: $input) { __typename
    ... on NotAllowed { reason } ... on NotFound { what } ... on SettleLinkSuccess { link { lookedAt } } } }`;
  return (await ask<Answer>(store.current(), document, { input: { listingId, url } }, reader(viewer))).act;
};
const failed = (since: Date | null, checkedAt: Date) =>
  saveCheck(store.database.client, {
    listingId: place.id,
    url: URL,
    checkedAt,
    outcome: since === null ? "OK" : "NOT_FOUND",
    failingSince: since,
  });

test("a link that failed one night is not told; one that fails the next night too is, to the officers there", async () => {
  await failed(day(0), day(0));
  expect((await linksOf(maintainer)).links).toEqual([]);
  await failed(day(0), day(1));
  const told = [{ url: URL, outcome: "NOT_FOUND", failingSince: day(0).toISOString(), listing: { slug: place.slug } }];
  expect((await linksOf(officerOf("091"))).links).toEqual(told);
  expect((await linksOf(maintainer)).links).toEqual(told);
  expect((await linksOf(officerOf("049"))).links).toEqual([]);
  expect(await linksOf(ANYONE)).toMatchObject({ reason: "SIGN_IN_NEEDED" });
});

test("looked at, it is quiet until it has answered and fails once more", async () => {
  expect(await settle(officerOf("049"))).toEqual({ __typename: "NotFound", what: "BrokenLink" });
  expect(await settle(officerOf("091"), place.id, "https://kerho.example/")).toMatchObject({ what: "BrokenLink" });
  expect(await settle(officerOf("091"), "nothing")).toMatchObject({ what: "BrokenLink" });
  expect(await settle(officerOf("091"))).toMatchObject({ link: { lookedAt: NOW.toISOString() } });
  await failed(day(0), day(2));
  expect((await linksOf(maintainer)).links).toEqual([]);
  await failed(null, day(3));
  expect(await settle(maintainer)).toMatchObject({ what: "BrokenLink" });
  await failed(day(4), day(5));
  expect((await linksOf(maintainer)).links).toHaveLength(1);
});
