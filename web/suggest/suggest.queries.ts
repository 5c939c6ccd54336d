import { headers } from "next/headers";
import { ask } from "../graphql/ask.ts";
import { graphql } from "../graphql/generated/server/gql.ts";
import type {
  ReportListingInput,
  SendSuggestionCodeInput,
  SuggestListingInput,
} from "../graphql/generated/server/graphql.ts";
import type { Locale } from "../i18n/routing.ts";
import { frontHeaders, READER_ADDRESS } from "../reader-address.ts";

const OpenForm = graphql(`
  query OpenSuggestionForm {
    suggestionChallenge
  }
`);

const FindReported = graphql(`
  query FindReportedListing($slug: String!) {
    suggestionChallenge
    listing(slug: $slug) {
      __typename
      slug
      name { text language direction }
      isAddressWithheld
      services { category { id } }
      targetGroups { id }
      ... on Activity { host { isAddressWithheld } }
    }
  }
`);

const SendReport = graphql(`
  mutation SendReport($input: ReportListingInput!) {
    outcome: reportListing(input: $input) {
      __typename
      ... on ReportListingSuccess { receipt { reference willBeTold } }
      ... on InvalidInput { problems { path code } }
      ... on TooManyRequests { retryAfterSeconds }
    }
  }
`);

const SendListing = graphql(`
  mutation SendListing($input: SuggestListingInput!) {
    outcome: suggestListing(input: $input) {
      __typename
      ... on SuggestListingSuccess { receipt { reference willBeTold } }
      ... on InvalidInput { problems { path code } }
      ... on TooManyRequests { retryAfterSeconds }
    }
  }
`);

const SendCode = graphql(`
  mutation SendSuggestionCode($input: SendSuggestionCodeInput!) {
    outcome: sendSuggestionCode(input: $input) {
      __typename
      ... on InvalidInput { problems { path code } }
      ... on TooManyRequests { retryAfterSeconds }
    }
  }
`);

/** The API is told from where the reader writes, since all that the site asks comes from the site. */
async function asking(locale: Locale) {
  return { locale, sender: frontHeaders((await headers()).get(READER_ADDRESS) ?? "") };
}

export const openForm = async (locale: Locale) => ask(OpenForm, {}, await asking(locale));
export const findReported = async (locale: Locale, slug: string) => ask(FindReported, { slug }, await asking(locale));
export const sendReport = async (locale: Locale, input: ReportListingInput) =>
  ask(SendReport, { input }, await asking(locale));
export const sendListing = async (locale: Locale, input: SuggestListingInput) =>
  ask(SendListing, { input }, await asking(locale));
export const sendCode = async (locale: Locale, input: SendSuggestionCodeInput) =>
  ask(SendCode, { input }, await asking(locale));
