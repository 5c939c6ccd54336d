import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, expect, test } from "vitest";
import { makeTestDatabase, type TestDatabase } from "../testing/database.ts";
import { workAt } from "../testing/work.ts";
import { linksByHost } from "./link-check.rules.ts";
import { checkLinks, linkCheck } from "./link-check.ts";
import { type FetchLimits, publicWeb } from "./link-fetch.ts";

const TUESDAY = new Date("2026-11-24T22:10:00Z");
const WEDNESDAY = new Date("2026-11-25T22:10:00Z");
const THURSDAY = new Date("2026-11-26T22:10:00Z");

let store: TestDatabase;
let port: number;
let isBroken = false;
let [open, mostOpen] = [0, 0];
const server = createServer((_, response) => {
  open += 1;
  mostOpen = Math.max(mostOpen, open);
  setTimeout(() => {
    open -= 1;
    response.writeHead(isBroken ? 404 : 200).end();
  }, 30);
});
beforeAll(async () => {
  store = await makeTestDatabase("seeded");
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  port = (server.address() as AddressInfo).port; // a TCP server's address is never a string
  // Only the links of this test, so that nothing else is looked for.
  await store.client.contactPoint.deleteMany({ where: { channel: { in: ["WEBSITE", "BOOKING"] } } });
  await store.client.onlinePlace.updateMany({ data: { rulesUrl: null } });
});
afterAll(async () => {
  server.closeAllConnections();
  server.close();
  await store.drop();
});

const limits: FetchLimits = {
  ...publicWeb("test"),
  resolve: async () => ["127.0.0.1"],
  mayVisit: () => true,
  mayUsePort: () => true,
};
const check = (now: Date) => checkLinks(workAt(store.client, now), limits, 0);

test("each link of a published listing is looked up, and how long one has failed is known", async () => {
  const listings = await store.client.listing.findMany({ where: { state: "PUBLISHED" }, take: 3 });
  const [first, second, third] = listings.map(({ id }) => id);
  const link = (path: string) => `http://naapuri.example:${port}/${path}`;
  const add = (listingId = "", value = "", audience: "PUBLIC" | "PROFESSIONAL" = "PUBLIC") =>
    store.client.contactPoint.create({
      data: { id: crypto.randomUUID(), listingId, channel: "WEBSITE", audience, value },
    });
  await add(first, link("a"));
  await add(second, link("a"));
  await add(second, link("b"));
  await add(third, link("colleagues"), "PROFESSIONAL");
  await store.client.listing.update({ where: { id: third ?? "" }, data: { state: "PAUSED" } });
  await add(third, link("paused"));

  expect(await check(TUESDAY)).toEqual({ links: 3, checked: 3, failing: 0 });
  // One thing at a time is asked of one host.
  expect(mostOpen).toBe(1);
  isBroken = true;
  expect(await check(WEDNESDAY)).toEqual({ links: 3, checked: 3, failing: 3 });
  await check(THURSDAY);
  const failing = await store.client.linkCheck.findMany();
  expect(failing.map(({ outcome, failingSince, checkedAt }) => ({ outcome, failingSince, checkedAt }))).toEqual(
    Array(3).fill({ outcome: "NOT_FOUND", failingSince: WEDNESDAY, checkedAt: THURSDAY }),
  );
  isBroken = false;
  await store.client.contactPoint.deleteMany({ where: { value: link("b") } });
  expect(await check(THURSDAY)).toEqual({ links: 2, checked: 2, failing: 0 });
  expect((await store.client.linkCheck.findMany()).map(({ outcome, failingSince }) => [outcome, failingSince])).toEqual(
    [
      ["OK", null],
      ["OK", null],
    ],
  );
});

test("nothing is looked up where the operator does not want it, nor after a stop", async () => {
  expect(await linkCheck.run(workAt(store.client, TUESDAY))).toEqual({ links: 0 });
  const stopped = { ...workAt(store.client, TUESDAY), signal: AbortSignal.abort() };
  expect(await checkLinks(stopped, limits, 0)).toMatchObject({ checked: 0 });
});

test("each address comes once, a host's together, what was looked up longest ago first", () => {
  const links = ["http://a.fi/1", "http://b.fi/1", "http://a.fi/2", "http://a.fi/1"].map((url, index) => ({
    listingId: `${index}`,
    url,
  }));
  const known = new Map([
    ["http://a.fi/1", WEDNESDAY],
    ["http://a.fi/2", TUESDAY],
  ]);
  expect(linksByHost(links, known)).toEqual([["http://b.fi/1"], ["http://a.fi/2", "http://a.fi/1"]]);
});
