// The generator reads the acts here; the documents are used where they are done.
void (
  /* GraphQL */ `
  mutation ClaimOrganisation($input: ClaimOrganisationInput!) {
    claimOrganisation(input: $input) {
      __typename
      ... on NotAllowed { reason }
      ... on InvalidInput { problems { code } }
      ... on TooManyRequests { retryAfterSeconds }
    }
  }

  mutation RedeemClaimCode($input: RedeemClaimCodeInput!) {
    redeemClaimCode(input: $input) {
      __typename
      ... on NotAllowed { reason }
      ... on InvalidInput { problems { code } }
    }
  }

  mutation RecallClaim($input: ClaimInput!) {
    recallClaim(input: $input) {
      __typename
      ... on NotAllowed { reason }
      ... on InvalidInput { problems { code } }
    }
  }

  mutation GrantClaim($input: GrantClaimInput!) {
    grantClaim(input: $input) {
      __typename
      ... on NotAllowed { reason }
      ... on InvalidInput { problems { code } }
    }
  }

  mutation RefuseClaim($input: RefuseClaimInput!) {
    refuseClaim(input: $input) {
      __typename
      ... on NotAllowed { reason }
      ... on InvalidInput { problems { code } }
    }
  }

  mutation PrintClaimLetter($input: ClaimInput!) {
    printClaimLetter(input: $input) {
      __typename
      ... on NotAllowed { reason }
      ... on InvalidInput { problems { code } }
      ... on PrintClaimLetterSuccess { letter { code } }
    }
  }
`
);
