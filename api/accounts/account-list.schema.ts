/** The accounts, as maintainers see them, and what they do with them. */
import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import { ownAccount, refusalFor } from "./account.policy.ts";
import { AccountStateEnum } from "./account.schema.ts";
import {
  type AccountRow,
  disableAccount,
  enableAccount,
  forgetPasskeys,
  listAccounts,
} from "./account-list.records.ts";
import { mayDisable } from "./membership.policy.ts";
import { listOwnMemberships } from "./membership.records.ts";
import { MembershipType } from "./membership.schema.ts";
import { PageInfoRef, type PlacedPage, pageCost, pageInfoOf, readPage } from "./page.schema.ts";

const AccountType = builder.objectRef<AccountRow>("Account").implement({
  description: "An account, as a maintainer sees it.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "Stable; for `disableAccount` and the like." }),
    email: t.exposeString("email", { description: "Its address." }),
    state: t.field({ type: AccountStateEnum, description: "Whether it counts.", resolve: ({ state }) => state }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was made." }),
    lastSeenOn: t.field({
      type: "Date",
      nullable: true,
      description: "The last day on which somebody was signed in with it; null for never.",
      resolve: ({ lastSeenOn }) => lastSeenOn?.toISOString().slice(0, 10) ?? null,
    }),
    passkeyCount: t.int({ description: "How many passkeys it has.", resolve: ({ _count }) => _count.passkeys }),
    isOwn: t.boolean({
      description: "True for the viewer's own.",
      resolve: ({ id }, _, { viewer }) => viewer.account?.id === id,
    }),
    memberships: t.field({
      type: [MembershipType],
      description: "Its roles; of a disabled account those that it would have.",
      resolve: ({ id }, _, { database }) => listOwnMemberships(database, id),
    }),
  }),
});

const AccountConnection = builder.objectRef<PlacedPage<AccountRow>>("AccountConnection").implement({
  description: "A page of accounts, by address.",
  fields: (t) => ({
    nodes: t.field({
      type: [AccountType],
      description: "The page.",
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ nodes }) => [...nodes],
    }),
    totalCount: t.exposeInt("totalCount", { description: "How many there are in all pages together." }),
    pageInfo: t.field({ type: PageInfoRef, description: "Whether there is more.", resolve: pageInfoOf }),
  }),
});

builder.queryField("accounts", (t) =>
  t.field({
    type: AccountConnection,
    description: "All accounts; none for who is no maintainer. Errors INVALID_PAGE_SIZE, INVALID_CURSOR.",
    args: {
      search: t.arg.string({ description: "Only addresses that hold this." }),
      state: t.arg({ type: AccountStateEnum, description: "Only those in this state." }),
      first: t.arg.int({ description: "How many, 1 to 100; 20 when nothing is said." }),
      after: t.arg.string({ description: "Only what comes after this cursor." }),
    },
    complexity: pageCost,
    resolve: async (_, { search, state, ...wishes }, { viewer, database }) => {
      const page = readPage(wishes);
      const found = await listAccounts(database, viewer, {
        search: search?.trim() || null,
        state: state ?? null,
        ...page,
      });
      return { ...found, skip: page.skip };
    },
  }),
);

/** Each of these acts is a maintainer's, on an account that is not her own. */
function checkMaintainer({ viewer }: Context, accountId: string): void {
  ownAccount(viewer);
  if (!mayDisable(viewer, accountId)) throw refusalFor(viewer);
}

const errors = { dataField: { name: "account", description: "The account, as it is now." } };

const DisableAccountInput = builder.inputType("DisableAccountInput", {
  description: "Which account shall count no longer.",
  fields: (t) => ({ accountId: t.id({ required: true, description: "As `Account.id`." }) }),
});

builder.mutationField("disableAccount", (t) =>
  t.field({
    type: AccountType,
    description: "Closes an account: signed out everywhere, and nothing from the next request on. By maintainers.",
    args: { input: t.arg({ type: DisableAccountInput, required: true, description: "Which account." }) },
    errors,
    resolve: async (_, { input }, context) => {
      checkMaintainer(context, input.accountId);
      return disableAccount(context.database, context.viewer, input.accountId, context.now);
    },
  }),
);

const EnableAccountInput = builder.inputType("EnableAccountInput", {
  description: "Which account shall count again.",
  fields: (t) => ({ accountId: t.id({ required: true, description: "As `Account.id`." }) }),
});

builder.mutationField("enableAccount", (t) =>
  t.field({
    type: AccountType,
    description: "Opens a closed account again, with the roles it had. By maintainers.",
    args: { input: t.arg({ type: EnableAccountInput, required: true, description: "Which account." }) },
    errors,
    resolve: async (_, { input }, context) => {
      checkMaintainer(context, input.accountId);
      return enableAccount(context.database, context.viewer, input.accountId, context.now);
    },
  }),
);

const ForgetPasskeysInput = builder.inputType("ForgetPasskeysInput", {
  description: "Whose passkeys are lost.",
  fields: (t) => ({ accountId: t.id({ required: true, description: "As `Account.id`." }) }),
});

builder.mutationField("forgetPasskeys", (t) =>
  t.field({
    type: AccountType,
    description:
      "Removes all passkeys of somebody who has lost her devices, and signs them out. She signs in by letter and adds a new one. By maintainers.",
    args: { input: t.arg({ type: ForgetPasskeysInput, required: true, description: "Which account." }) },
    errors,
    resolve: async (_, { input }, context) => {
      checkMaintainer(context, input.accountId);
      return forgetPasskeys(context.database, context.viewer, input.accountId);
    },
  }),
);
