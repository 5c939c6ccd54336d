/** Writes schema.graphql, the contract that the web reads and reviewers see; `--check` fails when it differs. */
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { lexicographicSortSchema, printSchema } from "graphql";
import { schema } from "./schema.ts";

const path = join(import.meta.dirname, "schema.graphql");
const printed = `${printSchema(lexicographicSortSchema(schema))}\n`;

if (!process.argv.includes("--check")) {
  writeFileSync(path, printed);
} else if (readFileSync(path, "utf8") !== printed) {
  console.error("api/schema.graphql is not what the code says. Run `npm run schema -w api` and read the difference.");
  process.exitCode = 1;
}
