import type { IncomingMessage, ServerResponse } from "node:http";
import { FACES } from "./generated/faces.ts";
import { keepLate } from "./late-data.ts";
import { nonceOf, partPage, withLoader } from "./late-scripts.rules.ts";
import { type BuiltSheets, joinSheets, standIns } from "./sheets.rules.ts";

interface Delivery {
  readonly savesData: boolean;
  readonly sheets: BuiltSheets;
}

/** The page as it leaves: its words at once, in one sheet, its scripts later, its fonts on a line that bears them. */
export function deliver(page: string, { savesData, sheets }: Delivery): string {
  const { html, joined } = joinSheets(page, sheets);
  const parted = partPage(html);
  if (parted === null) return page;
  const addresses = [keepLate(standIns(joined) + parted.data), ...parted.scripts];
  return withLoader(parted.html, { nonce: nonceOf(page), addresses, faces: savesData ? null : FACES });
}

/** A page that stays in one piece, its scripts where Next.js puts them: somebody's own, and any while one develops. */
export function deliverWhole(page: string, sheets: BuiltSheets): string {
  const { html, joined } = joinSheets(page, sheets);
  const script = joined.length === 0 ? "" : `<script nonce="${nonceOf(page)}">${standIns(joined)}</script>`;
  return html.replace("</head>", `${script}<link rel="stylesheet" href="${FACES}"/></head>`);
}

/** How this reader's pages are delivered. */
export function deliveryFor(request: IncomingMessage, isWhole: boolean, sheets: BuiltSheets): (page: string) => string {
  if (isWhole) return (page) => deliverWhole(page, sheets);
  const savesData = String(request.headers["save-data"]).toLowerCase() === "on";
  return (page) => deliver(page, { savesData, sheets });
}

/** What Node's `write` and `end` take: a piece, perhaps how it is written, perhaps whom to tell. */
type Pieces = readonly unknown[];
type Writer = (...pieces: Pieces) => unknown;

function bytesOf([piece, encoding]: Pieces): Buffer | null {
  if (typeof piece === "string") return Buffer.from(piece, encoding === "latin1" ? "latin1" : "utf8");
  return piece instanceof Uint8Array ? Buffer.from(piece) : null;
}

function isPage(response: ServerResponse) {
  return String(response.getHeader("content-type") ?? "").startsWith("text/html");
}

/**
 * Holds back the pieces of a page until it is whole, and then sends what `change` makes of it. All other answers pass
 * as they come. Pages are made in one go from memory, so a reader waits no longer for this.
 */
export function changePages(response: ServerResponse, change: (page: string) => string) {
  const held: Buffer[] = [];
  // Node describes these two by several signatures each; here they only pass on what they get.
  const write = response.write.bind(response) as Writer;
  const end = response.end.bind(response) as Writer;
  const hold = (pieces: Pieces) => {
    const bytes = bytesOf(pieces);
    if (bytes) held.push(bytes);
    for (const piece of pieces) if (typeof piece === "function") piece();
  };
  Object.assign(response, {
    write: (...pieces: Pieces) => {
      if (!isPage(response)) return write(...pieces);
      hold(pieces);
      return true;
    },
    end: (...pieces: Pieces) => {
      if (!isPage(response)) return end(...pieces);
      hold(pieces);
      if (held.length === 0) return end();
      if (!response.headersSent) response.removeHeader("content-length");
      return end(change(Buffer.concat(held).toString("utf8")));
    },
  });
}
