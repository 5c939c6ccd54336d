import { cache } from "react";
import { askAtDesk } from "../graphql/ask-at-desk.ts";
import { graphql } from "../graphql/generated/server/gql.ts";
import type { ClaimToDecideFragment, OwnClaimsQuery } from "../graphql/generated/server/graphql.ts";
import type { Locale } from "../i18n/routing.ts";

const ClaimSubject = graphql(`
  query ClaimSubject($slug: String!) {
    organisation(slug: $slug) {
      __typename
      id
      slug
      name {
        text
        language
        direction
      }
    }
  }
`);

const OwnClaims = graphql(`
  query OwnClaims($organisationId: ID!) {
    claimWays(organisationId: $organisationId) {
      addresses
    }
    ownClaims {
      id
      state
      step
      method
      address
      decisionReason
      expiresAt
      organisation {
        id
      }
    }
  }
`);

const ClaimsToDecide = graphql(`
  query ClaimsToDecide {
    claims {
      ...ClaimToDecide
    }
  }

  fragment ClaimToDecide on Claim {
    id
    method
    step
    createdAt
    expiresAt
    claimantEmail
    note
    address
    provenAt
    printedAt
    isLookedAfter
    organisation {
      __typename
      slug
      name {
        text
        language
        direction
      }
      municipality {
        name {
          text
          language
          direction
        }
      }
      contactPoints {
        channel
        value
      }
    }
  }
`);

export type ClaimToDecide = ClaimToDecideFragment;
export type OwnClaim = OwnClaimsQuery["ownClaims"][number];

/** The organisation that somebody says is hers; null when there is none. Asked once for a page. */
export const findClaimSubject = cache(async (locale: Locale, slug: string) => {
  const { data, problem } = await askAtDesk(ClaimSubject, { slug }, { locale });
  if (problem) return problem.code === "INVALID_SLUG" ? { data: null } : { problem };
  return { data: data.organisation ?? null };
});

/** Her newest claim of this organisation, and by which addresses she could show that it is hers. */
export async function findOwnClaim(locale: Locale, organisationId: string) {
  const { data, problem } = await askAtDesk(OwnClaims, { organisationId }, { locale });
  if (problem) return { problem };
  const own = data.ownClaims.filter(({ organisation }) => organisation?.id === organisationId);
  const claim = own.find(({ state }) => state === "WAITING") ?? own[0] ?? null;
  return { data: { claim, addresses: data.claimWays?.addresses ?? [] } };
}

export async function findClaimsToDecide(locale: Locale) {
  const { data, problem } = await askAtDesk(ClaimsToDecide, {}, { locale });
  return problem ? { problem } : { data: data.claims };
}
