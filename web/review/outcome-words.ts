import { graphql } from "../graphql/generated/server/gql.ts";
import type { Locale } from "../i18n/routing.ts";
import { getWords } from "../i18n/words.ts";
import { OUTCOMES, type Outcome } from "./outcome.rules.ts";

// What an act says when it was not done: asked for in one way by every act, since it is put into words in one way.
graphql(`
  fragment NotAllowedWhy on NotAllowed {
    reason
  }

  fragment InputProblems on InvalidInput {
    problems {
      path
      code
    }
  }
`);

/** What became of an act, in the reader's language: each outcome has a sentence. */
export async function outcomeWords(locale: Locale) {
  const t = await getWords(locale, "review");
  // The keys are the outcomes, all of them.
  return Object.fromEntries(OUTCOMES.map((outcome) => [outcome, t("outcome", { outcome })])) as Readonly<
    Record<Outcome, string>
  >;
}
