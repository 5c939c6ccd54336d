/** Where an officer decides and how much waits there; how somebody wrote what waits. */
import { ViewerType } from "../../accounts/account.schema.ts";
import { builder } from "../../builder.ts";
import { known, Municipality } from "../../catalogue/vocabulary.schema.ts";
import { Submission } from "../submission.schema.ts";
import { countWaiting, findWriting, type Waiting } from "./waiting.records.ts";

const oneRow = { field: 10, multiplier: 1 };

builder.objectFields(Submission, (t) => ({
  authorLanguage: t.field({
    type: "LanguageTag",
    description: "The locale of the interface in which its author wrote: what she says is most likely in it.",
    complexity: oneRow,
    resolve: async ({ id }, _, { database }) => (await findWriting(database, id)).locale,
  }),
  canBeAsked: t.boolean({
    description: "True when its author has an account, so that a question reaches her.",
    complexity: oneRow,
    resolve: async ({ id }, _, { database }) => (await findWriting(database, id)).canBeAsked,
  }),
}));

interface TerritoryPart extends Waiting {
  /** Null for what is decided for the whole country. */
  readonly code: string | null;
}

const TerritoryPartType = builder.objectRef<TerritoryPart>("TerritoryPart").implement({
  description: "A municipality where the viewer decides, and how much waits there.",
  fields: (t) => ({
    municipality: t.field({
      type: Municipality,
      nullable: true,
      description: "The municipality; null for what only maintainers decide.",
      resolve: ({ code }, _, { catalogue }) => (code === null ? null : known(catalogue.vocabulary.municipality, code)),
    }),
    submissions: t.exposeInt("submissions", { description: "How many submissions wait." }),
    reports: t.exposeInt("reports", { description: "How many of them are reports of residents." }),
  }),
});

builder.objectField(ViewerType, "territory", (t) =>
  t.field({
    type: [TerritoryPartType],
    description:
      "Where the viewer decides: an officer's municipalities one by one; for a maintainer only those where something waits.",
    complexity: { field: 50, multiplier: 1 },
    resolve: async (viewer, _, { database }) => {
      if (!viewer.isMaintainer && viewer.municipalityCodes.size === 0) return [];
      const waiting = await countWaiting(database, viewer);
      const codes = viewer.isMaintainer ? [...waiting.keys()] : [...viewer.municipalityCodes];
      return codes.map((code) => ({
        code: code === "" ? null : code,
        submissions: 0,
        reports: 0,
        ...waiting.get(code),
      }));
    },
  }),
);
