/** What an association sees of its own listings: all of them, what waits, and how a change would look before it is made. */
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

const tell = <Data>(viewer: Viewer, document: string, variables: object = {}, locale = "fi") =>
  ask<Data>(
    catalogue.current(),
    document,
    { ...variables },
    { viewer, locale, database: catalogue.database.client, refresh: catalogue.live.refresh },
  );

const OWN = /* GraphQL */ `
  {
    ownListings { id slug kind state name { text } municipality { code } }
    ownSubmissions { state name { text } }
  }
`;

interface Own {
  readonly ownListings: readonly { readonly id: string; readonly slug: string; readonly kind: string }[];
  readonly ownSubmissions: readonly { readonly state: string; readonly name: { readonly text: string } | null }[];
}

describe("what an editor looks after", () => {
  test("is her organisation and its places", async () => {
    const { ownListings } = await tell<Own>(editor, OWN);
    expect(ownListings.map(({ slug }) => slug)).toContain(place.slug);
    expect(ownListings.map(({ kind }) => kind)).toContain("ORGANISATION");
  });

  test("opens for her, each of them", async () => {
    const { ownListings } = await tell<Own>(editor, OWN);
    for (const { id, slug } of ownListings) {
      const found = await tell<{ editableListing: { slug: string } | null }>(
        editor,
        "query ($id: ID!) { editableListing(id: $id) { slug } }",
        { id },
      );
      expect(found.editableListing?.slug).toBe(slug);
    }
  });

  test("is nothing for a stranger, for nobody, and for an officer, who searches instead", async () => {
    for (const viewer of [ANYONE, stranger, officer]) {
      expect(await tell<Own>(viewer, OWN)).toEqual({ ownListings: [], ownSubmissions: [] });
    }
  });

  test("a new place waits, and only its author sees that", async () => {
    const input = {
      kind: "MEETING_PLACE",
      idempotencyKey: randomUUID(),
      changes: {
        texts: [{ field: "NAME", language: "fi", text: "Odottava talo" }],
        place: { municipality: place.municipalityCode },
        operators: [place.organisationId],
      },
    };
    await tell(editor, "mutation ($input: SubmitListingInput!) { submitListing(input: $input) { __typename } }", {
      input,
    });
    expect((await tell<Own>(editor, OWN)).ownSubmissions).toEqual([
      { state: "WAITING", name: { text: "Odottava talo" } },
    ]);
    expect((await tell<Own>(stranger, OWN)).ownSubmissions).toEqual([]);
  });
});

const PREVIEW = /* GraphQL */ `
  query ($id: ID!, $changes: ListingChangesInput!) {
    previewListing(id: $id, changes: $changes) {
      slug
      name { text }
      description { text language }
      contactPoints { channel value }
      address { street }
      position { latitude }
      openingHours { isKnown periods { kind } }
      languages { mode language { tag } }
    }
  }
`;

interface Preview {
  readonly previewListing: {
    readonly slug: string;
    readonly name: { readonly text: string };
    readonly description: { readonly text: string } | null;
    readonly contactPoints: readonly { readonly value: string }[];
    readonly address: { readonly street: string | null } | null;
    readonly position: object | null;
    readonly openingHours: { readonly isKnown: boolean };
    readonly languages: readonly { readonly language: { readonly tag: string } }[];
  } | null;
}

const preview = async (viewer: Viewer, changes: object = {}) =>
  (await tell<Preview>(viewer, PREVIEW, { id: place.id, changes })).previewListing;

describe("a preview", () => {
  test("without changes is the public listing, field by field", async () => {
    const fields = PREVIEW.slice(PREVIEW.indexOf("changes) {") + "changes)".length, PREVIEW.lastIndexOf("}"));
    const document = `query ($slug: String!) { listing(slug: $slug) ${fields} }`;
    const shown = await tell<{ listing: object }>(ANYONE, document, { slug: place.slug });
    expect(await preview(editor)).toEqual(shown.listing);
  });

  test("shows what would be, and stores nothing", async () => {
    const before = await preview(editor);
    const changes = {
      texts: [{ field: "DESCRIPTION", language: "fi", text: "Aivan uusi kuvaus." }],
      contacts: [{ channel: "PHONE", value: "040 123 4567" }],
      languages: [{ language: "so", mode: "SPOKEN_BY_STAFF" }],
      openingHours: { periods: [{ kind: "REGULAR", spans: [{ opens: "09:00", closes: "16:00" }] }] },
    };
    expect(await preview(editor, changes)).toMatchObject({
      description: { text: "Aivan uusi kuvaus." },
      contactPoints: [{ value: "+358401234567" }],
      openingHours: { isKnown: true },
    });
    expect(await preview(editor)).toEqual(before);
  });

  test("shows neither contacts for colleagues nor a withheld address", async () => {
    const where = { municipality: place.municipalityCode, isAddressWithheld: true };
    const contacts = [{ channel: "PHONE", value: "040 999 8888", audience: "PROFESSIONAL" }];
    expect(await preview(editor, { place: where, contacts })).toMatchObject({
      contactPoints: [],
      address: null,
      position: null,
    });
  });

  test("leaves out what cannot be, and shows the rest", async () => {
    const before = await preview(editor);
    const changes = {
      contacts: [{ channel: "PHONE", value: "no number" }],
      texts: [{ field: "DESCRIPTION", language: "fi", text: "Tämä näkyy." }],
    };
    const shown = await preview(editor, changes);
    expect(shown?.contactPoints).toEqual(before?.contactPoints);
    expect(shown?.description?.text).toBe("Tämä näkyy.");
  });

  test("is for whoever may edit it, and for nobody else", async () => {
    expect(await preview(officer)).not.toBeNull();
    expect(await preview(stranger)).toBeNull();
    expect(await preview(ANYONE)).toBeNull();
  });
});
