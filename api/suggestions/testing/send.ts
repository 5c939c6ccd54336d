/** Sends suggestions as anyone would, through GraphQL, with or without the work done. */
import { type Challenge, solveChallenge } from "altcha-lib";
import { deriveKey } from "altcha-lib/algorithms/pbkdf2";
import { ask, execute, type Reader, type TestCatalogue } from "../../testing/ask-graphql.ts";

export interface Answer {
  readonly __typename: string;
  readonly receipt?: { readonly reference: string; readonly willBeTold: boolean };
  readonly isSent?: boolean;
  readonly problems?: readonly { readonly path: string; readonly code: string }[];
  readonly retryAfterSeconds?: number;
}

const OUTCOME = `__typename
  ... on InvalidInput { problems { path code } }
  ... on TooManyRequests { retryAfterSeconds }`;
const RECEIPT = "receipt { reference willBeTold }";
const REPORT = `mutation($input: ReportListingInput!) { answer: reportListing(input: $input) { ${OUTCOME} ... on ReportListingSuccess { ${RECEIPT} } } }`;
const SUGGEST = `mutation($input: SuggestListingInput!) { answer: suggestListing(input: $input) { ${OUTCOME} ... on SuggestListingSuccess { ${RECEIPT} } } }`;
const CODE = `mutation($input: SendSuggestionCodeInput!) { answer: sendSuggestionCode(input: $input) { ${OUTCOME} ... on SendSuggestionCodeSuccess { isSent } } }`;

export interface Pass {
  readonly challenge: string;
  readonly solution?: { readonly counter: number; readonly derivedKey: string };
  readonly code?: string;
}

export async function openForm(test: TestCatalogue, reader: Reader): Promise<Pass> {
  const { suggestionChallenge } = await ask<{ suggestionChallenge: string }>(
    test.current(),
    "{ suggestionChallenge }",
    {},
    reader,
  );
  return { challenge: suggestionChallenge };
}

export async function solve({ challenge }: Pass): Promise<Pass> {
  const read = JSON.parse(Buffer.from(challenge, "base64url").toString()) as Challenge; // made by the library itself
  const solution = await solveChallenge({ challenge: read, deriveKey });
  if (!solution) throw new Error("the challenge has no solution");
  const { counter, derivedKey } = solution;
  return { challenge, solution: { counter, derivedKey } };
}

async function send(document: string, input: unknown, test: TestCatalogue, reader: Reader): Promise<Answer> {
  const { data, errors } = await execute(
    test.current(),
    document,
    { input },
    { database: test.database.client, ...reader },
  );
  if (errors) throw errors[0]?.originalError ?? errors[0];
  return (data as { answer: Answer }).answer; // the documents above name it so
}

interface Sending {
  readonly test: TestCatalogue;
  readonly reader: Reader;
  readonly pass: Pass;
}

export const sendReport = (report: Readonly<Record<string, unknown>>, { test, reader, pass }: Sending) =>
  send(REPORT, { language: "ar", ...report, pass }, test, reader);

export const sendListing = (listing: Readonly<Record<string, unknown>>, { test, reader, pass }: Sending) =>
  send(SUGGEST, { language: "ar", ...listing, pass }, test, reader);

export const sendForCode = (email: string, { test, reader, pass }: Sending) =>
  send(CODE, { language: "ar", email, challenge: pass.challenge }, test, reader);
