/** Where traces of readers would be if there were any: every file of the site's own folder, and all rows of its database. */
import { spawnSync } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect } from "@playwright/test";

const root = join(import.meta.dirname, "../..");

function* filesBelow(folder: string): Generator<string> {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* filesBelow(path);
    else if (entry.isFile()) yield path;
  }
}

function readIfThere(path: string): Buffer {
  try {
    return readFileSync(path);
  } catch {
    // PostgreSQL takes files away while one looks.
    return Buffer.alloc(0);
  }
}

/** Names each place in which one of `words` stands. */
export function placesThatHold(words: readonly string[]): string[] {
  const folder = process.env.SITE_FOLDER;
  if (!folder) throw new Error("SITE_FOLDER must say where the site under test keeps its files and its log.");
  const paths = [...filesBelow(folder)];
  expect(
    paths.some((path) => path.endsWith(".log")),
    "the log is among the files",
  ).toBe(true);
  const held = paths.filter((path) => {
    const bytes = readIfThere(path);
    return words.some((word) => bytes.includes(word));
  });
  const dump = spawnSync("node", [join(root, "scripts/print-database.mjs")], {
    encoding: "utf8",
    maxBuffer: 1_000_000_000,
    env: { ...process.env, DATABASE_URL: process.env.SITE_DATABASE },
  });
  expect(dump.status, dump.stderr).toBe(0);
  expect(dump.stdout, "the dump holds what is public").toContain("Mosaiikki");
  return [...held, ...(words.some((word) => dump.stdout.includes(word)) ? ["the database"] : [])];
}
