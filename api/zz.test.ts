import { expect, it } from "vitest";
import { makeTestDatabase } from "./testing/database.ts";
import { openLiveCatalogue } from "./live-catalogue.ts";
it("x", async () => {
  console.time("db"); const d = await makeTestDatabase("seeded"); console.timeEnd("db");
  console.time("live"); const l = await openLiveCatalogue({ database: d.client, databaseUrl: d.url }); console.timeEnd("live");
  expect(l.current()?.listings.length).toBe(1);
  await l.close(); await d.drop();
});
