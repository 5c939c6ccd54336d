/** The ways to roles: who has them, who is offered them, and who takes them away. */
import { randomUUID } from "node:crypto";
import { NOW } from "../ask-graphql.ts";
import { makePerson } from "../people.ts";
import { type Cell, globalId, NOBODY, type Scene } from "./scene.ts";
import { HOME, OWNERS, type World } from "./world.ts";
import { SECRET } from "./world-people.ts";

type Columns = Parameters<typeof makePerson>[1][number];

/** Roles of a kind, and whose they are. A region is as large as its municipalities here. */
const ROLES: readonly { readonly name: string; readonly columns: (world: World, cell: Cell) => Columns }[] = [
  {
    name: "an editor of theirs",
    columns: ({ theirs, spare }, { whose }) => ({
      role: "EDITOR",
      organisationId: whose === "own" ? spare : theirs[whose].organisation,
    }),
  },
  { name: "an officer of their municipality", columns: (_, { whose }) => officerOf(whose, "municipalityCode") },
  { name: "an officer of their region", columns: (_, { whose }) => officerOf(whose, "regionCode") },
  { name: "a maintainer", columns: () => ({ role: "MAINTAINER" }) },
];

function officerOf(whose: Cell["whose"], column: "municipalityCode" | "regionCode"): Columns {
  const home = (whose === "own" ? null : HOME[whose]) ?? "091";
  const region = home === "091" ? "01" : "02";
  return { role: "OFFICER", [column]: column === "regionCode" ? region : home };
}

const AUDIENCES = ["CARETAKERS", "OFFICERS", "OFFICERS", "MAINTAINERS"] as const;
const WHOSE = [OWNERS, ["ours", "elsewhere"], ["ours", "elsewhere"], ["ours"]] as const;

/** Somebody who has the role, and nothing to do with whoever asks. */
async function giveRole(world: World, cell: Cell, columns: Columns): Promise<string> {
  const accountId =
    cell.whose === "own"
      ? world.personas[cell.persona].accountId
      : (await makePerson(world.database, [], { email: `${SECRET}-${randomUUID()}@example.org` })).accountId;
  const known = await world.database.membership.findFirst({ where: { accountId, ...columns, endedAt: null } });
  return known?.id ?? (await world.database.membership.create({ data: { accountId, ...columns } })).id;
}

/** An offer to somebody, or to whoever asks. */
async function offer({ database, personas }: World, { persona, whose }: Cell, columns: Columns): Promise<string> {
  const email = whose === "own" ? personas[persona].email : `${SECRET}-${randomUUID()}@example.org`;
  const expiresAt = new Date(NOW.getTime() + 86_400_000);
  return (await database.invitation.create({ data: { email, locale: "fi", expiresAt, ...columns } })).id;
}

const ofKinds: Scene[] = ROLES.flatMap(({ name, columns }, index) => {
  const audience = AUDIENCES[index] ?? "MAINTAINERS";
  const common = { audience, whose: WHOSE[index] ?? OWNERS, refusal: "hidden" } as const;
  return [
    {
      ...common,
      operation: "Query.memberships",
      about: `who is ${name}`,
      ask: async (world: World, cell: Cell) => {
        const id = await giveRole(world, cell, columns(world, cell));
        const { account } = await world.database.membership.findUniqueOrThrow({
          where: { id },
          include: { account: true },
        });
        return { variables: { search: account.email } };
      },
      isSeen: (answer: unknown) => JSON.stringify(answer).includes(SECRET),
    },
    {
      ...common,
      operation: "Query.invitations",
      about: `who is invited as ${name}`,
      ask: async (world: World, cell: Cell) => {
        await world.database.invitation.deleteMany({ where: { acceptedAt: null, withdrawnAt: null } });
        await offer(world, cell, columns(world, cell));
        return { variables: {} };
      },
      // The one that `ask` has left is the only one that waits.
      isSeen: (answer: unknown) => JSON.stringify(answer).includes(SECRET),
    },
    {
      ...common,
      operation: "Mutation.endMembership",
      about: name,
      ask: async (world: World, cell: Cell) => ({
        variables: { input: { membershipId: await giveRole(world, cell, columns(world, cell)) } },
      }),
      nothing: () => ({ variables: { input: { membershipId: NOBODY } } }),
    },
    {
      ...common,
      operation: "Mutation.withdrawInvitation",
      about: name,
      ask: async (world: World, cell: Cell) => ({
        variables: { input: { invitationId: await offer(world, cell, columns(world, cell)) } },
      }),
      nothing: () => ({ variables: { input: { invitationId: NOBODY } } }),
    },
  ];
});

const editor = ROLES[0]?.columns ?? (() => ({ role: "EDITOR" }) as const);

const ownRoles: Scene[] = [
  {
    operation: "Query.memberships",
    about: "her own",
    whose: ["own"],
    refusal: "hidden",
    ask: async (world, cell) => {
      await giveRole(world, cell, editor(world, cell));
      return { variables: { search: world.personas[cell.persona].email } };
    },
    isSeen: (answer) => JSON.stringify(answer).includes(SECRET),
  },
  {
    operation: "Mutation.endMembership",
    about: "leaving her own",
    whose: ["own"],
    refusal: "told",
    ask: async (world, cell) => ({
      variables: { input: { membershipId: await giveRole(world, cell, editor(world, cell)) } },
    }),
  },
  {
    operation: "Mutation.withdrawInvitation",
    about: "declining one that she got",
    whose: ["own"],
    refusal: "told",
    ask: async (world, cell) => ({
      variables: { input: { invitationId: await offer(world, cell, editor(world, cell)) } },
    }),
  },
  {
    operation: "Mutation.acceptInvitation",
    about: "one that she got, and not somebody else's",
    whose: ["ours", "own"],
    refusal: ({ whose }) => (whose === "own" ? "told" : "hidden"),
    ask: async (world, cell) => ({
      variables: { input: { invitationId: await offer(world, cell, editor(world, cell)) } },
    }),
    nothing: () => ({ variables: { input: { invitationId: NOBODY } } }),
  },
];

const letter = () => ({ email: `${SECRET}-${randomUUID()}@example.org`, language: "fi" });

const inviting: Scene[] = [
  {
    operation: "Mutation.inviteEditor",
    about: "to their organisation",
    whose: OWNERS,
    refusal: "told",
    ask: ({ theirs, spare }, { whose }) => {
      const organisation = whose === "own" ? spare : theirs[whose].organisation;
      return { variables: { input: { ...letter(), organisationId: globalId("Organisation", organisation) } } };
    },
  },
  ...(["municipalityCode", "regionCode"] as const).map(
    (column): Scene => ({
      operation: "Mutation.inviteOfficer",
      about: `to their ${column}`,
      whose: ["ours", "elsewhere"],
      refusal: "told",
      ask: (_, { whose }) => {
        const { role: _role, ...area } = officerOf(whose, column);
        return { variables: { input: { ...letter(), ...area } } };
      },
    }),
  ),
  {
    operation: "Mutation.inviteMaintainer",
    about: "somebody",
    whose: ["ours"],
    refusal: "told",
    ask: () => ({ variables: { input: letter() } }),
  },
];

export const ROLE_SCENES: readonly Scene[] = [...ofKinds, ...ownRoles, ...inviting];
