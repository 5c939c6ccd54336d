/** Roles that are offered: what the API shows, and how they are offered, taken and taken back. */
import { builder } from "../builder.ts";
import { OrganisationRef } from "../catalogue/listing-refs.schema.ts";
import type { Context } from "../context.ts";
import { InvalidInput, NotAllowed, NotFound, TooManyRequests } from "../refusals.ts";
import { ownAccount, refusalFor } from "./account.policy.ts";
import { ViewerType } from "./account.schema.ts";
import {
  acceptInvitation,
  type InvitationRow,
  invite,
  listOwnInvitations,
  listSentInvitations,
  withdrawInvitation,
} from "./invitation.records.ts";
import { mayGive } from "./membership.policy.ts";
import { PageInfoRef, type PlacedPage, pageCost, pageInfoOf, readPage } from "./page.schema.ts";
import { factsOf, findScope, type RoleColumns } from "./scope.records.ts";
import { RoleEnum, RoleScope } from "./scope.schema.ts";
import { readAddress } from "./sign-in.rules.ts";
import { findViewerAgain } from "./viewer.records.ts";

const InvitationType = builder.objectRef<InvitationRow>("Invitation").implement({
  description: "A role that is offered by letter, and taken by signing in with its address.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "Stable; for `acceptInvitation` and `withdrawInvitation`." }),
    role: t.expose("role", { type: RoleEnum, description: "Which role." }),
    scope: t.field({ type: RoleScope, description: "What it is of.", resolve: (row) => row }),
    email: t.exposeString("email", { description: "Who is invited." }),
    sentAt: t.expose("createdAt", { type: "DateTime", description: "When it was sent." }),
    expiresAt: t.expose("expiresAt", { type: "DateTime", description: "Until when it can be taken." }),
  }),
});

const InvitationConnection = builder.objectRef<PlacedPage<InvitationRow>>("InvitationConnection").implement({
  description: "A page of invitations, the newest first.",
  fields: (t) => ({
    nodes: t.field({
      type: [InvitationType],
      description: "The page.",
      complexity: { field: 1, multiplier: 1 },
      resolve: ({ nodes }) => [...nodes],
    }),
    totalCount: t.exposeInt("totalCount", { description: "How many there are in all pages together." }),
    pageInfo: t.field({ type: PageInfoRef, description: "Whether there is more.", resolve: pageInfoOf }),
  }),
});

builder.objectField(ViewerType, "invitations", (t) =>
  t.field({
    type: [InvitationType],
    description: "The roles that are offered to her and wait.",
    resolve: async ({ account }, _, { database, now }) =>
      account && account.state !== "DISABLED" ? listOwnInvitations(database, account.email, now) : [],
  }),
);

builder.queryField("invitations", (t) =>
  t.field({
    type: InvitationConnection,
    description: "Invitations that wait and that the viewer might have sent. Errors INVALID_PAGE_SIZE, INVALID_CURSOR.",
    args: {
      first: t.arg.int({ description: "How many, 1 to 100; 20 when nothing is said." }),
      after: t.arg.string({ description: "Only what comes after this cursor." }),
    },
    complexity: pageCost,
    resolve: async (_, wishes, { viewer, database, now }) => {
      const page = readPage(wishes);
      return { ...(await listSentInvitations(database, viewer, { ...page, now })), skip: page.skip };
    },
  }),
);

const NOTHING = { organisationId: null, municipalityCode: null, regionCode: null, wellbeingCountyCode: null };

interface Offer {
  readonly email: string;
  readonly language: string;
  readonly columns: RoleColumns;
}

async function offer({ email: typed, language, columns }: Offer, context: Context): Promise<InvitationRow> {
  const { viewer, database, now, site } = context;
  const inviter = ownAccount(viewer);
  const email = readAddress(typed);
  if (email === null) throw new InvalidInput([{ path: "email", code: "NOT_AN_EMAIL", value: typed }]);
  const scope = await findScope(database, columns);
  if (!mayGive(viewer, factsOf(scope))) throw refusalFor(viewer);
  return invite(database, { email, locale: language, scope, viewer, inviter, siteUrl: site.url, now });
}

const errors = {
  types: [NotAllowed, NotFound, InvalidInput, TooManyRequests],
  dataField: { name: "invitation", description: "The offer, which is on its way by letter." },
};

const InviteEditorInput = builder.inputType("InviteEditorInput", {
  description: "Whom to invite, and to which organisation.",
  fields: (t) => ({
    email: t.string({ required: true, description: "Her address." }),
    organisationId: t.globalID({ required: true, for: [OrganisationRef], description: "As `Organisation.id`." }),
    language: t.field({ type: "LanguageTag", required: true, description: "The language of the letter." }),
  }),
});

builder.mutationField("inviteEditor", (t) =>
  t.field({
    type: InvitationType,
    description:
      "Offers somebody to look after an organisation. By its editors, the officers of its municipality, and maintainers.",
    args: { input: t.arg({ type: InviteEditorInput, required: true, description: "Whom, and to what." }) },
    errors,
    resolve: (_, { input }, context) => {
      const columns = { ...NOTHING, role: "EDITOR" as const, organisationId: input.organisationId.id };
      return offer({ email: input.email, language: input.language, columns }, context);
    },
  }),
);

const InviteOfficerInput = builder.inputType("InviteOfficerInput", {
  description: "Whom to invite, and to which area: exactly one of the three.",
  fields: (t) => ({
    email: t.string({ required: true, description: "Her address." }),
    municipalityCode: t.string({ description: "Official code of the municipality." }),
    regionCode: t.string({ description: "Official code of the region." }),
    wellbeingCountyCode: t.string({ description: "Official code of the wellbeing services county." }),
    language: t.field({ type: "LanguageTag", required: true, description: "The language of the letter." }),
  }),
});

builder.mutationField("inviteOfficer", (t) =>
  t.field({
    type: InvitationType,
    description: "Offers somebody to look after an area. By an officer who has the whole of it, and by maintainers.",
    args: { input: t.arg({ type: InviteOfficerInput, required: true, description: "Whom, and to what." }) },
    errors,
    resolve: (_, { input }, context) => {
      const area = {
        municipalityCode: input.municipalityCode ?? null,
        regionCode: input.regionCode ?? null,
        wellbeingCountyCode: input.wellbeingCountyCode ?? null,
      };
      const given = Object.values(area).filter((code) => code !== null).length;
      if (given !== 1) {
        throw new InvalidInput([{ path: "municipalityCode", code: given === 0 ? "REQUIRED" : "TOO_MANY", maximum: 1 }]);
      }
      const columns = { ...NOTHING, ...area, role: "OFFICER" as const };
      return offer({ email: input.email, language: input.language, columns }, context);
    },
  }),
);

const InviteMaintainerInput = builder.inputType("InviteMaintainerInput", {
  description: "Whom to invite.",
  fields: (t) => ({
    email: t.string({ required: true, description: "Her address." }),
    language: t.field({ type: "LanguageTag", required: true, description: "The language of the letter." }),
  }),
});

builder.mutationField("inviteMaintainer", (t) =>
  t.field({
    type: InvitationType,
    description: "Offers somebody to look after the whole. By maintainers.",
    args: { input: t.arg({ type: InviteMaintainerInput, required: true, description: "Whom." }) },
    errors,
    resolve: (_, { input }, context) =>
      offer({ email: input.email, language: input.language, columns: { ...NOTHING, role: "MAINTAINER" } }, context),
  }),
);

const AcceptInvitationInput = builder.inputType("AcceptInvitationInput", {
  description: "Which offer is taken.",
  fields: (t) => ({ invitationId: t.id({ required: true, description: "As `Invitation.id`." }) }),
});

builder.mutationField("acceptInvitation", (t) =>
  t.field({
    type: ViewerType,
    description: "Takes a role that was offered to the viewer's address.",
    args: { input: t.arg({ type: AcceptInvitationInput, required: true, description: "Which offer." }) },
    errors: { dataField: { name: "viewer", description: "Who is asking, with her new role." } },
    resolve: async (_, { input }, { viewer, database, now }) => {
      await acceptInvitation(database, ownAccount(viewer), { invitationId: input.invitationId, now });
      return findViewerAgain(database, viewer);
    },
  }),
);

const WithdrawInvitationInput = builder.inputType("WithdrawInvitationInput", {
  description: "Which offer shall no longer stand.",
  fields: (t) => ({ invitationId: t.id({ required: true, description: "As `Invitation.id`." }) }),
});

builder.mutationField("withdrawInvitation", (t) =>
  t.field({
    type: InvitationType,
    description: "Takes an offer back. By whoever might have sent it; and whoever got it may decline it so.",
    args: { input: t.arg({ type: WithdrawInvitationInput, required: true, description: "Which offer." }) },
    errors: { dataField: { name: "invitation", description: "The offer as it was." } },
    resolve: async (_, { input }, { viewer, database, now }) => {
      ownAccount(viewer);
      return withdrawInvitation(database, viewer, { invitationId: input.invitationId, now });
    },
  }),
);
