import { askFromBrowser } from "../../graphql/ask-browser.ts";
import { graphql } from "../../graphql/generated/browser/gql.ts";
import type { WrittenSeries } from "../content/content.ts";

const DatesCheck = graphql(`
  query DatesCheck($series: SeriesInput!) {
    checkSeries(series: $series) {
      problems {
        code
        field
      }
      nextOccurrences(first: 5) {
        date
        originalDate
        startTime
        endTime
        state
      }
    }
  }
`);

/** The dates as the API takes them. */
export function seriesInput({ startsOn, startsAt, durationMinutes, rrule, exdates, rdates, changes }: WrittenSeries) {
  return {
    startsOn,
    startsAt,
    durationMinutes: startsAt === null ? null : durationMinutes,
    rrule,
    exdates: [...exdates],
    rdates: [...rdates],
    changes: changes.map(({ on, movedTo, note }) => ({ on, movedTo, note: [...note] })),
  };
}

export const checkDates = (series: WrittenSeries, asking: { readonly locale: string; readonly signal?: AbortSignal }) =>
  askFromBrowser(DatesCheck, { series: seriesInput(series) }, asking);
