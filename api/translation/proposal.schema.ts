/** A translation that a machine proposes. It is stored by nobody until a person saves it, and stays labelled till then. */
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import type { Viewer } from "../accounts/viewer.ts";
import { builder } from "../builder.ts";
import { SiteType } from "../catalogue/as-of.schema.ts";
import { InvalidInput, NotAllowed, TooManyRequests } from "../refusals.ts";
import { type TranslatorSetting, translate } from "./machine-translator.ts";
import { checkProposal, cleaned, codeFor, TranslationNotMade } from "./proposal.rules.ts";
import { translatorFor } from "./translation.policy.ts";

builder.objectField(SiteType, "translatesByMachine", (t) =>
  t.boolean({
    description: "True where the operator has named a translation service, so that `proposeTranslation` can be asked.",
    resolve: ({ translator }) => translator !== null,
  }),
);

builder.objectType(TranslationNotMade, {
  name: "TranslationNotMade",
  description: "No machine has translated. Nothing was done.",
  fields: (t) => ({
    reason: t.field({
      type: builder.enumType("TranslationNotMadeReason", {
        description: "Why there is no translation.",
        values: {
          OFF: { description: "This installation has no translation service." },
          AWAY: { description: "The service does not answer." },
          LANGUAGE_NOT_KNOWN: { description: "The service does not know one of the languages; none knows easy ones." },
        } as const,
      }),
      description: "Why.",
      resolve: ({ reason }) => reason,
    }),
  }),
});

const TextToTranslate = builder.inputType("TextToTranslateInput", {
  description: "One text, and a name under which its translation comes back.",
  fields: (t) => ({
    field: t.string({ required: true, description: "Any name, such as that of the field of the listing." }),
    text: t.string({ required: true, description: "The text, plain; at most 5000 characters." }),
  }),
});

const ProposeTranslationInput = builder.inputType("ProposeTranslationInput", {
  description: "What a machine shall translate.",
  fields: (t) => ({
    texts: t.field({ type: [TextToTranslate], required: true, description: "At most 8 texts." }),
    from: t.field({ type: "LanguageTag", required: true, description: "The language they are in." }),
    to: t.field({ type: "LanguageTag", required: true, description: "The language they shall be in." }),
  }),
});

interface ProposedTextShape {
  readonly field: string;
  readonly text: string;
  readonly language: string;
}

const ProposedText = builder.objectRef<ProposedTextShape>("ProposedText").implement({
  description: "A text that a machine has made. Saved without a change it must be given the origin MACHINE.",
  fields: (t) => ({
    field: t.exposeString("field", { description: "The name that was given with it." }),
    text: t.exposeString("text", { description: "The translation, as the machine made it." }),
    language: t.expose("language", { type: "LanguageTag", description: "The language it is in." }),
  }),
});

/** What a person who translates her own listing needs, many times over; and far from a free service for others. */
const limit = new RateLimiterMemory({ points: 60, duration: 3600 });

async function countAsk(viewer: Viewer): Promise<void> {
  try {
    await limit.consume(viewer.account?.id ?? "");
  } catch (refusal) {
    if (!(refusal instanceof RateLimiterRes)) throw refusal;
    throw new TooManyRequests(Math.ceil(refusal.msBeforeNext / 1000));
  }
}

builder.mutationField("proposeTranslation", (t) =>
  t.field({
    type: [ProposedText],
    description:
      "Asks the operator's translation service, for whoever has a role. Nothing is stored: the texts are a proposal to read and mend.",
    args: { input: t.arg({ type: ProposeTranslationInput, required: true, description: "What to translate." }) },
    errors: {
      types: [NotAllowed, InvalidInput, TooManyRequests, TranslationNotMade],
      dataField: { name: "texts", description: "The proposals, in the order of the input." },
    },
    resolve: async (_, { input }, { viewer, site }) => {
      translatorFor(viewer);
      checkProposal(input);
      if (site.translator === null) throw new TranslationNotMade("OFF");
      const [from, to] = [codeFor(input.from), codeFor(input.to)];
      if (from === null || to === null) throw new TranslationNotMade("LANGUAGE_NOT_KNOWN");
      await countAsk(viewer);
      return propose(site.translator, input, { from, to });
    },
  }),
);

async function propose(
  setting: TranslatorSetting,
  { texts, to: language }: typeof ProposeTranslationInput.$inferInput,
  { from, to }: { from: string; to: string },
): Promise<ProposedTextShape[]> {
  const made = await translate(setting, { texts: texts.map(({ text }) => text), from, to });
  if (typeof made === "string") throw new TranslationNotMade(made);
  return texts.map(({ field }, index) => ({ field, language, text: cleaned(made[index] ?? "") }));
}
