/** What an editor looks at before she saves: her listing as a reader will see it. */
import { builder } from "../builder.ts";
import { type Catalogue, listingById } from "../catalogue/catalogue.rules.ts";
import { ListingRef } from "../catalogue/listing-refs.schema.ts";
import type { PublishedListing } from "../catalogue/published.ts";
import type { Context } from "../context.ts";
import type { FieldProblem } from "../refusals.ts";
import { applyChanges } from "../review/content/content-changes.rules.ts";
import type { ListingChanges } from "../review/content/listing-content.ts";
import { readId } from "../review/content/listing-id.rules.ts";
import { findEditable } from "../review/desk/editable.records.ts";
import { ListingChangesInput } from "../review/input/changes-input.schema.ts";
import type { ListingChangesInput as ChangesInput } from "../review/input/changes-input.ts";
import { readChanges } from "../review/input/changes-read.rules.ts";
import { previewOf } from "./preview.rules.ts";

/** What cannot be is left out of the picture: saving says what is wrong with it, and beside which field. */
function usable(changes: ListingChanges, problems: readonly FieldProblem[]): ListingChanges {
  const wrong = new Set(problems.map(({ path }) => path.split(".")[1]));
  // A part taken out leaves an object of the same shape with one part fewer.
  return Object.fromEntries(Object.entries(changes).filter(([part]) => !wrong.has(part))) as ListingChanges;
}

/** Of a listing that is not public yet, the picture only needs some source to name. */
const sourceOf = ({ vocabulary }: Catalogue): string => [...vocabulary.dataSource.keys()][0] ?? "";

async function preview(id: string, changes: ChangesInput, context: Context): Promise<PublishedListing | null> {
  const { database, viewer, catalogue, site, now } = context;
  const read = readId(id);
  if (viewer.account === null || read === undefined) return null;
  const found = await findEditable(database, viewer, { id: read });
  if (!found) return null;
  const { listing, content } = found;
  const wish = readChanges(changes, { vocabulary: catalogue.vocabulary, country: site.country });
  const would = applyChanges(content, usable(wish.changes, wish.problems), listing.revision);
  const row = { id: listing.id, slug: listing.slug, sourceId: sourceOf(catalogue) };
  return previewOf(row, would, listingById(catalogue, listing.id), now);
}

builder.queryField("previewListing", (t) =>
  t.field({
    type: ListingRef,
    nullable: true,
    description:
      "A listing as readers would see it with these changes; null when it is not the viewer's to edit. Nothing is stored, and a part that cannot be is shown as it was.",
    args: {
      id: t.arg.id({ required: true, description: "The listing." }),
      changes: t.arg({ type: ListingChangesInput, required: true, description: "What would be otherwise." }),
    },
    complexity: { field: 50, multiplier: 1 },
    resolve: (_, { id, changes }, context) => preview(id, changes, context),
  }),
);
