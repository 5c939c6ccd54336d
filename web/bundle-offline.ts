import { join } from "node:path";
import { build } from "rolldown";

/**
 * Bundles what runs outside the pages: the worker that opens kept pages, the one script of such a page, and the worker
 * that does the work of a suggestion. They land
 * where the front server takes its compressed files from, so compress-static.ts comes after this.
 */
const WEB = import.meta.dirname;
const TARGET = join(WEB, ".next/outside");

for (const [name, input] of [
  ["service-worker.js", "offline/service-worker.ts"],
  ["kept.js", "saved/kept-script.ts"],
  ["proof.js", "suggest/proof-worker.ts"],
] as const) {
  await build({
    input: join(WEB, input),
    platform: "browser",
    // Workbox speaks to developers unless told not to.
    transform: { define: { "process.env.NODE_ENV": '"production"' } },
    output: { file: join(TARGET, name), format: "iife", minify: true },
    logLevel: "warn",
  });
}
console.log("bundled the workers and the script of kept pages");
