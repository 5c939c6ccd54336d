/** Every change comes in by one door: whose is published at once, whose waits, and what is refused. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ANYONE, type Viewer } from "../accounts/viewer.ts";
import { ask, openTestCatalogue, type TestCatalogue } from "../testing/ask-graphql.ts";
import { findRunPlace, makeAccount } from "../testing/desk.ts";

let catalogue: TestCatalogue;
let place: Awaited<ReturnType<typeof findRunPlace>>;
let editor: Viewer;
let officer: Viewer;
let stranger: Viewer;

beforeAll(async () => {
  catalogue = await openTestCatalogue();
  const { client } = catalogue.database;
  place = await findRunPlace(client);
  editor = await makeAccount(client, "editor@test.example", { organisationIds: new Set([place.organisationId]) });
  officer = await makeAccount(client, "officer@test.example", { municipalityCodes: new Set([place.municipalityCode]) });
  stranger = await makeAccount(client, "stranger@test.example");
});
afterAll(() => catalogue.close());

const SUBMIT = /* GraphQL */ `
  mutation Submit($input: SubmitListingInput!) {
    submitListing(input: $input) {
      __typename
      ... on SubmitListingSuccess {
        submission { id state act author revision baseRevision changes { path label language item before after } listing { slug } }
      }
      ... on Conflict { revision fields { path base theirs yours changedBy changedAt } }
      ... on NotAllowed { reason }
      ... on NotFound { what }
      ... on InvalidInput { problems { path code value maximum } }
    }
  }
`;

const EDITABLE = /* GraphQL */ `
  query Editable($id: ID, $slug: String) {
    editableListing(id: $id, slug: $slug) {
      id slug kind state revision actingRole possibleActs
      content {
        texts { field language text origin state }
        place { municipality street postalCode locality isAddressWithheld point { latitude longitude source } }
        contacts { channel value audience personName }
        services
        openingHours { publicHolidays periods { kind from to spans { weekdays opens closes } } }
      }
    }
  }
`;

interface Answer {
  readonly __typename: string;
  readonly submission: { readonly changes: readonly object[]; readonly listing: { readonly slug: string } };
  readonly problems: readonly { readonly path: string; readonly code: string }[];
}
interface Editable {
  readonly revision: number;
  readonly content: { readonly contacts: readonly object[] };
}

const newKey = () => randomUUID();

async function submit(viewer: Viewer, input: object) {
  const { database, live } = catalogue;
  const reader = { viewer, database: database.client, refresh: live.refresh };
  const answer = await ask<{ submitListing: Answer }>(
    catalogue.current(),
    SUBMIT,
    { input: { idempotencyKey: newKey(), ...input } },
    reader,
  );
  return answer.submitListing;
}

async function editable(viewer: Viewer, id = place.id) {
  const reader = { viewer, database: catalogue.database.client };
  return (await ask<{ editableListing: Editable }>(catalogue.current(), EDITABLE, { id }, reader)).editableListing;
}

const description = (text: string, language = "fi") => ({ texts: [{ field: "DESCRIPTION", language, text }] });

describe("what is refused", () => {
  test("nobody who is not signed in changes a listing", async () => {
    const answer = await submit(ANYONE, { listingId: place.id, changes: description("Uusi kuvaus.") });
    expect(answer).toEqual({ __typename: "NotAllowed", reason: "SIGN_IN_NEEDED" });
  });

  test("a listing that is not there is not found", async () => {
    const listingId = "00000000-0000-4000-8000-000000000000";
    expect(await submit(editor, { listingId, changes: {} })).toEqual({ __typename: "NotFound", what: "Listing" });
  });

  test("a stranger does not get to see a listing as its editors do", async () => {
    expect(await editable(stranger)).toBeNull();
    expect(await editable(ANYONE)).toBeNull();
  });

  test("what is wrong is told field by field, and nothing is written", async () => {
    const before = await editable(editor);
    const answer = await submit(editor, {
      listingId: place.id,
      changes: {
        texts: [
          { field: "NAME", language: "fi", text: "Pаypal" },
          { field: "DESCRIPTION", language: "fi", text: "<script>alert(1)</script>" },
          { field: "DIRECTIONS", language: "en", text: "left\u202Eright" },
        ],
        contacts: [
          { channel: "PHONE", value: "not a number" },
          { channel: "WEBSITE", value: "javascript:alert(1)" },
          { channel: "EMAIL", value: "nobody" },
        ],
        services: ["no-such-service"],
      },
    });
    expect(answer.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      "changes.texts.0.text MIXED_SCRIPTS",
      "changes.texts.1.text NOT_PLAIN_TEXT",
      "changes.texts.2.text HIDDEN_CHARACTERS",
      "changes.contacts.0.value NOT_A_PHONE_NUMBER",
      "changes.contacts.1.value NOT_A_WEB_ADDRESS",
      "changes.contacts.2.value NOT_AN_EMAIL",
      "changes.services.0 UNKNOWN_VALUE",
    ]);
    expect(await editable(editor)).toEqual(before);
  });
});

describe("what is done", () => {
  test("an editor's change of her own place is published at once and seen by readers", async () => {
    const { revision } = await editable(editor);
    const text = "Täällä voi tavata muita ja harjoitella suomea.";
    const answer = await submit(editor, { listingId: place.id, baseRevision: revision, changes: description(text) });
    expect(answer).toMatchObject({
      submission: { state: "PUBLISHED", act: "CHANGE", author: "EDITOR", revision: revision + 1 },
    });
    expect(answer.submission.changes).toContainEqual(
      expect.objectContaining({
        path: "texts.description.fi",
        label: "texts.description",
        language: "fi",
        after: [text],
      }),
    );
    const slug = answer.submission.listing.slug;
    const { place: shown } = await ask<{ place: { description: { text: string } } }>(
      catalogue.current(),
      `query ($slug: String!) { place(slug: $slug) { description { text } } }`,
      { slug },
      { locale: "fi" },
    );
    expect(shown.description.text).toBe(text);
  });

  test("a stranger's change waits for an officer", async () => {
    const answer = await submit(stranger, { listingId: place.id, changes: description("Ehdotus.") });
    expect(answer).toMatchObject({ submission: { state: "WAITING", author: "ANYONE", revision: null } });
  });

  test("two changes of different fields merge by themselves; of the same field, both versions are told", async () => {
    const { revision } = await editable(editor);
    const base = { listingId: place.id, baseRevision: revision };
    expect(await submit(editor, { ...base, changes: description("Editorin teksti.") })).toMatchObject({
      submission: { state: "PUBLISHED" },
    });
    const merged = await submit(officer, {
      ...base,
      changes: { contacts: [{ channel: "PHONE", value: "040 123 4567" }] },
    });
    expect(merged).toMatchObject({ submission: { state: "PUBLISHED", author: "OFFICER", revision: revision + 2 } });
    const conflict = await submit(officer, { ...base, changes: description("Viranomaisen teksti.") });
    expect(conflict).toMatchObject({
      __typename: "Conflict",
      revision: revision + 2,
      fields: [
        {
          path: "texts.description.fi",
          theirs: ["Editorin teksti."],
          yours: ["Viranomaisen teksti."],
          changedBy: "EDITOR",
        },
      ],
    });
    const { content } = await editable(editor);
    expect(content.contacts).toEqual([
      { channel: "PHONE", value: "+358401234567", audience: "PUBLIC", personName: null },
    ]);
  });
});
