/** What somebody has begun to write is kept for her, and for nobody else. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { ANYONE, type Viewer } from "../../accounts/viewer.ts";
import { ask, openTestCatalogue, type TestCatalogue } from "../../testing/ask-graphql.ts";
import { findRunPlace, makeAccount } from "../../testing/desk.ts";

let catalogue: TestCatalogue;
let subject: string;
let writer: Viewer;
let other: Viewer;

beforeAll(async () => {
  catalogue = await openTestCatalogue();
  subject = (await findRunPlace(catalogue.database.client)).id;
  writer = await makeAccount(catalogue.database.client, "writer@test.example");
  other = await makeAccount(catalogue.database.client, "other@test.example");
});
afterAll(() => catalogue.close());

const question = <Data>(viewer: Viewer, document: string, variables: Record<string, unknown> = {}) =>
  ask<Data>(catalogue.current(), document, variables, { viewer, database: catalogue.database.client });
const save = (viewer: Viewer, input: object) =>
  question<{ saveDraft: object }>(
    viewer,
    `mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename
      ... on SaveDraftSuccess { draft { form baseRevision } } ... on NotAllowed { reason } ... on InvalidInput { problems { path code } } } }`,
    { input },
  ).then(({ saveDraft }) => saveDraft);
const read = (viewer: Viewer, of = subject) =>
  question<{ draft: object | null }>(viewer, `query ($of: String!) { draft(subject: $of) { form } }`, { of }).then(
    ({ draft }) => draft,
  );

test("nobody keeps a draft without an account, and a form that is too long is refused", async () => {
  expect(await save(ANYONE, { subject, form: "{}" })).toMatchObject({ reason: "SIGN_IN_NEEDED" });
  expect(await save(writer, { subject, form: "x".repeat(80_001) })).toMatchObject({
    problems: [{ path: "form", code: "TOO_LONG" }],
  });
  expect(await save(writer, { subject: "../etc", form: "{}" })).toMatchObject({ problems: [{ path: "subject" }] });
});

test("the last word holds, for its writer alone, whatever it is", async () => {
  await save(writer, { subject, form: "first", baseRevision: 3 });
  const form = 'half a sentence "with\u0000 \ud800 odd signs';
  expect(await save(writer, { subject, form, baseRevision: 4 })).toMatchObject({ draft: { baseRevision: 4 } });
  expect(await read(writer)).toEqual({ form: 'half a sentence "with \ufffd odd signs' });
  expect(await read(other)).toBeNull();
  expect(await read({ ...writer, account: writer.account && { ...writer.account, state: "DISABLED" } })).toBeNull();
});

test("the id of a listing is the same subject however it is written", async () => {
  await save(writer, { subject: Buffer.from(`Place:${subject}`).toString("base64url"), form: "by its long id" });
  expect(await read(writer)).toEqual({ form: "by its long id" });
});

test("a draft is gone when it is thrown away", async () => {
  const document = `mutation ($subject: String!) { discardDraft(input: { subject: $subject }) {
    ... on DiscardDraftSuccess { wasThere } } }`;
  expect(await question(writer, document, { subject })).toEqual({ discardDraft: { wasThere: true } });
  expect(await question(writer, document, { subject })).toEqual({ discardDraft: { wasThere: false } });
  expect(await read(writer)).toBeNull();
});
