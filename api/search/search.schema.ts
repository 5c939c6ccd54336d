/** Finding by words and filters. */
import { builder } from "../builder.ts";
import { select } from "../catalogue/filter.rules.ts";
import { ListingConnection, pageComplexity, pageOf } from "../catalogue/listing-connection.schema.ts";
import type { LISTING_ORDERS, ListingOrder } from "../catalogue/listing-order.rules.ts";
import { problem } from "../problems.ts";
import { checkFilter } from "./check-filter.rules.ts";
import { ListingFilter } from "./listing-filter.schema.ts";

const ListingOrderEnum = builder.enumType("ListingOrder", {
  description: "In which order. Stale listings sink, never vanish.",
  values: {
    RELEVANCE: { description: "What fits the words best; without words by name. Stale listings come last." },
    DISTANCE: { description: "Nearest first; needs `near` or `postalCode`. Error NEEDS_POSITION." },
    NAME: { description: "By name, as the reader's language sorts." },
    RECENTLY_CONFIRMED: { description: "Those that somebody confirmed last come first." },
  } satisfies Record<(typeof LISTING_ORDERS)[number], object>,
});

builder.queryFields((t) => ({
  listings: t.field({
    type: ListingConnection,
    description:
      "Organisations, places and activities that match a filter, a page at a time. Errors: those of `ListingFilter`, INVALID_PAGE_SIZE (1 to 100), INVALID_CURSOR, NEEDS_POSITION.",
    args: {
      filter: t.arg({ type: ListingFilter, description: "Everything when left out." }),
      orderBy: t.arg({ type: ListingOrderEnum, defaultValue: "RELEVANCE", description: "RELEVANCE when left out." }),
      ...t.arg.connectionArgs(),
    },
    complexity: pageComplexity,
    resolve: (_, { filter, orderBy, ...page }, context) => {
      const checked = checkFilter(filter, context.catalogue, context.now);
      const order: ListingOrder = orderBy ?? "RELEVANCE";
      if (order === "DISTANCE" && !checked.near) throw problem("NEEDS_POSITION", { argument: "orderBy" });
      return pageOf(select(context.catalogue, checked), page, order, context, checked.near);
    },
  }),
}));
