/** The viewer's own account: what the API shows and accepts. */
import { builder } from "../builder.ts";
import { ownAccount } from "./account.policy.ts";
import { saveLetterLanguage } from "./account.records.ts";
import type { Viewer } from "./viewer.ts";

export const AccountStateEnum = builder.enumType("AccountState", {
  description: "Whether an account counts.",
  values: {
    PENDING: { description: "Signed in, with no role yet: may claim an organisation." },
    ACTIVE: { description: "It has its roles." },
    DISABLED: { description: "It may do nothing, from the next request on." },
  },
});

export const ViewerType = builder.objectRef<Viewer>("Viewer").implement({
  description: "Who is asking. Only she herself sees this.",
  fields: (t) => ({
    email: t.string({
      nullable: true,
      description: "The address of her account; null when nobody is signed in.",
      resolve: ({ account }) => account?.email ?? null,
    }),
    state: t.field({
      type: AccountStateEnum,
      nullable: true,
      description: "Whether her account counts; null when nobody is signed in.",
      resolve: ({ account }) => account?.state ?? null,
    }),
    letterLanguage: t.string({
      nullable: true,
      description: "The language of letters to her, a locale of the interface; null when nobody is signed in.",
      resolve: ({ account }) => account?.locale ?? null,
    }),
    municipalityCodes: t.field({
      type: ["String"],
      description: "Official codes of the municipalities of which she is an officer; empty for a maintainer.",
      resolve: ({ municipalityCodes }) => [...municipalityCodes].toSorted(),
    }),
    isMaintainer: t.exposeBoolean("isMaintainer", { description: "True for a maintainer of the whole." }),
    isPasskeyMissing: t.exposeBoolean("isPasskeyMissing", {
      description:
        "True when she is an officer or a maintainer and did not sign in with a passkey: these roles do not count.",
    }),
  }),
});

builder.queryField("viewer", (t) =>
  t.field({ type: ViewerType, description: "Who is asking.", resolve: (_, __, { viewer }) => viewer }),
);

const ChooseLetterLanguageInput = builder.inputType("ChooseLetterLanguageInput", {
  description: "The language in which letters shall come.",
  fields: (t) => ({
    language: t.field({ type: "LanguageTag", required: true, description: "A locale of the interface." }),
  }),
});

builder.mutationField("chooseLetterLanguage", (t) =>
  t.field({
    type: ViewerType,
    description: "From now on letters to the viewer come in this language.",
    args: { input: t.arg({ type: ChooseLetterLanguageInput, required: true, description: "Which language." }) },
    errors: { dataField: { name: "viewer", description: "Who is asking, as she is now." } },
    resolve: async (_, { input }, { viewer, database }) => {
      const account = ownAccount(viewer);
      await saveLetterLanguage(database, account.id, input.language);
      return { ...viewer, account: { ...account, locale: input.language } };
    },
  }),
);
