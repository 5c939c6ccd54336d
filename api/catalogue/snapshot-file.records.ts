/**
 * The catalogue on disk, so that a restart is quick and a lost database still leaves readers served. One
 * JSON record a line: the file is written and read in a stream, however large the catalogue is.
 */
import { createReadStream, createWriteStream } from "node:fs";
import { mkdir, open, rename, rm } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { pipeline } from "node:stream/promises";
import type { PublishedRecords } from "./published.records.ts";
import type { PublishedListing, PublishedVocabulary } from "./published.ts";

/** Raised when the shape of a record changes: an older file is then ignored. */
const FORMAT = 1;

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
  const header: Header = { ...about, format: FORMAT, version: String(about.version) };
  yield `${JSON.stringify(header)}\n`;
  let block = "";
  for (const record of records) {
    block += `${JSON.stringify(record)}\n`;
    if (block.length > 1_000_000) {
      yield block;
      block = "";
    }
  }
  yield block;
}

/** The file's records, or undefined when there is no file, it is of another format, or it is not whole. */
export async function readSnapshotFile(path: string): Promise<PublishedRecords | undefined> {
  try {
    const reader = createInterface({ input: createReadStream(path), crlfDelay: Number.POSITIVE_INFINITY });
    let header: Header | undefined;
    const listings: PublishedListing[] = [];
    for await (const line of reader) {
      if (header) {
        listings.push(JSON.parse(line) as PublishedListing); // written by writeSnapshotFile in this FORMAT
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
