/** Revision: a listing as it was after a change. Who changed what, when, and how any two differ. */
import { builder } from "../../builder.ts";
import { problem } from "../../problems.ts";
import { ListingContentType } from "../content/listing-content.schema.ts";
import { readId } from "../content/listing-id.rules.ts";
import { changesBetween } from "../content/merge.rules.ts";
import { ActorEnum, FieldChangeType } from "../field-change.schema.ts";
import { type Page, pageComplexity, pageInfoOf, readPage } from "../page.rules.ts";
import type { Act } from "../review.ts";
import { ActEnum, ListingStateEnum } from "../submission.schema.ts";
import { findTwoRevisions, type HistoryEntry, listRevisions } from "./history.records.ts";

const Revision = builder.objectRef<HistoryEntry>("Revision").implement({
  description: "A listing as it was after a change. Seen by those who look after the listing.",
  fields: (t) => ({
    number: t.exposeInt("number", { description: "Counts the changes of the listing from 1." }),
    state: t.expose("state", { type: ListingStateEnum, description: "Where the listing was in its life." }),
    act: t.field({
      type: ActEnum,
      nullable: true,
      description: "What was done; null for the first revision of what came from a data source.",
      resolve: ({ act }) => act as Act | null, // the column of the submission holds nothing else
    }),
    author: t.expose("actor", { type: ActorEnum, description: "As what its author acted." }),
    isOwn: t.exposeBoolean("isOwn", { description: "True when the viewer made it." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When." }),
    reason: t.exposeString("reason", { nullable: true, description: "What its author said about it." }),
    isRedacted: t.boolean({
      description: "True when something that leaked was taken out of it.",
      resolve: ({ redactedAt }) => redactedAt !== null,
    }),
    content: t.field({ type: ListingContentType, description: "The listing.", resolve: ({ content }) => content }),
    changes: t.field({
      type: [FieldChangeType],
      description: "What it changed of the revision before it; empty for the first.",
      complexity: { field: 5, multiplier: 20 },
      resolve: ({ previous, content }) => (previous ? changesBetween(previous, content) : []),
    }),
  }),
});

const RevisionConnection = builder.objectRef<Page<HistoryEntry>>("RevisionConnection").implement({
  description: "A page of revisions, the newest first.",
  fields: (t) => ({
    nodes: t.field({
      type: [Revision],
      description: "The page.",
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ nodes }) => nodes,
    }),
    pageInfo: t.field({ type: builder.pageInfoRef(), description: "Whether there is more.", resolve: pageInfoOf }),
    totalCount: t.exposeInt("totalCount", { description: "How many there are in all pages together." }),
  }),
});

const listingId = "The listing.";

builder.queryFields((t) => ({
  history: t.field({
    type: RevisionConnection,
    nullable: true,
    description:
      "The history of a listing, the newest first; null when the listing is not the viewer's to edit. Errors INVALID_PAGE_SIZE (1 to 50), INVALID_CURSOR.",
    args: {
      listingId: t.arg.id({ required: true, description: listingId }),
      first: t.arg.int({ description: "How many; 20 when left out." }),
      after: t.arg.string({ description: "Only what comes after this cursor." }),
    },
    complexity: pageComplexity,
    resolve: async (_, args, { database, viewer }) => {
      const { count } = readPage({ first: args.first });
      const before = args.after == null ? null : Number(args.after);
      if (before !== null && !Number.isInteger(before))
        throw problem("INVALID_CURSOR", { argument: "after", value: args.after ?? "" });
      const id = readId(args.listingId);
      if (viewer.account === null || id === undefined) return null;
      return (await listRevisions(database, viewer, id, { count, before })) ?? null;
    },
  }),
  compareRevisions: t.field({
    type: [FieldChangeType],
    nullable: true,
    description:
      "How two revisions of a listing differ; null when the listing is not the viewer's to edit, or has not both.",
    args: {
      listingId: t.arg.id({ required: true, description: listingId }),
      from: t.arg.int({ required: true, description: "The one revision." }),
      to: t.arg.int({ required: true, description: "The other." }),
    },
    complexity: { field: 20, multiplier: 20 },
    resolve: async (_, { listingId: written, from, to }, { database, viewer }) => {
      const id = readId(written);
      if (viewer.account === null || id === undefined) return null;
      const found = await findTwoRevisions(database, viewer, id, [from, to]);
      return found ? changesBetween(...found) : null;
    },
  }),
}));
