/** Texts that may be in another language than the reader's, and say so. */
import { builder } from "../builder.ts";
import type { Context } from "../context.ts";
import { type ChosenText, chooseName, chooseText } from "./localised-text.rules.ts";
import type { LocalisedNames, PublishedText } from "./published.ts";

export const TextDirection = builder.enumType("TextDirection", {
  description: "The direction in which a language is written.",
  values: {
    LTR: { description: "From left to right." },
    RTL: { description: "From right to left." },
  } as const,
});

export const TextOriginEnum = builder.enumType("TextOrigin", {
  description: "Who made a text.",
  values: {
    HUMAN: { description: "Written by a person." },
    MACHINE: { description: "Translated by a machine and not yet read by a person: say so to the reader." },
    REVIEWED: { description: "Translated by a machine and corrected or accepted by a person." },
  } as const,
});

export const LocalisedText = builder.objectRef<ChosenText>("LocalisedText").implement({
  description:
    "A text in the best language there is for the reader: her own, then English, Finnish, Swedish, then any. The reader's language is `?lang=` in the address, else the Accept-Language header.",
  fields: (t) => ({
    text: t.exposeString("text", { description: "The text itself, plain, without markup." }),
    language: t.expose("language", { type: "LanguageTag", description: "The language it is really in." }),
    direction: t.field({
      type: TextDirection,
      description: "The direction of that language, for the `dir` attribute.",
      resolve: ({ language }, _, { catalogue }) => catalogue.vocabulary.language.get(language)?.direction ?? "LTR",
    }),
    isFallback: t.exposeBoolean("isFallback", {
      description: "True when this is not the language asked for: mark it with `lang`.",
    }),
    origin: t.expose("origin", { type: TextOriginEnum, description: "Who made it." }),
    isStale: t.exposeBoolean("isStale", { description: "True when the original changed after this text was made." }),
  }),
});

/** The text for the reader, or null when there is none in any language. */
export const textFor = (texts: readonly PublishedText[], { locale }: Context): ChosenText | null =>
  chooseText(texts, locale) ?? null;

export const nameFor = (names: LocalisedNames, { locale }: Context): ChosenText => chooseName(names, locale);
