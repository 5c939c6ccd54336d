/** A listing's life: paused, closed, withdrawn and back, restored from its history, made one with its double. */
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import type { Viewer } from "../../accounts/viewer.ts";
import { ask, NOW, openTestCatalogue, type TestCatalogue } from "../../testing/ask-graphql.ts";
import { actAs, editableAs, findRunPlace, makeAccount } from "../../testing/desk.ts";
import { removeWithdrawn, resumePaused } from "./tend.records.ts";

let catalogue: TestCatalogue;
let place: Awaited<ReturnType<typeof findRunPlace>>;
let editor: Viewer;
let officer: Viewer;
let maintainer: Viewer;
let stranger: Viewer;

beforeAll(async () => {
  catalogue = await openTestCatalogue();
  const { client } = catalogue.database;
  place = await findRunPlace(client);
  editor = await makeAccount(client, "editor@test.example", { organisationIds: new Set([place.organisationId]) });
  officer = await makeAccount(client, "officer@test.example", { municipalityCodes: new Set([place.municipalityCode]) });
  maintainer = await makeAccount(client, "maintainer@test.example", { isMaintainer: true });
  stranger = await makeAccount(client, "stranger@test.example");
});
afterAll(() => catalogue.close());

let listingId: string;
beforeEach(() => {
  listingId = place.id;
});

const isShown = async (slug = place.slug) => {
  await catalogue.live.refresh();
  const document = `query ($slug: String!) { place(slug: $slug) { slug } }`;
  return (await ask<{ place: object | null }>(catalogue.current(), document, { slug })).place !== null;
};
const former = async (slug = place.slug) => {
  const document = `query ($slug: String!) {
    formerListing(slug: $slug) { state pausedUntil name { text } movedTo { slug } } listingMovedTo(slug: $slug) { slug } }`;
  return ask(catalogue.current(), document, { slug }, { database: catalogue.database.client });
};
const act = (viewer: Viewer, name: string, input: object = {}) =>
  actAs(catalogue, viewer, name, { listingId, ...input });
const write = (text: string, viewer = editor) =>
  act(viewer, "submitListing", { changes: { texts: [{ field: "DESCRIPTION", language: "fi", text }] } });

describe("pausing, closing, withdrawing", () => {
  test("a stranger can do none of it, and her word that a place is closed waits", async () => {
    expect(await act(stranger, "pauseListing")).toMatchObject({ reason: "ACCOUNT_PENDING" });
    expect(await act(stranger, "withdrawListing")).toMatchObject({ reason: "ACCOUNT_PENDING" });
    expect(await act(stranger, "closeListing")).toMatchObject({ submission: { state: "WAITING", act: "CLOSE" } });
    expect(await isShown()).toBe(true);
  });

  test("a pause ends by itself on the day after its last", async () => {
    const { client } = catalogue.database;
    expect(await act(editor, "pauseListing", { until: "2026-11-01" })).toMatchObject({
      problems: [{ path: "until", code: "TOO_SMALL" }],
    });
    expect(await act(editor, "pauseListing", { until: "2026-12-24" })).toMatchObject({
      submission: { state: "PUBLISHED" },
    });
    expect(await isShown()).toBe(false);
    expect(await former()).toMatchObject({ formerListing: { state: "PAUSED", pausedUntil: "2026-12-24" } });
    // In Helsinki it is the 24th until 22:00 UTC.
    expect(await resumePaused(client, new Date("2026-12-24T21:59:00Z"))).toBe(0);
    expect(await resumePaused(client, new Date("2026-12-24T22:00:00Z"))).toBe(1);
    expect(await isShown()).toBe(true);
    expect((await editableAs(catalogue, editor, listingId))?.state).toBe("PUBLISHED");
  });

  test("what is closed says so, and can be opened again", async () => {
    await act(officer, "closeListing", { reason: "Suljettu." });
    expect(await former()).toMatchObject({ formerListing: { state: "CLOSED", movedTo: null } });
    expect(await act(editor, "pauseListing")).toMatchObject({ problems: [{ code: "NOT_POSSIBLE_NOW" }] });
    await act(editor, "reopenListing");
    expect(await isShown()).toBe(true);
  });

  test("what is withdrawn can be brought back for ninety days, and nothing is told of it", async () => {
    const { client } = catalogue.database;
    await act(editor, "withdrawListing");
    expect(await isShown()).toBe(false);
    expect(await former()).toEqual({ formerListing: null, listingMovedTo: null });
    const days = (count: number) => new Date(NOW.getTime() + count * 86_400_000);
    expect(await removeWithdrawn(client, days(89))).toBe(0);
    expect(await act(editor, "reopenListing")).toMatchObject({ submission: { state: "PUBLISHED" } });
    expect(await isShown()).toBe(true);
  });
});

describe("history", () => {
  const HISTORY = `query ($listingId: ID!, $first: Int, $after: String) { history(listingId: $listingId, first: $first, after: $after) {
    totalCount nodes { number state act author isOwn changes { path before after } } pageInfo { hasNextPage endCursor } } }`;
  interface History {
    readonly history: {
      readonly totalCount: number;
      readonly nodes: readonly {
        readonly number: number;
        readonly act: string | null;
        readonly changes: readonly object[];
      }[];
      readonly pageInfo: { readonly endCursor: string; readonly hasNextPage: boolean };
    } | null;
  }
  const historyOf = async (viewer: Viewer, more: object = {}) =>
    (
      await ask<History>(
        catalogue.current(),
        HISTORY,
        { listingId, ...more },
        { viewer, database: catalogue.database.client },
      )
    ).history;

  test("it begins with the listing as the files had it, and has no gap", async () => {
    await write("Ensimmäinen.");
    await write("Toinen.", officer);
    const history = await historyOf(editor, { first: 50 });
    const numbers = history?.nodes.map(({ number }) => number) ?? [];
    expect(numbers).toEqual(Array.from({ length: numbers.length }, (_, at) => numbers.length - at));
    expect(history?.nodes[0]).toMatchObject({
      act: "CHANGE",
      author: "OFFICER",
      isOwn: false,
      changes: [{ path: "texts.description.fi", before: ["Ensimmäinen."], after: ["Toinen."] }],
    });
    expect(history?.nodes.at(-1)).toMatchObject({ number: 1, act: null, author: "SYSTEM", changes: [] });
    expect(await historyOf(stranger)).toBeNull();
  });

  test("it is read page by page", async () => {
    const first = await historyOf(editor, { first: 1 });
    const second = await historyOf(editor, { first: 1, after: first?.pageInfo.endCursor });
    expect(second?.nodes[0]?.number).toBe((first?.nodes[0]?.number ?? 0) - 1);
    expect(first?.nodes[0]?.changes).toHaveLength(1);
  });

  test("any two revisions can be compared, and an earlier one restored as a new change", async () => {
    const original = await editableAs(catalogue, editor, listingId);
    await write("Vahinko.");
    const spoilt = await editableAs(catalogue, editor, listingId);
    const document = `query ($listingId: ID!, $from: Int!, $to: Int!) {
      compareRevisions(listingId: $listingId, from: $from, to: $to) { path } }`;
    const numbers = { from: original?.revision, to: spoilt?.revision };
    const asking = { viewer: editor, database: catalogue.database.client };
    expect(await ask(catalogue.current(), document, { listingId, ...numbers }, asking)).toMatchObject({
      compareRevisions: [{ path: "texts.description.fi" }],
    });
    const restored = await act(editor, "restoreRevision", {
      revision: original?.revision,
      baseRevision: spoilt?.revision,
    });
    expect(restored.submission).toMatchObject({
      state: "PUBLISHED",
      act: "RESTORE",
      revision: Number(spoilt?.revision) + 1,
    });
    expect((await editableAs(catalogue, editor, listingId))?.content).toEqual(original?.content);
    expect(await act(editor, "restoreRevision", { revision: 999, baseRevision: spoilt?.revision })).toMatchObject({
      problems: [{ path: "revision", code: "UNKNOWN_VALUE" }],
    });
  });
});

describe("two listings of the same thing", () => {
  const merge = (viewer: Viewer, from: string, intoId: string) =>
    actAs(catalogue, viewer, "mergeListings", { listingId: from, intoId });

  test("only maintainers make them one, and only two of one sort", async () => {
    const other = await catalogue.database.client.listing.findFirstOrThrow({
      where: { kind: "ORGANISATION", state: "PUBLISHED" },
    });
    expect(await merge(officer, place.id, other.id)).toMatchObject({ reason: "NOT_YOURS" });
    expect(await merge(maintainer, place.id, other.id)).toMatchObject({
      problems: [{ path: "intoId", code: "OUT_OF_PLACE" }],
    });
    expect(await merge(maintainer, place.id, place.id)).toMatchObject({
      problems: [{ path: "intoId", code: "TWICE" }],
    });
  });

  test("what goes on in the double goes on in the other, and its address leads there", async () => {
    const { client } = catalogue.database;
    const { hostId } = await client.activity.findFirstOrThrow({
      where: { host: { kind: { not: "ORGANISATION" }, state: "PUBLISHED", id: { not: place.id } } },
    });
    const double = await client.listing.findUniqueOrThrow({ where: { id: hostId }, include: { hosted: true } });
    const done = await merge(maintainer, double.id, place.id);
    expect(done.submission).toMatchObject({ act: "MERGE", state: "PUBLISHED" });
    const moved = await client.activity.findMany({ where: { hostId: place.id }, select: { listingId: true } });
    expect(moved.map(({ listingId: id }) => id)).toEqual(
      expect.arrayContaining(double.hosted.map(({ listingId: id }) => id)),
    );
    expect(await former(double.slug)).toMatchObject({
      formerListing: { state: "MERGED", movedTo: { slug: place.slug } },
      listingMovedTo: { slug: place.slug },
    });
    expect(await isShown(double.slug)).toBe(false);
    // Every activity that moved says so in its own history.
    const revisions = await client.revision.findMany({
      where: { listingId: { in: double.hosted.map(({ listingId: id }) => id) }, number: 2 },
    });
    expect(revisions).toHaveLength(double.hosted.length);
  });

  test("places and editors of a double organisation move to the other", async () => {
    const { client } = catalogue.database;
    const into = await client.listing.findFirstOrThrow({
      where: { kind: "ORGANISATION", state: "PUBLISHED", id: { not: place.organisationId } },
    });
    await merge(maintainer, place.organisationId, into.id);
    const row = await client.operation.findMany({ where: { placeId: place.id } });
    expect(row.map(({ organisationId }) => organisationId)).toContain(into.id);
    const membership = await client.membership.findFirstOrThrow({ where: { accountId: editor.account?.id ?? "" } });
    expect(membership.organisationId).toBe(into.id);
  });
});

test("after ninety days what was withdrawn is gone: emptied when files could bring it back", async () => {
  const { client } = catalogue.database;
  await actAs(catalogue, maintainer, "withdrawListing", { listingId });
  expect(await removeWithdrawn(client, new Date(NOW.getTime() + 91 * 86_400_000))).toBe(1);
  const left = await client.listing.findUniqueOrThrow({
    where: { id: listingId },
    include: { translations: true, contactPoints: true, revisions: true, submissions: true },
  });
  expect(left).toMatchObject({
    street: null,
    latitude: null,
    translations: [],
    contactPoints: [],
    revisions: [],
    submissions: [],
  });
  expect(await actAs(catalogue, maintainer, "reopenListing", { listingId })).toMatchObject({
    problems: [{ path: "changes.texts", code: "REQUIRED" }],
  });
});
