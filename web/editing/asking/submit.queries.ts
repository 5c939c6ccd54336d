import { graphql } from "../../graphql/generated/browser/gql.ts";
import type { SubmitEditMutation, TypedDocumentString } from "../../graphql/generated/browser/graphql.ts";
import type { ListingKind } from "../../graphql/generated/server/graphql.ts";
import { LONGEST } from "../content/content.ts";
import type { FieldTrouble, Outcome } from "../saving/outcome.ts";
import type { TextChange } from "../saving/sections.rules.ts";
import type { Edit } from "../saving/use-editing.ts";
import { changesInput } from "./changes-input.ts";
import { contentFrom } from "./content.queries.ts";

const SubmitEdit = graphql(`
  mutation SubmitEdit($input: SubmitListingInput!) {
    submitListing(input: $input) {
      __typename
      ... on SubmitListingSuccess {
        submission {
          id
          state
          revision
          decidedAt
          listingId
          after {
            ...EditContent
          }
        }
      }
      ... on Conflict {
        revision
      }
      ... on InvalidInput {
        problems {
          path
          code
          minimum
          maximum
        }
      }
      ... on NotAllowed {
        reason
      }
      ... on TooManyRequests {
        retryAfterSeconds
      }
    }
  }
`);

const CurrentContent = graphql(`
  query CurrentContent($id: ID!) {
    editableListing(id: $id) {
      revision
      content {
        ...EditContent
      }
    }
  }
`);

/** As long as a phone on a bad line may need; then it is kept and tried again. */
const PATIENCE_MS = 20_000;

type Told<T> = { readonly data: T } | { readonly code: string };

/** Asks as whoever is signed in. A line that is down, or a server that is away, is the code API_AWAY. */
export async function askAsEditor<Result, Variables>(
  document: TypedDocumentString<Result, Variables>,
  variables: Variables,
  locale: string,
): Promise<Told<Result>> {
  try {
    const response = await fetch(`/graphql?lang=${locale}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      credentials: "same-origin",
      body: JSON.stringify({ query: document.toString(), variables }),
      signal: AbortSignal.timeout(PATIENCE_MS),
    });
    if (response.status >= 500) return { code: "API_AWAY" };
    // The shape is GraphQL's, the types are generated from its schema.
    const body = (await response.json()) as { data?: Result | null; errors?: { extensions?: { code?: string } }[] };
    const code = body.errors?.[0]?.extensions?.code;
    return body.errors || !body.data ? { code: code ?? "UNEXPECTED" } : { data: body.data };
  } catch {
    return { code: "API_AWAY" };
  }
}

type Answer = SubmitEditMutation["submitListing"];

/** Sends a change of a listing, and says what came of it. */
export const sendEdit =
  (listingId: string, locale: string) =>
  async ({ changes, revision, key }: Edit): Promise<Outcome> => {
    // Ten megabytes need not be sent by a phone to be called too long.
    if (changes.texts?.some(isTooLong)) return tooMuch(changes);
    const input = { listingId, baseRevision: revision, changes: changesInput(changes), idempotencyKey: key };
    const told = await askAsEditor(SubmitEdit, { input }, locale);
    if (!("data" in told)) return told.code === TOO_MUCH ? tooMuch(changes) : failed(told.code);
    const answer = told.data.submitListing;
    return answer.__typename === "Conflict" ? meet(listingId, locale) : outcomeOf(answer);
  };

export interface NewListing {
  readonly kind: ListingKind;
  readonly changes: Readonly<Record<string, unknown>>;
  readonly key: string;
}

export type NewOutcome = Outcome | { readonly kind: "ADDED"; readonly listingId: string };

/** Sends a new listing. */
export async function sendNew({ kind, changes, key }: NewListing, locale: string): Promise<NewOutcome> {
  const told = await askAsEditor(SubmitEdit, { input: { kind, changes, idempotencyKey: key } }, locale);
  if (!("data" in told)) return failed(told.code);
  const answer = told.data.submitListing;
  const isPublished = answer.__typename === "SubmitListingSuccess" && answer.submission.state === "PUBLISHED";
  if (isPublished && answer.submission.listingId) return { kind: "ADDED", listingId: answer.submission.listingId };
  return outcomeOf(answer);
}

/** The API reads no more than a hundred kilobytes at a time. */
const TOO_MUCH = "QUERY_TOO_COMPLEX";

const isTooLong = ({ field, text }: Pick<TextChange, "field" | "text">) => (text?.length ?? 0) > LONGEST[field];

/** What is too long is said beside its field, as the API would say it had it read so far. */
function tooMuch({ texts = [] }: Edit["changes"]): Outcome {
  const problems = texts.flatMap(({ field, text }, at): FieldTrouble[] => {
    const maximum = LONGEST[field];
    return isTooLong({ field, text }) ? [{ path: `changes.texts.${at}.text`, code: "TOO_LONG", maximum }] : [];
  });
  return { kind: "INVALID", problems: problems.length > 0 ? problems : [{ path: "changes", code: TOO_MUCH }] };
}

/** What a client did not understand of an answer may have been done: it asks again with the same key. */
const failed = (code: string): Outcome =>
  ["BAD_USER_INPUT", "GRAPHQL_VALIDATION_FAILED", TOO_MUCH].includes(code)
    ? { kind: "INVALID", problems: [{ path: "changes", code }] }
    : { kind: "OFFLINE" };

function outcomeOf(answer: Answer): Outcome {
  switch (answer.__typename) {
    case "SubmitListingSuccess": {
      const { id, state, revision, after, decidedAt } = answer.submission;
      if (state !== "PUBLISHED" || revision == null || !after) return { kind: "WAITING", submissionId: id };
      return { kind: "PUBLISHED", revision, content: contentFrom(after), at: String(decidedAt) };
    }
    case "InvalidInput":
      // As the API writes them, without what a form has no use for.
      return { kind: "INVALID", problems: answer.problems as readonly FieldTrouble[] };
    case "NotAllowed":
      return { kind: "NOT_ALLOWED", reason: answer.reason };
    case "TooManyRequests":
      return { kind: "TOO_MANY", seconds: answer.retryAfterSeconds };
    default:
      return { kind: "NOT_ALLOWED", reason: "NOT_YOURS" };
  }
}

/** The listing as somebody else has left it: what to begin with for the next try. */
async function meet(listingId: string, locale: string): Promise<Outcome> {
  const told = await askAsEditor(CurrentContent, { id: listingId }, locale);
  if (!("data" in told)) return failed(told.code);
  const { editableListing: now } = told.data;
  if (!now) return { kind: "NOT_ALLOWED", reason: "NOT_YOURS" };
  return { kind: "CONFLICT", revision: now.revision, content: contentFrom(now.content) };
}
