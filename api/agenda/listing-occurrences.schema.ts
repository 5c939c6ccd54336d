/** On a place, an organisation or an activity: what is on there next. */
import { builder } from "../builder.ts";
import { hasBit } from "../catalogue/bitset.rules.ts";
import { scheduledHosts } from "../catalogue/filter.rules.ts";
import { ListingRef, PlaceRef } from "../catalogue/listing-refs.schema.ts";
import { problem } from "../problems.ts";
import { nextOf } from "./next-occurrences.rules.ts";
import { Occurrence } from "./occurrence.schema.ts";

const MAX_NEXT = 50;

builder.interfaceField(ListingRef, "nextOccurrences", (t) =>
  t.field({
    type: [Occurrence],
    description: `The coming occurrences, in order of time: of the activity itself, or of all that is held at the place or by the organisation. What is going on now is the first. Error INVALID_PAGE_SIZE (1 to ${MAX_NEXT}).`,
    args: { first: t.arg.int({ defaultValue: 5, description: "How many." }) },
    complexity: ({ first }) => ({ field: 2, multiplier: Math.min(MAX_NEXT, Math.max(1, first ?? 5)) }),
    resolve: (listing, { first }, { catalogue, now }) => {
      const count = first ?? 5;
      if (count < 1 || count > MAX_NEXT)
        throw problem("INVALID_PAGE_SIZE", { argument: "first", value: count, minimum: 1, maximum: MAX_NEXT });
      return nextOf(catalogue, listing, now, count);
    },
  }),
);

builder.objectField(PlaceRef, "hasScheduledActivity", (t) =>
  t.boolean({
    description:
      "Whether anything is known to be held here within eight weeks. False is a fact about what is known, not about the place: ask there.",
    resolve: ({ id }, _, { catalogue, now }) => {
      const slot = catalogue.slotOf.get(id);
      return slot !== undefined && hasBit(scheduledHosts(catalogue, now), slot);
    },
  }),
);
