/** A meeting place on the net: where, in how hard a language, and who keeps the peace there. */
import { builder } from "../builder.ts";
import type { LANGUAGE_LEVELS, PublishedOnlinePlace } from "./published.ts";
import { LocalisedText, nameFor } from "./text.schema.ts";

export const LanguageLevelEnum = builder.enumType("LanguageLevel", {
  description: "How well one must know the language (CEFR).",
  values: {
    BEGINNER: { description: "No skill needed." },
    A1: { description: "First words." },
    A2: { description: "Simple everyday talk." },
    B1: { description: "Gets along in everyday life." },
    B2: { description: "Speaks with ease about many things." },
    C1: { description: "Speaks fluently." },
    NATIVE: { description: "Talk at the pace of native speakers." },
  } satisfies Record<(typeof LANGUAGE_LEVELS)[number], object>,
});

export const OnlinePlace = builder.objectRef<PublishedOnlinePlace>("OnlinePlace").implement({
  description: "A meeting place on the net.",
  fields: (t) => ({
    platform: t.exposeString("platform", { description: "The service as people know it, such as “Discord”." }),
    languageLevel: t.expose("languageLevel", {
      type: LanguageLevelEnum,
      nullable: true,
      description: "How well one must know the language; null when nobody has said.",
    }),
    moderator: t.field({
      type: LocalisedText,
      nullable: true,
      description: "Who keeps the peace there: a role or a body, never a person. Null when nobody has said.",
      resolve: ({ moderator }, _, context) => (Object.keys(moderator).length > 0 ? nameFor(moderator, context) : null),
    }),
    rulesUrl: t.exposeString("rulesUrl", { nullable: true, description: "Web address of the house rules." }),
    joinUrl: t.exposeString("joinUrl", { nullable: true, description: "Web address at which one joins." }),
  }),
});
