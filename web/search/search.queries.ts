import { graphql } from "../graphql/generated/gql.ts";
export const Probe = graphql(`query Probe($filter: ListingFilter) { listings(filter: $filter) { totalCount nodes { slug ...ListingCard } } }`);
export const C = graphql(`fragment ListingCard on Listing { slug kind name { text language direction isFallback } }`);
