/** What the desk reads of a listing can be written back as it is: no rule stands in the way of any real listing. */
import { afterAll, beforeAll, expect, test } from "vitest";
import type { LocalisedNames } from "../../catalogue/published.ts";
import { openTestCatalogue, SITE, type TestCatalogue } from "../../testing/ask-graphql.ts";
import { formatMinute } from "../../timetable/opening.rules.ts";
import type { OpeningHours } from "../../timetable/opening-hours.ts";
import { readListings } from "../content/listing-content.records.ts";
import { contentOf } from "../content/listing-content.rules.ts";
import type { ContentActivity, ListingContent } from "../content/listing-content.ts";
import type { ListingChangesInput } from "./changes-input.ts";
import { readChanges } from "./changes-read.rules.ts";
import { checkContent } from "./content-check.rules.ts";

let catalogue: TestCatalogue;
let contents: ListingContent[];
beforeAll(async () => {
  catalogue = await openTestCatalogue();
  const { client } = catalogue.database;
  const ids = await client.listing.findMany({ select: { id: true } });
  const rows = await readListings(
    client,
    ids.map(({ id }) => id),
  );
  contents = [...rows.values()].map(contentOf);
});
afterAll(() => catalogue.close());

const notes = (names: LocalisedNames) => Object.entries(names).map(([language, text]) => ({ language, text }));

const hours = ({ periods, publicHolidays, holidayEves }: OpeningHours) => ({
  publicHolidays,
  holidayEves,
  periods: periods.map(({ label, spans, ...period }) => ({
    ...period,
    label: notes(label),
    spans: spans.map(({ opens, closes, ...span }) => ({
      ...span,
      opens: formatMinute(opens),
      closes: formatMinute(closes > 1440 ? closes - 1440 : closes),
      endsNextDay: closes > 1440,
    })),
  })),
});

const time = (minute: number | null) => (minute === null ? null : formatMinute(minute));

function activity({ startsOn, rrule, exdates, rdates, changes, startsAt, durationMinutes, ...facts }: ContentActivity) {
  const times = { startsAt: time(startsAt), durationMinutes };
  if (startsOn === null) return { ...facts, ...times };
  const moved = changes.map(({ on, movedTo, note }) => ({
    on,
    movedTo: movedTo && { ...movedTo, startsAt: time(movedTo.startsAt) },
    note: notes(note),
  }));
  return { ...facts, series: { startsOn, ...times, rrule, exdates, rdates, changes: moved } };
}

/** As a form sends it that was filled from what the API gave. */
const inputOf = (content: ListingContent): ListingChangesInput => ({
  texts: content.texts.map(({ field, language, text, origin, state }) => ({
    field,
    language,
    text,
    origin,
    isDraft: state === "DRAFT",
  })),
  place: content.place,
  serviceAreas: content.serviceAreas,
  languages: content.languages.map((offer) => ({ ...offer, note: notes(offer.note) })),
  contacts: content.contacts,
  services: content.services,
  targetGroups: content.targetGroups,
  conditions: content.conditions,
  accessibility: content.accessibility,
  openingHours: hours(content.openingHours),
  operators: content.operators,
  onlinePlace: content.onlinePlace && { ...content.onlinePlace, moderator: notes(content.onlinePlace.moderator) },
  ...(content.organisation ? { organisation: content.organisation } : {}),
  ...(content.activity ? { activity: activity(content.activity) } : {}),
});

test("every real listing is read back as it was, with nothing to complain of", () => {
  const room = { vocabulary: catalogue.current().vocabulary, country: SITE.country };
  for (const content of contents) {
    const { changes, problems } = readChanges(inputOf(content), room);
    expect(problems).toEqual([]);
    const { texts, ...sections } = changes;
    expect(sections).toEqual(Object.fromEntries(Object.keys(sections).map((name) => [name, content[name as "place"]])));
    expect(texts?.map(({ text }) => text)).toEqual(content.texts.map(({ text }) => text));
    expect(checkContent(content, false)).toEqual([]);
  }
  expect(contents.length).toBeGreaterThan(200);
});
