/** What is done with claims: made, proven with a code, decided, taken back. */
import { ownAccount } from "../accounts/account.policy.ts";
import { spacedCode } from "../accounts/sign-in.rules.ts";
import { builder } from "../builder.ts";
import { listingById } from "../catalogue/catalogue.rules.ts";
import { OrganisationRef } from "../catalogue/listing-refs.schema.ts";
import { chooseText } from "../catalogue/localised-text.rules.ts";
import type { Context } from "../context.ts";
import { type FieldProblemCode, InvalidInput, NotFound, TooManyRequests } from "../refusals.ts";
import { demandRole } from "./claim.policy.ts";
import { findClaim } from "./claim.records.ts";
import { hasHiddenCharacters, LONGEST_NOTE, LONGEST_REASON } from "./claim.rules.ts";
import { ClaimMethodEnum, ClaimType } from "./claim.schema.ts";
import { decideClaim, type PrintedCode, printCode, recallClaim, redeemCode } from "./claim-decision.records.ts";
import { type LetterSetting, makeClaim } from "./new-claim.records.ts";

function letterSetting({ catalogue, now, site }: Context, organisationId: string): LetterSetting {
  const names = listingById(catalogue, organisationId)?.names ?? [];
  return { now, siteUrl: site.url, nameIn: (locale) => chooseText(names, locale)?.text ?? "" };
}

const refuse = (path: string, code: FieldProblemCode, maximum?: number) =>
  new InvalidInput([{ path: `input.${path}`, code, maximum }]);

/** What somebody wrote, without the space around it. */
function readText(path: string, text: string | null | undefined, longest: number): string {
  const written = (text ?? "").normalize("NFC").trim();
  if (written.length > longest) throw refuse(path, "TOO_LONG", longest);
  if (hasHiddenCharacters(written)) throw refuse(path, "HIDDEN_CHARACTERS");
  return written;
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

function readClaimId(id: string): string {
  if (!UUID.test(id)) throw new NotFound("Claim");
  return id;
}

const ClaimOrganisationInput = builder.inputType("ClaimOrganisationInput", {
  description: "That an organisation is the viewer's to look after.",
  fields: (t) => ({
    organisationId: t.globalID({ required: true, for: OrganisationRef, description: "As in `Organisation.id`." }),
    method: t.field({ type: ClaimMethodEnum, required: true, description: "How she shows it." }),
    email: t.string({ description: "With EMAIL_DOMAIN: where the code is sent; see `ClaimWays.addresses`." }),
    note: t.string({
      description: "What the officer should know, such as her task; required with OFFICER. At most 1,000 characters.",
    }),
  }),
});

const RedeemClaimCodeInput = builder.inputType("RedeemClaimCodeInput", {
  description: "The code from the e-mail or from the letter.",
  fields: (t) => ({
    organisationId: t.globalID({ required: true, for: OrganisationRef, description: "As in `Organisation.id`." }),
    code: t.string({ required: true, description: "As it was typed; spaces and small letters do not matter." }),
  }),
});

const ClaimInput = builder.inputType("ClaimInput", {
  description: "A claim.",
  fields: (t) => ({ claimId: t.id({ required: true, description: "As in `Claim.id`." }) }),
});

const GrantClaimInput = builder.inputType("GrantClaimInput", {
  description: "A claim that is right.",
  fields: (t) => ({
    claimId: t.id({ required: true, description: "As in `Claim.id`." }),
    reason: t.string({ description: "What the claimant should know. At most 1,000 characters." }),
  }),
});

const RefuseClaimInput = builder.inputType("RefuseClaimInput", {
  description: "A claim that cannot be granted.",
  fields: (t) => ({
    claimId: t.id({ required: true, description: "As in `Claim.id`." }),
    reason: t.string({ required: true, description: "Why not: it stands in the letter. At most 1,000 characters." }),
  }),
});

const ClaimLetter = builder.objectRef<PrintedCode>("ClaimLetter").implement({
  description: "What stands on the letter on paper.",
  fields: (t) => ({
    claim: t.field({ type: ClaimType, description: "The claim.", resolve: ({ claim }) => claim }),
    code: t.string({
      description: "The code, in two groups. It is told this once: printing again makes another one.",
      resolve: ({ code }) => spacedCode(code),
    }),
  }),
});

builder.mutationFields((t) => ({
  claimOrganisation: t.field({
    type: ClaimType,
    description:
      "The viewer says that an organisation is hers to look after. For everybody who is signed in; an earlier claim of hers that still waits gives way.",
    args: {
      input: t.arg({ type: ClaimOrganisationInput, required: true, description: "Which, and how it is shown." }),
    },
    errors: { types: [TooManyRequests], dataField: { name: "claim", description: "The claim." } },
    resolve: async (_, { input }, context) => {
      const { viewer, database } = context;
      const account = ownAccount(viewer);
      const organisationId = input.organisationId.id;
      const note = readText("note", input.note, LONGEST_NOTE);
      if (input.method === "OFFICER" && note === "") throw refuse("note", "REQUIRED");
      const wish = { organisationId, method: input.method, email: input.email ?? "", note };
      const id = await makeClaim(database, account, wish, letterSetting(context, organisationId));
      const claim = await findClaim(database, id);
      if (!claim) throw new NotFound("Claim");
      return claim;
    },
  }),
  redeemClaimCode: t.field({
    type: ClaimType,
    description:
      "The viewer types the code. The claim is granted at once, or waits for an officer where somebody looks after the organisation already or where an address there says little.",
    args: { input: t.arg({ type: RedeemClaimCodeInput, required: true, description: "The code." }) },
    errors: { dataField: { name: "claim", description: "The claim." } },
    resolve: async (_, { input }, context) => {
      const account = ownAccount(context.viewer);
      const organisationId = input.organisationId.id;
      const typed = { organisationId, typed: input.code.slice(0, 100) };
      const claim = await redeemCode(context.database, account, typed, letterSetting(context, organisationId));
      await context.refresh();
      return claim;
    },
  }),
  grantClaim: t.field({
    type: ClaimType,
    description:
      "The claimant looks after the organisation from now on. For the officers of its municipality, maintainers.",
    args: { input: t.arg({ type: GrantClaimInput, required: true, description: "Which claim." }) },
    errors: { dataField: { name: "claim", description: "The claim." } },
    resolve: async (_, { input }, context) => {
      demandRole(context.viewer);
      const reason = readText("reason", input.reason, LONGEST_REASON) || null;
      return decide(context, { claimId: readClaimId(input.claimId), isGranted: true, reason });
    },
  }),
  refuseClaim: t.field({
    type: ClaimType,
    description:
      "The claim is not granted, and the claimant hears why. For the officers of its municipality, maintainers.",
    args: { input: t.arg({ type: RefuseClaimInput, required: true, description: "Which claim, and why not." }) },
    errors: { dataField: { name: "claim", description: "The claim." } },
    resolve: async (_, { input }, context) => {
      demandRole(context.viewer);
      const reason = readText("reason", input.reason, LONGEST_REASON);
      if (reason === "") throw refuse("reason", "REQUIRED");
      return decide(context, { claimId: readClaimId(input.claimId), isGranted: false, reason });
    },
  }),
  recallClaim: t.field({
    type: ClaimType,
    description: "The claimant takes her claim back.",
    args: { input: t.arg({ type: ClaimInput, required: true, description: "Which claim." }) },
    errors: { dataField: { name: "claim", description: "The claim." } },
    resolve: (_, { input }, { viewer, database, now }) => {
      ownAccount(viewer);
      return recallClaim(database, viewer, readClaimId(input.claimId), now);
    },
  }),
  printClaimLetter: t.field({
    type: ClaimLetter,
    description:
      "A code for a letter on paper to the organisation. It holds for sixty days; printing again ends it. For the officers of its municipality, maintainers.",
    args: { input: t.arg({ type: ClaimInput, required: true, description: "Which claim." }) },
    errors: { dataField: { name: "letter", description: "What stands on the letter." } },
    resolve: (_, { input }, { viewer, database, now }) => {
      demandRole(viewer);
      return printCode(database, viewer, readClaimId(input.claimId), now);
    },
  }),
}));

async function decide(context: Context, decision: Parameters<typeof decideClaim>[2]) {
  const { database, viewer, refresh } = context;
  const known = await findClaim(database, decision.claimId);
  const claim = await decideClaim(database, viewer, decision, letterSetting(context, known?.organisationId ?? ""));
  await refresh();
  return claim;
}
