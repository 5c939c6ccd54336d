/** Finding by looking: what to draw on the map for a window of it. */
import { createHash } from "node:crypto";
import { builder } from "../builder.ts";
import { AsOf } from "../catalogue/as-of.schema.ts";
import { listingAt } from "../catalogue/catalogue.rules.ts";
import { type Selection, select } from "../catalogue/filter.rules.ts";
import { MAX_PAGE_SIZE } from "../catalogue/listing-page.rules.ts";
import { ListingKindEnum, ListingRef } from "../catalogue/listing-refs.schema.ts";
import { Bounds } from "../catalogue/vocabulary.schema.ts";
import { problem } from "../problems.ts";
import { checkBounds, checkFilter } from "../search/check-filter.rules.ts";
import { BoundsInput, ListingFilter } from "../search/listing-filter.schema.ts";
import { boundsOf, type Cluster, countOnMap, drawMarks, MAX_ZOOM, type Marker, type Marks } from "./map.rules.ts";

/** The same mark has the same id in every answer, so that a map can keep what it has drawn. */
const markId = (...parts: number[]) => createHash("sha1").update(parts.join(",")).digest("base64url").slice(0, 12);

const MapMarker = builder.objectRef<Marker>("MapMarker").implement({
  description: "One point on the map, with every found listing that stands on it.",
  fields: (t) => ({
    id: t.string({
      description: "Stable for this point.",
      resolve: ({ latitude, longitude }) => markId(latitude, longitude),
    }),
    latitude: t.exposeFloat("latitude", { description: "Degrees north, WGS84." }),
    longitude: t.exposeFloat("longitude", { description: "Degrees east, WGS84." }),
    isApproximate: t.exposeBoolean("isApproximate", {
      description:
        "True when the point only stands for a municipality or a postal code: never draw it as an exact pin.",
    }),
    count: t.int({ description: "Listings on this point.", resolve: ({ slots }) => slots.length }),
    kind: t.field({
      type: ListingKindEnum,
      nullable: true,
      description: "The kind of all of them; null when they differ.",
      resolve: ({ slots }, _, { catalogue }) => {
        const kinds = new Set(slots.map((slot) => listingAt(catalogue, slot).kind));
        return kinds.size === 1 ? ([...kinds][0] ?? null) : null;
      },
    }),
    listings: t.field({
      type: [ListingRef],
      description: "Those listings, at most `first` of them. Error INVALID_PAGE_SIZE (1 to 100).",
      args: { first: t.arg.int({ defaultValue: 5, description: "How many at most." }) },
      complexity: ({ first }) => ({ field: 1, multiplier: Math.min(MAX_PAGE_SIZE, Math.max(1, first ?? 5)) }),
      resolve: ({ slots }, { first }, { catalogue }) => {
        const count = first ?? 5;
        if (count < 1 || count > MAX_PAGE_SIZE) {
          throw problem("INVALID_PAGE_SIZE", { argument: "first", value: count, minimum: 1, maximum: MAX_PAGE_SIZE });
        }
        return slots.slice(0, count).map((slot) => listingAt(catalogue, slot));
      },
    }),
  }),
});

const MapCluster = builder.objectRef<Cluster>("MapCluster").implement({
  description: "Several points too close to tell apart at this zoom.",
  fields: (t) => ({
    id: t.string({
      description: "Stable for these points at this zoom.",
      resolve: ({ latitude, longitude, count }) => markId(latitude, longitude, count),
    }),
    latitude: t.exposeFloat("latitude", { description: "Degrees north, WGS84." }),
    longitude: t.exposeFloat("longitude", { description: "Degrees east, WGS84." }),
    count: t.exposeInt("count", { description: "Listings in it." }),
    expansionZoom: t.exposeInt("expansionZoom", { description: "The zoom at which it falls apart." }),
    bounds: t.field({ type: Bounds, description: "The box around its points.", resolve: ({ bounds }) => bounds }),
  }),
});

interface MapAnswer {
  readonly selection: Selection;
  readonly marks: Marks;
}

const MapMarks = builder.objectRef<MapAnswer>("MapMarks").implement({
  description: "What to draw for a window of the map. The same filter as `listings`, so the same set.",
  fields: (t) => ({
    markers: t.field({ type: [MapMarker], description: "Single points.", resolve: ({ marks }) => marks.markers }),
    clusters: t.field({
      type: [MapCluster],
      description: "Points drawn as one.",
      resolve: ({ marks }) => marks.clusters,
    }),
    totalCount: t.int({
      description: "Found listings that have a point, in and outside the window.",
      resolve: ({ selection }) => countOnMap(selection).with,
    }),
    withoutPositionCount: t.int({
      description: "Found listings without a point: national bodies, withheld addresses. A list shows them.",
      resolve: ({ selection }) => countOnMap(selection).without,
    }),
    bounds: t.field({
      type: Bounds,
      nullable: true,
      description: "The box around all found points; null when there are none.",
      resolve: ({ selection }) => boundsOf(selection) ?? null,
    }),
    asOf: t.field({ type: AsOf, description: "The version this is of.", resolve: (_, __, context) => context }),
  }),
});

builder.queryFields((t) => ({
  mapMarkers: t.field({
    type: MapMarks,
    description:
      "Marks and clusters for a window of the map. Errors: those of `ListingFilter`, INVALID_BOUNDS, INVALID_ZOOM (0 to 20).",
    args: {
      bounds: t.arg({
        type: BoundsInput,
        required: true,
        description: "The window. Send a coarse one: nobody needs to know where a reader looks.",
      }),
      zoom: t.arg.int({ required: true, description: "Web map zoom, 0 to 20, tiles of 256 pixels." }),
      filter: t.arg({ type: ListingFilter, description: "Everything when left out." }),
    },
    complexity: { field: 10, multiplier: 1 },
    resolve: (_, { bounds, zoom, filter }, { catalogue, now }) => {
      if (zoom < 0 || zoom > MAX_ZOOM)
        throw problem("INVALID_ZOOM", { argument: "zoom", value: zoom, minimum: 0, maximum: MAX_ZOOM });
      const selection = select(catalogue, checkFilter(filter, catalogue, now));
      return { selection, marks: drawMarks(selection, checkBounds(bounds, "bounds"), zoom) };
    },
  }),
}));
