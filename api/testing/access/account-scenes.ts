/** The ways to one's own account, and to accounts as maintainers see them. */
import { randomUUID } from "node:crypto";
import { hashOfUndo } from "../../accounts/address/address-change.rules.ts";
import type { AccountState } from "../../accounts/viewer.ts";
import { NOW } from "../ask-graphql.ts";
import { makePerson } from "../people.ts";
import type { Cell, Scene } from "./scene.ts";
import type { World } from "./world.ts";
import { SECRET } from "./world-people.ts";

/** Nobody's but her own: every address in the answer is hers. */
function isAboutHerself(answer: unknown, { personas }: World, { persona }: Cell): boolean {
  const own = personas[persona].viewer.account?.email ?? null;
  const addresses = JSON.stringify(answer).match(new RegExp(`${SECRET}-[\\w-]+@[\\w.]+`, "g")) ?? [];
  return (answer as { email: string | null }).email === own && addresses.every((address) => address === own); // as the type says
}

/** An account that is nobody's persona. */
const makeOther = (world: World, state: AccountState = "ACTIVE") =>
  makePerson(world.database, [{ role: "EDITOR", organisationId: world.spare }], {
    state,
    email: `${SECRET}-${randomUUID()}@example.org`,
  });

const own: Scene[] = [
  {
    operation: "Query.viewer",
    about: "herself",
    whose: ["own"],
    refusal: "hidden",
    ask: () => ({ variables: {} }),
    isSeen: isAboutHerself,
  },
  {
    operation: "Mutation.chooseLetterLanguage",
    about: "her own",
    whose: ["own"],
    refusal: "told",
    ask: (_, { persona }) => ({ variables: { input: { language: persona.length % 2 ? "sv" : "fa" } } }),
  },
  {
    operation: "Mutation.signOutDevices",
    about: "her own",
    whose: ["own"],
    refusal: "told",
    ask: async ({ database, personas }, { persona }) => {
      const userId = personas[persona].accountId;
      const data = { userId, token: randomUUID(), expiresAt: new Date(Date.now() + 3_600_000) };
      const { id } = await database.session.create({ data });
      return { variables: { input: { deviceIds: [id] } } };
    },
  },
  {
    operation: "Mutation.signOutDevices",
    about: "somebody else's",
    audience: "NOBODY",
    whose: ["ours"],
    refusal: "ignored",
    ask: async (world) => ({ variables: { input: { deviceIds: [(await makeOther(world)).sessionId] } } }),
    isSeen: () => false,
  },
  {
    operation: "Mutation.eraseMyAccount",
    about: "her own",
    whose: ["own"],
    refusal: "told",
    // Somebody like her, since nobody is left to ask anything afterwards.
    ask: async (world, { persona }) => {
      const { viewer } = world.personas[persona];
      if (viewer.account === null) return { variables: { input: { confirmation: "somebody@example.org" } } };
      const { state } = viewer.account;
      const { email, accountId } = await makeOther(world, state);
      const account = { ...viewer.account, id: accountId, email };
      return {
        variables: { input: { confirmation: email } },
        reader: { viewer: { ...viewer, account }, ledger: world.ledger },
      };
    },
  },
];

/** A link that nobody has sent yet; the hash of it stands with a change that was made. */
async function writeUndo({ database }: World, accountId: string, oldEmail: string): Promise<string> {
  const key = randomUUID();
  const moments = { createdAt: NOW, expiresAt: NOW, usedAt: NOW };
  const asked = { accountId, sessionId: randomUUID(), oldEmail, newEmail: `new-${oldEmail}`, codeHash: "c" };
  await database.addressChange.create({ data: { ...asked, ...moments, undoHash: hashOfUndo(key) } });
  return key;
}

const takingBack: Scene[] = [
  {
    operation: "Mutation.takeAddressBack",
    about: "the link in a letter",
    whose: ["ours"],
    refusal: "hidden",
    ask: async (world) => {
      const { accountId, email } = await makeOther(world);
      return { variables: { input: { key: await writeUndo(world, accountId, `old-${email}`), isMeant: true } } };
    },
  },
];

const closing = (["disableAccount", "enableAccount", "forgetPasskeys"] as const).map(
  (name): Scene => ({
    operation: `Mutation.${name}`,
    about: "somebody's account",
    whose: ["ours"],
    refusal: "told",
    ask: async (world) => {
      const { accountId } = await makeOther(world, name === "enableAccount" ? "DISABLED" : "ACTIVE");
      return { variables: { input: { accountId } } };
    },
  }),
);

const others: Scene[] = [
  {
    operation: "Query.accounts",
    about: "of everybody",
    whose: ["ours"],
    refusal: "hidden",
    ask: () => ({ variables: { search: `${SECRET}-`, first: 50 } }),
    isSeen: (answer) => JSON.stringify(answer).includes("passkeyCount"),
  },
  ...closing,
  {
    operation: "Mutation.disableAccount",
    about: "her own",
    audience: "NOBODY",
    whose: ["own"],
    refusal: "told",
    ask: ({ personas }, { persona }) => ({ variables: { input: { accountId: personas[persona].accountId } } }),
  },
];

export const ACCOUNT_SCENES: readonly Scene[] = [...own, ...takingBack, ...others];
