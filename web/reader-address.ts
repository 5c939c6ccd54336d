import type { IncomingHttpHeaders } from "node:http";
import { type BlockList, isIP } from "node:net";
import { settings } from "./env.ts";

/** What is read of a request of Node's. */
interface Request {
  readonly socket: { readonly remoteAddress?: string | undefined };
  readonly headers: IncomingHttpHeaders;
}

/**
 * The address that a request came from: the other end of the line, or, where that is a web server of the operator's,
 * what it says of its own reader. Only limits on writing use it; it is neither kept nor logged.
 */
export function readerAddress(request: Request, trusted: BlockList): string {
  const told = String(request.headers["x-forwarded-for"] ?? "")
    .split(",")
    .flatMap((part) => part.trim() || []);
  let address = request.socket.remoteAddress ?? "";
  // Each server in front adds the address of whoever asked it at the end, so the last ones are the sure ones.
  while (isTrusted(address, trusted) && told.length > 0) address = told.pop() ?? "";
  return address;
}

function isTrusted(written: string, trusted: BlockList): boolean {
  const address = written.replace(/^::ffff:(?=\d+\.)/i, "");
  const version = isIP(address);
  return version !== 0 && trusted.check(address, version === 6 ? "ipv6" : "ipv4");
}

/** Where the address stands on its way through the site, and what shows the API that we wrote it and nobody else. */
export const READER_ADDRESS = "x-reader-address";
const FRONT_TOKEN = "x-front-token";

/** What the API is told of the reader for whom it is asked. */
export const frontHeaders = (address: string): Record<string, string> => ({
  [READER_ADDRESS]: address,
  [FRONT_TOKEN]: settings().startToken ?? "",
});
