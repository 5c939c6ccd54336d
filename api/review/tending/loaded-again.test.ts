/** The files are loaded again at every start: what people have said since then stands, whatever the files say. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { seedEverything } from "../../../seeds/seed.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { openTestCatalogue, type TestCatalogue } from "../../testing/ask-graphql.ts";
import { actAs, editableAs, findRunPlace, makeAccount } from "../../testing/desk.ts";
import { readListings } from "../content/listing-content.records.ts";
import { contentOf } from "../content/listing-content.rules.ts";

let catalogue: TestCatalogue;
let place: Awaited<ReturnType<typeof findRunPlace>>;
let maintainer: Viewer;

beforeAll(async () => {
  catalogue = await openTestCatalogue();
  place = await findRunPlace(catalogue.database.client);
  maintainer = await makeAccount(catalogue.database.client, "maintainer@test.example", { isMaintainer: true });
});
afterAll(() => catalogue.close());

const everything = async () => {
  const { client } = catalogue.database;
  const ids = (await client.listing.findMany({ select: { id: true } })).map(({ id }) => id);
  const rows = [...(await readListings(client, ids)).values()];
  return new Map(rows.map((listing) => [listing.listing.id, { ...contentOf(listing), state: listing.listing.state }]));
};

test("changed, emptied, closed, withdrawn, merged and new listings are as people left them", async () => {
  const { client } = catalogue.database;
  const act = (name: string, input: object) => actAs(catalogue, maintainer, name, input);
  const others = await client.listing.findMany({
    where: { kind: "MEETING_PLACE", state: "PUBLISHED", id: { not: place.id }, hosted: { some: {} } },
    orderBy: { id: "asc" },
    take: 4,
  });
  const [closed, withdrawn, double, into] = others.map(({ id }) => id);
  const { municipality } = (await editableAs(catalogue, maintainer, place.id))?.content.place ?? {};
  const changes = {
    texts: [{ field: "DESCRIPTION", language: "fi", text: "Ihmisen kirjoittama." }],
    place: { municipality, street: "Uusi katu 1" },
    contacts: [],
    languages: [],
    services: ["language-cafe"],
    openingHours: { periods: [] },
    operators: [],
  };
  const answers = [
    await act("submitListing", { listingId: place.id, changes }),
    await act("closeListing", { listingId: closed }),
    await act("withdrawListing", { listingId: withdrawn }),
    await act("mergeListings", { listingId: double, intoId: into }),
    await act("submitListing", {
      kind: "MEETING_PLACE",
      changes: { texts: [{ field: "NAME", language: "fi", text: "Uusi paikka" }], place: { municipality } },
    }),
  ];
  expect(answers.map(({ submission }) => submission?.state)).toEqual(answers.map(() => "PUBLISHED"));
  const before = await everything();
  const report = await seedEverything(catalogue.database.url);
  expect(report.versionAfter).toBe(report.versionBefore);
  expect(await everything()).toEqual(before);
}, 120_000);
