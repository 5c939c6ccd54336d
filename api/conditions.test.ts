/** What a source says that one must know to take part, from the data file through every room to the answer. */
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, it } from "vitest";
import { DATA_FOLDER } from "../seeds/data-files.ts";
import { seedEverything } from "../seeds/seed.ts";
import { readPublished } from "./catalogue/published.records.ts";
import { readSnapshotFile, writeSnapshotFile } from "./catalogue/snapshot-file.records.ts";
import { ask, openTestCatalogue, type TestCatalogue } from "./testing/ask-graphql.ts";

let test: TestCatalogue;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "kotokartta-conditions-"));
  cpSync(DATA_FOLDER, folder, { recursive: true });
  test = await openTestCatalogue();
});
afterAll(async () => {
  await test.close();
  rmSync(folder, { recursive: true });
});

const COURSE = "place-perhetalo-kuutti";
const CAFE = "place-riistavuori-multicultural-language-cafe";

interface Entry {
  readonly id: string;
  readonly activities?: readonly object[];
}

/** Loads the data with a course for which one needs some skill, and a café whose activity needs none and no letters. */
async function seedWith(level: object, letters: object) {
  const entries: Entry[] = JSON.parse(readFileSync(join(DATA_FOLDER, "listings.json"), "utf8"));
  const changed = entries.map((entry) => {
    if (entry.id === COURSE) return { ...entry, ...level };
    if (entry.id !== CAFE) return entry;
    const [first, ...others] = entry.activities ?? [];
    return { ...entry, activities: [{ ...first, ...letters }, ...others] };
  });
  writeFileSync(join(folder, "listings.json"), JSON.stringify(changed));
  const report = await seedEverything(test.database.url, { dataFolder: folder });
  await test.live.refresh();
  return report;
}

interface Answer {
  readonly [slug: string]: { readonly conditions: object };
}

async function conditions() {
  const slugOf = async (where: object) => (await test.database.client.listing.findFirstOrThrow({ where })).slug;
  const { course, cafe, activity } = await ask<Answer>(
    test.current(),
    `query ($course: String!, $cafe: String!, $activity: String!) {
      course: listing(slug: $course) { conditions { languageLevel isLiteracyNeeded } }
      cafe: listing(slug: $cafe) { conditions { languageLevel isLiteracyNeeded } }
      activity: listing(slug: $activity) { conditions { languageLevel isLiteracyNeeded } }
    }`,
    {
      course: await slugOf({ externalId: COURSE }),
      cafe: await slugOf({ externalId: CAFE }),
      activity: await slugOf({ externalId: { startsWith: `${CAFE}#` } }),
    },
  );
  return { course: course?.conditions, cafe: cafe?.conditions, activity: activity?.conditions };
}

const NOT_KNOWN = { languageLevel: null, isLiteracyNeeded: null };
const TOLD = {
  course: { languageLevel: "B1", isLiteracyNeeded: true },
  cafe: NOT_KNOWN,
  activity: { languageLevel: "BEGINNER", isLiteracyNeeded: false },
};
const tell = () =>
  seedWith({ languageLevel: "B1", isLiteracyNeeded: true }, { languageLevel: "beginner", isLiteracyNeeded: false });

it("of the real listings nobody has said how well one must know the language, so none says it", () => {
  const known = test
    .current()
    .listings.filter(
      (listing) => listing && (listing.conditions.languageLevel ?? listing.conditions.isLiteracyNeeded) !== null,
    );
  expect(known).toEqual([]);
});

it("a level and letters that a data file tells are told of that listing or activity only", async () => {
  const report = await tell();
  expect(report.refusals).toEqual([]);
  expect(report.tables.listing).toMatchObject({ inserted: 0, changed: 2 });
  expect(await conditions()).toEqual(TOLD);
});

it("a file that says it no longer makes it unknown again, and never a no", async () => {
  await tell();
  await seedWith({}, {});
  expect(await conditions()).toEqual({ course: NOT_KNOWN, cafe: NOT_KNOWN, activity: NOT_KNOWN });
});

it("a level outside the list is refused by name, and its listing stays as it was", async () => {
  await tell();
  const report = await seedWith({ languageLevel: "B7" }, { languageLevel: "beginner", isLiteracyNeeded: false });
  expect(report.refusals).toMatchObject([{ row: COURSE, field: "languageLevel", reason: "is not a known level" }]);
  expect(await conditions()).toEqual(TOLD);
});

it("the file that a process starts from without a database tells the same", async () => {
  await tell();
  const published = await readPublished(test.database.client);
  const path = join(folder, "catalogue.snapshot");
  await writeSnapshotFile(path, published.listings, { ...published, listingCount: published.listings.length });
  const again = await readSnapshotFile(path);
  expect(again?.listings.map(({ id, conditions }) => [id, conditions])).toEqual(
    published.listings.map(({ id, conditions }) => [id, conditions]),
  );
  expect(again?.listings.filter(({ conditions }) => conditions.languageLevel !== null)).toHaveLength(2);
});
