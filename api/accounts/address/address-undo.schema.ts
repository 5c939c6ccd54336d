/** "This was not me": the link in the letter to an address that an account no longer has. */
import { builder } from "../../builder.ts";
import { InvalidInput } from "../../refusals.ts";
import { takeAddressBack } from "./address-undo.records.ts";

const TakeAddressBackInput = builder.inputType("TakeAddressBackInput", {
  description: "That somebody else has changed the address of an account.",
  fields: (t) => ({
    key: t.string({ required: true, description: "From the link in the letter to the old address." }),
    isMeant: t.boolean({
      required: true,
      description: "True when a person has said so. Programs that look through mail press buttons, but say nothing.",
    }),
  }),
});

builder.mutationField("takeAddressBack", (t) =>
  t.field({
    type: "Boolean",
    description:
      "Gives an account its old address again and ends all its sessions, within seven days of the change. For whoever holds the link from the letter, signed in or not. NOT_POSSIBLE_NOW when somebody has an account at the old address meanwhile.",
    args: { input: t.arg({ type: TakeAddressBackInput, required: true, description: "The link." }) },
    errors: { dataField: { name: "isTakenBack", description: "Always true." } },
    resolve: async (_, { input }, { database, now }) => {
      if (!input.isMeant) throw new InvalidInput([{ path: "isMeant", code: "REQUIRED" }]);
      await takeAddressBack(database, input.key.slice(0, 200), now);
      return true;
    },
  }),
);
