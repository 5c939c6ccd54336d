/** The API over HTTP, as a client meets it. */
import { createHash } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { serverAudits } from "graphql-http";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import { readEnvironment } from "./env.ts";
import { openLiveCatalogue } from "./live-catalogue.ts";
import { startApi } from "./server.ts";
import { startTestApi, type TestApi } from "./testing/test-api.ts";

const SITE_QUESTION = "query Version { asOf { version listingCount } }";
const SITE_HASH = createHash("sha256").update(SITE_QUESTION).digest("hex");

let api: TestApi;
beforeAll(async () => {
  // The code generator writes the way of hashing before the hash.
  api = await startTestApi({ documents: { [`sha256:${SITE_HASH}`]: SITE_QUESTION } });
});
afterAll(() => api.stop());

interface Body {
  readonly data?: Record<string, unknown> | null;
  readonly errors?: readonly { readonly message: string; readonly extensions?: { readonly code?: string } }[];
}
const bodyOf = async (response: Response) => (await response.json()) as Body; // the shape is GraphQL's

describe("GraphQL over HTTP", () => {
  it("passes the specification's audit: no MUST fails, and few of the others", async () => {
    const results = await Promise.all(
      serverAudits({ url: `${api.url}/graphql` }).map(async (audit) => ({ audit, result: await audit.fn() })),
    );
    const failed = results.filter(({ result }) => result.status !== "ok");
    const told = failed.map(({ result }) => `${result.status} ${result.name}`);
    console.info(`${results.length} audits, ${results.length - failed.length} passed\n${told.join("\n")}`);
    expect(results.length).toBe(61);
    expect(told.filter((line) => line.startsWith("error"))).toEqual([]);
    expect(told.filter((line) => line.startsWith("warn")).length).toBeLessThanOrEqual(3);
  });

  it("answers introspection", async () => {
    const { data } = await bodyOf(await api.post({ query: "{ __schema { queryType { name } types { name } } }" }));
    expect(data).toMatchObject({ __schema: { queryType: { name: "Query" } } });
  });

  it("lists the site's operations by their hash, by GET", async () => {
    const extensions = JSON.stringify({ persistedQuery: { version: 1, sha256Hash: SITE_HASH } });
    const response = await api.get({ extensions });
    expect(response.status).toBe(200);
    expect((await bodyOf(response)).data).toMatchObject({ asOf: { listingCount: expect.any(Number) } });
  });

  it("takes a new operation under its hash, and refuses it under another", async () => {
    const query = "query Mine { site { name } }";
    const persisted = (sha256Hash: string) => ({ persistedQuery: { version: 1, sha256Hash } });
    const hash = createHash("sha256").update(query).digest("hex");
    const unknown = await bodyOf(await api.get({ extensions: JSON.stringify(persisted(hash)) }));
    expect(unknown.errors?.[0]?.extensions?.code).toBe("PERSISTED_QUERY_NOT_FOUND");
    expect((await api.post({ query, extensions: persisted("0".repeat(64)) })).status).toBe(400);
    expect((await bodyOf(await api.post({ query, extensions: persisted(hash) }))).data).toEqual({
      site: { name: "Kotokartta" },
    });
    expect((await bodyOf(await api.get({ extensions: JSON.stringify(persisted(hash)) }))).data).toEqual({
      site: { name: "Kotokartta" },
    });
  });

  it("is refused where a foreign page could have made the request", async () => {
    const query = "{ site { name } }";
    const plain = await api.post(JSON.stringify({ query }), { "content-type": "text/plain" });
    expect(plain.status).toBe(400);
    const form = await api.post(`query=${encodeURIComponent(query)}`, {
      "content-type": "application/x-www-form-urlencoded",
    });
    expect(form.status).toBe(400);
    const bare = await fetch(`${api.url}/graphql?query=${encodeURIComponent(query)}`);
    expect(bare.status).toBe(400);
    for (const response of [plain, form, bare]) expect(await response.text()).not.toContain("Kotokartta");
  });

  it("says which language and which version an answer is of", async () => {
    const response = await api.post({ query: "{ asOf { version } }" }, { "accept-language": "sv" });
    const { data } = await bodyOf(response);
    expect(response.headers.get("content-language")).toBe("sv");
    expect(data).toEqual({ asOf: { version: response.headers.get("x-catalogue-version") } });
  });
});

describe("the reader's language", () => {
  const nameOf = async (parameters: Record<string, string>, headers: Record<string, string>) => {
    const query = '{ municipality(code: "853") { name { text language isFallback } } }';
    const response = await api.get({ query, ...parameters }, headers);
    return {
      ...((await bodyOf(response)).data as { municipality: { name: object } }).municipality.name,
      status: response.status,
    };
  };

  it.each([
    ["is that of the address", { lang: "sv" }, { "accept-language": "fi" }, "Åbo", false],
    ["else the first that the browser asks for", {}, { "accept-language": "fi, sv;q=0.5" }, "Turku", false],
    ["is the language of a regional tag", { lang: "sv-FI" }, {}, "Åbo", false],
    ["is the same in capitals", { lang: "SV" }, {}, "Åbo", false],
    ["falls back when nothing is in it, and says so", { lang: "yo" }, {}, "Turku", true],
    ["falls back when there is no such language", { lang: "xx" }, {}, "Turku", true],
    ["is ignored when it only looks like a tag", { lang: "en-a" }, { "accept-language": "sv" }, "Åbo", false],
    ["is ignored when it is no tag at all", { lang: "../../etc/passwd" }, { "accept-language": "sv" }, "Åbo", false],
    ["is ignored when it is endless", { lang: "a".repeat(5000) }, { "accept-language": "sv" }, "Åbo", false],
  ])("%s", async (_, parameters, headers, text, isFallback) => {
    expect(await nameOf(parameters, headers)).toMatchObject({ status: 200, text, isFallback });
  });
});

describe("a cached answer", () => {
  const query = "{ listings(first: 3, orderBy: NAME) { nodes { slug name { text } } } }";

  it("is asked for again by its tag, and need not be sent again", async () => {
    const first = await api.get({ query });
    const etag = first.headers.get("etag") ?? "";
    expect(etag).toMatch(/^W\/"/);
    expect(first.headers.get("cache-control")).toMatch(/^public, max-age=\d+/);
    expect(first.headers.get("vary")).toMatch(/Accept-Language/i);
    // The tag holds for the minute: begun at its very end, the first try may see the next.
    await vi.waitFor(async () => {
      const again = (await api.get({ query })).headers.get("etag") ?? "";
      const second = await api.get({ query }, { "if-none-match": `"other", ${again}` });
      expect(second.status).toBe(304);
      expect(await second.text()).toBe("");
    });
  });

  it("is another for another language, and is compressed when it is long", async () => {
    const fi = await api.get({ query, lang: "fi" });
    const sv = await api.get({ query, lang: "sv" });
    expect(fi.headers.get("etag")).not.toBe(sv.headers.get("etag"));
    const long = await api.get({ query: "{ municipalities { code name { text } } }" }, { "accept-encoding": "br" });
    expect(long.headers.get("content-encoding")).toBe("br");
    expect((await bodyOf(long)).data?.municipalities).toHaveLength(308);
  });

  it("gives way as soon as the data changes", async () => {
    const [before] = await api.database.client.$queryRaw<
      { slug: string }[]
    >`SELECT slug FROM listing WHERE kind = 'MEETING_PLACE' ORDER BY slug LIMIT 1`;
    const about = { query: `{ listing(slug: "${before?.slug}") { name { text } } }`, lang: "fi" };
    const old = await api.get(about);
    await api.database.client.$executeRaw`UPDATE translation SET name = 'Aivan uusi nimi' WHERE name IS NOT NULL
      AND listing_id = (SELECT id FROM listing WHERE slug = ${before?.slug})`;
    await vi.waitFor(
      async () => {
        const fresh = await api.get(about, { "if-none-match": old.headers.get("etag") ?? "" });
        expect(fresh.status).toBe(200);
        expect(fresh.headers.get("etag")).not.toBe(old.headers.get("etag"));
        expect((await bodyOf(fresh)).data).toEqual({ listing: { name: { text: "Aivan uusi nimi" } } });
      },
      { timeout: 3000, interval: 50 },
    );
  });

  it("is never one with errors", async () => {
    const response = await api.get({ query: '{ listings(filter: { languages: ["xx"] }) { totalCount } }' });
    expect(response.headers.get("etag")).toBeNull();
    expect(response.headers.get("cache-control") ?? "").not.toContain("public");
  });
});

describe("one request", () => {
  it("is answered from one version, while a writer changes two names at once", async () => {
    const slugs = ["one-version-a", "one-version-b"];
    const { client } = api.database;
    const insert = (slug: string) => client.$executeRaw`
      WITH l AS (INSERT INTO listing (id, slug, kind, state, source_id, external_id)
        SELECT gen_random_uuid(), ${slug}, 'MEETING_PLACE', 'PUBLISHED', id, ${slug} FROM data_source LIMIT 1 RETURNING id)
      INSERT INTO translation (listing_id, field_group, language_tag, name) SELECT id, 'PRESENTATION', 'fi', 'alku' FROM l`;
    await client.$transaction(slugs.map(insert));
    const query = `{ a: listing(slug: "${slugs[0]}") { name { text } } asOf { version } b: listing(slug: "${slugs[1]}") { name { text } } }`;
    const seen = new Set<string>();
    const mayGoOn = () => seen.size < 5;
    const writing = (async () => {
      for (let round = 0; round < 2000 && mayGoOn(); round += 1) {
        await client.$executeRaw`UPDATE translation SET name = ${`kierros ${round}`} WHERE name IS NOT NULL
          AND listing_id IN (SELECT id FROM listing WHERE slug LIKE 'one-version-_')`;
      }
    })();
    while (mayGoOn()) {
      const { data } = await bodyOf(await api.post({ query }));
      const [a, b] = [JSON.stringify(data?.a), JSON.stringify(data?.b)];
      seen.add(a);
      expect(a).toBe(b);
    }
    await writing;
  });
});

describe("a server without its database", () => {
  /** Nobody listens on port 1. */
  const nowhere = "postgresql://nobody:nothing@127.0.0.1:1/nothing";
  const startIn = (folder: string) =>
    startApi(readEnvironment({ DATABASE_URL: nowhere, API_PORT: "0", DATA_DIR: folder, LOG_LEVEL: "fatal" }));
  const post = (url: string, query: string) =>
    fetch(`${url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ query }),
    });
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "kotokartta-alone-"));
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  it("and without a file asks to be asked again in a while", async () => {
    const alone = await startIn(folder);
    const response = await post(alone.url, "{ site { name } }");
    expect(response.status).toBe(503);
    expect(response.headers.get("retry-after")).toBe("5");
    expect((await bodyOf(response)).errors?.[0]?.extensions?.code).toBe("CATALOGUE_NOT_READY");
    const health = await fetch(`${alone.url}/health`);
    expect(health.status).toBe(503);
    expect(await health.json()).toMatchObject({ status: "not ready", version: null, isDetached: true });
    await alone.stop();
  });

  it("serves lists, map and details from yesterday's file, and says how old they are", async () => {
    const file = join(folder, "catalogue.ndjson");
    await (
      await openLiveCatalogue({ database: api.database.client, databaseUrl: api.database.url, country: "FI", file })
    ).close();
    const alone = await startIn(folder);
    const query = `{ asOf { isDetached checkedAt changedAt } listings(first: 1) { totalCount nodes { slug name { text } } }
      mapMarkers(bounds: { west: 19, south: 59, east: 32, north: 71 }, zoom: 5) { totalCount } }`;
    const { data, errors } = await bodyOf(await post(alone.url, query));
    expect(errors).toBeUndefined();
    const asOf = data?.asOf as { checkedAt: string; changedAt: string; isDetached: boolean }; // as asked for above
    expect(asOf).toEqual({ isDetached: true, changedAt: asOf.changedAt, checkedAt: asOf.changedAt });
    const known = await bodyOf(await api.post({ query }));
    expect({ ...data, asOf: null }).toEqual({ ...known.data, asOf: null });
    expect((await fetch(`${alone.url}/health`)).status).toBe(200);
    await alone.stop();
  });
});

describe("the server's health", () => {
  it("is told with the token of whoever started it", async () => {
    const response = await fetch(`${api.url}/health`);
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({
      status: "ready",
      token: "test",
      isDetached: false,
      version: expect.stringMatching(/^\d+-[0-9a-f]{8}$/),
    });
  });

  it("does not name what it is built with", async () => {
    const response = await fetch(`${api.url}/health`);
    expect(response.headers.get("x-powered-by")).toBeNull();
    expect(response.headers.get("server")).toBeNull();
  });
});
