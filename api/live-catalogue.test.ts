/** How a process learns of changes, and what it does when there is no database to learn them from. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from "vitest";
import type { Catalogue } from "./catalogue/catalogue.rules.ts";
import { createClient, type PrismaClient } from "./database.ts";
import { type LiveCatalogue, openLiveCatalogue } from "./live-catalogue.ts";
import { ask, currentOf, openTestCatalogue, type TestCatalogue } from "./testing/ask-graphql.ts";
import { type FailingDatabase, makeFailingDatabase } from "./testing/failing-database.ts";
import { newPlace, rename, writeTinyCountry } from "./testing/tiny-country.ts";

const NAMES = "{ listings(orderBy: NAME) { nodes { name { text } } } }";
interface Names {
  readonly listings: { readonly nodes: readonly { readonly name: { readonly text: string } }[] };
}
const namesIn = async (catalogue: Catalogue) =>
  (await ask<Names>(catalogue, NAMES)).listings.nodes.map(({ name }) => name.text);
const within = (seconds: number) => ({ timeout: seconds * 1000, interval: 20 });

describe("a change reaches a process", () => {
  let test: TestCatalogue;
  let writer: pg.Client;
  beforeAll(async () => {
    test = await openTestCatalogue("empty");
    await writeTinyCountry(test.database.client);
    writer = new pg.Client({ connectionString: test.database.url });
    await writer.connect();
  });
  afterAll(async () => {
    await writer.end();
    await test.close();
  });
  const names = () => namesIn(test.current());

  it("by itself within two seconds", async () => {
    await vi.waitFor(async () => expect(await names()).toEqual(["Ensimmäinen", "Toinen"]), within(10));
    const began = Date.now();
    await writer.query(newPlace("three", "Kolmas"));
    await vi.waitFor(async () => expect(await names()).toContain("Kolmas"), within(2));
    expect(Date.now() - began).toBeLessThan(2000);
  });

  it("only when it is committed, and never when it is taken back", async () => {
    const version = test.current().version;
    await writer.query("BEGIN");
    await writer.query(newPlace("four", "Neljäs"));
    await test.live.refresh();
    expect(test.current().version).toBe(version);
    await writer.query("ROLLBACK");
    await test.live.refresh();
    expect(test.current().version).toBe(version);
    expect(await names()).not.toContain("Neljäs");
  });

  it("without the part that was taken back to a savepoint", async () => {
    await writer.query("BEGIN");
    await writer.query("SAVEPOINT before");
    await writer.query(newPlace("five", "Viides"));
    await writer.query("ROLLBACK TO before");
    await writer.query(newPlace("six", "Kuudes"));
    await writer.query("COMMIT");
    await test.live.refresh();
    expect(await names()).toContain("Kuudes");
    expect(await names()).not.toContain("Viides");
  });

  it("once for a whole transaction, however many statements it has", async () => {
    const versionNow = async () => Number((await test.database.client.catalogueVersion.findFirstOrThrow()).version);
    const before = await versionNow();
    await writer.query("BEGIN");
    for (const name of ["a", "b", "c"]) await writer.query(rename("one", name));
    await writer.query("COMMIT");
    expect(await versionNow()).toBe(before + 1);
    await writer.query(rename("one", "Ensimmäinen"));
    expect(await versionNow()).toBe(before + 2);
  });

  it("whichever of two writers at once is first", async () => {
    const other = new pg.Client({ connectionString: test.database.url });
    await other.connect();
    await writer.query("BEGIN");
    await writer.query(rename("one", "Eka"));
    // It waits for the first writer, so that versions are committed in their order and none is passed over.
    const waiting = other.query(rename("two", "Toka"));
    await test.live.refresh();
    expect(await names()).toEqual(expect.arrayContaining(["Ensimmäinen", "Toinen"]));
    await writer.query("COMMIT");
    await waiting;
    await other.end();
    await test.live.refresh();
    expect(await names()).toEqual(expect.arrayContaining(["Eka", "Toka"]));
  });

  it("when thousands of listings changed since it looked last", async () => {
    await writer.query("BEGIN");
    for (const part of [1, 2, 3]) {
      await writer.query(
        `INSERT INTO listing (id, slug, kind, source_id, external_id)
         SELECT gen_random_uuid(), 'draft-${part}-' || n, 'ORGANISATION', 'test', 'draft-${part}-' || n FROM generate_series(1, 700) AS n`,
      );
    }
    await writer.query(rename("one", "Yhä ensimmäinen"));
    await writer.query("COMMIT");
    await test.live.refresh();
    expect(await names()).toContain("Yhä ensimmäinen");
    expect((await names()).length).toBe(4);
  });

  it("but not in the midst of a request: one version answers all of it", async () => {
    const held = test.current();
    const before = JSON.stringify(await ask(held, NAMES));
    await writer.query(rename("one", "Aivan muu"));
    await writer.query("DELETE FROM listing WHERE slug = 'two'");
    await writer.query(newPlace("seven", "Seitsemäs"));
    await test.live.refresh();
    expect(test.current().version).not.toBe(held.version);
    expect(JSON.stringify(await ask(held, NAMES))).toBe(before);
    expect(await ask(held, '{ place(slug: "two") { name { text } } asOf { version } }')).toMatchObject({
      place: { name: { text: "Toka" } },
      asOf: { version: held.version },
    });
    expect(await ask(test.current(), '{ place(slug: "two") { name { text } } }')).toEqual({ place: null });
  });
});

describe("without its database", () => {
  let database: FailingDatabase;
  let folder: string;
  let file: string;
  const opened: { live: LiveCatalogue; client: PrismaClient }[] = [];
  const problems: string[] = [];

  async function open(from = database.url, path = file): Promise<LiveCatalogue> {
    const client = createClient(from, { poolSize: 2 });
    const onProblem = (doing: string) => problems.push(doing);
    const live = await openLiveCatalogue({ database: client, databaseUrl: from, country: "FI", file: path, onProblem });
    opened.push({ live, client });
    return live;
  }
  async function closeAll(): Promise<void> {
    for (const { live, client } of opened.splice(0)) {
      await live.close();
      await client.$disconnect();
    }
  }
  const write = async (...statements: string[]) => {
    const writer = new pg.Client({ connectionString: database.url });
    await writer.connect();
    for (const statement of statements) await writer.query(statement);
    await writer.end();
  };

  beforeAll(async () => {
    database = await makeFailingDatabase();
    const client = createClient(database.url);
    await writeTinyCountry(client);
    await client.$disconnect();
  });
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), "kotokartta-live-"));
    file = join(folder, "catalogue.ndjson");
    problems.length = 0;
  });
  afterEach(async () => {
    await closeAll();
    await rm(folder, { recursive: true, force: true });
  });
  afterAll(() => database.remove());

  it.each(["stop", "kill"] as const)(
    "after a %s of the server readers have their lists, their age and a process that lives",
    async (way) => {
      const live = await open();
      await vi.waitFor(() => expect(live.isDetached()).toBe(false), within(5));
      await write(rename("one", "Ensimmäinen"));
      await live.refresh();
      const checked = live.checkedAt();
      database[way]();
      await vi.waitFor(() => expect(live.isDetached()).toBe(true), within(8));
      expect(await namesIn(currentOf(live))).toEqual(["Ensimmäinen", "Toinen"]);
      expect(live.checkedAt().getTime()).toBeLessThan(Date.now());
      expect(live.checkedAt().getTime()).toBeGreaterThanOrEqual(checked.getTime());
      const stood = live.checkedAt().getTime();

      await database.start();
      const returned = Date.now();
      await write(rename("one", `Muutettu poissa ollessa (${way})`));
      await vi.waitFor(
        async () => expect(await namesIn(currentOf(live))).toContain(`Muutettu poissa ollessa (${way})`),
        within(5),
      );
      expect(Date.now() - returned).toBeLessThan(5000);
      expect(live.isDetached()).toBe(false);
      expect(live.checkedAt().getTime()).toBeGreaterThan(stood);
      expect(problems).toContain("listening to the database");
      await write(rename("one", "Ensimmäinen"));
    },
    40_000,
  );

  it("one that falls silent without a word is noticed too, and is heard again", async () => {
    const live = await open();
    await vi.waitFor(() => expect(live.isDetached()).toBe(false), within(5));
    database.fallSilent();
    try {
      await vi.waitFor(() => expect(live.isDetached()).toBe(true), within(16));
      expect(await namesIn(currentOf(live))).toEqual(["Ensimmäinen", "Toinen"]);
    } finally {
      database.speakAgain();
    }
    await vi.waitFor(() => expect(live.isDetached()).toBe(false), within(8));
  }, 40_000);

  it("a process that starts goes on from the file, and says that it is old", async () => {
    await open();
    await closeAll();
    database.stop();
    try {
      const live = await open();
      expect(live.isDetached()).toBe(true);
      expect(live.checkedAt().toISOString()).toBe(currentOf(live).changedAt);
      expect(await namesIn(currentOf(live))).toEqual(["Ensimmäinen", "Toinen"]);
      expect(problems).toContain("reading the catalogue");
    } finally {
      await closeAll();
      await database.start();
    }
  });

  it("a process that starts without a usable file has nothing to show, and does not fall over", async () => {
    await open();
    await closeAll();
    const whole = await readFile(file, "utf8");
    const [head = "", ...records] = whole.trimEnd().split("\n");
    const broken: Record<string, string> = {
      "half of it": whole.slice(0, whole.length / 2),
      "all but the last record": `${[head, ...records.slice(0, -1)].join("\n")}\n`,
      "a record cut short": whole.trimEnd().slice(0, -10),
      "another format": whole.replace(/"format":\d+/, '"format":999'),
      "no head": `${records.join("\n")}\n`,
      "something else": "<html>not found</html>\n",
      "zeros, as a lost disk block": "\0".repeat(4096),
      nothing: "",
    };
    database.stop();
    try {
      for (const [what, content] of Object.entries(broken)) {
        await writeFile(file, content);
        const live = await open();
        expect({ what, current: live.current() }).toEqual({ what, current: undefined });
        await closeAll();
      }
      await rm(file);
      expect((await open()).current()).toBeUndefined();
    } finally {
      await closeAll();
      await database.start();
    }
  }, 40_000);

  it("a process that found nothing is ready as soon as the database is", async () => {
    database.stop();
    const live = await open();
    expect(live.current()).toBeUndefined();
    await database.start();
    await vi.waitFor(async () => expect(await namesIn(currentOf(live))).toEqual(["Ensimmäinen", "Toinen"]), within(5));
    expect(live.isDetached()).toBe(false);
  });
});

describe("the file of an earlier process", () => {
  let folder: string;
  let file: string;
  let test: TestCatalogue;
  beforeAll(async () => {
    test = await openTestCatalogue("empty");
    await writeTinyCountry(test.database.client);
    await test.live.refresh();
    folder = await mkdtemp(join(tmpdir(), "kotokartta-file-"));
    file = join(folder, "catalogue.ndjson");
  });
  afterAll(async () => {
    await test.close();
    await rm(folder, { recursive: true, force: true });
  });

  const namesAfterStart = async (): Promise<string[]> => {
    const { client, url } = test.database;
    const live = await openLiveCatalogue({ database: client, databaseUrl: url, country: "FI", file });
    const names = await namesIn(currentOf(live));
    await live.close();
    return names;
  };
  const editFile = async (change: (text: string) => string) => writeFile(file, change(await readFile(file, "utf8")));

  it("of the very version of the database is believed, so that a start is quick", async () => {
    await namesAfterStart();
    await editFile((text) => text.replace("Ensimmäinen", "Tiedostosta luettu"));
    expect(await namesAfterStart()).toEqual(["Tiedostosta luettu", "Toinen"]);
  });

  it("is not believed when the database has gone on", async () => {
    await test.database.client.$executeRawUnsafe(rename("two", "Uudempi"));
    expect(await namesAfterStart()).toEqual(["Ensimmäinen", "Uudempi"]);
    expect(await readFile(file, "utf8")).toContain("Uudempi");
  });

  it("is not believed when it is of another database, though the version be the same", async () => {
    await editFile((text) =>
      text.replace("Ensimmäinen", "Vieras").replace(/"lineage":"[0-9a-f-]{8}/, '"lineage":"00000000'),
    );
    expect(await namesAfterStart()).toEqual(["Ensimmäinen", "Uudempi"]);
  });

  it("is not believed when it is newer than a database that was restored from a backup", async () => {
    await editFile((text) => text.replace("Ensimmäinen", "Kadonnut").replace(/"version":"\d+"/, '"version":"99999"'));
    expect(await namesAfterStart()).toEqual(["Ensimmäinen", "Uudempi"]);
  });

  it("is replaced by one that is broken only until the next start", async () => {
    await writeFile(file, "broken");
    expect(await namesAfterStart()).toEqual(["Ensimmäinen", "Uudempi"]);
    expect(await readFile(file, "utf8")).toContain("Uudempi");
  });

  it("a folder that cannot be written to does not keep a process from starting", async () => {
    const problems: string[] = [];
    const { client, url } = test.database;
    const live = await openLiveCatalogue({
      database: client,
      databaseUrl: url,
      country: "FI",
      // A file cannot be a folder.
      file: join(file, "catalogue.ndjson"),
      onProblem: (doing) => problems.push(doing),
    });
    expect(await namesIn(currentOf(live))).toEqual(["Ensimmäinen", "Uudempi"]);
    await live.close();
    expect(problems).toEqual(["writing the snapshot file"]);
  });
});
