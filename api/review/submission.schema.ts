/** Submission: one wish to change one listing, from its author to its decision. */
import { builder } from "../builder.ts";
import { listingById } from "../catalogue/catalogue.rules.ts";
import { ListingKindEnum, ListingRef } from "../catalogue/listing-refs.schema.ts";
import { LocalisedText, nameFor } from "../catalogue/text.schema.ts";
import { known, Municipality } from "../catalogue/vocabulary.schema.ts";
import type { Context } from "../context.ts";
import { emptyContent } from "./content/empty-content.rules.ts";
import { ListingContentType } from "./content/listing-content.schema.ts";
import type { ListingContent } from "./content/listing-content.ts";
import { writeListingId } from "./content/listing-id.rules.ts";
import type { ListingState } from "./content/listing-rows.ts";
import { changesBetween } from "./content/merge.rules.ts";
import { ActorEnum, FieldChangeType, FieldConflictType } from "./field-change.schema.ts";
import type { Act, SubmissionState } from "./review.ts";
import type { SubmissionRecord } from "./submission-record.ts";

export const ListingStateEnum = builder.enumType("ListingState", {
  description: "Where a listing is in its life. Only what is PUBLISHED is shown to readers.",
  values: {
    DRAFT: { description: "Not ready." },
    IN_REVIEW: { description: "Waiting for an officer." },
    PUBLISHED: { description: "Shown to readers." },
    PAUSED: { description: "Not shown for a while." },
    CLOSED: { description: "It is no more." },
    WITHDRAWN: { description: "Taken away; it can be brought back for 90 days." },
    MERGED: { description: "It turned out to be another listing." },
  } satisfies Record<ListingState, object>,
});

export const ActEnum = builder.enumType("Act", {
  description: "What a submission asks for.",
  values: {
    CREATE: { description: "A new listing." },
    CHANGE: { description: "A change." },
    RESTORE: { description: "An earlier revision, once more." },
    PAUSE: { description: "Not to be shown until a day." },
    RESUME: { description: "To be shown again after a pause." },
    CLOSE: { description: "It is no more." },
    REOPEN: { description: "To be shown again after it was closed or withdrawn." },
    WITHDRAW: { description: "To be taken away." },
    MERGE: { description: "To become one with another listing." },
    REDACT: { description: "Something that leaked was taken out of every version." },
  } satisfies Record<Act, object>,
});

export const SubmissionStateEnum = builder.enumType("SubmissionState", {
  description: "What became of a submission.",
  values: {
    WAITING: { description: "An officer has not decided yet." },
    ASKED_BACK: { description: "An officer has asked its author something." },
    PUBLISHED: { description: "It was published." },
    REJECTED: { description: "It was refused." },
    RECALLED: { description: "Its author took it back." },
  } satisfies Record<SubmissionState, object>,
});

export const namesOf = (content: ListingContent | null): Record<string, string> =>
  Object.fromEntries(
    (content?.texts ?? []).flatMap(({ field, language, text }) => (field === "name" ? [[language, text]] : [])),
  );

const changesOf = ({ before, after, kind }: SubmissionRecord) =>
  after ? changesBetween(before ?? emptyContent(kind), after) : [];

const municipalityOf = (code: string | null, { catalogue }: Context) =>
  code === null ? null : known(catalogue.vocabulary.municipality, code);

export const Submission = builder.objectRef<SubmissionRecord>("Submission").implement({
  description:
    "One wish to change one listing. Seen by its author, by the officers who decide on it, and by maintainers.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "Stable." }),
    act: t.expose("act", { type: ActEnum, description: "What it asks for." }),
    state: t.expose("state", { type: SubmissionStateEnum, description: "What became of it." }),
    kind: t.expose("kind", { type: ListingKindEnum, description: "What the listing is." }),
    listingId: t.id({
      nullable: true,
      description: "The listing; null for a new one that is not published yet.",
      resolve: ({ listingId, kind }) => listingId && writeListingId(kind, listingId),
    }),
    slug: t.exposeString("slug", { nullable: true, description: "The listing's name in an address." }),
    name: t.field({
      type: LocalisedText,
      nullable: true,
      description: "The listing's name, as it would be.",
      resolve: ({ after, before }, _, context) => {
        const names = namesOf(after ?? before);
        return Object.keys(names).length > 0 ? nameFor(names, context) : null;
      },
    }),
    listing: t.field({
      type: ListingRef,
      nullable: true,
      description: "The listing as readers see it now; null when it is not public.",
      resolve: ({ listingId }, _, { catalogue }) => (listingId && listingById(catalogue, listingId)) || null,
    }),
    listingState: t.field({
      type: ListingStateEnum,
      nullable: true,
      description: "Where the listing is in its life; null for one that is not there yet.",
      resolve: ({ listingState }) => listingState,
    }),
    municipality: t.field({
      type: Municipality,
      nullable: true,
      description: "Where an officer decides; null for what only a maintainer may.",
      resolve: ({ municipality }, _, context) => municipalityOf(municipality, context),
    }),
    movesTo: t.field({
      type: Municipality,
      nullable: true,
      description: "Where the listing would move to; null when it stays.",
      resolve: ({ movesTo }, _, context) => municipalityOf(movesTo, context),
    }),
    author: t.expose("author", { type: ActorEnum, description: "As what its author acted." }),
    isOwn: t.exposeBoolean("isOwn", { description: "True when it is the viewer's own." }),
    mayDecide: t.exposeBoolean("mayDecide", { description: "True when the viewer may decide on it now." }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it came." }),
    reason: t.exposeString("reason", { nullable: true, description: "What its author said about it." }),
    question: t.exposeString("question", { nullable: true, description: "What an officer asked back." }),
    answer: t.exposeString("answer", { nullable: true, description: "What its author answered." }),
    decidedAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When it was decided.",
      resolve: ({ decidedAt }) => decidedAt,
    }),
    decidedAs: t.field({
      type: ActorEnum,
      nullable: true,
      description: "As what somebody decided.",
      resolve: ({ decidedAs }) => decidedAs,
    }),
    decisionReason: t.exposeString("decisionReason", {
      nullable: true,
      description: "What was said about the decision.",
    }),
    baseRevision: t.exposeInt("baseRevision", { nullable: true, description: "The revision that its author saw." }),
    revision: t.exposeInt("revision", { nullable: true, description: "The revision that it became." }),
    listingRevision: t.exposeInt("listingRevision", {
      nullable: true,
      description: "The revision that the listing has now; null for one that is not there yet.",
    }),
    until: t.exposeString("until", { nullable: true, description: "The last day of a pause, `YYYY-MM-DD`." }),
    restores: t.exposeInt("restores", { nullable: true, description: "The revision that is to come back." }),
    isOutcomeWanted: t.exposeBoolean("isOutcomeWanted", {
      description: "True when somebody without an account waits to be told the outcome.",
    }),
    before: t.field({
      type: ListingContentType,
      nullable: true,
      description: "The listing without it; null for a new one.",
      resolve: ({ before }) => before,
    }),
    after: t.field({
      type: ListingContentType,
      nullable: true,
      description: "The listing with it, merged with what came since.",
      resolve: ({ after }) => after,
    }),
    changes: t.field({
      type: [FieldChangeType],
      description: "What it changes, field by field.",
      complexity: { field: 5, multiplier: 20 },
      resolve: changesOf,
    }),
    conflicts: t.field({
      type: [FieldConflictType],
      description: "Fields that somebody else changed since, in another way.",
      resolve: ({ conflicts }) => conflicts.map((conflict) => ({ ...conflict, changedBy: null, changedAt: null })),
    }),
  }),
});
