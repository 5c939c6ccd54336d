// Generates the typed client. Prisma's command wants to download a native schema engine first, which
// an offline machine cannot; generating never runs that engine, so any existing file satisfies it.
import { spawnSync } from "node:child_process";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const cli = join(dirname(createRequire(import.meta.url).resolve("prisma/package.json")), "build/index.js");
const done = spawnSync(process.execPath, [cli, "generate"], {
  cwd: import.meta.dirname,
  stdio: ["ignore", "inherit", "inherit"],
  env: {
    ...process.env,
    PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
    CHECKPOINT_DISABLE: "1",
    PRISMA_HIDE_UPDATE_MESSAGE: "1",
  },
});
process.exitCode = done.status ?? 1;
