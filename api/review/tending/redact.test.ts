/** What leaked is gone: the database and all its answers are as if it had never been there. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ANYONE, type Viewer } from "../../accounts/viewer.ts";
import { execute, openTestCatalogue, type TestCatalogue } from "../../testing/ask-graphql.ts";
import { actAs, editableAs, findRunPlace, makeAccount } from "../../testing/desk.ts";

/** The street of a shelter, which nobody may learn. */
const STREET = "Salakatu 17";
const POINT = { latitude: 59.817341, longitude: 22.913377 };

interface Twin {
  readonly catalogue: TestCatalogue;
  readonly place: Awaited<ReturnType<typeof findRunPlace>>;
  readonly viewers: Readonly<Record<"anyone" | "editor" | "officer" | "maintainer" | "stranger", Viewer>>;
}

async function openTwin(): Promise<Twin> {
  const catalogue = await openTestCatalogue();
  const { client } = catalogue.database;
  const place = await findRunPlace(client);
  const viewers = {
    anyone: ANYONE,
    editor: await makeAccount(client, "editor@test.example", { organisationIds: new Set([place.organisationId]) }),
    officer: await makeAccount(client, "officer@test.example", {
      municipalityCodes: new Set([place.municipalityCode]),
    }),
    maintainer: await makeAccount(client, "maintainer@test.example", { isMaintainer: true }),
    stranger: await makeAccount(client, "stranger@test.example"),
  };
  return { catalogue, place, viewers };
}

/** The same things happen in both; only in one of them does anybody name the street. */
async function live({ catalogue, place, viewers }: Twin, street: string | null): Promise<void> {
  const told = street === null ? "" : ` ${street}`;
  const act = (viewer: Viewer, name: string, input: object) =>
    actAs(catalogue, viewer, name, { listingId: place.id, ...input });
  const texts = (text: string) => ({ texts: [{ field: "DESCRIPTION", language: "fi", text }] });
  const listing = await editableAs(catalogue, viewers.editor, place.id);
  const { municipality } = listing?.content.place ?? {};
  const address = street === null ? {} : { street, postalCode: "10900", locality: "Hanko", point: POINT };
  await act(viewers.editor, "submitListing", {
    changes: { place: { municipality, ...address } },
    reason: `Muutto.${told}`,
  });
  await act(viewers.editor, "submitListing", { changes: texts(`Tervetuloa.${told}`) });
  await act(viewers.officer, "submitListing", { changes: texts("Tervetuloa kaikki.") });
  const waiting = await act(viewers.stranger, "submitListing", {
    changes: texts(`Uusi kuvaus.${told}`),
    reason: `Näin.${told}`,
  });
  const input = { submissionId: waiting.submission.id };
  await actAs(catalogue, viewers.officer, "askBack", { ...input, question: `Mitä?${told}` });
  const form = JSON.stringify({ description: `Luonnos.${told}` });
  const save = `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename } }`;
  const asking = { viewer: viewers.editor, database: catalogue.database.client };
  await execute(catalogue.current(), save, { input: { subject: place.id, form } }, asking);
}

const CONTENT = `texts { field language text state } place { municipality street postalCode locality point { latitude longitude } }
  contacts { channel value }`;
const QUESTIONS = (id: string, slug: string) => [
  `{ place(slug: "${slug}") { description { text } address { street postalCode locality } position { latitude longitude } directions { text } } }`,
  `{ search: listings(filter: { text: "${STREET}" }) { totalCount nodes { slug } } }`,
  `{ listings(filter: { near: { latitude: ${POINT.latitude}, longitude: ${POINT.longitude}, withinKm: 50 } }, orderBy: DISTANCE, first: 20) { edges { distanceMetres node { slug } } } }`,
  `{ editableListing(id: "${id}") { revision state content { ${CONTENT} } } }`,
  `{ history(listingId: "${id}", first: 50) { nodes { number act author reason isRedacted content { ${CONTENT} } changes { path before after } } } }`,
  `{ submissions { totalCount nodes { act state reason question answer decisionReason before { ${CONTENT} } after { ${CONTENT} } changes { path before after } } } }`,
  `{ draft(subject: "${id}") { form } }`,
  `{ auditTrail { nodes { sequence act actor subjectType } } }`,
];

let told: Twin;
let silent: Twin;

async function redactBoth(leak: object): Promise<void> {
  for (const twin of [told, silent]) {
    const { catalogue, place, viewers } = twin;
    const done = await actAs(catalogue, viewers.officer, "redactListing", { listingId: place.id, ...leak });
    expect(done.submission?.state).toBe("PUBLISHED");
  }
}

async function answersOf({ catalogue, place, viewers }: Twin): Promise<unknown[]> {
  await catalogue.live.refresh();
  const answers: unknown[] = [];
  for (const viewer of Object.values(viewers)) {
    for (const question of QUESTIONS(place.id, place.slug)) {
      const reader = { viewer, database: catalogue.database.client };
      const { data, errors } = await execute(catalogue.current(), question, {}, reader);
      // A question of another shape would be equal in both twins and prove nothing.
      expect(errors?.map(({ message }) => message)).toBeUndefined();
      answers.push(data);
    }
  }
  return answers;
}

/** Every table that holds the words anywhere. */
async function tablesWith({ catalogue }: Twin, word: string): Promise<string[]> {
  const { client } = catalogue.database;
  const tables = await client.$queryRaw<{ name: string }[]>`
    SELECT table_name AS name FROM information_schema.tables WHERE table_schema = 'public' AND table_type = 'BASE TABLE'`;
  const found: string[] = [];
  for (const { name } of tables) {
    const [row] = await client.$queryRawUnsafe<{ count: number }[]>(
      `SELECT count(*)::int AS count FROM "${name}" t WHERE t::text ILIKE $1`,
      `%${word}%`,
    );
    if ((row?.count ?? 0) > 0) found.push(name);
  }
  return found;
}

beforeAll(async () => {
  [told, silent] = [await openTwin(), await openTwin()];
  await live(told, STREET);
  await live(silent, null);
});
afterAll(async () => {
  await told.catalogue.close();
  await silent.catalogue.close();
});

test("the leak is there to begin with", async () => {
  expect(await tablesWith(told, STREET)).toEqual(
    expect.arrayContaining(["listing", "revision", "submission", "draft", "letter", "idempotent_answer"]),
  );
  expect(await answersOf(told)).not.toEqual(await answersOf(silent));
});

test("strangers and editors cannot take anything out", async () => {
  const leak = { listingId: told.place.id, words: [STREET] };
  const { catalogue, viewers } = told;
  expect(await actAs(catalogue, viewers.editor, "redactListing", leak)).toMatchObject({ reason: "NOT_YOURS" });
  expect(await actAs(catalogue, viewers.stranger, "redactListing", leak)).toMatchObject({ reason: "ACCOUNT_PENDING" });
  expect(
    await actAs(catalogue, viewers.officer, "redactListing", { ...leak, words: ["a"], paths: ["texts.name.fi"] }),
  ).toMatchObject({
    problems: [
      { path: "paths.0", code: "UNKNOWN_VALUE" },
      { path: "words.0", code: "TOO_SHORT" },
    ],
  });
});

test("afterwards no table holds it, and nobody gets another answer than if it had never been told", async () => {
  await redactBoth({ words: [STREET, "10900"], paths: ["place.address"] });
  expect(await tablesWith(told, STREET)).toEqual([]);
  expect(await tablesWith(told, "salakatu")).toEqual([]);
  expect(await tablesWith(told, String(POINT.latitude))).toEqual([]);
  expect(await answersOf(told)).toEqual(await answersOf(silent));
});

test("an address that becomes secret is taken out of the history with the same stroke", async () => {
  const { catalogue, place, viewers } = told;
  const act = (changes: object) =>
    actAs(catalogue, viewers.editor, "submitListing", { listingId: place.id, changes, idempotencyKey: randomUUID() });
  const { municipality } = (await editableAs(catalogue, viewers.editor, place.id))?.content.place ?? {};
  await act({ place: { municipality, street: "Piilokuja 3", point: POINT } });
  await act({ texts: [{ field: "DIRECTIONS", language: "fi", text: "Piilokujan päästä oikealle." }] });
  const withheld = { municipality, isAddressWithheld: true };
  expect(await act({ place: { ...withheld, street: "Piilokuja 3" } })).toMatchObject({
    problems: [{ path: "changes.place.street", code: "ADDRESS_IS_WITHHELD" }],
  });
  expect((await act({ place: withheld })).submission).toMatchObject({ state: "PUBLISHED" });
  expect(await tablesWith(told, "piilokuja")).toEqual([]);
  expect(await tablesWith(told, String(POINT.latitude))).toEqual([]);
  const directions = { texts: [{ field: "DIRECTIONS", language: "fi", text: "Kirkon takana." }] };
  expect(await act(directions)).toMatchObject({ problems: [{ code: "ADDRESS_IS_WITHHELD" }] });
});
