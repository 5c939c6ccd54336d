import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { brotliCompressSync, constants } from "node:zlib";
import { LRUCache } from "lru-cache";
import { type BuiltSheets, SHEETS, sheetsOf } from "./sheets.rules.ts";

const YEAR_S = 31_536_000;

/** The sheets of a build, as they lie in its folder. Without a folder, as while one develops, no sheet is joined. */
export function readBuiltSheets(folder: string | null): BuiltSheets {
  const isThere = folder !== null && existsSync(folder);
  const names = isThere ? readdirSync(folder).filter((name) => name.endsWith(".css")) : [];
  names.sort();
  return { names, build: createHash("sha256").update(names.join("\n")).digest("base64url").slice(0, 8) };
}

interface JointSheet {
  readonly plain: Buffer;
  readonly brotli: Buffer;
}

/**
 * Answers requests for joint sheets, and lets all others pass. Which sheets are in one stands in its name, so that a
 * page works after a restart, and behind another instance of the same build.
 */
export function sheetsStep(folder: string, built: BuiltSheets) {
  // Each page has one of its own, so that there are few; compressing takes thirty milliseconds and is done once.
  const kept = new LRUCache<string, JointSheet>({ max: 200 });
  const make = (names: readonly string[]): JointSheet => {
    const plain = Buffer.concat(names.map((name) => readFileSync(join(folder, name))));
    const params = { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: plain.length };
    return { plain, brotli: brotliCompressSync(plain, { params }) };
  };
  return (request: IncomingMessage, response: ServerResponse, next: () => void) => {
    const path = (request.url ?? "").split("?", 1)[0] ?? "";
    if (!path.startsWith(SHEETS)) return next();
    const names = sheetsOf(path, built);
    if (names === null) {
      response.writeHead(404, { "cache-control": "no-store" }).end();
      return;
    }
    const sheet = kept.get(path) ?? make(names);
    kept.set(path, sheet);
    const takesBrotli = /\bbr\b/.test(String(request.headers["accept-encoding"]));
    response.writeHead(200, {
      "content-type": "text/css; charset=utf-8",
      "cache-control": `public, max-age=${YEAR_S}, immutable`,
      vary: "Accept-Encoding",
      ...(takesBrotli ? { "content-encoding": "br" } : {}),
    });
    response.end(takesBrotli ? sheet.brotli : sheet.plain);
  };
}
