// `npm run check`: everything that a machine can say about the source without running the product.
import { spawnSync } from "node:child_process";
import { generateClient, installPackages, root, runUnderOwnNode, withOwnTools } from "./prepare.mjs";

installPackages();
await runUnderOwnNode();
generateClient();

const CHECKS = [
  ["format and lint", "biome", ["check", "--error-on-warnings", "--no-errors-on-unmatched", "."]],
  ["who may import whom", "node", ["scripts/check-imports.mjs"]],
  ["sizes and names of files", "node", ["scripts/check-files.mjs"]],
  [
    "types and the printed schema",
    "turbo",
    ["run", "types", "schema:check", "--output-logs=errors-only", "--no-update-notifier"],
  ],
  ["unused code and packages", "knip", ["--no-progress"]],
];

let failed = 0;
for (const [name, command, args] of CHECKS) {
  const began = Date.now();
  const { status, stdout, stderr } = spawnSync(command, args, { cwd: root, encoding: "utf8", env: withOwnTools() });
  const seconds = ((Date.now() - began) / 1000).toFixed(1);
  console.log(`${status === 0 ? "✓" : "✗"} ${name} (${seconds} s)`);
  if (status === 0) continue;
  failed += 1;
  console.log(`${stdout}${stderr}`.trim());
}
process.exitCode = failed > 0 ? 1 : 0;
