/**
 * The catalogue on disk, so that a restart is quick and a lost database still leaves readers served. One
 * line of JSON with the closed lists, then one for each batch of listings: the file is written and read in a
 * stream, however large the catalogue is.
 */
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { pipeline } from "node:stream/promises";
import type { PublishedRecords } from "./published.records.ts";
import type { PublishedListing, PublishedVocabulary } from "./published.ts";
import { Assembler, type PublishedBatch } from "./published-batch.rules.ts";
import { takeApart } from "./take-apart.rules.ts";

/** Raised when the shape of a line changes: an older file is then ignored. */
const FORMAT = 6;
/** Listings a line: others are served between two lines. */
const BATCH = 500;
/** Bytes read at once. */
const BLOCK = 1_048_576;

interface Header {
  readonly format: number;
  readonly version: string;
  readonly lineage: string;
  readonly changedAt: string;
  readonly listingCount: number;
  readonly vocabulary: PublishedVocabulary;
}

/** Writes beside the old file and then takes its place, so that a crash leaves one whole file. */
export async function writeSnapshotFile(
  path: string,
  records: Iterable<PublishedListing>,
  about: SnapshotStamp,
): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const unfinished = `${path}.${process.pid}.unfinished`;
  try {
    await pipeline(lines(records, about), createWriteStream(unfinished));
    const file = await open(unfinished, "r+");
    await file.sync();
    await file.close();
    await rename(unfinished, path);
  } catch (failure) {
    await rm(unfinished, { force: true });
    throw failure;
  }
}

export interface SnapshotStamp {
  readonly version: bigint;
  readonly lineage: string;
  readonly changedAt: string;
  readonly listingCount: number;
  readonly vocabulary: PublishedVocabulary;
}

function* lines(records: Iterable<PublishedListing>, about: SnapshotStamp): Generator<string> {
  const { version, lineage, changedAt, listingCount, vocabulary } = about;
  // Field by field: what a caller's object holds besides must not find its way into the file.
  const header: Header = { format: FORMAT, version: String(version), lineage, changedAt, listingCount, vocabulary };
  yield `${JSON.stringify(header)}\n`;
  let batch: PublishedListing[] = [];
  for (const record of records) {
    batch.push(record);
    if (batch.length < BATCH) continue;
    yield `${JSON.stringify(takeApart(batch))}\n`;
    batch = [];
  }
  if (batch.length > 0) yield `${JSON.stringify(takeApart(batch))}\n`;
}

/** The file's records, or undefined when there is no file, it is of another format, or it is not whole. */
export async function readSnapshotFile(path: string): Promise<PublishedRecords | undefined> {
  try {
    let header: Header | undefined;
    const assembler = new Assembler();
    const listings: PublishedListing[] = [];
    for await (const line of linesOf(path)) {
      if (header) {
        // Written by writeSnapshotFile in this FORMAT.
        for (const listing of assembler.assemble(JSON.parse(line) as PublishedBatch)) listings.push(listing);
      } else {
        header = JSON.parse(line) as Header; // the format is checked on the next line
        if (header.format !== FORMAT) return undefined;
      }
    }
    if (!header || listings.length !== header.listingCount) return undefined;
    const { lineage, changedAt, vocabulary } = header;
    return { version: BigInt(header.version), lineage, changedAt, listings, vocabulary };
  } catch {
    // No file, an unreadable one or broken JSON all mean the same to the caller: nothing to go on.
    return undefined;
  }
}

const LINE_END = 0x0a;

/** The lines of a file. They are long: joining whole blocks takes a tenth of the time that searching texts does. */
async function* linesOf(path: string): AsyncGenerator<string> {
  let begun: Buffer[] = [];
  for await (const block of createReadStream(path, { highWaterMark: BLOCK }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let end = block.indexOf(LINE_END); end >= 0; end = block.indexOf(LINE_END, from)) {
      yield Buffer.concat([...begun, block.subarray(from, end)]).toString("utf8");
      begun = [];
      from = end + 1;
    }
    begun.push(block.subarray(from));
  }
  const rest = Buffer.concat(begun).toString("utf8");
  if (rest) yield rest;
}
