/** What officers and maintainers do to a listing as a whole: two become one, and what leaked is taken out. */
import { ownAccount } from "../../accounts/account.policy.ts";
import { builder } from "../../builder.ts";
import { type FieldProblem, InvalidInput } from "../../refusals.ts";
import { isRedactable } from "../content/redact.rules.ts";
import { Submission } from "../submission.schema.ts";
import { checkReason, readKey } from "../submit.rules.ts";
import { askingOf, listingIdOf } from "../submit.schema.ts";
import { mergeListings } from "./merge-listings.records.ts";
import { redactListing } from "./redact-listing.records.ts";

const key =
  "New for every act, the same for every try at it: asking again is safe, for 24 hours. 8 to 100 letters, digits and hyphens.";

const MergeListingsInput = builder.inputType("MergeListingsInput", {
  description: "Two listings of the same thing.",
  fields: (t) => ({
    listingId: t.id({
      required: true,
      description: "The double: it is no longer shown, and its address leads to the other.",
    }),
    intoId: t.id({ required: true, description: "The listing that stays." }),
    reason: t.string({ description: "Why, for the history." }),
    idempotencyKey: t.string({ required: true, description: key }),
  }),
});

const RedactListingInput = builder.inputType("RedactListingInput", {
  description: "What leaked.",
  fields: (t) => ({
    listingId: t.id({ required: true, description: "The listing." }),
    paths: t.stringList({
      description:
        "Whole fields, as `FieldChange.path` names them: `place.address`, `texts.directions`, `texts.description.fi`, `contacts.PHONE`. At most 50.",
    }),
    words: t.stringList({
      description: "Words that must stand nowhere, e.g. a street and number. 3 to 200 characters each, at most 20.",
    }),
    reason: t.string({ description: "Why, for the history: not what it was." }),
    idempotencyKey: t.string({ required: true, description: key }),
  }),
});

const MAX_PATHS = 50;
const MAX_WORDS = 20;
/** Shorter words would tear others apart. */
const MIN_WORD = 3;
const MAX_WORD = 200;

function checkLeak(paths: readonly string[], words: readonly string[]): FieldProblem[] {
  const problems: FieldProblem[] = [];
  if (paths.length + words.length === 0) problems.push({ path: "words", code: "REQUIRED" });
  if (paths.length > MAX_PATHS) problems.push({ path: "paths", code: "TOO_MANY", maximum: MAX_PATHS });
  if (words.length > MAX_WORDS) problems.push({ path: "words", code: "TOO_MANY", maximum: MAX_WORDS });
  for (const [at, path] of paths.entries())
    if (!isRedactable(path)) problems.push({ path: `paths.${at}`, code: "UNKNOWN_VALUE", value: path });
  for (const [at, word] of words.entries()) {
    if (word.trim().length < MIN_WORD) problems.push({ path: `words.${at}`, code: "TOO_SHORT", minimum: MIN_WORD });
    if (word.length > MAX_WORD) problems.push({ path: `words.${at}`, code: "TOO_LONG", maximum: MAX_WORD });
  }
  return problems;
}

const refuse = (problems: readonly FieldProblem[]): void => {
  if (problems.length > 0) throw new InvalidInput(problems);
};

const dataField = { name: "submission", description: "The submission that did it." };

builder.mutationFields((t) => ({
  mergeListings: t.field({
    type: Submission,
    description:
      "Makes two listings of the same thing one: places, activities, operators and editors of the double move to the other. By maintainers.",
    args: { input: t.arg({ type: MergeListingsInput, required: true, description: "Which two." }) },
    errors: { dataField },
    resolve: async (_, { input }, context) => {
      ownAccount(context.viewer);
      refuse([...checkReason(input.reason), ...readKey(input.idempotencyKey)]);
      const submission = await mergeListings(context.database, askingOf(context), {
        listingId: listingIdOf(input.listingId),
        intoId: listingIdOf(input.intoId),
        reason: input.reason ?? null,
        idempotencyKey: input.idempotencyKey,
      });
      await context.refresh();
      return submission;
    },
  }),
  redactListing: t.field({
    type: Submission,
    description:
      "Takes what leaked out of a listing, all its revisions, submissions and drafts. It cannot be undone. By officers of the municipality, and maintainers.",
    args: { input: t.arg({ type: RedactListingInput, required: true, description: "Where, and what." }) },
    errors: { dataField },
    resolve: async (_, { input }, context) => {
      ownAccount(context.viewer);
      const { paths, words, reason, idempotencyKey } = input;
      const leak = { paths: paths ?? [], words: (words ?? []).map((word) => word.trim()) };
      refuse([...checkLeak(leak.paths, leak.words), ...checkReason(reason), ...readKey(idempotencyKey)]);
      const submission = await redactListing(context.database, askingOf(context), {
        listingId: listingIdOf(input.listingId),
        leak,
        reason: reason ?? null,
        idempotencyKey,
      });
      await context.refresh();
      return submission;
    },
  }),
}));
