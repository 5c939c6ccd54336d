/** The links of published listings that do not answer: for whoever may put them right. */
import { builder } from "../builder.ts";
import { findBySlug } from "../catalogue/listing.schema.ts";
import { ListingRef } from "../catalogue/listing-refs.schema.ts";
import { NotFound } from "../refusals.ts";
import { readId } from "../review/content/listing-id.rules.ts";
import { findingsFor } from "./finding.policy.ts";
import type { LinkOutcome } from "./link-fetch.ts";
import { findBrokenLink, listBrokenLinks, lookAtLink, type StoredLink } from "./link-finding.records.ts";

const MANY = 100;

type Failure = Exclude<LinkOutcome, "OK" | "REFUSED_TO_MACHINES">;

const LinkFailureEnum = builder.enumType("LinkFailure", {
  description: "Why a link does not answer.",
  values: {
    NOT_FOUND: { description: "There is no such page." },
    SERVER_ERROR: { description: "Its server has a fault." },
    TOO_MANY_REDIRECTS: { description: "It sends on and on." },
    NO_SUCH_NAME: { description: "Nobody has this name on the web." },
    NO_ANSWER: { description: "Nobody answers there." },
    TOO_SLOW: { description: "No answer came in time." },
    BAD_CERTIFICATE: { description: "Its certificate is not right, so that browsers warn of it." },
    NOT_A_WEB_ADDRESS: { description: "It is no address of the web." },
    FORBIDDEN_PORT: { description: "It names a door that is none of the web's; it was not looked up." },
    FORBIDDEN_ADDRESS: { description: "It leads into a private network; it was not looked up." },
  } satisfies Record<Failure, object>,
});

const BrokenLinkType = builder.objectRef<StoredLink>("BrokenLink").implement({
  description: "A web address of a published listing that did not answer in more than one night.",
  fields: (t) => ({
    listing: t.field({
      type: ListingRef,
      nullable: true,
      description: "The listing; null when it is not public any more.",
      resolve: ({ listing }, _, { catalogue }) => findBySlug(catalogue, listing.slug),
    }),
    url: t.exposeString("url", { description: "The address." }),
    outcome: t.field({
      type: LinkFailureEnum,
      description: "What happened the last time.",
      resolve: ({ outcome }) => outcome as Failure, // written by the link check, and only what failed is told here
    }),
    failingSince: t.expose("failingSince", {
      type: "DateTime",
      nullable: true,
      description: "Since when it has not answered.",
    }),
    checkedAt: t.expose("checkedAt", { type: "DateTime", description: "When it was last looked up." }),
    lookedAt: t.expose("lookedAt", {
      type: "DateTime",
      nullable: true,
      description: "When somebody said that she looked at it; null while it waits.",
    }),
  }),
});

builder.queryField("brokenLinks", (t) =>
  t.field({
    type: [BrokenLinkType],
    description:
      "Links that wait for somebody to look at them, the longest failing first: an officer's own area, or all for a maintainer.",
    args: { first: t.arg.int({ defaultValue: 50, description: "How many, 1 to 100." }) },
    errors: { dataField: { name: "links", description: "Those that wait." } },
    resolve: (_, { first }, { viewer, database }) =>
      listBrokenLinks(database, findingsFor(viewer), Math.min(MANY, Math.max(1, first ?? MANY))),
  }),
);

const SettleLinkInput = builder.inputType("SettleLinkInput", {
  description: "A link that somebody looked at.",
  fields: (t) => ({
    listingId: t.id({ required: true, description: "The listing's id." }),
    url: t.string({ required: true, description: "As in `BrokenLink.url`." }),
  }),
});

builder.mutationField("settleLink", (t) =>
  t.field({
    type: BrokenLinkType,
    description:
      "Says that a link was looked at: it is told again when it has answered and fails once more. For officers of its municipality and maintainers.",
    args: { input: t.arg({ type: SettleLinkInput, required: true, description: "Which." }) },
    errors: { dataField: { name: "link", description: "It is settled." } },
    resolve: async (_, { input }, { viewer, database, now }) => {
      const mine = findingsFor(viewer);
      const listingId = readId(input.listingId);
      const link = { listingId: listingId ?? "", url: input.url };
      if (!listingId || !(await findBrokenLink(database, mine, link))) throw new NotFound("BrokenLink");
      return lookAtLink(database, link, now);
    },
  }),
);
