/** Ids of listings as clients write them: the one that `Node.id` gives, or the bare one inside it. */

import type { ListingKind } from "../../catalogue/published.ts";
import { TYPE_OF_KIND } from "../../catalogue/published.ts";

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Undefined for what cannot be one. */
export function readId(written: string): string | undefined {
  if (UUID.test(written)) return written;
  const [, id = ""] = Buffer.from(written, "base64url").toString("utf8").split(":");
  return UUID.test(id) ? id : undefined;
}

/** The same as the builder writes for nodes, so that a listing has one id everywhere. */
export const writeListingId = (kind: ListingKind, id: string): string =>
  Buffer.from(`${TYPE_OF_KIND[kind]}:${id}`).toString("base64url");
