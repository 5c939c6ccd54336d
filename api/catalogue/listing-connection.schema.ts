/** A page of listings (Relay's connection), the same wherever listings are listed. */
import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import type { Openness } from "../timetable/opening.rules.ts";
import { countBits, hasBit } from "./bitset.rules.ts";
import { listingAt } from "./catalogue.rules.ts";
import type { GeoPoint, OpennessSets, Selection } from "./filter.rules.ts";
import { type ListingOrder, metresTo, orderSlots } from "./listing-order.rules.ts";
import { cutPage, encodeCursor, type PageArguments } from "./listing-page.rules.ts";
import { ListingRef } from "./listing-refs.schema.ts";
import type { PublishedListing } from "./published.ts";
import { OpennessEnum } from "./timetable-enums.schema.ts";

export interface ListingEdgeShape {
  readonly cursor: string;
  readonly node: PublishedListing;
  readonly distanceMetres: number | null;
  readonly openness: Openness | null;
}

export interface ListingConnectionShape {
  readonly edges: readonly ListingEdgeShape[];
  readonly pageInfo: {
    readonly hasNextPage: boolean;
    readonly hasPreviousPage: boolean;
    readonly startCursor: string | null;
    readonly endCursor: string | null;
  };
  readonly totalCount: number;
  readonly selection: Selection;
}

/** The page itself has been counted as many times as it is long. */
const countedByPage = { field: 1, multiplier: 1 };

const ListingEdge = builder.objectRef<ListingEdgeShape>("ListingEdge").implement({
  description: "A listing in a page.",
  fields: (t) => ({
    cursor: t.exposeString("cursor", { description: "For `after` and `before`." }),
    node: t.field({ type: ListingRef, description: "The listing.", resolve: ({ node }) => node }),
    distanceMetres: t.exposeFloat("distanceMetres", {
      nullable: true,
      description:
        "Metres as the crow flies from `near` or the postal code's centre; null without either, or without a point.",
    }),
    openness: t.expose("openness", {
      type: OpennessEnum,
      nullable: true,
      description: "How it stands to the time that the filter asks about; null when it asks about none.",
    }),
  }),
});

export const ListingConnection = builder.objectRef<ListingConnectionShape>("ListingConnection").implement({
  description: "A page of listings. Everything in one answer is of one version of the catalogue.",
  fields: (t) => ({
    edges: t.field({
      type: [ListingEdge],
      description: "The page, with cursors.",
      complexity: countedByPage,
      resolve: ({ edges }) => edges,
    }),
    nodes: t.field({
      type: [ListingRef],
      description: "The page, without cursors.",
      complexity: countedByPage,
      resolve: ({ edges }) => edges.map(({ node }) => node),
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: "Whether there is more.",
      resolve: ({ pageInfo }) => pageInfo,
    }),
    totalCount: t.exposeInt("totalCount", { description: "How many there are in all pages together." }),
  }),
});

/** How many times the fields inside a page are resolved, for the cost limit. */
export const pageComplexity = (args: PageArguments) => ({
  field: 5,
  multiplier: Math.min(100, Math.max(1, args.first ?? args.last ?? 20)),
});

function opennessIn({ open, byAppointment, unknown }: OpennessSets, slot: number): Openness {
  if (hasBit(open, slot)) return "OPEN";
  if (hasBit(byAppointment, slot)) return "BY_APPOINTMENT";
  return hasBit(unknown, slot) ? "UNKNOWN" : "CLOSED";
}

/** Makes the page of a selection in an order. */
export function pageOf(
  selection: Selection,
  page: PageArguments,
  order: ListingOrder,
  { locale, today }: Context,
  near?: GeoPoint,
): ListingConnectionShape {
  const { catalogue, all } = selection;
  const cut = cutPage(catalogue, page, countBits(all), (count) =>
    orderSlots(selection, order, { locale, today }, count, near),
  );
  const edges = cut.slots.map((slot, index) => {
    const node = listingAt(catalogue, slot);
    const metres = near ? metresTo(catalogue, near, slot) : Number.NaN;
    return {
      cursor: encodeCursor(cut.start + index, node.id),
      node,
      distanceMetres: Number.isNaN(metres) ? null : Math.round(metres),
      openness: selection.openness ? opennessIn(selection.openness, slot) : null,
    };
  });
  return {
    edges,
    totalCount: cut.total,
    selection,
    pageInfo: {
      hasNextPage: cut.start + edges.length < cut.total,
      hasPreviousPage: cut.start > 0,
      startCursor: edges[0]?.cursor ?? null,
      endCursor: edges.at(-1)?.cursor ?? null,
    },
  };
}
