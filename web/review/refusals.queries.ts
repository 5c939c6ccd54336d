import { graphql } from "../graphql/generated/server/gql.ts";

/** What an act says when it was not done: asked for in one way by every act, since it is put into words in one way. */
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
