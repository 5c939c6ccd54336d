/** A listing as those see it who look after it. */
import type { PrismaClient } from "@kotokartta/prisma";
import type { Viewer } from "../../accounts/viewer.ts";
import { readListing } from "../content/listing-content.records.ts";
import { contentOf } from "../content/listing-content.rules.ts";
import type { ListingContent } from "../content/listing-content.ts";
import type { ListingRow } from "../content/listing-rows.ts";
import { factsOf } from "../facts.records.ts";
import { actingRole, type ListingFacts, mayEdit } from "../listing.policy.ts";
import type { Actor } from "../review.ts";

export interface EditableListing {
  readonly listing: ListingRow;
  readonly content: ListingContent;
  readonly facts: ListingFacts;
  readonly role: Actor;
}

/** By its id or its name in an address. Undefined when it is not there, or not hers to edit. */
export async function findEditable(
  database: PrismaClient,
  viewer: Viewer,
  named: { readonly id: string } | { readonly slug: string },
): Promise<EditableListing | undefined> {
  const found = await database.listing.findUnique({ where: named, select: { id: true } });
  const rows = found ? await readListing(database, found.id) : undefined;
  if (!rows) return undefined;
  const content = contentOf(rows);
  const facts = await factsOf(database, rows.listing.id, content);
  if (!mayEdit(viewer, facts)) return undefined;
  return { listing: rows.listing, content, facts, role: actingRole(viewer, facts) };
}
