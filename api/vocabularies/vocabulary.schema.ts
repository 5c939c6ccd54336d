/** The closed lists that listings speak in, for maintainers: every name of every term, and putting one right. */
import { builder } from "../builder.ts";
import { LocalisedText, nameFor } from "../catalogue/text.schema.ts";
import type { Context } from "../context.ts";
import { asMaintainer } from "../jobs/maintainer.policy.ts";
import { InvalidInput, NotFound } from "../refusals.ts";
import { correctName, findCorrections, putBackName } from "./vocabulary.records.ts";
import {
  findTerm,
  isLocale,
  type LISTS,
  type List,
  missingIn,
  readName,
  type Term,
  termsOf,
} from "./vocabulary.rules.ts";

const ListEnum = builder.enumType("VocabularyList", {
  description: "A closed list whose names are in the database.",
  values: {
    LANGUAGE: { description: "Languages that people are served in." },
    SERVICE_CATEGORY: { description: "What is offered." },
    TARGET_GROUP: { description: "For whom it is meant." },
  } satisfies Record<(typeof LISTS)[number], object>,
});

interface Correction {
  readonly locale: string;
  readonly loadedName: string | null;
  readonly correctedAt: Date;
}

interface ShownTerm extends Term {
  readonly corrections: readonly Correction[];
}

interface TermName {
  readonly locale: string;
  readonly name: string;
  readonly correction: Correction | undefined;
}

const TermNameType = builder.objectRef<TermName>("TermName").implement({
  description: "The name of a term in one locale.",
  fields: (t) => ({
    locale: t.exposeString("locale", { description: "The locale of the interface." }),
    name: t.exposeString("name", { description: "The name." }),
    isCorrected: t.boolean({
      description: "True when a maintainer put it right.",
      resolve: ({ correction }) => correction !== undefined,
    }),
    loadedName: t.string({
      nullable: true,
      description: "What the files say, where a maintainer put it right; null where they say nothing.",
      resolve: ({ correction }) => correction?.loadedName ?? null,
    }),
  }),
});

const TermType = builder.objectRef<ShownTerm>("VocabularyTerm").implement({
  description: "An entry of a closed list, with its names in all locales.",
  fields: (t) => ({
    list: t.expose("list", { type: ListEnum, description: "The list that it is of." }),
    code: t.exposeString("code", { description: "Its code, which never changes." }),
    name: t.field({
      type: LocalisedText,
      description: "Its name in the reader's language.",
      resolve: ({ names }, _, context) => nameFor(names, context),
    }),
    names: t.field({
      type: [TermNameType],
      description: "All of its names.",
      resolve: ({ names, corrections }) =>
        Object.entries(names).map(([locale, name]) => ({
          locale,
          name,
          correction: corrections.find((one) => one.locale === locale),
        })),
    }),
    missing: t.stringList({
      description: "The locales in which it has no name, so that readers meet one of another language.",
      resolve: (term) => missingIn(term),
    }),
    listingCount: t.exposeInt("listingCount", { description: "How many public listings use it." }),
  }),
});

async function showTerms({ catalogue, database }: Context, list: List): Promise<ShownTerm[]> {
  const corrections = await findCorrections(database, list);
  return termsOf(catalogue, list).map((term) => ({
    ...term,
    corrections: corrections.filter(({ code }) => code === term.code),
  }));
}

builder.queryField("vocabulary", (t) =>
  t.field({
    type: [TermType],
    description: "The terms of a closed list, in their own order. For maintainers.",
    args: { list: t.arg({ type: ListEnum, required: true, description: "Which list." }) },
    errors: { dataField: { name: "terms", description: "Its terms." } },
    complexity: { field: 20, multiplier: 30 },
    resolve: async (_, { list }, context) => {
      asMaintainer(context.viewer);
      return showTerms(context, list);
    },
  }),
);

const LONGEST_LOCALE = 20;

/** @throws NotFound, InvalidInput */
function checkKey({ catalogue }: Context, list: List, code: string, locale: string): void {
  if (!findTerm(catalogue, list, code)) throw new NotFound("VocabularyTerm");
  if (!isLocale(locale))
    throw new InvalidInput([{ path: "locale", code: "UNKNOWN_VALUE", value: locale.slice(0, LONGEST_LOCALE) }]);
}

const CorrectTermInput = builder.inputType("CorrectTermInput", {
  description: "A name of a term that was not right.",
  fields: (t) => ({
    list: t.field({ type: ListEnum, required: true, description: "The list." }),
    code: t.string({ required: true, description: "The term's code." }),
    locale: t.string({ required: true, description: "The locale of the interface." }),
    name: t.string({ required: true, description: "The right name, at most 80 characters on one line." }),
  }),
});

const PutBackTermInput = builder.inputType("PutBackTermInput", {
  description: "A name of a term that shall be again what the files say.",
  fields: (t) => ({
    list: t.field({ type: ListEnum, required: true, description: "The list." }),
    code: t.string({ required: true, description: "The term's code." }),
    locale: t.string({ required: true, description: "The locale of the interface." }),
  }),
});

interface Changed {
  readonly list: List;
  readonly code: string;
  readonly locale: string;
  readonly name: string | null;
}

const ChangedTermType = builder.objectRef<Changed>("ChangedTermName").implement({
  description: "What the name of a term is after an act.",
  fields: (t) => ({
    list: t.expose("list", { type: ListEnum, description: "The list." }),
    code: t.exposeString("code", { description: "The term's code." }),
    locale: t.exposeString("locale", { description: "The locale." }),
    name: t.exposeString("name", { nullable: true, description: "The name now; null where there is none." }),
  }),
});

builder.mutationFields((t) => ({
  correctTerm: t.field({
    type: ChangedTermType,
    description: "Puts the name of a term right in one locale; readers see it at once. For maintainers.",
    args: { input: t.arg({ type: CorrectTermInput, required: true, description: "Which, and how it is right." }) },
    errors: { dataField: { name: "term", description: "It is right now." } },
    resolve: async (_, { input: { list, code, locale, name: written } }, context) => {
      asMaintainer(context.viewer);
      checkKey(context, list, code, locale);
      const language = context.catalogue.vocabulary.language.get(locale.replace(/-simple$/, ""));
      const name = readName(written, language?.script ?? null);
      if (typeof name !== "string") throw new InvalidInput(name);
      const actorId = context.viewer.account?.id ?? null;
      await correctName(context.database, { list, code, locale }, { name, actorId, now: context.now });
      await context.refresh();
      return { list, code, locale, name };
    },
  }),
  putBackTerm: t.field({
    type: ChangedTermType,
    description: "Makes the name of a term again what the files say. For maintainers.",
    args: { input: t.arg({ type: PutBackTermInput, required: true, description: "Which." }) },
    errors: { dataField: { name: "term", description: "It is as the files say." } },
    resolve: async (_, { input: { list, code, locale } }, context) => {
      asMaintainer(context.viewer);
      checkKey(context, list, code, locale);
      const actorId = context.viewer.account?.id ?? null;
      const name = await putBackName(context.database, { list, code, locale }, actorId);
      await context.refresh();
      return { list, code, locale, name };
    },
  }),
}));
