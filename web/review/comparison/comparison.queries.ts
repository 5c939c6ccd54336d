import { graphql } from "../../graphql/generated/server/gql.ts";

graphql(`
  fragment ChangedField on FieldChange {
    path
    label
    language
    item
    before
    after
  }

  fragment ComparedContent on ListingContent {
    kind
    contacts {
      channel
      value
      audience
      personName
    }
    operators {
      ...ComparedLink
    }
    openingHours {
      periods {
        kind
      }
      preview {
        isKnown
        days(count: 14) {
          date
          weekday
          isKnown
          spans {
            opens
            closes
            endsNextDay
            state
          }
        }
        periods {
          kind
          from
          to
          spans {
            weekdays
            opens
            closes
            endsNextDay
            state
            rule {
              kind
              interval
              nths
            }
          }
        }
      }
    }
    activity {
      host {
        ...ComparedLink
      }
      organiser {
        ...ComparedLink
      }
      series {
        startsOn
        startsAt
        durationMinutes
        rrule
      }
    }
  }

  fragment ComparedLink on ListingLink {
    id
    listing {
      name {
        text
        language
        direction
      }
    }
  }
`);
