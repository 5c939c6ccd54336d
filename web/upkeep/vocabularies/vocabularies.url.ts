import type { VocabularyList } from "../../graphql/generated/server/graphql.ts";
import { type Params, wordIn } from "../told.rules.ts";

export const LISTS = ["LANGUAGE", "SERVICE_CATEGORY", "TARGET_GROUP"] as const satisfies readonly VocabularyList[];

export interface VocabularyView {
  readonly list: VocabularyList;
  readonly term: string | null;
  /** What was written and could not be used: it stands in the form again. */
  readonly into: string | null;
  readonly name: string | null;
}

export const readList = (written: string | null): VocabularyList =>
  LISTS.find((known) => known === written) ?? "LANGUAGE";

export const readVocabulary = (params: Params): VocabularyView => ({
  list: readList(wordIn(params, "list")),
  term: wordIn(params, "term"),
  into: wordIn(params, "into"),
  name: wordIn(params, "name"),
});

export function writeVocabulary({ list, term, into, name }: Partial<VocabularyView>): string {
  const written = new URLSearchParams();
  if (list) written.set("list", list);
  if (term) written.set("term", term);
  if (into) written.set("into", into);
  if (name) written.set("name", name);
  return written.toString();
}

/** The public list, filtered by the term. */
const FILTERS = { LANGUAGE: "lang", SERVICE_CATEGORY: "service", TARGET_GROUP: "group" } as const;
export const publicQuery = (list: VocabularyList, code: string): string =>
  `${FILTERS[list]}=${encodeURIComponent(code)}`;
