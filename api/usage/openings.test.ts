/** How often pages were opened: sums by day, told by month, and nothing of who opened them. */

import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import express from "express";
import { afterAll, beforeAll, expect, test } from "vitest";
import { ANYONE, type Viewer } from "../accounts/viewer.ts";
import { ask, openTestCatalogue, type TestCatalogue } from "../testing/ask-graphql.ts";
import { findRunPlace, makeAccount } from "../testing/desk.ts";
import { OPENINGS_PATH, openOpeningDoor } from "./opening-door.ts";

const TOKEN = "a word between two servers";

let catalogue: TestCatalogue;
let server: Server;
let place: Awaited<ReturnType<typeof findRunPlace>>;
let editor: Viewer;
let stranger: Viewer;

beforeAll(async () => {
  catalogue = await openTestCatalogue();
  const { client } = catalogue.database;
  place = await findRunPlace(client);
  editor = await makeAccount(client, "editor@test.example", { organisationIds: new Set([place.organisationId]) });
  stranger = await makeAccount(client, "stranger@test.example");
  const app = express();
  app.use(OPENINGS_PATH, openOpeningDoor({ database: client, catalogue: catalogue.current, token: TOKEN }));
  server = createServer(app);
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
});
afterAll(async () => {
  server.close();
  await catalogue.close();
});

async function handOver(body: unknown, token = TOKEN): Promise<number> {
  const { port } = server.address() as AddressInfo; // a TCP server's address is never a string
  const headers = { "content-type": "application/json", "x-front-token": token };
  const answer = await fetch(`http://127.0.0.1:${port}/openings`, {
    method: "POST",
    headers,
    body: JSON.stringify(body),
  });
  return answer.status;
}

async function openings(viewer: Viewer, from: string, to: string) {
  const question = `query ($id: ID!, $from: String!, $to: String!) {
    openings(listingId: $id, from: $from, to: $to) { month count }
  }`;
  const reader = { viewer, database: catalogue.database.client };
  const answer = await ask<{ openings: object[] | null }>(
    catalogue.current(),
    question,
    { id: place.id, from, to },
    reader,
  );
  return answer.openings;
}

test("sums are added up day by day, and told by month to who looks after the listing", async () => {
  const { slug } = place;
  expect(
    await handOver([
      { slug, day: "2026-11-29", count: 30 },
      { slug, day: "2026-11-30", count: 4 },
    ]),
  ).toBe(204);
  expect(
    await handOver([
      { slug, day: "2026-11-30", count: 7 },
      { slug, day: "2026-10-02", count: 4 },
    ]),
  ).toBe(204);
  expect(await openings(editor, "2026-10-01", "2026-11-30")).toEqual([
    { month: "2026-10", count: null },
    { month: "2026-11", count: 41 },
  ]);
});

test("months are told whole, so that no day and no single reader can be worked out", async () => {
  const whole = await openings(editor, "2026-11-01", "2026-11-30");
  expect(await openings(editor, "2026-11-30", "2026-11-30")).toEqual(whole);
  expect(await openings(editor, "2026-11-01", "2026-11-01")).toEqual(whole);
});

test("nobody else is told", async () => {
  expect(await openings(ANYONE, "2026-11-01", "2026-11-30")).toBeNull();
  expect(await openings(stranger, "2026-11-01", "2026-11-30")).toBeNull();
});

test("only our own front server hands sums over, and only sums", async () => {
  const sums = [{ slug: place.slug, day: "2026-09-01", count: 50 }];
  expect(await handOver(sums, "a guess")).toBe(404);
  for (const wrong of [{}, [{ ...sums[0], count: -1 }], [{ ...sums[0], day: "today" }], [{ ...sums[0], count: 1.5 }]])
    expect(await handOver(wrong)).toBe(400);
  expect(await handOver([{ slug: "no-such-listing", day: "2026-09-01", count: 50 }])).toBe(204);
  expect(await openings(editor, "2026-09-01", "2026-09-30")).toEqual([{ month: "2026-09", count: null }]);
});

test("the table has room for a listing, a day and a number, and for nothing else", async () => {
  const columns = await catalogue.database.client.$queryRaw<{ name: string }[]>`
    SELECT column_name AS name FROM information_schema.columns WHERE table_name = 'opening' ORDER BY 1`;
  expect(columns.map(({ name }) => name)).toEqual(["count", "day", "listing_id"]);
});
