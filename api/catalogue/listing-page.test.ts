/** Pages: all together are the list, each listing once, also when the list changes between them. */
import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { askForProblem, openTestCatalogue, type TestCatalogue } from "../testing/ask-graphql.ts";
import { listAll, listAllBackwards, listedOn, listPage } from "../testing/list-all.ts";

let test: TestCatalogue;
beforeAll(async () => {
  test = await openTestCatalogue();
});
afterAll(() => test.close());

const ORDERS = ["NAME", "RELEVANCE", "RECENTLY_CONFIRMED", "DISTANCE"];
const NEAR = { near: { latitude: 60.17, longitude: 24.94 } };
const slugsOf = (listings: readonly { slug: string }[]) => listings.map(({ slug }) => slug);

describe("pages forwards and backwards", () => {
  it("are the same list, whatever their size and order", async () => {
    const sizes = fc.integer({ min: 15, max: 100 });
    await fc.assert(
      fc.asyncProperty(
        sizes,
        fc.constantFrom(...ORDERS),
        fc.constantFrom("", "kielikahvila", "neuvonta"),
        async (pageSize, orderBy, text) => {
          const variables = { filter: { ...NEAR, ...(text ? { text } : {}) }, orderBy };
          const all = slugsOf(await listAll(test.current(), variables));
          expect(new Set(all).size).toBe(all.length);
          expect(slugsOf(await listAll(test.current(), variables, { pageSize }))).toEqual(all);
          expect(slugsOf(await listAllBackwards(test.current(), variables, pageSize))).toEqual(all);
        },
      ),
      { numRuns: 12 },
    );
  }, 60_000);

  it("say what lies before and after", async () => {
    const first = await listPage(test.current(), { first: 10 });
    expect(first.pageInfo).toMatchObject({ hasPreviousPage: false, hasNextPage: true });
    expect(first.pageInfo.endCursor).toBe(first.edges.at(-1)?.cursor);
    const second = await listPage(test.current(), { first: 10, after: first.pageInfo.endCursor });
    expect(second.pageInfo).toMatchObject({
      hasPreviousPage: true,
      hasNextPage: true,
      startCursor: second.edges[0]?.cursor,
    });
    expect(
      slugsOf(listedOn(await listPage(test.current(), { last: 10, before: second.pageInfo.startCursor }))),
    ).toEqual(slugsOf(listedOn(first)));
    const last = await listPage(test.current(), { last: 10 });
    expect(last.pageInfo).toMatchObject({ hasPreviousPage: true, hasNextPage: false });
    const none = await listPage(test.current(), { filter: { languages: ["rhg"], municipalities: ["976"] } });
    expect(none).toMatchObject({
      totalCount: 0,
      edges: [],
      pageInfo: { hasNextPage: false, hasPreviousPage: false, startCursor: null, endCursor: null },
    });
  });

  it("hold twenty when no size is asked for", async () => {
    expect((await listPage(test.current(), {})).edges.length).toBe(20);
  });

  it("are cut by both cursors together, as Relay has it", async () => {
    const all = listedOn(await listPage(test.current(), { first: 30 }));
    const between = { after: all[4]?.cursor, before: all[20]?.cursor };
    const cut = async (variables: object) =>
      slugsOf(listedOn(await listPage(test.current(), { ...between, ...variables })));
    expect(await cut({ first: 100 })).toEqual(slugsOf(all.slice(5, 20)));
    expect(await cut({ first: 3 })).toEqual(slugsOf(all.slice(5, 8)));
    expect(await cut({ last: 3 })).toEqual(slugsOf(all.slice(17, 20)));
    expect(slugsOf(listedOn(await listPage(test.current(), { first: 2, before: all[20]?.cursor })))).toEqual(
      slugsOf(all.slice(0, 2)),
    );
    expect(slugsOf(listedOn(await listPage(test.current(), { last: 2, after: all[4]?.cursor }))).length).toBe(2);
    expect(
      slugsOf(listedOn(await listPage(test.current(), { after: all[20]?.cursor, before: all[4]?.cursor }))),
    ).toEqual([]);
  });
});

describe("a list that changes between two pages", () => {
  const variables = { orderBy: "NAME", filter: { kinds: ["MEETING_PLACE"] } };
  const run = async (statement: string) => {
    expect(await test.database.client.$executeRawUnsafe(statement)).toBeGreaterThan(0);
    await test.live.refresh();
  };
  const withdraw = (slug: string | undefined) => run(`UPDATE listing SET state = 'PAUSED' WHERE slug = '${slug}'`);
  const rename = (slug: string | undefined, name: string) =>
    run(
      `UPDATE translation SET name = '${name}' WHERE name IS NOT NULL AND listing_id = (SELECT id FROM listing WHERE slug = '${slug}')`,
    );

  let all: string[];
  beforeEach(async () => {
    await test.database.client.$executeRawUnsafe("UPDATE listing SET state = 'PUBLISHED' WHERE state <> 'PUBLISHED'");
    await test.live.refresh();
    all = slugsOf(await listAll(test.current(), variables));
  });

  /** The page after (or before) the tenth to twentieth, asked for after a change. */
  const pageAfter = async (change: () => Promise<void>) => {
    const page = await listPage(test.current(), { ...variables, first: 10 });
    await change();
    return slugsOf(
      listedOn(await listPage(test.current(), { ...variables, first: 10, after: page.pageInfo.endCursor })),
    );
  };
  const pageBefore = async (change: () => Promise<void>) => {
    const after = (await listPage(test.current(), { ...variables, first: 20 })).pageInfo.endCursor;
    const page = await listPage(test.current(), { ...variables, first: 10, after });
    await change();
    return slugsOf(
      listedOn(await listPage(test.current(), { ...variables, last: 10, before: page.pageInfo.startCursor })),
    );
  };

  it("loses nothing forwards when the listing of the cursor is gone", async () => {
    expect(await pageAfter(() => withdraw(all[9]))).toEqual(all.slice(10, 20));
  });
  it("loses nothing forwards when one before it is gone", async () => {
    expect(await pageAfter(() => withdraw(all[3]))).toEqual(all.slice(10, 20));
  });
  it("loses nothing backwards when the listing of the cursor is gone", async () => {
    expect(await pageBefore(() => withdraw(all[20]))).toEqual(all.slice(10, 20));
  });
  it("loses nothing backwards when one before it is gone", async () => {
    expect(await pageBefore(() => withdraw(all[3]))).toEqual(all.slice(10, 20));
  });
  it("repeats nothing when one comes in at the front", async () => {
    expect(await pageAfter(() => rename(all[50], "000 aivan ensin"))).toEqual(all.slice(10, 20));
    expect((await listPage(test.current(), { ...variables, first: 1 })).edges[0]?.node.slug).toBe(all[50]);
  });
  it("goes on behind the listing of the cursor when that has moved", async () => {
    const found = await pageAfter(() => rename(all[9], "zzzz aivan lopussa"));
    expect(found).toEqual([]);
  });
});

describe("a page that cannot be", () => {
  const encode = (text: string) => Buffer.from(text).toString("base64url");
  it.each([
    ["of none", { first: 0 }, "INVALID_PAGE_SIZE", "first"],
    ["of less than none", { last: -1 }, "INVALID_PAGE_SIZE", "last"],
    ["of five thousand", { first: 5000 }, "INVALID_PAGE_SIZE", "first"],
    ["of five thousand from the end", { last: 5000 }, "INVALID_PAGE_SIZE", "last"],
    ["of none, asked for from both ends", { first: 0, last: 10 }, "INVALID_PAGE_SIZE", "first"],
    ["after something else", { after: "!" }, "INVALID_CURSOR", "after"],
    ["before something else", { last: 1, before: "0" }, "INVALID_CURSOR", "before"],
    ["after a number alone", { after: encode("5") }, "INVALID_CURSOR", "after"],
    [
      "after a number below none",
      { after: encode("-1:00000000-0000-4000-8000-000000000000") },
      "INVALID_CURSOR",
      "after",
    ],
    [
      "after a number without end",
      { after: encode(`${"9".repeat(400)}:00000000-0000-4000-8000-000000000000`) },
      "INVALID_CURSOR",
      "after",
    ],
    [
      "after an id with a quote",
      { after: encode("1:00000000-0000-4000-8000-00000000000'") },
      "INVALID_CURSOR",
      "after",
    ],
  ])("%s is refused", async (_, variables, code, argument) => {
    const document =
      "query ($first: Int, $after: String, $last: Int, $before: String) { listings(first: $first, after: $after, last: $last, before: $before) { totalCount } }";
    expect(await askForProblem(test.current(), document, variables)).toEqual({ code, argument });
  });

  it("far behind the end is empty, and is no failure", async () => {
    const far = await listPage(test.current(), {
      first: 5,
      after: encode("999999999:00000000-0000-4000-8000-000000000000"),
    });
    expect(far.edges).toEqual([]);
    expect(far.pageInfo).toMatchObject({ hasNextPage: false, hasPreviousPage: true });
  });
});
