/** The act of changing a listing, or of adding one. */
import { ownAccount } from "../accounts/account.policy.ts";
import { builder } from "../builder.ts";
import { ListingKindEnum } from "../catalogue/listing-refs.schema.ts";
import type { Context } from "../context.ts";
import { InvalidInput, NotFound, TooManyRequests } from "../refusals.ts";
import { readId } from "./content/listing-id.rules.ts";
import { EditConflict } from "./edit-conflict.ts";
import { ListingChangesInput } from "./input/changes-input.schema.ts";
import { type ReadingRoom, readChanges } from "./input/changes-read.rules.ts";
import type { Asking } from "./review.ts";
import { Submission } from "./submission.schema.ts";
import { submitListing } from "./submit.records.ts";
import { checkReason, readKey } from "./submit.rules.ts";

export const askingOf = ({ viewer, site, locale, now }: Context): Asking => ({ viewer, site, locale, now });

/** What the words of an input are looked up in. */
export const readingRoomOf = ({ catalogue, site }: Context): ReadingRoom => ({
  vocabulary: catalogue.vocabulary,
  country: site.country,
});

/** Undefined ids are nobody's. */
export function listingIdOf(written: string): string {
  const id = readId(written);
  if (id === undefined) throw new NotFound("Listing");
  return id;
}

const SubmitListingInput = builder.inputType("SubmitListingInput", {
  description: "A change of a listing, or a new one.",
  fields: (t) => ({
    listingId: t.id({ description: "The listing; left out for a new one." }),
    kind: t.field({ type: ListingKindEnum, description: "What a new one is." }),
    baseRevision: t.int({
      description:
        "The revision that the change was made from; as the listing is now when left out. Unused for a new one.",
    }),
    changes: t.field({ type: ListingChangesInput, required: true, description: "What shall be otherwise." }),
    reason: t.string({ description: "Why, for whoever decides and for the history; at most 2,000 characters." }),
    idempotencyKey: t.string({
      required: true,
      description:
        "New for every change, the same for every try at it: then asking again is safe and gives the same answer, for 24 hours. 8 to 100 letters, digits and hyphens.",
    }),
  }),
});

builder.mutationField("submitListing", (t) =>
  t.field({
    type: Submission,
    description:
      "Changes a listing, or adds one: at once by whoever looks after it; for everybody else it waits for an officer of the municipality.",
    args: { input: t.arg({ type: SubmitListingInput, required: true, description: "The change." }) },
    errors: {
      types: [EditConflict, TooManyRequests],
      dataField: { name: "submission", description: "The submission: published, or waiting." },
    },
    resolve: async (_, { input }, context) => {
      ownAccount(context.viewer);
      const { changes, problems } = readChanges(input.changes, readingRoomOf(context));
      const found = [...problems, ...checkReason(input.reason), ...readKey(input.idempotencyKey)];
      if (found.length > 0) throw new InvalidInput(found);
      const { listingId, kind, baseRevision, reason, idempotencyKey } = input;
      const submission = await submitListing(context.database, askingOf(context), {
        act: listingId == null ? "CREATE" : "CHANGE",
        listingId: listingId == null ? null : listingIdOf(listingId),
        baseRevision: baseRevision ?? null,
        wish: listingId == null && kind ? { kind, changes } : { changes },
        reason: reason ?? null,
        idempotencyKey,
      });
      if (submission.state === "PUBLISHED") await context.refresh();
      return submission;
    },
  }),
);
