// Puts a measured table into its place in docs/weight.md, with the day on which it was measured.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { root } from "./prepare.mjs";

const path = join(root, "docs/weight.md");

export function writeTable(name, table) {
  const text = readFileSync(path, "utf8");
  const place = new RegExp(`<!-- ${name} -->[\\s\\S]*?<!-- /${name} -->`);
  if (!place.test(text)) throw new Error(`docs/weight.md has no place for the table "${name}".`);
  const day = new Date().toISOString().slice(0, 10);
  writeFileSync(
    path,
    text.replace(place, () => `<!-- ${name} -->\nMeasured on ${day}.\n\n${table}\n<!-- /${name} -->`),
  );
}
