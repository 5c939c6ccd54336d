/** The ways to what the service does by itself, and to what it has written down. */
import { randomUUID } from "node:crypto";
import { mayReach } from "./grid.ts";
import { listingOf, ownersOf } from "./review-scenes.ts";
import { type Cell, NOBODY, type Scene } from "./scene.ts";
import type { Theirs, World } from "./world.ts";
import { SECRET } from "./world-people.ts";

const KINDS: readonly (keyof Theirs)[] = ["organisation", "place", "activity"];
/** Who has an area at all is told nothing of the others'; who has none is told why she is not asked. */
export const hasArea = ({ persona }: Cell) =>
  mayReach("OFFICERS", persona, "ours") || mayReach("OFFICERS", persona, "elsewhere");

async function findSomething(world: World, cell: Cell, kind: keyof Theirs): Promise<string> {
  await world.database.personalDataFinding.deleteMany({});
  const listingId = listingOf(world, cell, kind);
  const path = `texts.description.${randomUUID().slice(0, 8)}`;
  const data = { listingId, path, kind: "MOBILE_NUMBER" };
  return (await world.database.personalDataFinding.create({ data })).id;
}

const findings: Scene[] = KINDS.flatMap((kind) => [
  {
    operation: "Query.personalDataFindings",
    about: `in their ${kind}`,
    whose: ownersOf(kind),
    refusal: (cell: Cell) => (hasArea(cell) ? "ignored" : "told"),
    ask: async (world: World, cell: Cell) => {
      await findSomething(world, cell, kind);
      return { variables: {} };
    },
    isSeen: (answer: unknown) => JSON.stringify(answer).includes("texts.description"),
  },
  {
    operation: "Mutation.settleFinding",
    about: `in their ${kind}`,
    whose: ownersOf(kind),
    refusal: (cell: Cell) => (hasArea(cell) ? "hidden" : "told"),
    ask: async (world: World, cell: Cell) => ({
      variables: { input: { id: await findSomething(world, cell, kind), isAccepted: true } },
    }),
    nothing: (_: World, cell: Cell) =>
      hasArea(cell) ? { variables: { input: { id: NOBODY, isAccepted: true } } } : undefined,
  },
]);

async function breakLink(world: World, cell: Cell, kind: keyof Theirs): Promise<{ listingId: string; url: string }> {
  await world.database.linkCheck.deleteMany({});
  const link = { listingId: listingOf(world, cell, kind), url: `https://broken.example/${randomUUID().slice(0, 8)}` };
  const [failingSince, checkedAt] = [new Date("2026-11-20T22:00:00Z"), new Date("2026-11-21T22:00:00Z")];
  await world.database.linkCheck.create({ data: { ...link, failingSince, checkedAt, outcome: "NOT_FOUND" } });
  return link;
}

const links: Scene[] = KINDS.flatMap((kind) => [
  {
    operation: "Query.brokenLinks",
    about: `in their ${kind}`,
    whose: ownersOf(kind),
    refusal: (cell: Cell) => (hasArea(cell) ? "ignored" : "told"),
    ask: async (world: World, cell: Cell) => {
      await breakLink(world, cell, kind);
      return { variables: {} };
    },
    isSeen: (answer: unknown) => JSON.stringify(answer).includes("broken.example"),
  },
  {
    operation: "Mutation.settleLink",
    about: `in their ${kind}`,
    whose: ownersOf(kind),
    refusal: (cell: Cell) => (hasArea(cell) ? "hidden" : "told"),
    ask: async (world: World, cell: Cell) => ({ variables: { input: await breakLink(world, cell, kind) } }),
    nothing: (_: World, cell: Cell) =>
      hasArea(cell) ? { variables: { input: { listingId: NOBODY, url: "https://broken.example/" } } } : undefined,
  },
]);

async function writeLetter({ database }: World): Promise<string> {
  const recipient = `${SECRET}@example.org`;
  const data = { kind: "role-ended", recipient, locale: "fi", state: "FAILED" as const, problem: "REFUSED 550" };
  return (await database.letter.create({ data })).id;
}

async function someTerm({ database }: World) {
  const { tag } = await database.language.findFirstOrThrow({ orderBy: { tag: "asc" } });
  return { list: "LANGUAGE" as const, code: tag, locale: "fi" };
}

const ofMaintainers: Scene[] = [
  {
    operation: "Query.jobs",
    about: "of the service",
    whose: ["ours"],
    refusal: "told",
    ask: async ({ database }) => {
      await database.jobRun.create({ data: { job: "retention", counts: { looked: 1 } } });
      return { variables: {} };
    },
  },
  {
    operation: "Mutation.retryJob",
    about: "of the service",
    whose: ["ours"],
    refusal: "told",
    ask: () => ({ variables: { input: { name: "QUEUE_DIGEST" } } }),
  },
  {
    operation: "Query.letters",
    about: "of everybody",
    whose: ["ours"],
    refusal: "told",
    ask: async (world) => {
      await writeLetter(world);
      return { variables: { first: 5 } };
    },
    // To whom it went is told nobody.
    isOutsider: () => true,
  },
  {
    operation: "Mutation.retryLetter",
    about: "to somebody",
    whose: ["ours"],
    refusal: "told",
    ask: async (world) => ({ variables: { input: { id: await writeLetter(world) } } }),
  },
  {
    operation: "Query.installation",
    about: "of the service",
    whose: ["ours"],
    refusal: "told",
    ask: () => ({ variables: {} }),
  },
  {
    operation: "Query.vocabulary",
    about: "of everybody",
    whose: ["ours"],
    refusal: "told",
    ask: () => ({ variables: { list: "LANGUAGE" } }),
    // What is in it everybody may know.
    isOutsider: () => true,
  },
  {
    operation: "Mutation.correctTerm",
    about: "of everybody",
    whose: ["ours"],
    refusal: "told",
    ask: async (world) => ({
      variables: { input: { ...(await someTerm(world)), name: `Nimi ${randomUUID().slice(0, 8)}` } },
    }),
    isOutsider: () => true,
  },
  {
    operation: "Mutation.putBackTerm",
    about: "of everybody",
    whose: ["ours"],
    refusal: "told",
    ask: async (world) => {
      const term = await someTerm(world);
      await world.database.termCorrection.deleteMany({});
      await world.database.termCorrection.create({ data: { ...term, name: "Toinen", loadedName: "Nimi" } });
      return { variables: { input: term } };
    },
    isOutsider: () => true,
  },
  {
    operation: "Query.auditTrail",
    about: "of everything",
    whose: ["ours"],
    refusal: "hidden",
    ask: () => ({ variables: { first: 20 } }),
    // Of nobody's data there is any.
    isOutsider: () => true,
  },
  {
    operation: "Query.verifyAuditTrail",
    about: "of everything",
    whose: ["ours"],
    refusal: "hidden",
    ask: () => ({ variables: {} }),
  },
];

export const JOB_SCENES: readonly Scene[] = [...findings, ...links, ...ofMaintainers];
