import { createHash } from "node:crypto";
import type { IncomingMessage, ServerResponse } from "node:http";
import { LRUCache } from "lru-cache";

const FOLDER = "/late/";
const HOUR_S = 3_600;

/**
 * The data of pages that were sent a moment ago, by its own hash: two readers of the same page share it, and the same
 * page read again finds it in the browser. One that is forgotten here leaves its page as it is without scripts.
 */
const kept = new LRUCache<string, Buffer>({
  maxSize: 64_000_000,
  sizeCalculation: (data) => data.byteLength,
  ttl: HOUR_S * 1000,
});

/** Keeps the data and says at which address it will be asked for. */
export function keepLate(data: string): string {
  const name = createHash("sha256").update(data).digest("base64url").slice(0, 22);
  kept.set(name, Buffer.from(data));
  return `${FOLDER}${name}.js`;
}

/** Answers requests for such data, and lets all others pass. */
export function answerLate(request: IncomingMessage, response: ServerResponse, next: () => void) {
  const path = (request.url ?? "").split("?", 1)[0] ?? "";
  if (!path.startsWith(FOLDER)) return next();
  const data = kept.get(path.slice(FOLDER.length).replace(/\.js$/, ""));
  if (data === undefined) {
    response.writeHead(404, { "cache-control": "no-store" }).end();
    return;
  }
  response
    .writeHead(200, {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": `public, max-age=${HOUR_S}, immutable`,
    })
    .end(data);
}
