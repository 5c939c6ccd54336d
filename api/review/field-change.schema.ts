/** What changed, and where two people's changes meet, field by field. */
import { builder } from "../builder.ts";
import { labelOf, writeLeaf } from "./content/field-change.rules.ts";
import type { LeafChange } from "./content/merge.rules.ts";
import { EditConflict, type FieldConflict } from "./edit-conflict.ts";
import type { Actor } from "./review.ts";

export const ActorEnum = builder.enumType("Actor", {
  description: "As what somebody acted.",
  values: {
    ANYONE: { description: "Without a role that reaches the listing." },
    EDITOR: { description: "An editor of the organisation." },
    OFFICER: { description: "An officer of the area." },
    MAINTAINER: { description: "A maintainer of the whole." },
    SYSTEM: { description: "The service itself." },
  } satisfies Record<Actor, object>,
});

const label = "What the field is called: a stable key, e.g. `texts.name`, `place.address`, `contacts.PHONE`.";
const item = "What of a list it is, e.g. the id of a service category or the code of an area; null when it is no list.";
const language = "The language of the text, or the language of service; null for all else.";

export const FieldChangeType = builder.objectRef<LeafChange>("FieldChange").implement({
  description: "One field that is not as before.",
  fields: (t) => ({
    path: t.exposeString("path", { description: "Names the field, e.g. `texts.name.fi`." }),
    label: t.string({ description: label, resolve: ({ path }) => labelOf(path).label }),
    language: t.field({
      type: "LanguageTag",
      nullable: true,
      description: language,
      resolve: ({ path }) => labelOf(path).language,
    }),
    item: t.string({ nullable: true, description: item, resolve: ({ path }) => labelOf(path).item }),
    before: t.stringList({
      description: "What stood there, each thing as a short text; codes stay codes. Empty for nothing.",
      resolve: ({ path, before }) => writeLeaf(path, before),
    }),
    after: t.stringList({
      description: "What stands there now, likewise.",
      resolve: ({ path, after }) => writeLeaf(path, after),
    }),
  }),
});

export const FieldConflictType = builder.objectRef<FieldConflict>("FieldConflict").implement({
  description: "One field that two people changed, each in another way.",
  fields: (t) => ({
    path: t.exposeString("path", { description: "Names the field, e.g. `texts.name.fi`." }),
    label: t.string({ description: label, resolve: ({ path }) => labelOf(path).label }),
    language: t.field({
      type: "LanguageTag",
      nullable: true,
      description: language,
      resolve: ({ path }) => labelOf(path).language,
    }),
    item: t.string({ nullable: true, description: item, resolve: ({ path }) => labelOf(path).item }),
    base: t.stringList({ description: "What both began with.", resolve: ({ path, base }) => writeLeaf(path, base) }),
    theirs: t.stringList({
      description: "What stands there now.",
      resolve: ({ path, theirs }) => writeLeaf(path, theirs),
    }),
    yours: t.stringList({ description: "What you wrote.", resolve: ({ path, yours }) => writeLeaf(path, yours) }),
    changedBy: t.field({
      type: ActorEnum,
      nullable: true,
      description: "Who changed it since.",
      resolve: ({ changedBy }) => changedBy,
    }),
    changedAt: t.field({
      type: "DateTime",
      nullable: true,
      description: "When.",
      resolve: ({ changedAt }) => changedAt,
    }),
  }),
});

builder.objectType(EditConflict, {
  name: "Conflict",
  description:
    "Somebody else changed the same fields since the revision that you began with. Nothing was done, and nothing of yours is lost: choose, field by field, and send again with `revision` as the new base. Fields that only one of you changed merge by themselves.",
  fields: (t) => ({
    revision: t.exposeInt("revision", { description: "The revision that the listing has now." }),
    fields: t.field({
      type: [FieldConflictType],
      description: "The fields that you both changed.",
      resolve: ({ fields }) => [...fields],
    }),
  }),
});
