/** What is held about the viewer: she takes it with her, and has it erased. */
import { builder } from "../builder.ts";
import { InvalidInput } from "../refusals.ts";
import { ownAccount } from "./account.policy.ts";
import { ViewerType } from "./account.schema.ts";
import { doerOf } from "./account-audit.records.ts";
import { gatherPersonalData } from "./personal-data.records.ts";
import { readAddress } from "./sign-in.rules.ts";
import { ANYONE } from "./viewer.ts";

builder.objectField(ViewerType, "personalData", (t) =>
  t.string({
    nullable: true,
    description: "Everything that is held about her, as JSON, by where it is held; null when nobody is signed in.",
    complexity: 100,
    resolve: async ({ account }, _, { database, now }) => {
      if (account === null) return null;
      const held = await gatherPersonalData(database, account);
      return JSON.stringify({ writtenAt: now.toISOString(), held }, null, 2);
    },
  }),
);

const EraseMyAccountInput = builder.inputType("EraseMyAccountInput", {
  description: "That she means it.",
  fields: (t) => ({
    confirmation: t.string({ required: true, description: "The address of her account, typed by her." }),
  }),
});

builder.mutationField("eraseMyAccount", (t) =>
  t.field({
    type: ViewerType,
    description:
      "Erases the viewer's account and all that is about her: roles, devices, passkeys, drafts, letters. What she wrote in listings stays, without her. It cannot be undone. The last maintainer cannot: NOT_POSSIBLE_NOW.",
    args: { input: t.arg({ type: EraseMyAccountInput, required: true, description: "That she means it." }) },
    errors: { dataField: { name: "viewer", description: "Nobody, from now on." } },
    resolve: async (_, { input }, { viewer, database, ledger }) => {
      const account = ownAccount(viewer);
      if (readAddress(input.confirmation) !== account.email) {
        throw new InvalidInput([{ path: "confirmation", code: "UNKNOWN_VALUE", value: input.confirmation }]);
      }
      await ledger.erase(database, account, doerOf(viewer));
      return ANYONE;
    },
  }),
);
