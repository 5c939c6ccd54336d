/** Many people change a few listings at once: the history is one order, and nobody's change is lost. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Viewer } from "../accounts/viewer.ts";
import { verifyAuditTrail } from "../audit/audit.records.ts";
import { openTestCatalogue, type TestCatalogue } from "../testing/ask-graphql.ts";
import { actAs, editableAs, makeAccount } from "../testing/desk.ts";
import { leavesOf } from "./content/content-leaves.rules.ts";
import { readListing } from "./content/listing-content.records.ts";
import { contentOf } from "./content/listing-content.rules.ts";
import { changesBetween } from "./content/merge.rules.ts";
import { type RevisionRecord, revisionOf } from "./revision.records.ts";

/** `EDITS=full` makes 1,000; `EDITS=100000` as many as the goal says, in some hours. */
const EDITS = process.env.EDITS === "full" ? 1000 : Number(process.env.EDITS ?? 200);
const WRITERS = 20;
const LISTINGS = 10;
const LANGUAGES = ["fi", "en", "sv"];

let catalogue: TestCatalogue;
let writers: Viewer[];
let listings: string[];

beforeAll(async () => {
  catalogue = await openTestCatalogue();
  const { client } = catalogue.database;
  writers = [];
  for (let number = 0; number < WRITERS; number += 1)
    writers.push(await makeAccount(client, `writer${number}@test.example`, { isMaintainer: true }));
  const found = await client.listing.findMany({
    where: { kind: "MEETING_PLACE", state: "PUBLISHED" },
    orderBy: { id: "asc" },
    take: LISTINGS,
  });
  listings = found.map(({ id }) => id);
});
afterAll(() => catalogue.close());

interface Acknowledged {
  readonly listing: string;
  readonly revision: number;
  readonly path: string;
  readonly value: string;
  readonly isStale: boolean;
}

/** A writer picks a listing, reads it, thinks for a while, and writes one field; on a conflict she gives way. */
async function write(viewer: Viewer, count: number, done: Acknowledged[], refused: string[]): Promise<void> {
  for (let edit = 0; edit < count; edit += 1) {
    const listing = listings[Math.floor(Math.random() * LISTINGS)] ?? "";
    const read = await editableAs(catalogue, viewer, listing);
    const value = `Teksti ${randomUUID().replaceAll("-", " ")}`;
    const language = LANGUAGES[Math.floor(Math.random() * LANGUAGES.length)] ?? "fi";
    const field = Math.random() < 0.5 ? "COST_NOTE" : "SEASON";
    const answer = await actAs(
      catalogue,
      viewer,
      "submitListing",
      {
        listingId: listing,
        baseRevision: read?.revision,
        changes: { texts: [{ field, language, text: value }] },
      },
      { refresh: async () => {} },
    );
    const path = `texts.${field === "COST_NOTE" ? "costNote" : "season"}.${language}`;
    if (answer.__typename === "Conflict") {
      expect(answer.fields.map((conflict) => conflict.path)).toEqual([path]);
      refused.push(value);
    } else {
      const revision = answer.submission.revision ?? 0;
      done.push({ listing, revision, path, value, isStale: revision !== (read?.revision ?? 0) + 1 });
    }
  }
}

const historyOf = async (listingId: string): Promise<RevisionRecord[]> =>
  (await catalogue.database.client.revision.findMany({ where: { listingId }, orderBy: { number: "asc" } })).map(
    revisionOf,
  );

test(`${EDITS} edits by ${WRITERS} writers on ${LISTINGS} listings: a total order, and no lost update`, async () => {
  const done: Acknowledged[] = [];
  const refused: string[] = [];
  await Promise.all(writers.map((viewer) => write(viewer, EDITS / WRITERS, done, refused)));
  expect(done.length + refused.length).toBe(EDITS);
  // Otherwise nothing was tried.
  expect(done.filter(({ isStale }) => isStale).length).toBeGreaterThan(0);

  for (const listing of listings) {
    const history = await historyOf(listing);
    const own = done.filter((edit) => edit.listing === listing);
    // Every number once, none left out, and one for each change that was acknowledged.
    expect(history.map(({ number }) => number)).toEqual(history.map((_, at) => at + 1));
    expect(history.length).toBe(own.length === 0 ? 0 : own.length + 1);
    expect(own.map(({ revision }) => revision).sort((one, other) => one - other)).toEqual(
      history.slice(1).map(({ number }) => number),
    );
    for (const { revision, path, value } of own) {
      const [before, after] = [history[revision - 2], history[revision - 1]];
      if (!before || !after) throw new Error("a revision is missing");
      // The change is in its revision, and no other word of the one before was touched by it (translations may grow stale).
      expect(leavesOf(after.content).get(path)).toBe(value);
      const paths = changesBetween(before.content, after.content).map((change) => change.path);
      expect(paths.filter((changed) => !changed.startsWith("textStates."))).toEqual([path]);
    }
    const rows = await readListing(catalogue.database.client, listing);
    if (rows && own.length > 0) expect(contentOf(rows)).toEqual(history.at(-1)?.content);
    expect(rows?.listing.revision).toBe(Math.max(1, history.length));
  }
  const texts = JSON.stringify(await catalogue.database.client.revision.findMany({ select: { content: true } }));
  for (const value of refused) expect(texts).not.toContain(value);
  expect(await verifyAuditTrail(catalogue.database.client)).toMatchObject({ count: done.length, brokenAt: undefined });
}, 3_600_000);
