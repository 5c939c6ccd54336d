/** The ways to a listing's life and history, and to what somebody has begun to write. */
import { randomUUID } from "node:crypto";
import { ask as askGraphql } from "../ask-graphql.ts";
import { mayReach } from "./grid.ts";
import { listingOf, ownerIn, ownersOf, TYPE_OF } from "./review-scenes.ts";
import { type Cell, globalId, NOBODY, type Refusal, type Scene } from "./scene.ts";
import { HOME, type Theirs, type World } from "./world.ts";
import { addPlace } from "./world-listings.ts";

const place = (world: World, cell: Cell, state?: string): Promise<string> => {
  const owner = ownerIn(cell);
  return addPlace(world.database, world.theirs[owner].organisation, HOME[owner] ?? "", state);
};

/** An act on a further place of theirs that is in this state. */
function act(name: string, state: string, refusal: Refusal): Scene {
  const input = (listingId: string) => ({ variables: { input: { listingId, idempotencyKey: randomUUID() } } });
  return {
    operation: `Mutation.${name}`,
    about: `their place that is ${state}`,
    whose: ownersOf("place"),
    refusal,
    ask: async (world, cell) => input(await place(world, cell, state)),
    ...(refusal === "hidden" ? { nothing: () => input(NOBODY) } : {}),
    // What waits has not been done.
    isSeen: (answer) => JSON.stringify(answer).includes('"state":"PUBLISHED"'),
  };
}

const CHANGE = `mutation Change($input: SubmitListingInput!) { submitListing(input: $input) { __typename } }`;

/** Their place with a second revision, made by a maintainer. */
async function changedPlace(world: World, cell: Cell): Promise<string> {
  const listingId = await place(world, cell);
  const { catalogue, database, personas } = world;
  const texts = [{ field: "DESCRIPTION", language: "fi", text: "Täällä on nyt toisin." }];
  const input = { listingId, changes: { texts }, idempotencyKey: randomUUID() };
  const { viewer } = personas["a maintainer"];
  await askGraphql(catalogue.current(), CHANGE, { input }, { viewer, database });
  return listingId;
}

const acts: Scene[] = [
  act("pauseListing", "PUBLISHED", "told"),
  act("resumeListing", "PAUSED", "hidden"),
  act("closeListing", "PUBLISHED", "waits"),
  act("reopenListing", "CLOSED", "hidden"),
  act("withdrawListing", "PUBLISHED", "told"),
  act("reopenListing", "WITHDRAWN", "hidden"),
  {
    operation: "Mutation.restoreRevision",
    about: "the first of their place",
    whose: ownersOf("place"),
    refusal: "told",
    ask: async (world, cell) => ({
      variables: {
        input: {
          listingId: await changedPlace(world, cell),
          revision: 1,
          baseRevision: 2,
          idempotencyKey: randomUUID(),
        },
      },
    }),
  },
  {
    operation: "Mutation.redactListing",
    about: "a word in their place",
    whose: ownersOf("place"),
    refusal: "told",
    ask: async (world, cell) => ({
      variables: {
        input: { listingId: await place(world, cell), words: ["Täällä"], idempotencyKey: randomUUID() },
      },
    }),
  },
  {
    operation: "Mutation.redactListing",
    about: "a word in their draft",
    whose: ["ours"],
    // Its editors know that it is there.
    refusal: ({ persona, whose }) => (mayReach("EDITORS", persona, whose) ? "told" : "hidden"),
    ask: async (world, cell) => ({
      variables: {
        input: { listingId: await place(world, cell, "DRAFT"), words: ["Täällä"], idempotencyKey: randomUUID() },
      },
    }),
  },
  {
    operation: "Mutation.mergeListings",
    about: "two of their places",
    whose: ownersOf("place"),
    refusal: "told",
    ask: async (world, cell) => ({
      variables: {
        input: {
          listingId: await place(world, cell),
          intoId: await place(world, cell),
          idempotencyKey: randomUUID(),
        },
      },
    }),
  },
];

const KINDS: readonly (keyof Theirs)[] = ["organisation", "place", "activity"];

const history: Scene[] = KINDS.flatMap((kind) => {
  const common = { whose: ownersOf(kind), refusal: "hidden" } as const;
  const id = (world: World, cell: Cell) => globalId(TYPE_OF[kind], listingOf(world, cell, kind));
  return [
    {
      ...common,
      operation: "Query.history",
      about: `of their ${kind}`,
      ask: (world: World, cell: Cell) => ({ variables: { listingId: id(world, cell), first: 3 } }),
      nothing: () => ({ variables: { listingId: globalId(TYPE_OF[kind], NOBODY) } }),
    },
    {
      ...common,
      operation: "Query.compareRevisions",
      about: `of their ${kind}`,
      ask: async ({ database, ...world }: World, cell: Cell) => {
        const where = { id: listingOf({ database, ...world }, cell, kind) };
        const { revision } = await database.listing.findUniqueOrThrow({ where, select: { revision: true } });
        return { variables: { listingId: id({ database, ...world }, cell), from: revision, to: revision } };
      },
      nothing: () => ({ variables: { listingId: globalId(TYPE_OF[kind], NOBODY), from: 1, to: 1 } }),
    },
  ];
});

/** Somebody's draft: whoever asks has written it, or an editor whom this cell is not about. */
async function draft({ database, personas }: World, { persona, whose }: Cell): Promise<string> {
  const subject = randomUUID();
  const writer = persona === "a maintainer" ? "an officer here" : "a maintainer";
  const { accountId } = personas[whose === "own" ? persona : writer];
  await database.draft.deleteMany({ where: { accountId: personas[persona].accountId } });
  await database.draft.create({ data: { accountId, subject, changes: "{}" } });
  return subject;
}

const form = (subject: string) => ({ variables: { input: { subject, form: "{}" } } });

const drafts: Scene[] = [
  {
    operation: "Query.draft",
    about: "her own, and not somebody else's",
    whose: ["ours", "own"],
    refusal: "hidden",
    ask: async (world, cell) => ({ variables: { subject: await draft(world, cell) } }),
    nothing: () => ({ variables: { subject: "not-there" } }),
  },
  {
    operation: "Query.drafts",
    about: "her own, and not somebody else's",
    whose: ["ours", "own"],
    refusal: "hidden",
    ask: async (world, cell) => {
      await draft(world, cell);
      return { variables: {} };
    },
    isSeen: (answer) => (answer as unknown[]).length > 0, // a list, as the type says
  },
  {
    operation: "Mutation.saveDraft",
    about: "her own",
    whose: ["own"],
    refusal: "told",
    ask: async (world, cell) => form(await draft(world, cell)),
  },
  {
    operation: "Mutation.discardDraft",
    about: "her own",
    whose: ["own"],
    refusal: "told",
    ask: async (world, cell) => ({ variables: { input: { subject: await draft(world, cell) } } }),
  },
  {
    operation: "Mutation.discardDraft",
    about: "somebody else's",
    audience: "NOBODY",
    whose: ["ours"],
    refusal: "ignored",
    ask: async (world, cell) => ({ variables: { input: { subject: await draft(world, cell) } } }),
    isSeen: (answer) => JSON.stringify(answer).includes('"DiscardDraftSuccess__wasThere":true'),
  },
];

export const LIFE_SCENES: readonly Scene[] = [...acts, ...history, ...drafts];
