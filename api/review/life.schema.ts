/** A listing's life: pausing, closing, withdrawing, and back again; an earlier revision once more. */
import { ownAccount } from "../accounts/account.policy.ts";
import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import { type FieldProblem, InvalidInput, TooManyRequests } from "../refusals.ts";
import { isCalendarDate } from "../timetable/calendar-date.rules.ts";
import { EditConflict } from "./edit-conflict.ts";
import type { Act, Wish } from "./review.ts";
import { Submission } from "./submission.schema.ts";
import { submitListing } from "./submit.records.ts";
import { checkReason, readKey } from "./submit.rules.ts";
import { askingOf, listingIdOf } from "./submit.schema.ts";

interface ListingActShape {
  readonly listingId: string;
  readonly reason?: string | null | undefined;
  readonly idempotencyKey: string;
}

const key =
  "New for every act, the same for every try at it: asking again is safe, for 24 hours. 8 to 100 letters, digits and hyphens.";
const reason = "Why, for the history.";

const ListingActInput = builder.inputType("ListingActInput", {
  description: "What is done to a listing as a whole.",
  fields: (t) => ({
    listingId: t.id({ required: true, description: "The listing." }),
    reason: t.string({ description: reason }),
    idempotencyKey: t.string({ required: true, description: key }),
  }),
});

const PauseListingInput = builder.inputType("PauseListingInput", {
  description: "A pause.",
  fields: (t) => ({
    listingId: t.id({ required: true, description: "The listing." }),
    until: t.string({ description: "The last day of the pause, `YYYY-MM-DD`; left out when nobody knows." }),
    reason: t.string({ description: reason }),
    idempotencyKey: t.string({ required: true, description: key }),
  }),
});

const RestoreRevisionInput = builder.inputType("RestoreRevisionInput", {
  description: "An earlier revision that shall hold once more.",
  fields: (t) => ({
    listingId: t.id({ required: true, description: "The listing." }),
    revision: t.int({ required: true, description: "The revision to go back to." }),
    baseRevision: t.int({
      required: true,
      description:
        "The revision that the viewer saw as the newest; what others changed since is merged, or a Conflict.",
    }),
    reason: t.string({ description: reason }),
    idempotencyKey: t.string({ required: true, description: key }),
  }),
});

interface Done {
  readonly act: Act;
  readonly input: ListingActShape;
  readonly wish?: Partial<Wish>;
  readonly baseRevision?: number;
  readonly problems?: readonly FieldProblem[];
}

async function submitAct(context: Context, { act, input, wish = {}, baseRevision, problems = [] }: Done) {
  ownAccount(context.viewer);
  const found = [...problems, ...checkReason(input.reason), ...readKey(input.idempotencyKey)];
  if (found.length > 0) throw new InvalidInput(found);
  const submission = await submitListing(context.database, askingOf(context), {
    act,
    listingId: listingIdOf(input.listingId),
    baseRevision: baseRevision ?? null,
    wish: { changes: {}, ...wish },
    reason: input.reason ?? null,
    idempotencyKey: input.idempotencyKey,
  });
  if (submission.state === "PUBLISHED") await context.refresh();
  return submission;
}

/** A pause ends in the future: one that is over would be none. */
function checkUntil(until: string | null | undefined, now: Date): FieldProblem[] {
  if (until == null) return [];
  if (!isCalendarDate(until)) return [{ path: "until", code: "NOT_A_DATE", value: until }];
  return until < now.toISOString().slice(0, 10) ? [{ path: "until", code: "TOO_SMALL", value: until }] : [];
}

const dataField = { name: "submission", description: "The submission that did it." };

builder.mutationFields((t) => {
  const listingAct = (act: Act, description: string) =>
    t.field({
      type: Submission,
      description,
      args: { input: t.arg({ type: ListingActInput, required: true, description: "Which listing." }) },
      errors: { types: [TooManyRequests], dataField },
      resolve: (_, { input }, context) => submitAct(context, { act, input }),
    });
  return {
    pauseListing: t.field({
      type: Submission,
      description: "Takes a listing out of sight until a day; from the day after it is shown again by itself.",
      args: { input: t.arg({ type: PauseListingInput, required: true, description: "Which listing, until when." }) },
      errors: { dataField },
      resolve: (_, { input }, context) => {
        const until = input.until ?? null;
        return submitAct(context, { act: "PAUSE", input, wish: { until }, problems: checkUntil(until, context.now) });
      },
    }),
    resumeListing: listingAct("RESUME", "Shows a listing again before its pause is over."),
    closeListing: listingAct(
      "CLOSE",
      "Says that a place or a body is no more. From somebody who does not look after it, this waits for an officer.",
    ),
    reopenListing: listingAct("REOPEN", "Shows a listing again that was closed, or withdrawn less than 90 days ago."),
    withdrawListing: listingAct(
      "WITHDRAW",
      "Takes a listing away. It can be brought back for 90 days; then it goes for good.",
    ),
    restoreRevision: t.field({
      type: Submission,
      description: "Makes an earlier revision hold once more, as a new change.",
      args: { input: t.arg({ type: RestoreRevisionInput, required: true, description: "Which." }) },
      errors: { types: [EditConflict], dataField },
      resolve: (_, { input }, context) => {
        const { revision: restores, baseRevision } = input;
        return submitAct(context, { act: "RESTORE", input, wish: { restores }, baseRevision });
      },
    }),
  };
});
