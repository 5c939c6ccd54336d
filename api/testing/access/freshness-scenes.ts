/** The ways to saying that something is still right. */
import { randomBytes } from "node:crypto";
import { hashOfToken, TOKEN_BYTES } from "../../freshness/link-token.rules.ts";
import { NOW } from "../ask-graphql.ts";
import { listingOf, ownerIn, ownersOf, TYPE_OF } from "./review-scenes.ts";
import { type Cell, globalId, type Scene } from "./scene.ts";
import { OWNERS, type Theirs, type World } from "./world.ts";

const KINDS: readonly (keyof Theirs)[] = ["organisation", "place", "activity"];
const id = (world: World, cell: Cell, kind: keyof Theirs) => globalId(TYPE_OF[kind], listingOf(world, cell, kind));

/** Nothing has been confirmed yet, whatever earlier cells have done. */
const forgetConfirmations = ({ database }: World) =>
  database.$executeRaw`UPDATE listing SET confirmed_at = NULL, confirmed_by = NULL WHERE confirmed_at IS NOT NULL`;

/** A letter to the editor of ours, and the end of its link. */
async function writeReminder(world: World, cell: Cell): Promise<string> {
  await forgetConfirmations(world);
  const token = randomBytes(TOKEN_BYTES).toString("base64url");
  await world.database.reminder.create({
    data: {
      organisationId: listingOf(world, cell, "organisation"),
      accountId: world.personas["an editor of ours"].accountId,
      tokenHash: hashOfToken(token),
      expiresAt: new Date(NOW.getTime() + 86_400_000),
    },
  });
  return token;
}

const confirming: Scene[] = KINDS.map((kind) => ({
  operation: "Mutation.confirmListing",
  about: `their ${kind}`,
  whose: ownersOf(kind),
  refusal: "told",
  ask: (world, cell) => ({ variables: { input: { listingId: id(world, cell, kind) } } }),
}));

export const FRESHNESS_SCENES: readonly Scene[] = [
  ...confirming,
  {
    operation: "Mutation.confirmListings",
    about: "their place and the organisation that runs it",
    whose: ownersOf("place"),
    refusal: "told",
    ask: (world, cell) => ({
      variables: { input: { listingIds: [id(world, cell, "place"), id(world, cell, "organisation")] } },
    }),
  },
  {
    operation: "Mutation.confirmListings",
    about: "their place together with one that is only a maintainer's to confirm",
    audience: "MAINTAINERS",
    whose: ownersOf("place"),
    refusal: "told",
    ask: (world, cell) => ({
      variables: {
        input: {
          listingIds: [id(world, cell, "place"), globalId("Organisation", world.theirs.national.organisation)],
        },
      },
    }),
  },
  {
    operation: "Mutation.chooseRhythm",
    about: "their organisation's",
    whose: OWNERS,
    refusal: "told",
    ask: async (world, cell) => {
      await world.database.organisation.updateMany({ data: { confirmEveryMonths: 6 } });
      return { variables: { input: { organisationId: id(world, cell, "organisation"), months: 12 } } };
    },
  },
  {
    operation: "Query.listingsToConfirm",
    about: "their place",
    whose: ownersOf("place"),
    refusal: "hidden",
    ask: async (world) => {
      await forgetConfirmations(world);
      return { variables: {} };
    },
    isSeen: (answer, world, cell) => JSON.stringify(answer).includes(`"${id(world, cell, "place")}"`),
  },
  {
    operation: "Query.confirmationRequest",
    about: "the link in a letter",
    whose: ["ours"],
    refusal: "hidden",
    ask: async (world, cell) => ({ variables: { token: await writeReminder(world, cell) } }),
  },
  {
    operation: "Mutation.confirmByLink",
    about: "the link in a letter",
    whose: ["ours"],
    refusal: "hidden",
    ask: async (world, cell) => {
      const token = await writeReminder(world, cell);
      const listingIds = [id(world, cell, "place")];
      return { variables: { input: { token, listingIds, municipality: ownerIn(cell) === "ours" ? "091" : null } } };
    },
  },
];
