/**
 * Requests that no reader makes. Each is answered within a second by a 4xx or by a problem with a code, and
 * no answer tells how the service is made. The public endpoint has no accounts: this is its only door.
 */
import { createHash } from "node:crypto";
import { connect } from "node:net";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi } from "./testing/test-api.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const WITHIN_MS = 1000;
const times = (count: number, make: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => make(index)).join(" ");
const nested = (depth: number, open: string, inside: string) =>
  `${open} { `.repeat(depth) + inside + " }".repeat(depth);
/** Each fragment spreads the next twice: 2 to the power of `count` fields, if anything unfolds them. */
const bomb = (count: number) =>
  `query { asOf { ...F0 } } ${times(count, (n) => `fragment F${n} on AsOf { version ...F${n + 1} ...F${n + 1} }`)} fragment F${count} on AsOf { version }`;
const id = (typename: string, key: string) => Buffer.from(`${typename}:${key}`).toString("base64url");
const list = (count: number, value: string) => Array.from({ length: count }, () => value);
const filtered = (filter: object) => ({
  query: "query ($filter: ListingFilter) { listings(filter: $filter, first: 1) { totalCount } }",
  variables: { filter },
});
const listings = (args: string) => ({ query: `{ listings(${args}) { totalCount } }` });
const map = (bounds: string, zoom: number) => ({
  query: `{ mapMarkers(bounds: {${bounds}}, zoom: ${zoom}) { totalCount } }`,
});
const deepJson = (depth: number) =>
  `{"query":"{ site { name } }","variables":${'{"a":'.repeat(depth)}1${"}".repeat(depth)}}`;

/** What, the request's body, and the code that is told. */
const ABUSES: readonly (readonly [string, unknown, string | RegExp])[] = [
  // Documents
  ["a hundred aliases of one field", { query: `{ ${times(100, (n) => `a${n}: listings { totalCount }`)} }` }, /./],
  ["a thousand aliases of the name of a type", { query: `{ ${times(1000, (n) => `a${n}: __typename`)} }` }, /./],
  ["sixteen aliases", { query: `{ ${times(16, (n) => `a${n}: asOf { version }`)} }` }, /./],
  ["six directives on one field", { query: `{ site { name ${times(6, () => "@include(if: true)")} } }` }, /./],
  ["a thousand directives", { query: `{ site { name ${times(1000, () => "@include(if: true)")} } }` }, /./],
  ["an unknown directive", { query: "{ site { name @defer } }" }, "GRAPHQL_VALIDATION_FAILED"],
  ["ten thousand fields", { query: `{ site { ${times(10_000, () => "name")} } }` }, "GRAPHQL_PARSE_FAILED"],
  ["a document of nothing but brackets", { query: "{".repeat(50_000) }, "GRAPHQL_PARSE_FAILED"],
  [
    "sixty fields inside each other",
    { query: `{ ${nested(60, "municipalities", "code").replaceAll("{ municipalities", "{ neighbours")} }` },
    "QUERY_TOO_COMPLEX",
  ],
  [
    "neighbours of neighbours of neighbours",
    { query: `{ municipalities { ${nested(5, "neighbours", "code")} } }` },
    "QUERY_TOO_COMPLEX",
  ],
  [
    "pages inside pages",
    {
      query:
        "{ listings(first: 100) { nodes { ... on Place { operators { places(first: 100) { nodes { ... on Place { operators { places(first: 100) { nodes { slug } } } } } } } } } } }",
    },
    "QUERY_TOO_COMPLEX",
  ],
  [
    "languages of languages of languages",
    {
      query: `{ listings(first: 100) { nodes { ${nested(4, "languages { contactPoint", "value")} ${" }".repeat(4)} } } }`,
    },
    "QUERY_TOO_COMPLEX",
  ],
  [
    "facets that name whole municipalities",
    {
      query:
        "{ listings { facets { municipalities { municipality { neighbours { neighbours { neighbours { name { text } } } } } } } } }",
    },
    "QUERY_TOO_COMPLEX",
  ],
  [
    "one field asked for three thousand times",
    { query: `{ site { ${times(3000, () => "name")} } }` },
    "GRAPHQL_VALIDATION_FAILED",
  ],
  [
    "fragments in a ring",
    { query: "{ asOf { ...A } } fragment A on AsOf { ...B } fragment B on AsOf { ...A }" },
    "GRAPHQL_VALIDATION_FAILED",
  ],
  [
    "a fragment that spreads itself",
    { query: "{ asOf { ...A } } fragment A on AsOf { version ...A }" },
    "GRAPHQL_VALIDATION_FAILED",
  ],
  ["a fragment that spreads the next twice, a hundred times over", { query: bomb(100) }, "QUERY_TOO_COMPLEX"],
  [
    "introspection inside introspection",
    { query: `{ __schema { types { ${nested(6, "fields { type", "name")} ${" }".repeat(6)} } } }` },
    "GRAPHQL_VALIDATION_FAILED",
  ],
  ["a field that does not exist", { query: "{ listings { password } }" }, "GRAPHQL_VALIDATION_FAILED"],
  ["a mutation", { query: "mutation { deleteEverything }" }, /./],
  ["a subscription", { query: "subscription { changes }" }, /./],
  [
    "an operation that is not in the document",
    { query: "query A { site { name } }", operationName: "B" },
    "OPERATION_RESOLUTION_FAILURE",
  ],
  [
    "two operations and no choice",
    { query: "query A { site { name } } query B { site { name } }" },
    "OPERATION_RESOLUTION_FAILURE",
  ],
  // Requests
  ["a batch", [{ query: "{ site { name } }" }, { query: "{ site { name } }" }], "BAD_REQUEST"],
  ["an empty body", "", "BAD_REQUEST"],
  ["nothing but a bracket", "{", "BAD_REQUEST"],
  ["a query that is a number", { query: 1 }, "BAD_REQUEST"],
  ["a query that is a list", { query: ["{ site { name } }"] }, "BAD_REQUEST"],
  ["variables that are a list", { query: "{ site { name } }", variables: [1] }, "BAD_REQUEST"],
  [
    "a hash that is none",
    { extensions: { persistedQuery: { version: 1, sha256Hash: "../../etc/passwd" } } },
    "PERSISTED_QUERY_NOT_FOUND",
  ],
  [
    "a hash of another document",
    {
      query: "{ site { name } }",
      extensions: { persistedQuery: { version: 1, sha256Hash: createHash("sha256").digest("hex") } },
    },
    "BAD_REQUEST",
  ],
  // Values
  ["a page of five thousand", listings("first: 5000"), "INVALID_PAGE_SIZE"],
  ["a page of none", listings("first: 0"), "INVALID_PAGE_SIZE"],
  ["a page of less than none", listings("last: -1"), "INVALID_PAGE_SIZE"],
  ["a number too large for a number", listings("first: 99999999999999999999"), "GRAPHQL_VALIDATION_FAILED"],
  ["a cursor that is none", listings('after: "%00"'), "INVALID_CURSOR"],
  [
    "a cursor of a listing that never was",
    listings(`after: "${Buffer.from("999999999:zzzz").toString("base64url")}"`),
    "INVALID_CURSOR",
  ],
  ["an unknown language", filtered({ languages: ["xx"] }), "UNKNOWN_LANGUAGE"],
  ["a language that is a statement", filtered({ languages: ["fi'; DROP TABLE listing; --"] }), "UNKNOWN_LANGUAGE"],
  ["ten thousand languages", filtered({ languages: list(10_000, "fi") }), "TOO_MANY_VALUES"],
  ["five thousand kinds", filtered({ kinds: list(5000, "ACTIVITY") }), "TOO_MANY_VALUES"],
  [
    "five thousand modes of fifty languages",
    filtered({ languages: list(50, "fi"), languageModes: list(5000, "EASY_LANGUAGE") }),
    "TOO_MANY_VALUES",
  ],
  ["five thousand ways to take part", filtered({ attendance: list(5000, "PHONE") }), "TOO_MANY_VALUES"],
  ["five thousand features", filtered({ accessibility: list(5000, "LIFT") }), "TOO_MANY_VALUES"],
  ["an unknown service", filtered({ services: ["__proto__"] }), "UNKNOWN_SERVICE_CATEGORY"],
  ["an unknown target group", filtered({ targetGroups: ["constructor"] }), "UNKNOWN_TARGET_GROUP"],
  ["an unknown municipality", filtered({ municipalities: ["999"] }), "UNKNOWN_MUNICIPALITY"],
  ["an unknown region", filtered({ regions: ["\u0000"] }), "UNKNOWN_REGION"],
  ["an unknown county", filtered({ wellbeingCounties: ["toString"] }), "UNKNOWN_WELLBEING_COUNTY"],
  ["an unknown source", filtered({ sources: ["nowhere"] }), "UNKNOWN_SOURCE"],
  ["an unknown postal code", filtered({ postalCode: "99999" }), "UNKNOWN_POSTAL_CODE"],
  ["words without end", filtered({ text: "a".repeat(1001) }), "INVALID_TEXT"],
  ["a point outside the world", filtered({ near: { latitude: 91, longitude: 0 } }), "INVALID_POSITION"],
  ["a circle round the world", filtered({ near: { latitude: 60, longitude: 25, withinKm: 2001 } }), "INVALID_DISTANCE"],
  ["a circle of nothing", filtered({ near: { latitude: 60, longitude: 25, withinKm: 0 } }), "INVALID_DISTANCE"],
  ["the year 9999", filtered({ confirmedSince: "9999-01-01" }), "INVALID_DATE"],
  ["the 31st of February", filtered({ confirmedSince: "2026-02-31" }), "INVALID_DATE"],
  ["a moment in the year 9999", filtered({ openAt: "9999-12-31T23:59:59Z" }), "INVALID_DATE"],
  ["a moment that is words", filtered({ openAt: "tomorrow" }), "INVALID_DATE"],
  ["a field that the filter has not", filtered({ password: "x" }), "BAD_USER_INPUT"],
  ["an order by distance from nowhere", listings("orderBy: DISTANCE"), "NEEDS_POSITION"],
  ["a map outside the world", map("west: -181, south: 59, east: 32, north: 71", 5), "INVALID_BOUNDS"],
  ["a map upside down", map("west: 19, south: 71, east: 32, north: 59", 5), "INVALID_BOUNDS"],
  ["a map without end", map("west: -1e308, south: -1e308, east: 1e308, north: 1e308", 5), "INVALID_BOUNDS"],
  ["a map too far away", map("west: 19, south: 59, east: 32, north: 71", -1), "INVALID_ZOOM"],
  ["a map too near", map("west: 19, south: 59, east: 32, north: 71", 21), "INVALID_ZOOM"],
  ["a slug without end", { query: `{ listing(slug: "${"a".repeat(201)}") { id } }` }, "INVALID_SLUG"],
  ["a slug with a zero in it", { query: '{ listing(slug: "a\\u0000b") { id } }' }, "INVALID_SLUG"],
  ["an id that is none", { query: '{ node(id: "!!") { id } }' }, "INVALID_ID"],
  ["an id of a type that has none", { query: `{ node(id: "${id("Query", "1")}") { id } }` }, "INVALID_ID"],
  ["an id of a type that does not exist", { query: `{ node(id: "${id("Password", "1")}") { id } }` }, "INVALID_ID"],
  [
    "an id of a type as JavaScript has it",
    { query: `{ nodes(ids: ["${id("__proto__", "1")}"]) { id } }` },
    "INVALID_ID",
  ],
  [
    "a thousand ids",
    { query: "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }", variables: { ids: list(1000, id("Place", "1")) } },
    "TOO_MANY_VALUES",
  ],
];

/** Words that only the inside of the service knows. */
const INSIDE =
  /prisma|postgres|\bSELECT\b|\bINSERT\b|node_modules|\.ts:\d|\.js:\d|\n\s+at |stacktrace|ECONN|\/work\/|\/usr\//i;

interface Told {
  readonly status: number;
  readonly text: string;
  readonly codes: readonly unknown[];
  readonly milliseconds: number;
}

async function ask(body: unknown): Promise<Told> {
  const began = performance.now();
  const response = await api.post(body);
  const text = await response.text();
  const milliseconds = performance.now() - began;
  const { errors = [] } = JSON.parse(text) as { errors?: { extensions?: { code?: unknown } }[] }; // the shape is GraphQL's
  return { status: response.status, text, milliseconds, codes: errors.map(({ extensions }) => extensions?.code) };
}

describe("refused with a code, at once and without a word about the inside", () => {
  it.each(ABUSES)("%s", async (_, body, code) => {
    const told = await ask(body);
    expect(told.status).toBeLessThan(500);
    expect(told.codes[0]).toMatch(code instanceof RegExp ? code : new RegExp(`^${code}$`));
    expect(told.codes).not.toContain("INTERNAL_SERVER_ERROR");
    expect(told.text).not.toMatch(INSIDE);
    expect(told.text.length).toBeLessThan(20_000);
    expect(told.milliseconds).toBeLessThan(WITHIN_MS);
  });

  it("what costs too much before it is read gets 400", async () => {
    for (const query of [
      `{ municipalities { ${nested(5, "neighbours", "code")} } }`,
      `{ ${times(16, (n) => `a${n}: asOf { version }`)} }`,
      "{".repeat(50_000),
    ]) {
      expect((await ask({ query })).status).toBe(400);
    }
  });
});

describe("answered, within a second, however dear", () => {
  const everything = `slug name { text } names { text } descriptions { text } municipality { name { text } } address { street }
    position { latitude } services { category { name { text } } } targetGroups { name { text } } contactPoints { value }
    openingHours { state days { weekday spans { opens } } periods { spans { opens } } } freshness { state } source { url }`;
  it.each([
    ["variables ten thousand deep", deepJson(10_000)],
    ["a page of a hundred with nearly everything", { query: `{ listings(first: 100) { nodes { ${everything} } } }` }],
    [
      "fifteen searches with all facets",
      {
        query: `{ ${times(15, (n) => `a${n}: listings(first: 1, filter: { text: "kielikavila muuttaneet ${n}" }) { totalCount facets { municipalities { count } languages { count } services { count } openNow } }`)} }`,
      },
    ],
    ["a thousand letters of words", filtered({ text: "kielikahvila ".repeat(76) })],
    [
      "fifty languages, all of them needed",
      filtered({ languages: list(50, "fi"), languageMatch: "ALL", includeUnknownLanguages: true }),
    ],
    [
      "the whole world at the highest zoom",
      {
        query:
          "{ mapMarkers(bounds: { west: -180, south: -90, east: 180, north: 90 }, zoom: 20) { markers { listings(first: 100) { slug } } clusters { id } } }",
      },
    ],
    [
      "one field asked for six hundred times",
      { query: `{ listings(first: 100) { nodes { ${times(600, () => "slug")} } } }` },
    ],
    ["halves of surrogates, marks and zero-width letters", filtered({ text: "\ud800 \u202e\u200b\u0301 \udfff" })],
  ])("%s", async (_, body) => {
    const told = await ask(body);
    expect({ status: told.status, codes: told.codes }).toEqual({ status: 200, codes: [] });
    expect(told.milliseconds).toBeLessThan(WITHIN_MS);
  });
});

describe("what is not GraphQL", () => {
  it("a body of two megabytes gets 413", async () => {
    const response = await api.post({ query: "{ site { name } }", variables: { text: "a".repeat(2_000_000) } });
    expect(response.status).toBe(413);
    expect(await response.json()).toEqual({
      errors: [{ message: "QUERY_TOO_COMPLEX", extensions: { code: "QUERY_TOO_COMPLEX" } }],
    });
  });

  it("an address of twenty thousand letters gets 414 or is cut off by the server", async () => {
    const response = await api.get({ query: `{ site { name } } #${"a".repeat(15_990)}` });
    expect([414, 431]).toContain(response.status);
  });

  it.each([
    "/graphql/%00",
    "/%",
    "/..%2f..%2fetc/passwd",
    "/explorer/static/..%2f..%2fpackage.json",
    "/explorer/static/%00",
    "/__proto__",
  ])("%s is refused without a word about the inside", async (path) => {
    const response = await fetch(`${api.url}${path}`);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect(await response.text()).not.toMatch(INSIDE);
  });

  it.each(["PUT", "DELETE", "PATCH", "TRACE-ME"])("the method %s is refused", async (method) => {
    const response = await fetch(`${api.url}/graphql`, { method, headers: { "content-type": "application/json" } });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });

  it("a request that is no HTTP does not stop the next one", async () => {
    const { hostname, port } = new URL(api.url);
    await new Promise<void>((done) => {
      const socket = connect(Number(port), hostname, () => socket.end("\u0000\u0001 nonsense\r\n\r\n"));
      socket.on("data", () => undefined);
      socket.on("error", () => done());
      socket.on("close", () => done());
    });
    expect((await ask({ query: "{ site { name } }" })).status).toBe(200);
  });

  it("a broken cookie and strange headers change nothing", async () => {
    const headers = { cookie: "%00=%; __Host-x=\u00ff", "accept-language": "*;q=zzz, fi-_", "if-none-match": '"' };
    const response = await api.post({ query: "{ site { name } }" }, headers);
    expect(await response.json()).toEqual({ data: { site: { name: "Kotokartta" } } });
    expect(response.headers.get("set-cookie")).toBeNull();
  });
});

it("the server has survived all of it", async () => {
  expect(await (await fetch(`${api.url}/health`)).json()).toMatchObject({ status: "ready", isDetached: false });
});
