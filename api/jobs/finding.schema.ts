/** What the nightly search has found in public texts: for whoever may take it out. */
import { builder } from "../builder.ts";
import { findBySlug } from "../catalogue/listing.schema.ts";
import { ListingRef } from "../catalogue/listing-refs.schema.ts";
import { NotFound } from "../refusals.ts";
import { findingsFor } from "./finding.policy.ts";
import { findFinding, listFindings, type StoredFinding, settle } from "./personal-data.records.ts";
import type { FINDING_KINDS } from "./personal-data.rules.ts";

const MANY = 100;
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

const FindingKindEnum = builder.enumType("FindingKind", {
  description: "What a text seems to hold.",
  values: {
    PERSONAL_IDENTITY_CODE: { description: "A Finnish personal identity code." },
    BANK_ACCOUNT: { description: "The number of a bank account." },
    MOBILE_NUMBER: { description: "A mobile number that is not among the listing's own contacts." },
    PRIVATE_EMAIL: { description: "An address at a provider of private mail, not among the listing's own contacts." },
    CARE_OF: { description: "Somebody's post (c/o)." },
  } satisfies Record<(typeof FINDING_KINDS)[number], { description: string }>,
});

const FindingType = builder.objectRef<StoredFinding>("PersonalDataFinding").implement({
  description:
    "Something in a public text that looks like a private person's data. A machine found it; a person decides.",
  fields: (t) => ({
    id: t.id({ description: "For `settleFinding`.", resolve: ({ id }) => id }),
    listing: t.field({
      type: ListingRef,
      nullable: true,
      description: "The listing; null when it is not public any more.",
      resolve: ({ listing }, _, { catalogue }) => findBySlug(catalogue, listing.slug),
    }),
    path: t.exposeString("path", {
      description: "Where in it, e.g. `texts.description.fi`. The text itself is not repeated here.",
    }),
    kind: t.field({
      type: FindingKindEnum,
      description: "What it looks like.",
      resolve: ({ kind }) => kind as (typeof FINDING_KINDS)[number], // written by the search, which knows no others
    }),
    foundAt: t.field({ type: "DateTime", description: "Since when it is there.", resolve: ({ foundAt }) => foundAt }),
    settledAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When somebody has looked, or it was gone; null while it waits.",
      resolve: ({ settledAt }) => settledAt,
    }),
    isAccepted: t.exposeBoolean("isAccepted", { description: "True when somebody looked and said that it may stand." }),
  }),
});

builder.queryField("personalDataFindings", (t) =>
  t.field({
    type: [FindingType],
    description: "What waits for somebody to look, the oldest first: an officer's own area, or all for a maintainer.",
    args: { first: t.arg.int({ defaultValue: 50, description: "How many, 1 to 100." }) },
    errors: { dataField: { name: "findings", description: "Those that wait." } },
    resolve: (_, { first }, { viewer, database }) =>
      listFindings(database, findingsFor(viewer), Math.min(MANY, Math.max(1, first ?? MANY))),
  }),
);

const SettleFindingInput = builder.inputType("SettleFindingInput", {
  description: "What somebody who looked at a finding says.",
  fields: (t) => ({
    id: t.id({ required: true, description: "As in `PersonalDataFinding.id`." }),
    isAccepted: t.boolean({
      required: true,
      description:
        "True: it may stand, and is not asked about again. False: it was taken out; if it is still there, the next night finds it again.",
    }),
  }),
});

builder.mutationField("settleFinding", (t) =>
  t.field({
    type: FindingType,
    description: "Says that a finding was looked at. For officers of its municipality and maintainers.",
    args: { input: t.arg({ type: SettleFindingInput, required: true, description: "Which, and what about it." }) },
    errors: { dataField: { name: "finding", description: "It is settled." } },
    resolve: async (_, { input: { id, isAccepted } }, { viewer, database, now }) => {
      const finding = UUID.test(id) ? await findFinding(database, id, findingsFor(viewer)) : null;
      if (!finding) throw new NotFound("PersonalDataFinding");
      return settle(database, id, isAccepted, now);
    },
  }),
);
