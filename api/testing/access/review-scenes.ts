/** The ways to a listing as those see it who look after it, and to a change of it. */
import { randomUUID } from "node:crypto";
import { type Cell, globalId, NOBODY, type Question, type Scene } from "./scene.ts";
import { HOME, OWNERS, type Owner, type Theirs, type World } from "./world.ts";
import { addPlace } from "./world-listings.ts";

type Kind = keyof Theirs;
const KINDS: readonly Kind[] = ["organisation", "place", "activity"];

/** The national organisation has no place. */
export const ownersOf = (kind: Kind): Owner[] => OWNERS.filter((owner) => kind !== "place" || owner !== "national");

/** Nobody writes listings of her own: these are always somebody's. */
export const ownerIn = ({ whose }: Cell): Owner => {
  if (whose === "own") throw new Error("a listing belongs to an organisation");
  return whose;
};

export const listingOf = (world: World, cell: Cell, kind: Kind): string => world.theirs[ownerIn(cell)][kind] ?? "";

export const TYPE_OF = { organisation: "Organisation", place: "Place", activity: "Activity" } as const;

const editable: Scene[] = KINDS.flatMap((kind) => {
  const common = { operation: "Query.editableListing", whose: ownersOf(kind), refusal: "hidden" } as const;
  return [
    {
      ...common,
      about: `${kind} by its id`,
      ask: (world: World, cell: Cell) => ({
        variables: { id: globalId(TYPE_OF[kind], listingOf(world, cell, kind)) },
      }),
      nothing: () => ({ variables: { id: globalId(TYPE_OF[kind], NOBODY) } }),
    },
    {
      ...common,
      about: `${kind} by its address`,
      ask: (_: World, cell: Cell) => ({ variables: { slug: `${ownerIn(cell)}-${kind}` } }),
      nothing: () => ({ variables: { slug: "not-there" } }),
    },
  ];
});

const editableHidden: Scene[] = ["DRAFT", "IN_REVIEW", "PAUSED", "CLOSED", "WITHDRAWN", "MERGED"].map((state) => ({
  operation: "Query.editableListing",
  about: `place that is ${state}`,
  whose: ["ours"],
  refusal: "hidden",
  ask: ({ hidden }) => ({ variables: { id: globalId("Place", hidden[state] ?? "") } }),
  nothing: () => ({ variables: { id: globalId("Place", NOBODY) } }),
}));

const state = (answer: unknown) =>
  (answer as { SubmitListingSuccess__submission?: { state: string } }).SubmitListingSuccess__submission?.state; // as document.ts names it
const isPublished = (answer: unknown) => state(answer) === "PUBLISHED";

/** A change that nobody has asked for yet. */
const newText = () => ({
  texts: [{ field: "DESCRIPTION", language: "fi", text: `Täällä voi tavata muita: ${randomUUID().slice(0, 8)}.` }],
});

/** Nobody may have more than a few things waiting; what earlier cells have left is taken away. */
async function submission(world: World, { persona }: Cell, input: object): Promise<Question> {
  const { database, personas } = world;
  await database.submission.deleteMany({ where: { state: "WAITING", authorId: personas[persona].accountId } });
  return { variables: { input: { idempotencyKey: randomUUID(), ...input } } };
}

const submitting: Scene[] = KINDS.map((kind) => ({
  operation: "Mutation.submitListing",
  about: `a change of their ${kind}, at once`,
  audience: "CARETAKERS",
  whose: ownersOf(kind),
  refusal: "waits",
  ask: (world, cell) => submission(world, cell, { listingId: listingOf(world, cell, kind), changes: newText() }),
  isSeen: isPublished,
}));

const newName = () => ({ field: "NAME", language: "fi", text: `Uusi ${randomUUID().slice(0, 8)}` });

const more: Scene[] = [
  {
    operation: "Mutation.submitListing",
    about: "a new place of theirs, at once",
    audience: "OFFICERS",
    whose: ownersOf("place"),
    refusal: "waits",
    ask: (world, cell) =>
      submission(world, cell, {
        kind: "MEETING_PLACE",
        changes: {
          texts: [newName()],
          operators: [listingOf(world, cell, "organisation")],
          place: { municipality: HOME[ownerIn(cell)] },
        },
      }),
    isSeen: isPublished,
  },
  {
    operation: "Mutation.submitListing",
    about: "moving their place into the other municipality, at once",
    audience: "MAINTAINERS",
    whose: ownersOf("place"),
    refusal: "waits",
    ask: async (world, cell) => {
      const owner = ownerIn(cell);
      const listingId = await addPlace(world.database, world.theirs[owner].organisation, HOME[owner] ?? "");
      const municipality = owner === "elsewhere" ? "091" : "049";
      return submission(world, cell, { listingId, changes: { place: { municipality } } });
    },
    isSeen: isPublished,
  },
  {
    operation: "Mutation.submitListing",
    about: "a change of their place that is a draft",
    audience: "CARETAKERS",
    whose: ["ours"],
    refusal: "hidden",
    ask: (world, cell) => submission(world, cell, { listingId: world.hidden.DRAFT, changes: newText() }),
    nothing: () => ({
      variables: { input: { idempotencyKey: randomUUID(), listingId: NOBODY, changes: newText() } },
    }),
  },
];

export const REVIEW_SCENES: readonly Scene[] = [...editable, ...editableHidden, ...submitting, ...more];
