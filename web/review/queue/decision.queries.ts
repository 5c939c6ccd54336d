import { askAtDesk } from "../../graphql/ask-at-desk.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import type { ApproveSubmissionInput } from "../../graphql/generated/server/graphql.ts";
import type { Locale } from "../../i18n/routing.ts";
import { type Outcome, outcomeOf } from "../outcome.rules.ts";

const Approve = graphql(`
  mutation Approve($input: ApproveSubmissionInput!) {
    outcome: approveSubmission(input: $input) {
      __typename
      ...NotAllowedWhy
      ...InputProblems
      ... on Conflict {
        revision
      }
    }
  }
`);

const Reject = graphql(`
  mutation Reject($input: RejectSubmissionInput!) {
    outcome: rejectSubmission(input: $input) {
      __typename
      ...NotAllowedWhy
      ...InputProblems
    }
  }
`);

const AskBack = graphql(`
  mutation AskBack($input: AskBackInput!) {
    outcome: askBack(input: $input) {
      __typename
      ...NotAllowedWhy
      ...InputProblems
    }
  }
`);

const Answer = graphql(`
  mutation AnswerQuestion($input: AnswerSubmissionInput!) {
    outcome: answerSubmission(input: $input) {
      __typename
      ...NotAllowedWhy
      ...InputProblems
    }
  }
`);

const Recall = graphql(`
  mutation RecallSubmission($input: RecallSubmissionInput!) {
    outcome: recallSubmission(input: $input) {
      __typename
      ...NotAllowedWhy
      ...InputProblems
    }
  }
`);

export const approve = async (locale: Locale, input: ApproveSubmissionInput): Promise<Outcome> =>
  outcomeOf(await askAtDesk(Approve, { input }, { locale }));

export const reject = async (locale: Locale, submissionId: string, reason: string): Promise<Outcome> =>
  outcomeOf(await askAtDesk(Reject, { input: { submissionId, reason } }, { locale }));

export const askBack = async (locale: Locale, submissionId: string, question: string): Promise<Outcome> =>
  outcomeOf(await askAtDesk(AskBack, { input: { submissionId, question } }, { locale }));

export const answer = async (locale: Locale, submissionId: string, words: string): Promise<Outcome> =>
  outcomeOf(await askAtDesk(Answer, { input: { submissionId, answer: words } }, { locale }));

export const recall = async (locale: Locale, submissionId: string): Promise<Outcome> =>
  outcomeOf(await askAtDesk(Recall, { input: { submissionId } }, { locale }));
