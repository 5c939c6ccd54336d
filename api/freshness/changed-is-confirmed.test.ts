/** Whoever looks after a listing and changes it has said that it is right; nobody else has. */
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { Viewer } from "../accounts/viewer.ts";
import { ask, NOW, openTestCatalogue, type TestCatalogue } from "../testing/ask-graphql.ts";
import { actAs, findRunPlace, makeAccount } from "../testing/desk.ts";

let catalogue: TestCatalogue;
let place: Awaited<ReturnType<typeof findRunPlace>>;
let [editor, officer, stranger]: Viewer[] = [];
const LONG_AGO = new Date("2023-01-01T10:00:00Z");

beforeAll(async () => {
  catalogue = await openTestCatalogue();
  const { client } = catalogue.database;
  place = await findRunPlace(client);
  editor = await makeAccount(client, "editor@test.example", { organisationIds: new Set([place.organisationId]) });
  officer = await makeAccount(client, "officer@test.example", { municipalityCodes: new Set([place.municipalityCode]) });
  stranger = await makeAccount(client, "stranger@test.example");
});
afterAll(() => catalogue.close());
beforeEach(async () => {
  const { client } = catalogue.database;
  await client.confirmation.deleteMany();
  await client.listing.update({ where: { id: place.id }, data: { confirmedAt: LONG_AGO, confirmedBy: "EDITOR" } });
});

const send = (viewer: Viewer | undefined, changes: object) => {
  if (!viewer) throw new Error("nobody was made");
  return actAs(catalogue, viewer, "submitListing", { listingId: place.id, changes });
};
const text = (words: string, language = "fi", more: object = {}) => ({
  texts: [{ field: "DESCRIPTION", language, text: words, ...more }],
});
/** What a reader is told. */
const freshness = async () => {
  await catalogue.live.refresh();
  const document = `query ($slug: String!) { place(slug: $slug) { freshness { state confirmedAt confirmedBy } } }`;
  const { place: found } = await ask<{ place: { freshness: object } }>(catalogue.current(), document, {
    slug: place.slug,
  });
  return found.freshness;
};
const stale = { state: "STALE", confirmedAt: LONG_AGO.toISOString() };

test("an editor's own change makes a stale listing fresh from that moment, and it is kept as said with a change", async () => {
  expect(await freshness()).toMatchObject(stale);
  expect((await send(editor, text("Avoin olohuone kaikille."))).submission.state).toBe("PUBLISHED");
  expect(await freshness()).toEqual({ state: "FRESH", confirmedAt: NOW.toISOString(), confirmedBy: "EDITOR" });
  expect(await catalogue.database.client.confirmation.findMany()).toMatchObject([
    { listingId: place.id, way: "CHANGE", confirmedBy: "EDITOR", accountId: editor?.account?.id },
  ]);
});

test("an officer's change counts too, in her own role", async () => {
  await send(officer, text("Avoin olohuone, jossa on kahvia."));
  expect(await freshness()).toMatchObject({ state: "FRESH", confirmedBy: "OFFICER" });
});

test("a stranger's change that an officer lets through is checked for itself, and says nothing of the rest", async () => {
  const { submission } = await send(stranger, text("Avoin olohuone. Ovi on pihalla."));
  if (!officer) throw new Error("nobody was made");
  expect(await actAs(catalogue, officer, "approveSubmission", { submissionId: submission.id })).toMatchObject({
    submission: { state: "PUBLISHED" },
  });
  expect(await freshness()).toMatchObject(stale);
});

test("an editor's change that had to wait counts from the day on which she wrote it", async () => {
  const { client } = catalogue.database;
  const elsewhere = await client.municipality.findFirstOrThrow({ where: { code: { not: place.municipalityCode } } });
  const postalCode = await client.postalCode.findFirstOrThrow({ where: { municipalityCode: elsewhere.code } });
  const moved = { municipality: elsewhere.code, postalCode: postalCode.code, street: "Torikatu 1" };
  const { submission } = await send(editor, { place: { ...moved, isNational: false, isAddressWithheld: false } });
  expect(submission.state).toBe("WAITING");
  const wrote = new Date(NOW.getTime() - 20 * 86_400_000);
  await client.submission.update({ where: { id: submission.id }, data: { createdAt: wrote } });
  const maintainer = await makeAccount(client, "maintainer@test.example", { isMaintainer: true });
  await actAs(catalogue, maintainer, "approveSubmission", { submissionId: submission.id });
  expect(await freshness()).toMatchObject({ state: "FRESH", confirmedAt: wrote.toISOString(), confirmedBy: "EDITOR" });
  const [first] = await client.revision.findMany({ where: { listingId: place.id }, orderBy: { number: "desc" } });
  // Back to where it stood: an earlier version was right at another time.
  await client.listing.update({ where: { id: place.id }, data: { confirmedAt: LONG_AGO } });
  await actAs(catalogue, maintainer, "restoreRevision", {
    listingId: place.id,
    revision: (first?.number ?? 2) - 1,
    baseRevision: first?.number,
  });
  expect(await freshness()).toMatchObject(stale);
});

test("a translation, and a pause that ends, tell nothing new of the place", async () => {
  const { revision } = await catalogue.database.client.listing.findUniqueOrThrow({ where: { id: place.id } });
  if (!editor) throw new Error("nobody was made");
  await send(editor, text("Ein offenes Wohnzimmer.", "de", { origin: "MACHINE" }));
  expect((await catalogue.database.client.listing.findUniqueOrThrow({ where: { id: place.id } })).revision).toBe(
    revision + 1,
  );
  await actAs(catalogue, editor, "pauseListing", { listingId: place.id, until: "2026-12-24" });
  await actAs(catalogue, editor, "resumeListing", { listingId: place.id });
  expect(await freshness()).toMatchObject(stale);
});
