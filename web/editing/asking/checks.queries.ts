import { askFromBrowser } from "../../graphql/ask-browser.ts";
import { graphql } from "../../graphql/generated/browser/gql.ts";
import type { WrittenHours } from "../content/content.ts";

const HoursCheck = graphql(`
  query HoursCheck($hours: OpeningHoursInput!) {
    checkOpeningHours(hours: $hours) {
      problems {
        code
        field
        value
        maximum
      }
    }
  }
`);

const PostalCodeCentre = graphql(`
  query PostalCodeCentre($code: String!) {
    postalCode(code: $code) {
      latitude
      longitude
      name {
        text
      }
      municipality {
        code
      }
    }
  }
`);

const Alike = graphql(`
  query Alike($words: String!, $municipalities: [String!]) {
    listings(first: 20, filter: { text: $words, municipalities: $municipalities }) {
      nodes {
        __typename
        id
        slug
        name {
          text
          language
          direction
        }
        names {
          text
        }
        municipality {
          name {
            text
          }
        }
      }
    }
  }
`);

interface Asking {
  readonly locale: string;
  readonly signal?: AbortSignal;
}

/** A date that is not filled in yet is none, for the API as for a reader. */
const orNull = (date: string | null) => (date === "" ? null : date);

/** The hours as the API takes them. */
export function hoursInput({ periods, publicHolidays, holidayEves }: WrittenHours) {
  return {
    publicHolidays,
    holidayEves,
    periods: periods.map(({ kind, from, to, label, spans }) => ({
      kind,
      from: orNull(from),
      to: orNull(to),
      label: [...label],
      spans: spans.map(({ weekdays, opens, closes, endsNextDay, state, rule }) => ({
        weekdays: [...weekdays],
        opens,
        closes,
        endsNextDay,
        state,
        rule: rule && { kind: rule.kind, interval: rule.interval, from: rule.from, nths: [...rule.nths] },
      })),
    })),
  };
}

export const checkHours = (hours: WrittenHours, asking: Asking) =>
  askFromBrowser(HoursCheck, { hours: hoursInput(hours) }, asking);

export const findPostalCode = (code: string, asking: Asking) => askFromBrowser(PostalCodeCentre, { code }, asking);

export const findByName = (words: string, municipality: string | null, asking: Asking) =>
  askFromBrowser(Alike, { words, municipalities: municipality === null ? null : [municipality] }, asking);
