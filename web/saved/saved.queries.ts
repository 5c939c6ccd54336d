import { ask } from "../graphql/ask.ts";
import { graphql } from "../graphql/generated/server/gql.ts";
import type { ListingCardFragment } from "../graphql/generated/server/graphql.ts";
import type { Locale } from "../i18n/routing.ts";

const SharedPlace = graphql(`
  query SharedPlace($slug: String!) {
    listing(slug: $slug) { ...ListingCard }
  }
`);

export interface SharedList {
  readonly found: readonly ListingCardFragment[];
  /** Names in the link that nothing has any more, or never had. */
  readonly unknown: readonly string[];
  readonly isAway: boolean;
}

export async function findShared(slugs: readonly string[], locale: Locale): Promise<SharedList> {
  const answers = await Promise.all(
    slugs.map(async (slug) => ({ slug, answer: await ask(SharedPlace, { slug }, { locale }) })),
  );
  return {
    found: answers.flatMap(({ answer }) => answer.data?.listing ?? []),
    unknown: answers
      .filter(({ answer }) => answer.data?.listing === null || answer.problem?.code === "INVALID_SLUG")
      .map(({ slug }) => slug),
    isAway: answers.some(({ answer }) => answer.problem !== undefined && answer.problem.code !== "INVALID_SLUG"),
  };
}
