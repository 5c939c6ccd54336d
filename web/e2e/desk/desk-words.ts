import { readFileSync } from "node:fs";
import { join } from "node:path";
import { createTranslator } from "next-intl";

/** As the pages say it: choices are made as they make them. */
export function deskWords(locale: string) {
  const messages = JSON.parse(readFileSync(join(import.meta.dirname, `../../messages/${locale}.json`), "utf8"));
  const t = createTranslator({ locale, messages });
  return (key: string, values: Record<string, string | number> = {}): string => t(key, values);
}

export interface DeskPlace {
  /** As the database knows it, and as the API does. */
  readonly uuid: string;
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly municipality: string;
  readonly organisation: { readonly uuid: string; readonly slug: string };
}

/** The API writes ids with their type before them. */
const uuidOf = (id: string) => Buffer.from(id, "base64url").toString().split(":")[1] ?? id;

const PLACES = `query ($codes: [String!]) { listings(first: 50, filter: { kinds: [MEETING_PLACE], municipalities: $codes }) {
  nodes { id slug name { text } ... on Place { operators { id slug } } } } }`;

/** A place of a town with whoever runs it; `nth` picks it, so that no two tests have the same. */
export async function findDeskPlace(municipality: string, nth: number): Promise<DeskPlace> {
  interface Found {
    readonly listings: {
      readonly nodes: readonly {
        readonly id: string;
        readonly slug: string;
        readonly name: { readonly text: string };
        readonly operators?: readonly { readonly id: string; readonly slug: string }[];
      }[];
    };
  }
  // In Finnish, as the tests read the pages.
  const answer = await fetch(`${process.env.SITE}/graphql?lang=fi`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ query: PLACES, variables: { codes: [municipality] } }),
  });
  const { listings } = ((await answer.json()) as { data: Found }).data; // the query's own shape
  const place = listings.nodes.filter(({ operators = [] }) => operators.length > 0)[nth];
  const [operator] = place?.operators ?? [];
  if (!place || !operator) throw new Error("the real data have too few such places");
  const { id, slug, name } = place;
  const organisation = { uuid: uuidOf(operator.id), slug: operator.slug };
  return { uuid: uuidOf(id), id, slug, name: name.text, municipality, organisation };
}
