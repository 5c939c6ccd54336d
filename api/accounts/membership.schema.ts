/** Who has which role: what the API shows, and how a role ends. */
import { builder } from "../builder.ts";
import { OrganisationRef } from "../catalogue/listing-refs.schema.ts";
import { ownAccount } from "./account.policy.ts";
import { ViewerType } from "./account.schema.ts";
import { mayEnd } from "./membership.policy.ts";
import { endMembership, listMemberships, listOwnMemberships, type MembershipRow } from "./membership.records.ts";
import { PageInfoRef, type PlacedPage, pageCost, pageInfoOf, readPage } from "./page.schema.ts";
import { factsOf } from "./scope.records.ts";
import { RoleEnum, RoleScope } from "./scope.schema.ts";

export const MembershipType = builder.objectRef<MembershipRow>("Membership").implement({
  description: "That somebody has a role. Seen by whoever may give this role, and by herself.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "Stable; for `endMembership`." }),
    role: t.expose("role", { type: RoleEnum, description: "Which role." }),
    scope: t.field({ type: RoleScope, description: "What it is of.", resolve: (row) => row }),
    email: t.string({ description: "The address of whoever has it.", resolve: ({ account }) => account.email }),
    since: t.expose("createdAt", { type: "DateTime", description: "When it was given." }),
    lastSeenOn: t.field({
      type: "Date",
      nullable: true,
      description: "The last day on which she was signed in; null for never.",
      resolve: ({ account }) => account.lastSeenOn?.toISOString().slice(0, 10) ?? null,
    }),
    isOwn: t.boolean({
      description: "True for a role of the viewer herself.",
      resolve: ({ accountId }, _, { viewer }) => viewer.account?.id === accountId,
    }),
    mayEnd: t.boolean({
      description: "Whether the viewer may end it; for her own, leave it.",
      resolve: (row, _, { viewer }) => mayEnd(viewer, { ...factsOf(row), accountId: row.accountId }),
    }),
  }),
});

const MembershipConnection = builder.objectRef<PlacedPage<MembershipRow>>("MembershipConnection").implement({
  description: "A page of roles, by the address of whoever has them.",
  fields: (t) => ({
    nodes: t.field({
      type: [MembershipType],
      description: "The page.",
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ nodes }) => [...nodes],
    }),
    totalCount: t.exposeInt("totalCount", { description: "How many there are in all pages together." }),
    pageInfo: t.field({ type: PageInfoRef, description: "Whether there is more.", resolve: pageInfoOf }),
  }),
});

builder.objectField(ViewerType, "memberships", (t) =>
  t.field({
    type: [MembershipType],
    description: "Her own roles; also one that does not count now, because she came without a passkey.",
    resolve: async ({ account }, _, { database }) => (account ? listOwnMemberships(database, account.id) : []),
  }),
);

builder.queryField("memberships", (t) =>
  t.field({
    type: MembershipConnection,
    description:
      "Who has which role, as far as the viewer may see it: her own roles, and those that she might give. Errors INVALID_PAGE_SIZE, INVALID_CURSOR.",
    args: {
      role: t.arg({ type: RoleEnum, description: "Only this role." }),
      organisationId: t.arg.globalID({ for: [OrganisationRef], description: "Only of this organisation." }),
      search: t.arg.string({ description: "Only addresses that hold this." }),
      first: t.arg.int({ description: "How many, 1 to 100; 20 when nothing is said." }),
      after: t.arg.string({ description: "Only what comes after this cursor." }),
    },
    complexity: pageCost,
    resolve: async (_, { role, organisationId, search, ...wishes }, { viewer, database }) => {
      const page = readPage(wishes);
      const found = await listMemberships(database, viewer, {
        role: role ?? null,
        organisationId: organisationId?.id ?? null,
        search: search?.trim() || null,
        ...page,
      });
      return { ...found, skip: page.skip };
    },
  }),
);

const EndMembershipInput = builder.inputType("EndMembershipInput", {
  description: "Which role shall end.",
  fields: (t) => ({ membershipId: t.id({ required: true, description: "As `Membership.id`." }) }),
});

builder.mutationField("endMembership", (t) =>
  t.field({
    type: MembershipType,
    description:
      "Takes a role away, or leaves one's own. It does not count from the next request on. The last maintainer cannot be without: NOT_POSSIBLE_NOW.",
    args: { input: t.arg({ type: EndMembershipInput, required: true, description: "Which role." }) },
    errors: { dataField: { name: "membership", description: "The role as it was." } },
    resolve: async (_, { input }, { viewer, database, now }) => {
      ownAccount(viewer);
      return endMembership(database, viewer, { membershipId: input.membershipId, now });
    },
  }),
);
