/** Draft: what the viewer has written and not sent yet. Nobody else sees it. */
import { ownAccount } from "../../accounts/account.policy.ts";
import type { Viewer } from "../../accounts/viewer.ts";
import { builder } from "../../builder.ts";
import { InvalidInput } from "../../refusals.ts";
import { readId } from "../content/listing-id.rules.ts";
import { type DraftRecord, discardDraft, findDrafts, saveDraft } from "./draft.records.ts";

const Draft = builder.objectRef<DraftRecord>("Draft").implement({
  description: "What the viewer has written and not sent yet. Nobody else sees it.",
  fields: (t) => ({
    subject: t.exposeString("subject", {
      description: "The id of a listing, or a name for one that is not there yet.",
    }),
    baseRevision: t.exposeInt("baseRevision", {
      nullable: true,
      description: "The revision of the listing that it was begun from.",
    }),
    form: t.exposeString("form", { description: "What the form held, as it was saved." }),
    updatedAt: t.expose("updatedAt", { type: "DateTime", description: "When it was last saved." }),
  }),
});

const MAX_FORM = 80_000;
const SUBJECT = /^[A-Za-z0-9:_-]{1,100}$/;

/** A listing has one draft, whichever way its id is written. */
function subjectOf(written: string): string {
  if (!SUBJECT.test(written)) throw new InvalidInput([{ path: "subject", code: "UNKNOWN_VALUE", value: written }]);
  return readId(written) ?? written;
}

/** Whoever was shut out has nothing here, not even what was hers. */
const accountOf = ({ account }: Viewer) => (account?.state === "DISABLED" ? null : account);

const subject = "The id of a listing, or a name for one that is not there yet: letters, digits, colons and hyphens.";

const SaveDraftInput = builder.inputType("SaveDraftInput", {
  description: "What has been written so far.",
  fields: (t) => ({
    subject: t.string({ required: true, description: subject }),
    baseRevision: t.int({ description: "The revision of the listing that it was begun from." }),
    form: t.string({
      required: true,
      description: "What the form holds, in whatever way it likes, at most 80,000 characters.",
    }),
  }),
});

const DiscardDraftInput = builder.inputType("DiscardDraftInput", {
  description: "A draft that is not needed any more.",
  fields: (t) => ({ subject: t.string({ required: true, description: subject }) }),
});

builder.mutationFields((t) => ({
  saveDraft: t.field({
    type: Draft,
    description: "Keeps what the viewer has written so far; the last word holds.",
    args: { input: t.arg({ type: SaveDraftInput, required: true, description: "The draft." }) },
    errors: { dataField: { name: "draft", description: "The draft." } },
    resolve: (_, { input }, { viewer, database }) => {
      const account = ownAccount(viewer);
      if (input.form.length > MAX_FORM) throw new InvalidInput([{ path: "form", code: "TOO_LONG", maximum: MAX_FORM }]);
      const { baseRevision = null } = input;
      // The database cannot hold these two kinds of nothing.
      const form = input.form.replaceAll("\u0000", "").toWellFormed();
      return saveDraft(database, account.id, { subject: subjectOf(input.subject), baseRevision, form });
    },
  }),
  discardDraft: t.field({
    type: "Boolean",
    description: "Throws a draft away.",
    args: { input: t.arg({ type: DiscardDraftInput, required: true, description: "Which." }) },
    errors: { dataField: { name: "wasThere", description: "True when there was one." } },
    resolve: (_, { input }, { viewer, database }) =>
      discardDraft(database, ownAccount(viewer).id, subjectOf(input.subject)),
  }),
}));

builder.queryFields((t) => ({
  draft: t.field({
    type: Draft,
    nullable: true,
    description: "The viewer's draft of something; null when there is none.",
    args: { subject: t.arg.string({ required: true, description: subject }) },
    complexity: { field: 10, multiplier: 1 },
    resolve: async (_, args, { viewer, database }) => {
      const account = accountOf(viewer);
      if (account === null || !SUBJECT.test(args.subject)) return null;
      return (await findDrafts(database, account.id, subjectOf(args.subject)))[0] ?? null;
    },
  }),
  drafts: t.field({
    type: [Draft],
    description: "All of the viewer's drafts, the newest first.",
    complexity: { field: 10, multiplier: 20 },
    resolve: (_, __, { viewer, database }) => {
      const account = accountOf(viewer);
      return account ? findDrafts(database, account.id) : [];
    },
  }),
}));
