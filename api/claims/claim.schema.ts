/** Claims, as those who make them and those who decide on them see them. */

import { builder } from "../builder.ts";
import { listingById } from "../catalogue/catalogue.rules.ts";
import { OrganisationRef } from "../catalogue/listing-refs.schema.ts";
import { isClaimant, mayDecideClaim } from "./claim.policy.ts";
import { type Claim, findContacts, findDecidable, findOrganisation, findOwn } from "./claim.records.ts";
import { domainOf, proofOf } from "./mail-domain.rules.ts";

export const ClaimMethodEnum = builder.enumType("ClaimMethod", {
  description: "How somebody shows that she belongs to an organisation.",
  values: {
    EMAIL_DOMAIN: {
      description: "A code is sent to an address at the organisation's own domain, or to one that it publishes.",
    },
    OFFICER: { description: "An officer of the municipality knows her, or asks." },
    LETTER_CODE: { description: "A code comes on paper to the organisation's postal address." },
  } as const,
});

export const ClaimStateEnum = builder.enumType("ClaimState", {
  description: "What became of a claim.",
  values: {
    WAITING: { description: "It waits: for a code, or for an officer." },
    GRANTED: { description: "She looks after the organisation." },
    REFUSED: { description: "An officer has refused it, with a reason." },
    RECALLED: { description: "She took it back, or began another one." },
  } as const,
});

/** What the claim waits for, which only she and the officer need to know. */
const ClaimStep = builder.enumType("ClaimStep", {
  description: "What a waiting claim waits for.",
  values: {
    CODE: { description: "The claimant types the code that was sent." },
    PRINTING: { description: "An officer prints the letter with the code." },
    DECISION: { description: "An officer decides." },
    EXPIRED: { description: "It waited too long: a new one can be made." },
  } as const,
});

function stepOf({ state, method, hasCode, expiresAt }: Claim, now: Date) {
  if (state !== "WAITING") return null;
  if (expiresAt <= now) return "EXPIRED" as const;
  if (hasCode) return "CODE" as const;
  return method === "LETTER_CODE" ? ("PRINTING" as const) : ("DECISION" as const);
}

export const ClaimType = builder.objectRef<Claim>("Claim").implement({
  description:
    "Somebody says that an organisation is hers to look after. Seen by her and by those who decide: the officers of its municipality, maintainers.",
  fields: (t) => ({
    id: t.exposeID("id", { description: "For the acts on it." }),
    organisation: t.field({
      type: OrganisationRef,
      nullable: true,
      description: "The organisation; null when its page is not public any more.",
      resolve: ({ organisationId }, _, { catalogue }) => listingById(catalogue, organisationId) ?? null,
    }),
    method: t.expose("method", { type: ClaimMethodEnum, description: "How it is to be shown." }),
    state: t.expose("state", { type: ClaimStateEnum, description: "What became of it." }),
    step: t.field({
      type: ClaimStep,
      nullable: true,
      description: "What it waits for; null when it is decided.",
      resolve: (claim, _, { now }) => stepOf(claim, now),
    }),
    createdAt: t.expose("createdAt", { type: "DateTime", description: "When it was made." }),
    expiresAt: t.expose("expiresAt", { type: "DateTime", description: "Until when it waits." }),
    decidedAt: t.expose("decidedAt", {
      type: "DateTime",
      nullable: true,
      description: "When it was decided or taken back.",
    }),
    decisionReason: t.exposeString("decisionReason", {
      nullable: true,
      description: "What the officer wrote; null when there is nothing.",
    }),
    claimantEmail: t.string({
      description: "The address of the claimant's account.",
      resolve: ({ claimant }) => claimant.email,
    }),
    note: t.string({
      nullable: true,
      description: "What the claimant wrote; null when she wrote nothing.",
      resolve: ({ evidence }) => evidence.note ?? null,
    }),
    address: t.string({
      nullable: true,
      description: "The organisation's domain, or its published address, to which a code was sent; null by other ways.",
      resolve: ({ evidence }) => evidence.address ?? null,
    }),
    provenAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When the code from that address was typed; null when it was not.",
      resolve: ({ evidence }) => evidence.provenAt ?? null,
    }),
    printedAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When an officer printed the letter with the code; null when none did.",
      resolve: ({ evidence }) => evidence.printedAt ?? null,
    }),
    isLookedAfter: t.boolean({
      description: "True when somebody looks after the organisation already.",
      resolve: ({ organisationId }, _, { catalogue }) =>
        (listingById(catalogue, organisationId)?.confirmEveryMonths ?? null) !== null,
    }),
    mayDecide: t.boolean({
      description: "True when the viewer may grant or refuse it.",
      resolve: (claim, _, { viewer }) => claim.state === "WAITING" && mayDecideClaim(viewer, claim),
    }),
    mayRecall: t.boolean({
      description: "True when the viewer may take it back.",
      resolve: (claim, _, { viewer }) => claim.state === "WAITING" && isClaimant(viewer, claim),
    }),
  }),
});

const ClaimFilter = builder.inputType("ClaimFilter", {
  description: "Which claims.",
  fields: (t) => ({
    state: t.field({ type: ClaimStateEnum, description: "What became of them; WAITING when left out." }),
  }),
});

interface Ways {
  readonly organisationId: string;
  readonly addresses: readonly string[];
}

const ClaimWays = builder.objectRef<Ways>("ClaimWays").implement({
  description: "By which ways somebody can show that she belongs to an organisation.",
  fields: (t) => ({
    addresses: t.field({
      type: ["String"],
      description:
        "Domains that are the organisation's own, and addresses that it publishes: a code can be sent there. Empty when there is none.",
      resolve: ({ addresses }) => [...addresses],
    }),
  }),
});

builder.queryFields((t) => ({
  claims: t.field({
    type: [ClaimType],
    description:
      "Claims that the viewer may decide, the oldest first, at most a hundred. Empty for who is neither officer nor maintainer.",
    args: { filter: t.arg({ type: ClaimFilter, description: "Those that wait when left out." }) },
    resolve: async (_, { filter }, { viewer, database, now }) => {
      if (viewer.municipalityCodes.size === 0 && !viewer.isMaintainer) return [];
      return findDecidable(database, viewer, { state: filter?.state ?? "WAITING", now });
    },
  }),
  ownClaims: t.field({
    type: [ClaimType],
    description: "The viewer's own claims, the newest first. Empty when nobody is signed in.",
    resolve: async (_, __, { viewer, database }) =>
      viewer.account === null || viewer.account.state === "DISABLED" ? [] : findOwn(database, viewer.account.id),
  }),
  claimWays: t.field({
    type: ClaimWays,
    nullable: true,
    description: "How somebody can show that an organisation is hers; null when there is none with the id.",
    args: {
      organisationId: t.arg.globalID({ required: true, for: OrganisationRef, description: "As in `Organisation.id`." }),
    },
    resolve: async (_, { organisationId: { id } }, { viewer, database }) => {
      const isKnown = viewer.account !== null && viewer.account.state !== "DISABLED";
      if (!isKnown || !(await findOrganisation(database, id))) return null;
      const contacts = await findContacts(database, id);
      const candidates = contacts.filter((contact) => contact.organisationId === id).map(({ value }) => value);
      const addresses = candidates.flatMap((value) => {
        const domain = domainOf(value);
        // A page has no letter box; whoever has one at its domain may use it.
        const email = value.includes("@") ? value : `info@${domain}`;
        return domain === undefined ? [] : (proofOf(email, id, contacts)?.shown ?? []);
      });
      return { organisationId: id, addresses: [...new Set(addresses)] };
    },
  }),
}));
