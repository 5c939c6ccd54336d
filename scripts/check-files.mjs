// Sizes and names: a file over 400 lines has more than one purpose, a folder over 40 files more than one noun.
import { readdirSync, readFileSync, statSync } from "node:fs";
import { join, relative } from "node:path";
import { root } from "./prepare.mjs";

const MAX_LINES = 400;
const MAX_FILES = 40;
const FORBIDDEN_FOLDERS = /^(utils?|helpers?|common|shared|lib|core|misc)$/;
const SKIPPED = new Set(["node_modules", "generated", ".next", ".turbo", "data", "public", "test-results", "messages"]);
/** Printed or written by a machine, or data in the shape of code. */
const EXEMPT = /schema\.graphql$|\.json$|hundred-searches/;

const complaints = [];

function visit(folder) {
  const entries = readdirSync(folder).filter((name) => !SKIPPED.has(name));
  const files = entries.filter((name) => statSync(join(folder, name)).isFile());
  if (files.length > MAX_FILES)
    complaints.push(
      `${relative(root, folder)} holds ${files.length} files (at most ${MAX_FILES}): which two nouns is it?`,
    );
  for (const name of entries) {
    const path = join(folder, name);
    if (statSync(path).isDirectory()) {
      if (FORBIDDEN_FOLDERS.test(name))
        complaints.push(`${relative(root, path)}: a room is a noun an officer would say; "${name}" is none.`);
      visit(path);
    } else if (/\.(ts|tsx|mjs|css)$/.test(name) && !EXEMPT.test(path)) {
      const lines = readFileSync(path, "utf8").split("\n").length;
      if (lines > MAX_LINES) complaints.push(`${relative(root, path)} has ${lines} lines (at most ${MAX_LINES}).`);
    }
  }
}

for (const workspace of ["api", "web", "prisma", "seeds", "scripts"]) visit(join(root, workspace));
if (complaints.length > 0) {
  console.error(complaints.join("\n"));
  process.exitCode = 1;
}
