/** The ways to what an association does at its desk: its own listings, how a change would look, a proposed translation. */
import { hasArea } from "./job-scenes.ts";
import { listingOf, ownerIn, ownersOf, TYPE_OF } from "./review-scenes.ts";
import { type Cell, globalId, NOBODY, type Scene } from "./scene.ts";
import { makeSubmission } from "./submission-scenes.ts";
import { HOME, type Theirs, type World } from "./world.ts";

const KINDS: readonly (keyof Theirs)[] = ["organisation", "place", "activity"];
const id = (world: World, cell: Cell, kind: keyof Theirs) => globalId(TYPE_OF[kind], listingOf(world, cell, kind));

/** The list has an end, and begins with what changed last. */
async function changeNow(world: World, cell: Cell, kind: keyof Theirs) {
  const where = { id: listingOf(world, cell, kind) };
  await world.database.listing.update({ where, data: { changedAt: new Date() } });
  return { variables: {} };
}

const ofKinds: Scene[] = KINDS.flatMap((kind) => {
  const common = { whose: ownersOf(kind), refusal: "hidden" } as const;
  return [
    {
      ...common,
      operation: "Query.ownListings",
      about: `their ${kind}`,
      ask: (world: World, cell: Cell) => changeNow(world, cell, kind),
      isSeen: (answer: unknown, world: World, cell: Cell) =>
        JSON.stringify(answer).includes(`"${id(world, cell, kind)}"`),
    },
    {
      operation: "Query.tendedListings",
      about: `their ${kind}`,
      whose: ownersOf(kind),
      // Who has an area at all is told nothing of the others'; who has none is told why she is not asked.
      refusal: (cell: Cell) => (hasArea(cell) ? "ignored" : "told"),
      ask: (world: World, cell: Cell) => changeNow(world, cell, kind),
      isSeen: (answer: unknown, world: World, cell: Cell) =>
        JSON.stringify(answer).includes(`"${id(world, cell, kind)}"`),
    },
    {
      ...common,
      operation: "Query.openings",
      about: `of their ${kind}`,
      ask: (world: World, cell: Cell) => ({
        variables: { listingId: id(world, cell, kind), from: "2026-10-01", to: "2026-11-01" },
      }),
      nothing: () => ({
        variables: { listingId: globalId(TYPE_OF[kind], NOBODY), from: "2026-10-01", to: "2026-11-01" },
      }),
    },
    {
      ...common,
      operation: "Query.previewListing",
      about: `their ${kind}`,
      ask: (world: World, cell: Cell) => ({ variables: { id: id(world, cell, kind), changes: {} } }),
      nothing: () => ({ variables: { id: globalId(TYPE_OF[kind], NOBODY), changes: {} } }),
    },
  ];
});

export const EDITING_SCENES: readonly Scene[] = [
  ...ofKinds,
  {
    operation: "Query.ownSubmissions",
    about: "her own, and not somebody else's",
    whose: ["ours", "own"],
    refusal: "hidden",
    ask: async (world, cell) => {
      await world.database.submission.deleteMany({ where: { state: { in: ["WAITING", "ASKED_BACK"] } } });
      await makeSubmission(world, cell);
      return { variables: {} };
    },
    isSeen: (answer) => (answer as unknown[]).length > 0, // a list, as the type says
  },
  {
    operation: "Query.municipalityReports",
    about: "of their municipality",
    whose: ownersOf("place"),
    refusal: "hidden",
    ask: (_, cell) => ({ variables: { municipalities: [HOME[ownerIn(cell)] ?? ""] } }),
    isSeen: (answer) => (answer as unknown[]).length > 0, // a list, as the type says
  },
  {
    operation: "Query.duplicates",
    about: "of everything",
    whose: ["ours"],
    refusal: "hidden",
    ask: () => ({ variables: { first: 5 } }),
  },
  {
    operation: "Mutation.proposeTranslation",
    about: "of a text",
    whose: ["ours"],
    refusal: "told",
    // No service is named here: whoever is let in learns that.
    isIdle: true,
    ask: () => ({ variables: { input: { texts: [{ field: "name", text: "Talo" }], from: "fi", to: "so" } } }),
  },
];
