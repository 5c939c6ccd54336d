"use server";

import { redirect } from "next/navigation";
import { localeOf, textOf, tryAct, withOutcome } from "../accounts/act.ts";
import { graphql } from "../graphql/generated/server/gql.ts";
import { paths } from "../paths.ts";

const ConfirmListing = graphql(`
  mutation ConfirmListing($input: ConfirmListingInput!) {
    confirmListing(input: $input) {
      __typename
      ... on NotAllowed { reason }
      ... on InvalidInput { problems { code } }
    }
  }
`);

/** "All is right" at the desk: one listing, one press. */
export async function confirmAtDesk(form: FormData): Promise<void> {
  const locale = localeOf(form);
  const input = { listingId: textOf(form, "listing") };
  const problem = await tryAct(ConfirmListing, { input }, { locale, field: "confirmListing" });
  redirect(withOutcome(paths.desk.due(locale), "1", problem));
}
