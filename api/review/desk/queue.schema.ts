/** The queue: what waits for a decision, and what became of one's own submissions. */
import { builder } from "../../builder.ts";
import { readId } from "../content/listing-id.rules.ts";
import { type Page, pageComplexity, pageInfoOf, readPage } from "../page.rules.ts";
import { ActEnum, Submission, SubmissionStateEnum } from "../submission.schema.ts";
import type { SubmissionRecord } from "../submission-record.ts";
import { findSubmission, listSubmissions } from "./queue.records.ts";

const WhoseSubmissions = builder.enumType("WhoseSubmissions", {
  description: "Which of the submissions that one may see.",
  values: {
    OWN: { description: "One's own." },
    TO_DECIDE: { description: "Those that one may decide on and that nobody has decided yet." },
  } as const,
});

const SubmissionFilterInput = builder.inputType("SubmissionFilter", {
  description: "Which submissions. What is left out does not matter.",
  fields: (t) => ({
    whose: t.field({ type: WhoseSubmissions, description: "One's own, or those to decide on." }),
    states: t.field({ type: [SubmissionStateEnum], description: "What became of them." }),
    acts: t.field({ type: [ActEnum], description: "What they ask for." }),
    municipality: t.string({ description: "The code of a municipality where they are decided, or would move to." }),
    listingId: t.id({ description: "Of one listing." }),
    isReport: t.boolean({ description: "True: only what residents say is wrong. False: all else." }),
  }),
});

const countedByPage = { field: 1, multiplier: 1 };

const SubmissionConnection = builder.objectRef<Page<SubmissionRecord>>("SubmissionConnection").implement({
  description: "A page of submissions, the oldest first.",
  fields: (t) => ({
    nodes: t.field({
      type: [Submission],
      description: "The page.",
      complexity: countedByPage,
      resolve: ({ nodes }) => nodes,
    }),
    pageInfo: t.field({ type: builder.pageInfoRef(), description: "Whether there is more.", resolve: pageInfoOf }),
    totalCount: t.exposeInt("totalCount", { description: "How many there are in all pages together." }),
  }),
});

const NOTHING: Page<SubmissionRecord> = { nodes: [], hasNextPage: false, endCursor: null, totalCount: 0 };
const NO_LISTING = "00000000-0000-0000-0000-000000000000";

builder.queryFields((t) => ({
  submissions: t.field({
    type: SubmissionConnection,
    description:
      "The submissions that the viewer may see: her own, and those that she decides on. The oldest first where nothing else is said. Errors INVALID_PAGE_SIZE (1 to 50), INVALID_CURSOR.",
    args: {
      filter: t.arg({ type: SubmissionFilterInput, description: "Which." }),
      first: t.arg.int({ description: "How many; 20 when left out." }),
      after: t.arg.string({ description: "Only what comes after this cursor." }),
      newestFirst: t.arg.boolean({ description: "True: the newest first." }),
    },
    complexity: pageComplexity,
    resolve: (_, { filter, newestFirst, ...page }, { database, viewer }) => {
      const request = { ...readPage(page), isNewestFirst: newestFirst ?? false };
      if (viewer.account === null) return NOTHING;
      const { whose, states, acts, municipality, listingId, isReport } = filter ?? {};
      const wanted = {
        ...(whose ? { whose } : {}),
        ...(states ? { states } : {}),
        ...(acts ? { acts } : {}),
        ...(municipality ? { municipality } : {}),
        ...(isReport == null ? {} : { isReport }),
        ...(listingId == null ? {} : { listingId: readId(listingId) ?? NO_LISTING }),
      };
      return listSubmissions(database, viewer, wanted, request);
    },
  }),
  submission: t.field({
    type: Submission,
    nullable: true,
    description: "One submission; null when there is none, or when the viewer may not see it.",
    args: { id: t.arg.id({ required: true, description: "Its id." }) },
    complexity: { field: 50, multiplier: 1 },
    resolve: async (_, { id }, { database, viewer }) => {
      const read = readId(id);
      if (viewer.account === null || read === undefined) return null;
      return (await findSubmission(database, viewer, read)) ?? null;
    },
  }),
}));
