import { AsyncLocalStorage } from "node:async_hooks";
import type { ServerResponse } from "node:http";

/**
 * How a page tells the front server which HTTP status its answer deserves.
 *
 * Next.js lets a page say 404 and nothing else, but "the service is away" is a 503 and "this
 * address asks for a language that does not exist" is a 400. The front server runs each request
 * inside this storage; the page sets the status before its first byte leaves. The storage hangs
 * on globalThis because the bundled pages and the front server are two copies of this module.
 */
const KEY = Symbol.for("kotokartta.response");
const shared = globalThis as { [KEY]?: AsyncLocalStorage<ServerResponse> }; // globalThis has no type for our own key
shared[KEY] ??= new AsyncLocalStorage<ServerResponse>();
const responses = shared[KEY];

export function withResponse<T>(response: ServerResponse, run: () => T): T {
  return responses.run(response, run);
}

export function answerWithStatus(status: number): void {
  const response = responses.getStore();
  if (response && !response.headersSent) response.statusCode = status;
}
