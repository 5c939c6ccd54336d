/** The acts on claims, as the site asks for them. */
import { graphql } from "../graphql/generated/server/gql.ts";

export const ClaimOrganisationDocument = graphql(`
  mutation ClaimOrganisation($input: ClaimOrganisationInput!) {
    claimOrganisation(input: $input) {
      __typename
      ...NotAllowedWhy
      ...InputProblems
    }
  }
`);

export const RedeemClaimCodeDocument = graphql(`
  mutation RedeemClaimCode($input: RedeemClaimCodeInput!) {
    redeemClaimCode(input: $input) {
      __typename
      ...NotAllowedWhy
      ...InputProblems
    }
  }
`);

export const RecallClaimDocument = graphql(`
  mutation RecallClaim($input: ClaimInput!) {
    recallClaim(input: $input) {
      __typename
      ...NotAllowedWhy
      ...InputProblems
    }
  }
`);

export const GrantClaimDocument = graphql(`
  mutation GrantClaim($input: GrantClaimInput!) {
    grantClaim(input: $input) {
      __typename
      ...NotAllowedWhy
      ...InputProblems
    }
  }
`);

export const RefuseClaimDocument = graphql(`
  mutation RefuseClaim($input: RefuseClaimInput!) {
    refuseClaim(input: $input) {
      __typename
      ...NotAllowedWhy
      ...InputProblems
    }
  }
`);

export const PrintClaimLetterDocument = graphql(`
  mutation PrintClaimLetter($input: ClaimInput!) {
    printClaimLetter(input: $input) {
      __typename
      ...NotAllowedWhy
      ...InputProblems
      ... on PrintClaimLetterSuccess {
        letter {
          code
        }
      }
    }
  }
`);
