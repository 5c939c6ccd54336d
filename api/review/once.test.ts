/** Asking again is safe: answers get lost on the way, and nothing is done twice. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "../accounts/viewer.ts";
import { openTestCatalogue, type TestCatalogue } from "../testing/ask-graphql.ts";
import { actAs, editableAs, findRunPlace, makeAccount } from "../testing/desk.ts";

let catalogue: TestCatalogue;
let listingId: string;
let editor: Viewer;
let officer: Viewer;

beforeAll(async () => {
  catalogue = await openTestCatalogue();
  const { client } = catalogue.database;
  const place = await findRunPlace(client);
  listingId = place.id;
  editor = await makeAccount(client, "editor@test.example", { organisationIds: new Set([place.organisationId]) });
  officer = await makeAccount(client, "officer@test.example", { municipalityCodes: new Set([place.municipalityCode]) });
});
afterAll(() => catalogue.close());

const describeAs = (text: string) => ({ texts: [{ field: "DESCRIPTION", language: "fi", text }] });
const submit = (viewer: Viewer, idempotencyKey: string, text: string) =>
  actAs(catalogue, viewer, "submitListing", { listingId, idempotencyKey, changes: describeAs(text) });
const revisionNow = async () => (await editableAs(catalogue, editor, listingId))?.revision ?? 0;

/** `REQUESTS=10000` for the full size: twenty minutes. */
const REQUESTS = Number(process.env.REQUESTS ?? 12);
const TRIES = 5;

const LONG = { timeout: 20_000 + REQUESTS * 1_000 };

test("every request has one effect and one answer, however often its answer was lost", LONG, async () => {
  const before = await revisionNow();
  for (let request = 0; request < REQUESTS; request += 1) {
    const key = randomUUID();
    // Two at once: the phone tries again before the first answer is there. Whoever comes second waits for it.
    const first = await Promise.all([
      submit(editor, key, `Teksti ${request}.`),
      submit(editor, key, `Teksti ${request}.`),
    ]);
    const answers = [...first];
    for (let more = 2; more < TRIES; more += 1) answers.push(await submit(editor, key, `Teksti ${request}.`));
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect(answers[0]?.submission.state).toBe("PUBLISHED");
  }
  expect(await revisionNow()).toBe(before + REQUESTS);
});

test("the answer stays what it was when the listing has changed since", async () => {
  const key = randomUUID();
  const first = await submit(editor, key, "Ennen.");
  await submit(officer, randomUUID(), "Jälkeen.");
  expect(JSON.stringify(await submit(editor, key, "Ennen."))).toBe(JSON.stringify(first));
  expect((await editableAs(catalogue, editor, listingId))?.content.texts).toContainEqual(
    expect.objectContaining({ language: "fi", field: "DESCRIPTION", text: "Jälkeen." }),
  );
});

test("a key that was used for something else is refused, and two people may have the same", async () => {
  const key = randomUUID();
  await submit(editor, key, "Yksi.");
  expect(await submit(editor, key, "Kaksi.")).toMatchObject({ problems: [{ path: "idempotencyKey", code: "USED" }] });
  expect(await submit(officer, key, "Kolme.")).toMatchObject({ submission: { state: "PUBLISHED" } });
});

test("what was refused is tried anew with the same key", async () => {
  const key = randomUUID();
  expect(await submit(editor, key, "<b>")).toMatchObject({ problems: [{ code: "NOT_PLAIN_TEXT" }] });
  expect(await submit(editor, key, "Ilman merkkejä.")).toMatchObject({ submission: { state: "PUBLISHED" } });
});

test("an answer is given again for a day and no longer", async () => {
  const key = randomUUID();
  const first = await submit(editor, key, "Tänään.");
  const age = (hours: number) =>
    catalogue.database.client
      .$executeRaw`UPDATE idempotent_answer SET created_at = now() - make_interval(mins => ${hours * 60}::int) WHERE key = ${key}`;
  await age(23);
  expect(await submit(editor, key, "Tänään.")).toEqual(first);
  await age(24.1);
  expect(await submit(editor, key, "Huomenna.")).toMatchObject({ submission: { state: "PUBLISHED" } });
});
