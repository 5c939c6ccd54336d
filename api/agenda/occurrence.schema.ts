/** What is on between two moments: the occurrences of activities, in order of time. */
import { builder } from "../builder.ts";
import { listingAt } from "../catalogue/catalogue.rules.ts";
import { type GeoPoint, select } from "../catalogue/filter.rules.ts";
import { pageComplexity } from "../catalogue/listing-connection.schema.ts";
import { metresTo } from "../catalogue/listing-order.rules.ts";
import { DEFAULT_PAGE_SIZE, MAX_PAGE_SIZE } from "../catalogue/listing-page.rules.ts";
import { ActivityRef } from "../catalogue/listing-refs.schema.ts";
import { LocalisedText, nameFor } from "../catalogue/text.schema.ts";
import { OccurrenceStateEnum } from "../catalogue/timetable-enums.schema.ts";
import type { Context } from "../context.ts";
import { problem } from "../problems.ts";
import { checkFilter } from "../search/check-filter.rules.ts";
import { ListingFilter } from "../search/listing-filter.schema.ts";
import { momentsOf } from "../timetable/occurrences.rules.ts";
import { formatMinute } from "../timetable/opening.rules.ts";
import { MINUTES_A_DAY } from "../timetable/wall-clock.rules.ts";
import { type FoundOccurrence, findOccurrences, type OccurrenceCursor } from "./occurrence-page.rules.ts";
import type { OccurrenceWindow } from "./wall-windows.rules.ts";

export const Occurrence = builder.objectRef<FoundOccurrence>("Occurrence").implement({
  description: "One time at which an activity is held, or would have been (schema.org: subEvent).",
  fields: (t) => ({
    activity: t.field({
      type: ActivityRef,
      description: "What is held.",
      resolve: ({ slot }, _, { catalogue }) => listingAt(catalogue, slot),
    }),
    startsAt: t.field({
      type: "DateTime",
      description: "The moment it begins; the midnight before when only the day is known.",
      resolve: ({ occurrence, zone }) => momentsOf(occurrence, zone).startsAt,
    }),
    endsAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "The moment it ends; null when nobody told.",
      resolve: ({ occurrence, zone }) => momentsOf(occurrence, zone).endsAt,
    }),
    date: t.field({
      type: "Date",
      description: "The day it is held, on the calendar of the place.",
      resolve: ({ occurrence }) => occurrence.on,
    }),
    startTime: t.string({
      nullable: true,
      description: "`HH:MM` on the wall of the place; null when only the day is known.",
      resolve: ({ occurrence: { startsAt } }) => (startsAt === null ? null : formatMinute(startsAt)),
    }),
    endTime: t.string({
      nullable: true,
      description: "`HH:MM`; null when nobody told. May be past midnight.",
      resolve: ({ occurrence: { startsAt, durationMinutes } }) =>
        startsAt === null || durationMinutes === null
          ? null
          : formatMinute((startsAt + durationMinutes) % MINUTES_A_DAY),
    }),
    timeZone: t.exposeString("zone", { description: "IANA time zone of the wall clock." }),
    state: t.field({
      type: OccurrenceStateEnum,
      description: "Whether it is held as the rule of its series says.",
      resolve: ({ occurrence }) => occurrence.state,
    }),
    originalDate: t.field({
      type: "Date",
      description: "The day on which the rule has it; another than `date` when it was moved.",
      resolve: ({ occurrence }) => occurrence.originalOn,
    }),
    note: t.field({
      type: LocalisedText,
      nullable: true,
      description: "Why it was moved or called off.",
      resolve: ({ occurrence: { note } }, _, context) => (Object.keys(note).length > 0 ? nameFor(note, context) : null),
    }),
  }),
});

interface OccurrenceEdgeShape {
  readonly cursor: string;
  readonly node: FoundOccurrence;
  readonly distanceMetres: number | null;
}
interface OccurrenceConnectionShape {
  readonly edges: readonly OccurrenceEdgeShape[];
  readonly hasNextPage: boolean;
  readonly hasPreviousPage: boolean;
  readonly totalCount: number;
  readonly window: OccurrenceWindow;
}

const countedByPage = { field: 1, multiplier: 1 };

const OccurrenceEdge = builder.objectRef<OccurrenceEdgeShape>("OccurrenceEdge").implement({
  description: "An occurrence in a page.",
  fields: (t) => ({
    cursor: t.exposeString("cursor", { description: "For `after`." }),
    node: t.field({ type: Occurrence, description: "The occurrence.", resolve: ({ node }) => node }),
    distanceMetres: t.exposeFloat("distanceMetres", {
      nullable: true,
      description: "Metres as the crow flies from `near` or the postal code's centre; null without either.",
    }),
  }),
});

const OccurrenceConnection = builder.objectRef<OccurrenceConnectionShape>("OccurrenceConnection").implement({
  description: "A page of occurrences, in order of time.",
  fields: (t) => ({
    edges: t.field({
      type: [OccurrenceEdge],
      description: "The page, with cursors.",
      complexity: countedByPage,
      resolve: ({ edges }) => edges,
    }),
    nodes: t.field({
      type: [Occurrence],
      description: "The page, without cursors.",
      complexity: countedByPage,
      resolve: ({ edges }) => edges.map(({ node }) => node),
    }),
    pageInfo: t.field({
      type: builder.pageInfoRef(),
      description: "Whether there is more.",
      resolve: ({ edges, hasNextPage, hasPreviousPage }) => ({
        hasNextPage,
        hasPreviousPage,
        startCursor: edges[0]?.cursor ?? null,
        endCursor: edges.at(-1)?.cursor ?? null,
      }),
    }),
    totalCount: t.exposeInt("totalCount", { description: "How many there are between the two moments." }),
    from: t.field({
      type: "DateTime",
      description: "The first moment that was looked at.",
      resolve: ({ window }) => window.from,
    }),
    to: t.field({
      type: "DateTime",
      description: "The moment until which was looked.",
      resolve: ({ window }) => window.to,
    }),
  }),
});

const DAY_MS = 86_400_000;
const DEFAULT_DAYS = 28;
/** Longer stretches cost more than they help: ask for the next. */
export const MAX_WINDOW_DAYS = 62;
/** Nobody plans a language café for the year 3000, and yesterday's are of use only for a while. */
const DAYS_BACK = 366;
const DAYS_AHEAD = 2 * 366;

/**
 * @throws INVALID_RANGE, with the most days allowed
 */
function checkWindow(from: Date | null | undefined, to: Date | null | undefined, now: Date): OccurrenceWindow {
  const start = from ?? now;
  const ahead = (start.getTime() - now.getTime()) / DAY_MS;
  if (!(ahead >= -DAYS_BACK && ahead <= DAYS_AHEAD))
    throw problem("INVALID_RANGE", {
      argument: "from",
      value: start.toISOString(),
      minimum: -DAYS_BACK,
      maximum: DAYS_AHEAD,
    });
  const end = to ?? new Date(start.getTime() + DEFAULT_DAYS * DAY_MS);
  const days = (end.getTime() - start.getTime()) / DAY_MS;
  if (!(days > 0 && days <= MAX_WINDOW_DAYS))
    throw problem("INVALID_RANGE", { argument: "to", value: Math.round(days), minimum: 0, maximum: MAX_WINDOW_DAYS });
  return { from: start, to: end };
}

const encodeCursor = ({ wallMinute, occurrence }: FoundOccurrence, id: string): string =>
  Buffer.from(`${wallMinute}:${id}:${occurrence.originalOn}`).toString("base64url");

function decodeCursor(text: string): OccurrenceCursor {
  const [, wallMinute, id, originalOn] =
    /^(-?\d{1,10}):([0-9a-f-]{36}):(\d{4}-\d\d-\d\d)$/.exec(Buffer.from(text, "base64url").toString("latin1")) ?? [];
  if (!wallMinute || !id || !originalOn) throw problem("INVALID_CURSOR", { argument: "after", value: text });
  return { wallMinute: Number(wallMinute), id, originalOn };
}

export function edgeOf(found: FoundOccurrence, { catalogue }: Context, near?: GeoPoint): OccurrenceEdgeShape {
  const metres = near ? metresTo(catalogue, near, found.slot) : Number.NaN;
  return {
    cursor: encodeCursor(found, listingAt(catalogue, found.slot).id),
    node: found,
    distanceMetres: Number.isNaN(metres) ? null : Math.round(metres),
  };
}

builder.queryFields((t) => ({
  occurrences: t.field({
    type: OccurrenceConnection,
    description: `What is on between two moments, in order of time: occurrences of the activities that match a filter. At most ${MAX_WINDOW_DAYS} days at once. Errors: those of \`ListingFilter\`, INVALID_RANGE, INVALID_PAGE_SIZE (1 to 100), INVALID_CURSOR.`,
    args: {
      filter: t.arg({ type: ListingFilter, description: "Which activities; every one when left out." }),
      from: t.arg({
        type: "DateTime",
        description: "From this moment; now when left out. What is going on then counts.",
      }),
      to: t.arg({
        type: "DateTime",
        description: `Until before this moment; ${DEFAULT_DAYS} days later when left out.`,
      }),
      first: t.arg.int({ description: "How many, 1 to 100; 20 when left out." }),
      after: t.arg.string({ description: "Only what comes after this cursor." }),
    },
    complexity: pageComplexity,
    resolve: (_, { filter, from, to, first, after }, context) => {
      const { catalogue, now } = context;
      const size = first ?? DEFAULT_PAGE_SIZE;
      if (!Number.isInteger(size) || size < 1 || size > MAX_PAGE_SIZE)
        throw problem("INVALID_PAGE_SIZE", { argument: "first", value: size, minimum: 1, maximum: MAX_PAGE_SIZE });
      const checked = checkFilter(filter, catalogue, now);
      const window = checkWindow(from, to, now);
      const cursor = after ? decodeCursor(after) : undefined;
      const page = findOccurrences(select(catalogue, checked), window, size, cursor);
      return {
        edges: page.found.map((found) => edgeOf(found, context, checked.near)),
        hasNextPage: page.hasMore,
        hasPreviousPage: cursor !== undefined,
        totalCount: page.total,
        window,
      };
    },
  }),
}));
