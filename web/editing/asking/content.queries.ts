import { graphql } from "../../graphql/generated/browser/gql.ts";
import type { TextField as ApiTextField, EditContentFragment } from "../../graphql/generated/server/graphql.ts";
import { type Content, TEXT_FIELDS, type TextField } from "../content/content.ts";

void graphql(`
  fragment EditContent on ListingContent {
    kind
    texts {
      field
      language
      text
      origin
      state
    }
    place {
      municipality
      isNational
      isAddressWithheld
      street
      postalCode
      locality
      point {
        latitude
        longitude
        source
      }
    }
    serviceAreas {
      municipality
      region
    }
    languages {
      language
      mode
      service
      contact {
        channel
        value
      }
      weekdays
      byAppointment
      note {
        language
        text
      }
    }
    contacts {
      channel
      value
      audience
      personName
      consentedOn
    }
    services
    targetGroups
    conditions {
      cost
      attendance
      isChildWelcome
      hasChildCare
      residenceRequirement
      isReferralNeeded
      isRegistrationNeeded
      languageLevel
      isLiteracyNeeded
    }
    accessibility {
      kind
      isPresent
    }
    operators {
      id
    }
    onlinePlace {
      platform
      languageLevel
      moderator {
        language
        text
      }
      rulesUrl
      joinUrl
    }
    openingHours {
      publicHolidays
      holidayEves
      periods {
        kind
        from
        to
        label {
          language
          text
        }
        spans {
          weekdays
          opens
          closes
          endsNextDay
          state
          rule {
            kind
            interval
            from
            nths
          }
        }
      }
    }
    organisation {
      legalForm
      confirmEveryMonths
      fundedUntil
      canSellServices
      wantsCooperation
    }
    activity {
      host {
        id
      }
      organiser {
        id
      }
      category
      status
      registration
      weekday
      frequency
      startsAt
      durationMinutes
      series {
        startsOn
        startsAt
        durationMinutes
        rrule
        exdates
        rdates
        changes {
          on
          movedTo {
            on
            startsAt
            durationMinutes
          }
          note {
            language
            text
          }
        }
      }
    }
  }
`);

/** GraphQL leaves out what is null in its types' eyes; the rules of this room know null alone. */
type Nulls<T> = T extends readonly (infer Item)[]
  ? Nulls<Item>[]
  : T extends object
    ? { [Key in keyof T]-?: Nulls<Exclude<T[Key], undefined>> }
    : T;

/** The API's names for the texts. */
export const API_FIELD = {
  name: "NAME",
  description: "DESCRIPTION",
  hoursNote: "HOURS_NOTE",
  costNote: "COST_NOTE",
  directions: "DIRECTIONS",
  season: "SEASON",
  documents: "DOCUMENTS",
  dataNote: "DATA_NOTE",
} as const satisfies Readonly<Record<TextField, ApiTextField>>;

const fieldOf = (written: ApiTextField): TextField =>
  TEXT_FIELDS.find((field) => API_FIELD[field] === written) ?? "dataNote";

/** The listing as the rules work on it: other listings by their ids alone. */
export function contentFrom(answer: EditContentFragment): Content {
  const { activity, ...content } = answer as Nulls<EditContentFragment>; // the API sends null, never nothing
  return {
    ...content,
    texts: content.texts.map((text) => ({ ...text, field: fieldOf(text.field) })),
    operators: content.operators.map(({ id }) => id),
    activity: activity && { ...activity, host: activity.host.id, organiser: activity.organiser?.id ?? null },
  };
}
