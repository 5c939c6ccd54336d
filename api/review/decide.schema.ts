/** What may be done with a submission. */
import { ownAccount } from "../accounts/account.policy.ts";
import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import type { FieldProblem } from "../refusals.ts";
import { InvalidInput, NotFound } from "../refusals.ts";
import type { ListingChanges } from "./content/listing-content.ts";
import { readId } from "./content/listing-id.rules.ts";
import type { Holder } from "./content/merge.rules.ts";
import { answerSubmission, approveSubmission, askBack, recallSubmission, rejectSubmission } from "./decide.records.ts";
import { EditConflict } from "./edit-conflict.ts";
import { ListingChangesInput } from "./input/changes-input.schema.ts";
import type { ListingChangesInput as ListingChangesShape } from "./input/changes-input.ts";
import { readChanges } from "./input/changes-read.rules.ts";
import { Submission } from "./submission.schema.ts";
import { checkReason, needReason } from "./submit.rules.ts";
import { askingOf, readingRoomOf } from "./submit.schema.ts";

/** More fields than a listing can have in conflict. */
const MAX_CHOICES = 500;

const submissionId = "The submission.";
const published = "The submission, as it is now.";

/** Undefined ids are nobody's. */
function submissionIdOf(written: string): string {
  const id = readId(written);
  if (id === undefined) throw new NotFound("Submission");
  return id;
}

const refuse = (problems: readonly FieldProblem[]): void => {
  if (problems.length > 0) throw new InvalidInput(problems);
};

function readMore(
  changes: ListingChangesShape | null | undefined,
  context: Context,
  also: readonly FieldProblem[],
): ListingChanges {
  const read = readChanges(changes ?? {}, readingRoomOf(context));
  refuse([...also, ...read.problems]);
  return read.changes;
}

const HolderEnum = builder.enumType("FieldHolder", {
  description: "Which of two versions of a field holds.",
  values: {
    THEIRS: { description: "What was published since." },
    YOURS: { description: "What was submitted." },
  } satisfies Record<Holder, object>,
});

const FieldChoiceInput = builder.inputType("FieldChoiceInput", {
  description: "Which version of a field holds where two people changed it.",
  fields: (t) => ({
    path: t.string({ required: true, description: "Names the field, as in `conflicts`." }),
    holds: t.field({ type: HolderEnum, required: true, description: "Whose version." }),
  }),
});

const ApproveSubmissionInput = builder.inputType("ApproveSubmissionInput", {
  description: "A submission that may be published.",
  fields: (t) => ({
    submissionId: t.id({ required: true, description: submissionId }),
    changes: t.field({ type: ListingChangesInput, description: "What is put right with it." }),
    choices: t.field({
      type: [FieldChoiceInput],
      description:
        "Where somebody else changed the same field since: which version holds, field by field. A field that is in conflict and is not named is a Conflict.",
    }),
    seenRevision: t.int({
      description:
        "The `listingRevision` at which the choices were made. If the listing has another by now, they count for nothing, since nobody has chosen about what came after.",
    }),
    overrules: t.boolean({
      description: "True when the submission holds in all fields that are in conflict and not named in `choices`.",
    }),
    reason: t.string({ description: "A word to its author." }),
  }),
});

const RejectSubmissionInput = builder.inputType("RejectSubmissionInput", {
  description: "A submission that is not published, and why.",
  fields: (t) => ({
    submissionId: t.id({ required: true, description: submissionId }),
    reason: t.string({ required: true, description: "Why: its author gets it in a letter." }),
  }),
});

const AskBackInput = builder.inputType("AskBackInput", {
  description: "A question to the author of a submission.",
  fields: (t) => ({
    submissionId: t.id({ required: true, description: submissionId }),
    question: t.string({ required: true, description: "The question: its author gets it in a letter." }),
  }),
});

const AnswerSubmissionInput = builder.inputType("AnswerSubmissionInput", {
  description: "The answer to an officer's question.",
  fields: (t) => ({
    submissionId: t.id({ required: true, description: submissionId }),
    answer: t.string({ required: true, description: "The answer." }),
    changes: t.field({ type: ListingChangesInput, description: "What is put right with it." }),
  }),
});

const RecallSubmissionInput = builder.inputType("RecallSubmissionInput", {
  description: "A submission of one's own that shall not be decided any more.",
  fields: (t) => ({ submissionId: t.id({ required: true, description: submissionId }) }),
});

const dataField = { name: "submission", description: published };

builder.mutationFields((t) => ({
  approveSubmission: t.field({
    type: Submission,
    description: "Publishes a submission. By officers in their own area, and maintainers.",
    args: { input: t.arg({ type: ApproveSubmissionInput, required: true, description: "Which, and how." }) },
    errors: { types: [EditConflict], dataField },
    resolve: async (_, { input }, context) => {
      ownAccount(context.viewer);
      const tooMany = (input.choices ?? []).length > MAX_CHOICES;
      const problem: FieldProblem = { path: "choices", code: "TOO_MANY", maximum: MAX_CHOICES };
      const problems = [...checkReason(input.reason), ...(tooMany ? [problem] : [])];
      const corrections = readMore(input.changes, context, problems);
      const submission = await approveSubmission(context.database, askingOf(context), {
        submissionId: submissionIdOf(input.submissionId),
        choices: new Map((input.choices ?? []).map(({ path, holds }) => [path, holds])),
        seenRevision: input.seenRevision ?? null,
        overrules: input.overrules ?? false,
        corrections,
        reason: input.reason ?? null,
      });
      await context.refresh();
      return submission;
    },
  }),
  rejectSubmission: t.field({
    type: Submission,
    description: "Refuses a submission. Its author is told why.",
    args: { input: t.arg({ type: RejectSubmissionInput, required: true, description: "Which, and why." }) },
    errors: { dataField },
    resolve: async (_, { input }, context) => {
      ownAccount(context.viewer);
      refuse(needReason(input.reason, "reason"));
      const { reason } = input;
      return rejectSubmission(context.database, askingOf(context), {
        submissionId: submissionIdOf(input.submissionId),
        reason,
      });
    },
  }),
  askBack: t.field({
    type: Submission,
    description: "Asks the author of a submission something before it is decided.",
    args: { input: t.arg({ type: AskBackInput, required: true, description: "Which, and what." }) },
    errors: { dataField },
    resolve: async (_, { input }, context) => {
      ownAccount(context.viewer);
      refuse(needReason(input.question, "question"));
      const { question } = input;
      return askBack(context.database, askingOf(context), {
        submissionId: submissionIdOf(input.submissionId),
        question,
      });
    },
  }),
  answerSubmission: t.field({
    type: Submission,
    description: "Answers an officer's question. The submission waits again.",
    args: { input: t.arg({ type: AnswerSubmissionInput, required: true, description: "Which, and what." }) },
    errors: { dataField },
    resolve: async (_, { input }, context) => {
      ownAccount(context.viewer);
      const changes = readMore(input.changes, context, needReason(input.answer, "answer"));
      return answerSubmission(context.database, askingOf(context), {
        submissionId: submissionIdOf(input.submissionId),
        answer: input.answer,
        changes,
      });
    },
  }),
  recallSubmission: t.field({
    type: Submission,
    description: "Takes back a submission of one's own.",
    args: { input: t.arg({ type: RecallSubmissionInput, required: true, description: "Which." }) },
    errors: { dataField },
    resolve: async (_, { input }, context) => {
      ownAccount(context.viewer);
      return recallSubmission(context.database, askingOf(context), {
        submissionId: submissionIdOf(input.submissionId),
      });
    },
  }),
}));
