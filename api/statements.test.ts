/** Public reads come from memory: what stands between the API and its database sees no statement pass. */
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { startTestApi, type TestApi } from "./testing/test-api.ts";

let api: TestApi;
let slugs: Record<"place" | "organisation" | "activity", string>;
beforeAll(async () => {
  api = await startTestApi();
  // The last statement of a start, which may come after the port has opened.
  await vi.waitFor(() => expect(api.statements.take()).toContain("LISTEN catalogue"), { timeout: 10_000 });
  const slugOf = async (kind: string) => {
    const body = (await (
      await api.post({ query: `{ listings(filter: { kinds: [${kind}] }, first: 1) { nodes { slug } } }` })
    ).json()) as {
      data: { listings: { nodes: { slug: string }[] } };
    };
    return body.data.listings.nodes[0]?.slug ?? "";
  };
  slugs = {
    place: await slugOf("MEETING_PLACE"),
    organisation: await slugOf("ORGANISATION"),
    activity: await slugOf("ACTIVITY"),
  };
});
afterAll(() => api.stop());

/** Every few seconds the API asks whether it has missed a change; that is the one statement that reading leaves running. */
const isHeartbeat = (statement: string) => /FROM catalogue_version WHERE id = 1/.test(statement);
const takeOthers = () => api.statements.take().filter((statement) => !isHeartbeat(statement));

const CARD =
  "name { text } slug kind municipality { name { text } } languages { language { autonym } mode } services { category { name { text } } } source { title }";
const OPERATIONS: readonly (readonly [string, string])[] = [
  ["the first page", `{ listings { totalCount nodes { ${CARD} } } }`],
  ["the last page", `{ listings(last: 20) { pageInfo { hasPreviousPage } nodes { ${CARD} } } }`],
  ["a page of a hundred", `{ listings(first: 100) { nodes { ${CARD} } } }`],
  ["words", '{ listings(filter: { text: "kielikavila Turku" }) { totalCount nodes { slug } } }'],
  [
    "languages and a municipality",
    '{ listings(filter: { languages: ["so", "ku"], municipalities: ["091"] }) { totalCount } }',
  ],
  [
    "what is near, nearest first",
    "{ listings(filter: { near: { latitude: 60.2, longitude: 24.9 } }, orderBy: DISTANCE) { edges { distanceMetres } } }",
  ],
  ["what is open now", "{ listings(filter: { open: OPEN_NOW }) { totalCount } }"],
  [
    "all facets",
    "{ listings { facets { kinds { count } languages { count } services { count } municipalities { count } openNow free unknownCost } } }",
  ],
  [
    "what else could be found",
    '{ listings(filter: { text: "qqqqq", municipalities: ["091"] }) { alternatives { without { part count } neighbouringMunicipalities { count } online } } }',
  ],
  [
    "the map",
    "{ mapMarkers(bounds: { west: 19, south: 59, east: 32, north: 71 }, zoom: 5) { totalCount markers { listings { slug } } clusters { count } } }",
  ],
  [
    "a place with all that hangs on it",
    `query ($place: String!) { place(slug: $place) { ${CARD} operators { name { text } } activities { nodes { slug } } openingHours { state days { weekday } } nextOccurrences { date } freshness { state } } }`,
  ],
  [
    "an organisation with its places",
    "query ($organisation: String!) { organisation(slug: $organisation) { places { nodes { slug ... on Place { operators { slug } } } } activities { totalCount } } }",
  ],
  [
    "an activity with its host",
    "query ($activity: String!) { activity(slug: $activity) { host { slug } category { name { text } } schedule { weekday } } }",
  ],
  ["whatever has a slug", "query ($place: String!) { listing(slug: $place) { id names { text } } }"],
  [
    "an id that nothing has",
    `{ node(id: "${Buffer.from("Place:00000000-0000-4000-8000-000000000000").toString("base64url")}") { id } }`,
  ],
  ["what is on", "{ occurrences { totalCount nodes { date startTime activity { slug host { slug } } } } }"],
  ["hours that are being written", '{ checkOpeningHours(osm: "Mo-Fr 09:00-16:00") { hours { state days { date } } } }'],
  ["languages", "{ languages(withListings: true) { tag autonym listingCount } }"],
  ["services and target groups", "{ serviceCategories { id listingCount } targetGroups { id } }"],
  [
    "municipalities",
    "{ municipalities { code name { text } region { name { text } } } regions { code } wellbeingCounties { code } }",
  ],
  [
    "a postal code",
    '{ postalCode(code: "00100") { municipality { code } } municipality(code: "091") { neighbours { code } } }',
  ],
  [
    "about the data",
    "{ dataSources { title licence listingCount } site { name } asOf { version changedAt checkedAt } }",
  ],
];

describe("no statement reaches the database for", () => {
  it.each(OPERATIONS)("%s", async (_, query) => {
    takeOthers();
    const used = Object.fromEntries(Object.entries(slugs).filter(([name]) => query.includes(`$${name}:`)));
    const response = await api.post({ query, variables: used });
    const { errors, data } = (await response.json()) as { errors?: unknown; data?: unknown }; // the shape is GraphQL's
    expect({ errors, hasData: Boolean(data) }).toEqual({ errors: undefined, hasData: true });
    expect(takeOthers()).toEqual([]);
  });
});

it("a change, which does take statements, is seen to", async () => {
  takeOthers();
  await api.database.client.$executeRawUnsafe(
    "UPDATE listing SET cost = 'FREE' WHERE id = (SELECT min(id::text)::uuid FROM listing)",
  );
  await vi.waitFor(
    () => expect(api.statements.take().some((statement) => statement.includes("catalogue_change"))).toBe(true),
    {
      timeout: 3000,
    },
  );
});
