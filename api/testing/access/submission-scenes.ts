/** The ways to what somebody has asked for, to what is decided about it, and to what has become of it. */
import { randomUUID } from "node:crypto";
import { ANYONE } from "../../accounts/viewer.ts";
import { ask as askGraphql } from "../ask-graphql.ts";
import { makePending } from "../people.ts";
import { mayReach } from "./grid.ts";
import { type Cell, NOBODY, type Refusal, type Scene } from "./scene.ts";
import { OWNERS, type Owner, type World } from "./world.ts";
import { addPlace } from "./world-listings.ts";

const SUBMIT = `mutation Submit($input: SubmitListingInput!) { submitListing(input: $input) {
  __typename ... on SubmitListingSuccess { submission { id } } ... on InvalidInput { problems { path code } } } }`;

const sent = new Map<Owner, Awaited<ReturnType<typeof suggest>>>();

/** Their organisation's description would be another, says somebody who looks after nothing: it waits. */
async function suggest(world: World, owner: Owner) {
  const { database, catalogue, theirs } = world;
  const { accountId: id } = await makePending(database);
  const account = { id, email: "outsider@example.org", locale: "fi", state: "PENDING" } as const;
  const texts = [{ field: "DESCRIPTION", language: "fi", text: `Kuvaus ${randomUUID()}.` }];
  const input = { listingId: theirs[owner].organisation, changes: { texts }, idempotencyKey: randomUUID() };
  const answer = await askGraphql<{ submitListing: { submission: { id: string } } }>(
    catalogue.current(),
    SUBMIT,
    { input },
    { viewer: { ...ANYONE, account }, database },
  );
  const {
    id: _id,
    changes,
    ...row
  } = await database.submission.findUniqueOrThrow({
    where: { id: answer.submitListing.submission.id },
  });
  return { ...row, changes: changes as object }; // JSON that was an object
}

/** The same as somebody has really sent, and of whoever asks when it is her own. */
export async function makeSubmission(world: World, { persona, whose }: Cell, state = "WAITING"): Promise<string> {
  const { database, personas } = world;
  const owner = whose === "own" ? "national" : whose;
  const row = sent.get(owner) ?? (await suggest(world, owner));
  sent.set(owner, row);
  const authorId = whose === "own" ? personas[persona].accountId : row.authorId;
  const question = state === "ASKED_BACK" ? "Onko näin?" : null;
  const data = { ...row, authorId, state: state as "WAITING", question, baseRevision: null };
  return (await database.submission.create({ data, select: { id: true } })).id;
}

const ALL = [...OWNERS, "own"] as const;

/** Who sees it hears why not; for all others it is not there. */
const byWhoSees = ({ persona, whose }: Cell): Refusal => (mayReach("AUTHORS", persona, whose) ? "told" : "hidden");

/** Of a listing that is not hers to edit, an author sees what every reader sees. */
const isOutsider = ({ persona, whose }: Cell) => whose === "own" && !mayReach("CARETAKERS", persona, "national");

const reading: Scene[] = [
  {
    operation: "Query.submission",
    about: "by its id",
    whose: ALL,
    refusal: "hidden",
    ask: async (world, cell) => ({ variables: { id: await makeSubmission(world, cell) } }),
    nothing: () => ({ variables: { id: NOBODY } }),
    isOutsider,
  },
  {
    operation: "Query.submissions",
    about: "in the list of all that she may see",
    whose: ALL,
    refusal: "hidden",
    ask: async (world, cell) => {
      await world.database.submission.deleteMany({ where: { state: "WAITING" } });
      await makeSubmission(world, cell);
      return { variables: { filter: { states: ["WAITING"] }, first: 50 } };
    },
    isSeen: (answer) => (answer as { totalCount: number }).totalCount > 0, // the type has it
    isOutsider,
  },
  {
    operation: "Query.submissions",
    about: "in the queue",
    audience: "OFFICERS",
    whose: ALL,
    refusal: "hidden",
    ask: async (world, cell) => {
      await world.database.submission.deleteMany({ where: { state: "WAITING" } });
      await makeSubmission(world, cell);
      return { variables: { filter: { whose: "TO_DECIDE" }, first: 50 } };
    },
    isSeen: (answer) => (answer as { totalCount: number }).totalCount > 0, // the type has it
  },
];

const act = (name: string, more: object, state?: string): Scene => ({
  operation: `Mutation.${name}`,
  about: "a submission",
  whose: ALL,
  refusal: byWhoSees,
  ask: async (world, cell) => ({
    variables: { input: { submissionId: await makeSubmission(world, cell, state), ...more } },
  }),
  nothing: ({ personas }, { persona, whose }) => {
    // Whoever sees it is told why not, so that there is nothing to compare with.
    const isHidden = byWhoSees({ persona, whose }) === "hidden" && personas[persona].viewer.account !== null;
    return isHidden ? { variables: { input: { submissionId: NOBODY, ...more } } } : undefined;
  },
});

/** It waits here, and meanwhile the place has come to stand elsewhere: who decided here has no say there. */
const moved: Scene = {
  operation: "Mutation.approveSubmission",
  about: "a submission of what has moved away since",
  audience: "MAINTAINERS",
  whose: ["ours"],
  refusal: ({ persona, whose }) => (mayReach("OFFICERS", persona, whose) ? "told" : "hidden"),
  ask: async (world, cell) => {
    const { database, theirs } = world;
    const submissionId = await makeSubmission(world, cell);
    const listingId = await addPlace(database, theirs.elsewhere.organisation, "049");
    await database.submission.update({ where: { id: submissionId }, data: { listingId } });
    return { variables: { input: { submissionId } } };
  },
};

export const SUBMISSION_SCENES: readonly Scene[] = [
  ...reading,
  act("approveSubmission", {}),
  moved,
  act("rejectSubmission", { reason: "Tämä ei pidä paikkaansa." }),
  act("askBack", { question: "Onko näin?" }),
  act("answerSubmission", { answer: "On." }, "ASKED_BACK"),
  act("recallSubmission", {}),
];
