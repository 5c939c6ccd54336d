/** What officers and maintainers find of what they look after. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ANYONE, type Viewer } from "../accounts/viewer.ts";
import { ask, NOW, openTestCatalogue, type TestCatalogue } from "../testing/ask-graphql.ts";
import { findRunPlace, makeAccount } from "../testing/desk.ts";

let store: TestCatalogue;
let place: Awaited<ReturnType<typeof findRunPlace>>;
let officer: Viewer;
let maintainer: Viewer;
beforeAll(async () => {
  store = await openTestCatalogue();
  const { client } = store.database;
  place = await findRunPlace(client);
  officer = await makeAccount(client, "o@test.example", { municipalityCodes: new Set([place.municipalityCode]) });
  maintainer = await makeAccount(client, "m@test.example", { isMaintainer: true });
});
afterAll(() => store.close());

interface Node {
  readonly slug: string;
  readonly state: string;
  readonly kind: string;
  readonly freshness: string | null;
  readonly editorCount: number;
  readonly name: { readonly text: string };
  readonly municipality: { readonly code: string } | null;
}
interface Answer {
  readonly act: {
    readonly reason?: string;
    readonly page?: { readonly totalCount: number; readonly nodes: readonly Node[] };
  };
}
const QUESTION = `query ($search: String, $kinds: [ListingKind!], $standing: TendedStanding, $first: Int, $skip: Int) {
  act: tendedListings(search: $search, kinds: $kinds, standing: $standing, first: $first, skip: $skip) {
    ... on NotAllowed { reason }
    ... on TendedListingsSuccess { page { totalCount nodes {
      id slug state kind freshness editorCount changedAt name { text } municipality { code } } } } } }`;
const answer = async (viewer: Viewer, variables = {}) => {
  await store.live.refresh();
  return (await ask<Answer>(store.current(), QUESTION, variables, { viewer, database: store.database.client })).act;
};
const find = async (viewer: Viewer, variables = {}) => {
  const { page } = await answer(viewer, { first: 50, ...variables });
  if (!page) throw new Error("there was no page");
  return page;
};
const slugsOf = ({ nodes }: { nodes: readonly Node[] }) => nodes.map(({ slug }) => slug);

describe("an officer", () => {
  test("finds what stands in her area, an activity where its host stands, and nothing else", async () => {
    const { nodes } = await find(officer);
    expect(nodes.length).toBeGreaterThan(3);
    expect(new Set(nodes.map(({ municipality }) => municipality?.code))).toEqual(new Set([place.municipalityCode]));
    expect(slugsOf({ nodes })).toContain(place.slug);
  });

  test("finds a listing by a part of its name, in small letters too", async () => {
    const { nodes } = await find(officer, { search: place.slug.slice(0, 4) });
    const [found] = (await find(officer)).nodes;
    const part = found?.name.text.slice(1, 8).toLowerCase();
    expect(slugsOf(await find(officer, { search: part }))).toContain(found?.slug);
    expect(slugsOf(await find(officer, { search: `${part}qqx` }))).toEqual([]);
    expect(nodes).toBeDefined();
  });

  test("pages through them without meeting one twice", async () => {
    const all = await find(maintainer);
    const pages = await Promise.all([0, 10, 20].map((skip) => find(maintainer, { first: 10, skip })));
    expect(pages.flatMap(slugsOf)).toEqual(slugsOf(all).slice(0, 30));
    expect(new Set(pages.map(({ totalCount }) => totalCount))).toEqual(new Set([all.totalCount]));
  });
});

describe("by how they stand", () => {
  test("stale and due ones are those that readers see so, what was right longest ago first", async () => {
    const { client } = store.database;
    const agedBy = (days: number) => new Date(NOW.getTime() - days * 86_400_000);
    const confirm = (confirmedAt: Date) =>
      client.listing.update({ where: { id: place.id }, data: { confirmedAt, confirmedBy: "OFFICER" } });
    await confirm(agedBy(10));
    expect(slugsOf(await find(officer, { standing: "STALE" }))).not.toContain(place.slug);
    await confirm(agedBy(400));
    const due = await find(officer, { standing: "DUE" });
    expect(slugsOf(due)).toContain(place.slug);
    expect(new Set(due.nodes.map(({ freshness }) => freshness))).toEqual(new Set(["DUE"]));
    await confirm(agedBy(4000));
    const stale = await find(officer, { standing: "STALE", kinds: ["MEETING_PLACE"] });
    expect(stale.nodes.find(({ slug }) => slug === place.slug)).toMatchObject({ freshness: "STALE" });
    expect(new Set(stale.nodes.map(({ kind }) => kind))).toEqual(new Set(["MEETING_PLACE"]));
    expect(slugsOf(await find(officer, { standing: "STALE", search: "qqx" }))).toEqual([]);
  });

  test("one with an editor is unclaimed no more, and says how many look after it", async () => {
    const [{ name } = { name: { text: "" } }] = (await find(officer)).nodes.filter(({ slug }) => slug === place.slug);
    const unclaimed = async () => slugsOf(await find(officer, { standing: "UNCLAIMED", search: name.text }));
    expect(await unclaimed()).toContain(place.slug);
    const { client } = store.database;
    await makeAccount(client, "one@test.example", { organisationIds: new Set([place.organisationId]) });
    const { account } = await makeAccount(client, "gone@test.example", {
      organisationIds: new Set([place.organisationId]),
    });
    await client.account.update({ where: { id: account?.id ?? "" }, data: { state: "DISABLED" } });
    expect(await unclaimed()).not.toContain(place.slug);
    const { nodes } = await find(officer, { search: name.text });
    expect(nodes.find(({ slug }) => slug === place.slug)?.editorCount).toBe(1);
  });

  test("paused, closed and withdrawn ones are found, each among its own, and none of them is fresh or stale", async () => {
    const { client } = store.database;
    const states = { PAUSED: { pausedUntil: new Date("2026-12-24") }, CLOSED: {}, WITHDRAWN: { withdrawnAt: NOW } };
    for (const [state, more] of Object.entries(states)) {
      await client.listing.update({
        where: { id: place.id },
        data: { pausedUntil: null, withdrawnAt: null, ...more, state: state as keyof typeof states },
      });
      for (const standing of Object.keys(states)) {
        const found = (await find(officer, { standing })).nodes.find(({ slug }) => slug === place.slug);
        expect(found?.state).toBe(standing === state ? state : undefined);
        if (found) expect(found.freshness).toBeNull();
      }
    }
  });
});

test("whoever has no area is refused, and told why", async () => {
  expect(await answer(ANYONE)).toEqual({ reason: "SIGN_IN_NEEDED" });
  const editor = await makeAccount(store.database.client, "e@test.example", {
    organisationIds: new Set([place.organisationId]),
  });
  expect(await answer(editor)).toEqual({ reason: "NOT_YOURS" });
});
