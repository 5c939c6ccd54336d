/** A listing as those see it who look after it: what the desk's editor opens. */
import { builder } from "../../builder.ts";
import { listingById } from "../../catalogue/catalogue.rules.ts";
import { ListingKindEnum, ListingRef } from "../../catalogue/listing-refs.schema.ts";
import { LocalisedText, nameFor } from "../../catalogue/text.schema.ts";
import { problem } from "../../problems.ts";
import { ListingContentType } from "../content/listing-content.schema.ts";
import { readId, writeListingId } from "../content/listing-id.rules.ts";
import { ActorEnum } from "../field-change.schema.ts";
import { possibleActs } from "../life.rules.ts";
import { mayMerge, mayRedact } from "../listing.policy.ts";
import { ActEnum, ListingStateEnum, namesOf } from "../submission.schema.ts";
import { type EditableListing, findEditable } from "./editable.records.ts";

export const EditableListingType = builder.objectRef<EditableListing>("EditableListing").implement({
  description:
    "A listing as those see it who look after it: its editors, the officers of its municipality, maintainers.",
  fields: (t) => ({
    id: t.id({ description: "Its id.", resolve: ({ listing }) => writeListingId(listing.kind, listing.id) }),
    slug: t.string({ description: "Its name in an address.", resolve: ({ listing }) => listing.slug }),
    kind: t.field({ type: ListingKindEnum, description: "What it is.", resolve: ({ listing }) => listing.kind }),
    state: t.field({
      type: ListingStateEnum,
      description: "Where it is in its life.",
      resolve: ({ listing }) => listing.state,
    }),
    revision: t.int({
      description: "Counts its changes: what a change is made from.",
      resolve: ({ listing }) => listing.revision,
    }),
    changedAt: t.field({
      type: "DateTime",
      description: "When it was last changed.",
      resolve: ({ listing }) => new Date(listing.changed_at),
    }),
    name: t.field({
      type: LocalisedText,
      nullable: true,
      description: "Its name.",
      resolve: ({ content }, _, context) => {
        const names = namesOf(content);
        return Object.keys(names).length > 0 ? nameFor(names, context) : null;
      },
    }),
    content: t.field({
      type: ListingContentType,
      description: "Everything that may be edited.",
      resolve: ({ content }) => content,
    }),
    actingRole: t.field({
      type: ActorEnum,
      description: "As what the viewer acts on it.",
      resolve: ({ role }) => role,
    }),
    possibleActs: t.field({
      type: [ActEnum],
      description: "What the viewer may do to it in the state that it is in.",
      resolve: ({ listing, facts }, _, { viewer }) =>
        possibleActs(listing.state).filter((act) => {
          if (act === "MERGE") return mayMerge(viewer);
          return act === "REDACT" ? mayRedact(viewer, facts) : true;
        }),
    }),
    pausedUntil: t.string({
      nullable: true,
      description: "The last day of a pause, `YYYY-MM-DD`; null when nobody has said.",
      resolve: ({ listing }) => listing.paused_until,
    }),
    withdrawnAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When it was withdrawn; after 90 days it goes for good.",
      resolve: ({ listing }) => listing.withdrawn_at && new Date(listing.withdrawn_at),
    }),
    internalNote: t.string({
      nullable: true,
      description: "A note of officers. Null for editors.",
      resolve: ({ listing, role }) => (role === "EDITOR" ? null : listing.internal_note),
    }),
    listing: t.field({
      type: ListingRef,
      nullable: true,
      description: "The listing as readers see it; null when it is not public now.",
      resolve: ({ listing }, _, { catalogue }) => listingById(catalogue, listing.id) ?? null,
    }),
  }),
});

builder.queryField("editableListing", (t) =>
  t.field({
    type: EditableListingType,
    nullable: true,
    description:
      "A listing for whoever looks after it, in whatever state it is; null when there is none, or when it is not the viewer's to edit. Give exactly one of `id` and `slug`, else error INVALID_RANGE.",
    args: {
      id: t.arg.id({ description: "Its id." }),
      slug: t.arg.string({ description: "Its name in an address." }),
    },
    complexity: { field: 50, multiplier: 1 },
    resolve: async (_, { id, slug }, { database, viewer }) => {
      if ((id == null) === (slug == null))
        throw problem("INVALID_RANGE", { argument: "id", value: id == null ? 0 : 2, minimum: 1, maximum: 1 });
      if (viewer.account === null) return null;
      const read = id == null ? undefined : readId(id);
      if (id != null && read === undefined) return null;
      const found = await findEditable(database, viewer, read === undefined ? { slug: slug ?? "" } : { id: read });
      return found ?? null;
    },
  }),
);
