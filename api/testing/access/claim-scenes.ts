/** The ways to saying that an organisation is one's own to look after. */
import { randomUUID } from "node:crypto";
import { hashOfCode } from "../../claims/claim.rules.ts";
import { NOW } from "../ask-graphql.ts";
import { makePending } from "../people.ts";
import { isDisabled, PERSONAS } from "./grid.ts";
import { type Cell, globalId, NOBODY, type Refusal, type Scene } from "./scene.ts";
import { OWNERS, type World } from "./world.ts";
import { SECRET } from "./world-people.ts";

/** Read from the code of a letter by readCode; any of its form would do. */
const CODE = "ABCDEFGH";
const codes = new Map<string, string>();

/** Nobody has room for many claims, and the slow hash is made once. */
async function makeClaim(world: World, { persona, whose }: Cell, method: "OFFICER" | "LETTER_CODE", code = "") {
  const { database, personas, theirs, spare } = world;
  const accountId = whose === "own" ? personas[persona].accountId : (await makePending(database)).accountId;
  await database.claim.deleteMany({ where: whose === "own" ? { accountId } : {} });
  const organisationId = whose === "own" ? spare : theirs[whose].organisation;
  const id = codes.get("id") ?? randomUUID();
  codes.set("id", id);
  await database.claim.deleteMany({ where: { id } });
  const codeHash = code === "" ? null : (codes.get(code) ?? (await hashOfCode(id, code)));
  if (codeHash !== null) codes.set(code, codeHash);
  const expiresAt = new Date(NOW.getTime() + 86_400_000);
  const evidence = { note: `${SECRET} of a claimant` };
  await database.claim.create({ data: { id, organisationId, accountId, method, codeHash, expiresAt, evidence } });
  return id;
}

const ALL = [...OWNERS, "own"] as const;
/** Whoever made it knows that it is there; whoever has no role that counts now hears why, whatever it is. */
const byWhoSees = ({ persona, whose }: Cell): Refusal =>
  whose === "own" || PERSONAS[persona] !== "NOT_YOURS" ? "told" : "hidden";

/** Nobody decides on her own claim, not even a maintainer. */
const deciding = (name: string, more: object, method: "OFFICER" | "LETTER_CODE" = "OFFICER"): Scene[] => {
  const operation = `Mutation.${name}`;
  const ask = async (world: World, cell: Cell) => ({
    variables: { input: { claimId: await makeClaim(world, cell, method), ...more } },
  });
  return [
    {
      operation,
      about: "a claim of somebody else",
      whose: OWNERS,
      refusal: byWhoSees,
      ask,
      nothing: () => ({ variables: { input: { claimId: NOBODY, ...more } } }),
    },
    { operation, about: "her own claim", audience: "NOBODY", whose: ["own"], refusal: byWhoSees, ask },
  ];
};

export const CLAIM_SCENES: readonly Scene[] = [
  {
    operation: "Query.claims",
    about: "to be decided",
    whose: OWNERS,
    refusal: "hidden",
    ask: async (world, cell) => {
      await makeClaim(world, cell, "OFFICER");
      return { variables: {} };
    },
    isSeen: (answer) => (answer as unknown[]).length > 0, // a list, as the type says
  },
  {
    operation: "Query.claims",
    about: "her own, to be decided",
    audience: "NOBODY",
    whose: ["own"],
    refusal: "hidden",
    ask: async (world, cell) => {
      await world.database.claim.deleteMany({});
      await makeClaim(world, cell, "OFFICER");
      return { variables: {} };
    },
    isSeen: (answer) => (answer as unknown[]).length > 0, // a list, as the type says
  },
  {
    operation: "Query.ownClaims",
    about: "her own, and not somebody else's",
    whose: ["ours", "own"],
    refusal: "hidden",
    ask: async (world, cell) => {
      await world.database.claim.deleteMany({});
      await makeClaim(world, cell, "OFFICER");
      return { variables: {} };
    },
    isSeen: (answer) => (answer as unknown[]).length > 0, // a list, as the type says
  },
  {
    operation: "Query.claimWays",
    about: "to an organisation",
    whose: ["national"],
    refusal: "hidden",
    ask: ({ spare }) => ({ variables: { organisationId: globalId("Organisation", spare) } }),
  },
  {
    operation: "Mutation.claimOrganisation",
    about: "that nobody looks after",
    whose: ["national"],
    refusal: "told",
    ask: async ({ database, personas, theirs }, { persona }) => {
      await database.claim.deleteMany({ where: { accountId: personas[persona].accountId } });
      const organisationId = globalId("Organisation", theirs.national.organisation);
      return { variables: { input: { organisationId, method: "OFFICER", note: "Olen puheenjohtaja." } } };
    },
  },
  {
    operation: "Mutation.redeemClaimCode",
    about: "of her own claim, and not of somebody else's",
    whose: ["ours", "own"],
    refusal: ({ whose }) => (whose === "own" ? "told" : "hidden"),
    ask: async (world, cell) => {
      await makeClaim(world, cell, "LETTER_CODE", CODE);
      const organisation = cell.whose === "own" ? world.spare : world.theirs.ours.organisation;
      return { variables: { input: { organisationId: globalId("Organisation", organisation), code: CODE } } };
    },
  },
  {
    operation: "Mutation.recallClaim",
    about: "her own, and not somebody else's",
    whose: ALL,
    refusal: ({ persona }) => (isDisabled(persona) ? "told" : "hidden"),
    ask: async (world, cell) => ({ variables: { input: { claimId: await makeClaim(world, cell, "OFFICER") } } }),
  },
  ...deciding("grantClaim", {}),
  ...deciding("refuseClaim", { reason: "Emme tunne teitä." }),
  ...deciding("printClaimLetter", {}, "LETTER_CODE"),
];
