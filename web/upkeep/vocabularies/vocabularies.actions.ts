"use server";

import { redirect } from "next/navigation";
import { localeOf, textOf, tryAct } from "../../accounts/act.ts";
import { graphql } from "../../graphql/generated/server/gql.ts";
import { paths } from "../../paths.ts";
import { forgetVocabulary } from "../../search/question/vocabulary.queries.ts";
import { telling } from "../told.rules.ts";
import { readList, writeVocabulary } from "./vocabularies.url.ts";

const CorrectTerm = graphql(`
  mutation CorrectTerm($input: CorrectTermInput!) {
    correctTerm(input: $input) {
      __typename
      ... on NotAllowed { reason }
      ... on InvalidInput { problems { code } }
    }
  }
`);

const PutBackTerm = graphql(`
  mutation PutBackTerm($input: PutBackTermInput!) {
    putBackTerm(input: $input) {
      __typename
      ... on NotAllowed { reason }
      ... on InvalidInput { problems { code } }
    }
  }
`);

/** What is wrong with a name has one sentence of its own. */
const NAME_PROBLEMS = [
  "REQUIRED",
  "TOO_LONG",
  "NOT_PLAIN_TEXT",
  "HIDDEN_CHARACTERS",
  "MIXED_SCRIPTS",
  "WRONG_LANGUAGE",
  "UNKNOWN_VALUE",
];

const keyOf = (form: FormData) => ({
  list: readList(textOf(form, "list")),
  code: textOf(form, "code"),
  locale: textOf(form, "into"),
});

export async function correctTerm(form: FormData): Promise<void> {
  const locale = localeOf(form);
  const key = keyOf(form);
  const name = textOf(form, "name");
  const problem = await tryAct(CorrectTerm, { input: { ...key, name } }, { locale, field: "correctTerm" });
  forgetVocabulary();
  const { list, code: term, locale: into } = key;
  const again = problem === null ? {} : { into, name: name.slice(0, 100) };
  const path = paths.desk.vocabularies(locale, writeVocabulary({ list, term, ...again }));
  const told = problem !== null && NAME_PROBLEMS.includes(problem) ? `NAME_${problem}` : problem;
  redirect(telling(path, "CORRECTED", told));
}

export async function putBackTerm(form: FormData): Promise<void> {
  const locale = localeOf(form);
  const key = keyOf(form);
  const problem = await tryAct(PutBackTerm, { input: key }, { locale, field: "putBackTerm" });
  forgetVocabulary();
  const path = paths.desk.vocabularies(locale, writeVocabulary({ list: key.list, term: key.code }));
  redirect(telling(path, "PUT_BACK", problem));
}
