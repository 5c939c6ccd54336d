import { type Answer, ask } from "../graphql/ask.ts";
import { graphql } from "../graphql/generated/server/gql.ts";
import type { CalendarActivityFragment, ListingFilter } from "../graphql/generated/server/graphql.ts";
import { type Locale, TIME_ZONE } from "../i18n/routing.ts";
import { momentOf } from "../wall-clock.ts";
import type { Days } from "./days.rules.ts";

graphql(`
  fragment CalendarSpot on Listing {
    isAddressWithheld
    address { street postalCode locality }
    municipality { name { text } }
    position { latitude longitude isApproximate }
  }
`);

graphql(`
  fragment CalendarActivity on Activity {
    __typename
    id
    slug
    changedAt
    status
    registration
    name { text language }
    description { text }
    category { id name { text } }
    attendance
    cost
    costNote { text }
    hasChildCare
    languages { language { tag name { text isFallback } } }
    contactPoints { channel value }
    freshness { state confirmedAt needsConfirmation }
    organiser { name { text } }
    ...CalendarSpot
    host {
      __typename
      name { text }
      contactPoints { channel value }
      ...CalendarSpot
    }
    schedule {
      season { text }
      series {
        startsOn
        startsAt
        durationMinutes
        rrule
        exdates
        rdates
        sequence
        timeZone
        changes {
          on
          isCancelled
          movedTo { on startsAt endsAt }
          note { text }
        }
      }
    }
  }
`);

export type CalendarActivity = CalendarActivityFragment;

const ActivityCalendar = graphql(`
  query ActivityCalendar($slug: String!) {
    activity(slug: $slug) { ...CalendarActivity }
  }
`);

const PlaceCalendar = graphql(`
  query PlaceCalendar($slug: String!, $first: Int!, $after: String) {
    host: place(slug: $slug) {
      name { text }
      activities(first: $first, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { __typename ... on Activity { ...CalendarActivity } }
      }
    }
  }
`);

const OrganisationCalendar = graphql(`
  query OrganisationCalendar($slug: String!, $first: Int!, $after: String) {
    host: organisation(slug: $slug) {
      name { text }
      activities(first: $first, after: $after) {
        pageInfo { hasNextPage endCursor }
        nodes { __typename ... on Activity { ...CalendarActivity } }
      }
    }
  }
`);

const OccurringActivities = graphql(`
  query OccurringActivities($filter: ListingFilter, $from: DateTime!, $to: DateTime!, $first: Int!, $after: String) {
    occurrences(filter: $filter, from: $from, to: $to, first: $first, after: $after) {
      pageInfo { hasNextPage endCursor }
      nodes { activity { id } }
    }
  }
`);

const CalendarActivities = graphql(`
  query CalendarActivities($ids: [ID!]!) {
    nodes(ids: $ids) { __typename ... on Activity { ...CalendarActivity } }
  }
`);

const CalendarVersion = graphql(`
  query CalendarVersion { asOf { version changedAt } }
`);

/** One calendar holds so many series: phones fetch it again and again. */
export const MOST_SERIES = 500;
const PAGE_SIZE = 100;
/** The API looks 62 days ahead in one question; where the clock goes back, so many days are an hour longer. */
const STRETCH_DAYS = 61;
/** A filter as wide as the country is cut off rather than walked through for a year. */
const MOST_PAGES = 80;

export interface FoundActivities {
  /** Of whom; null when it is no single listing's calendar. */
  readonly name: string | null;
  readonly activities: readonly CalendarActivity[];
  /** True when more would fit the question than a calendar holds. */
  readonly isCut: boolean;
}

const found = (name: string | null, all: readonly CalendarActivity[]): Answer<FoundActivities> => ({
  data: { name, activities: all.slice(0, MOST_SERIES), isCut: all.length > MOST_SERIES },
});

export interface DataVersion {
  readonly version: string;
  readonly changedAt: string;
}

/** Which version of the data answers: what was made of it can be kept until it changes. */
export async function findVersion(locale: Locale): Promise<Answer<DataVersion>> {
  const { data, problem } = await ask(CalendarVersion, {}, { locale });
  return problem ? { problem } : { data: data.asOf };
}

export async function findActivity(locale: Locale, slug: string): Promise<Answer<FoundActivities | null>> {
  const { data, problem } = await ask(ActivityCalendar, { slug }, { locale });
  if (problem) return { problem };
  return data.activity ? found(data.activity.name.text, [data.activity]) : { data: null };
}

/** All that goes on at a place or is arranged by an organisation and has its days told. */
export async function findHostActivities(
  locale: Locale,
  slug: string,
  kind: "Place" | "Organisation",
): Promise<Answer<FoundActivities | null>> {
  const activities: CalendarActivity[] = [];
  for (let after: string | null = null; ; ) {
    const variables: { slug: string; first: number; after: string | null } = { slug, first: PAGE_SIZE, after };
    const answer = await (kind === "Place"
      ? ask(PlaceCalendar, variables, { locale })
      : ask(OrganisationCalendar, variables, { locale }));
    if (answer.problem) return { problem: answer.problem };
    const { host } = answer.data;
    if (!host) return { data: null };
    const { nodes, pageInfo } = host.activities;
    activities.push(...nodes.filter((node) => node.__typename === "Activity").filter(hasDays));
    if (!pageInfo.hasNextPage || !pageInfo.endCursor || activities.length > MOST_SERIES) {
      return found(host.name.text, activities);
    }
    after = pageInfo.endCursor;
  }
}

const hasDays = ({ schedule }: CalendarActivity) => Boolean(schedule.series);

/** What a filter finds that has an occurrence in the days asked for; the soonest first. */
export async function findFilteredActivities(
  locale: Locale,
  filter: ListingFilter,
  days: Days,
): Promise<Answer<FoundActivities>> {
  const ids = new Set<string>();
  let pages = 0;
  for (const stretch of stretchesOf(days)) {
    for (let after: string | null = null; ; ) {
      const variables: { filter: ListingFilter; from: string; to: string; first: number; after: string | null } = {
        filter,
        ...stretch,
        first: PAGE_SIZE,
        after,
      };
      const answer = await ask(OccurringActivities, variables, { locale });
      if (answer.problem) return { problem: answer.problem };
      const { nodes, pageInfo } = answer.data.occurrences;
      for (const { activity } of nodes) ids.add(activity.id);
      pages += 1;
      if (ids.size > MOST_SERIES || pages >= MOST_PAGES) return withDetails(locale, ids, true);
      if (!pageInfo.hasNextPage || !pageInfo.endCursor) break;
      after = pageInfo.endCursor;
    }
  }
  return withDetails(locale, ids, false);
}

function* stretchesOf({ from, days }: Days): Generator<{ from: string; to: string }> {
  const momentAfter = (count: number) => momentOf(from, count * 1440, TIME_ZONE).toISOString();
  for (let start = 0; start < days; start += STRETCH_DAYS) {
    yield { from: momentAfter(start), to: momentAfter(Math.min(days, start + STRETCH_DAYS)) };
  }
}

async function withDetails(locale: Locale, ids: ReadonlySet<string>, isCut: boolean): Promise<Answer<FoundActivities>> {
  const wanted = [...ids].slice(0, MOST_SERIES);
  const activities: CalendarActivity[] = [];
  for (let start = 0; start < wanted.length; start += PAGE_SIZE) {
    const { data, problem } = await ask(
      CalendarActivities,
      { ids: wanted.slice(start, start + PAGE_SIZE) },
      { locale },
    );
    if (problem) return { problem };
    activities.push(...data.nodes.filter((node) => node?.__typename === "Activity").filter((node) => node !== null));
  }
  return { data: { name: null, activities, isCut } };
}
