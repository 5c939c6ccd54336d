/** Connections from one listing to others: the places an organisation runs, what goes on at a place. */
import type { Context } from "../context.ts";
import { addBit, intersect, makeBitset } from "./bitset.rules.ts";
import { setOf } from "./catalogue.rules.ts";
import { select } from "./filter.rules.ts";
import { type ListingConnectionShape, pageOf } from "./listing-connection.schema.ts";
import type { PageArguments } from "./listing-page.rules.ts";
import { setKey } from "./membership.rules.ts";

/** The page of some slots by name, stale ones last. */
export function pageOfSlots(slots: readonly number[], page: PageArguments, context: Context): ListingConnectionShape {
  const { catalogue } = context;
  const chosen = makeBitset(catalogue.listings.length);
  for (const slot of slots) addBit(chosen, slot);
  const all = intersect(chosen, setOf(catalogue, setKey.listed));
  return pageOf({ ...select(catalogue, {}), all }, page, "RELEVANCE", context);
}
