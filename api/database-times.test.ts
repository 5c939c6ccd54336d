/** What the database refuses of times: hours, series, occurrences and places on the net. Read beside database.test.ts. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { ACTIVITY, one, openRefusals, PLACE, type Refusals } from "./testing/refusals.ts";

let refusals: Refusals;
beforeAll(async () => {
  refusals = await openRefusals();
});
afterAll(() => refusals.close());
const refusalOf = (...statements: string[]) => refusals.refusalOf(...statements);

const ORGANISATION = one("ORGANISATION");
const newPeriod = (columns: string, values: string) =>
  `INSERT INTO opening_period (id, listing_id, ${columns}) VALUES (gen_random_uuid(), ${PLACE}, ${values})`;
const newSpan = (columns: string, values: string) =>
  `WITH p AS (${newPeriod("kind", "'REGULAR'")} RETURNING id, listing_id)
   INSERT INTO opening_span (period_id, position, listing_id, ${columns}) SELECT id, 0, listing_id, ${values} FROM p`;
const newHours = (weekday: number, opens: number, closes: number) =>
  newSpan("weekdays, opens_minute, closes_minute", `'{${weekday}}', ${opens}, ${closes}`);
const activity = (values: string) => `UPDATE activity SET ${values} WHERE listing_id = ${ACTIVITY}`;
const change = (columns: string, values: string) =>
  `INSERT INTO occurrence_change (activity_id, occurs_on, ${columns}) VALUES (${ACTIVITY}, '2026-12-01', ${values})`;
const online = (columns: string, values: string) =>
  `INSERT INTO online_place (listing_id, ${columns}) VALUES (${PLACE}, ${values})`;

describe("of times", () => {
  it.each([
    ["hours are on a weekday from 1", newHours(0, 540, 960), "opening_span_weekdays_are_iso"],
    ["hours are on a weekday to 7", newHours(8, 540, 960), "opening_span_weekdays_are_iso"],
    ["hours begin at midnight at the earliest", newHours(7, -1, 960), "opening_span_ends_after_it_begins"],
    ["hours end after they begin", newHours(7, 960, 960), "opening_span_ends_after_it_begins"],
    ["hours last a day at the longest", newHours(7, 540, 1981), "opening_span_ends_after_it_begins"],
    [
      "a span of every second week says from which week on",
      newSpan("opens_minute, closes_minute, week_rule, week_interval", "540, 960, 'EVERY_NTH_WEEK', 2"),
      "opening_span_rule_is_whole",
    ],
    [
      "there is no sixth Tuesday",
      newSpan("opens_minute, closes_minute, week_rule, nths", "540, 960, 'NTH_WEEKDAY_OF_MONTH', '{6}'"),
      "opening_span_rule_is_whole",
    ],
    ["a season says when it is", newPeriod("kind", "'SEASONAL'"), "opening_period_has_its_dates"],
    ["an exception says when it is", newPeriod("kind", "'EXCEPTION'"), "opening_period_has_its_dates"],
    [
      "the regular hours do not come every year",
      newPeriod("kind, starts_on, ends_on, is_yearly", "'REGULAR', '2000-12-24', '2000-12-24', true"),
      "opening_period_has_its_dates",
    ],
    [
      "a period ends after it begins",
      newPeriod("kind, starts_on, ends_on", "'SEASONAL', '2026-08-31', '2026-06-01'"),
      "opening_period_ends_after_it_begins",
    ],
    [
      "an activity repeats from a day on",
      activity("starts_on = NULL, rrule = 'FREQ=WEEKLY;BYDAY=TU'"),
      "activity_repeats_from_a_day",
    ],
    [
      "nothing is held every second",
      activity("starts_on = '2026-11-24', rrule = 'FREQ=SECONDLY'"),
      "activity_repeats_at_most_daily",
    ],
    [
      "an activity does not end as it begins",
      activity("starts_at = '18:00', ends_at = '18:00'"),
      "activity_does_not_end_as_it_begins",
    ],
    [
      "an activity is left out of five hundred days at the most",
      activity("starts_on = '2026-11-24', exdates = array_fill(date '2026-12-01', ARRAY[501])"),
      "activity_exceptions_are_bounded",
    ],
    [
      "what comes every year has no year",
      newPeriod("kind, starts_on, ends_on, is_yearly", "'SEASONAL', '2026-06-01', '2026-08-31', true"),
      "opening_period_of_every_year_has_no_year",
    ],
    [
      "a period is called something in some language",
      newPeriod("kind, label", `'REGULAR', '"Kesä"'`),
      "opening_period_label_is_localised",
    ],
    [
      "what is moved and ends has begun",
      change("is_cancelled, moved_to, ends_at", "false, '2026-12-02', '18:00'"),
      "occurrence_change_end_needs_a_start",
    ],
    [
      "what is moved does not end as it begins",
      change("is_cancelled, moved_to, starts_at, ends_at", "false, '2026-12-02', '18:00', '18:00'"),
      "occurrence_change_does_not_end_as_it_begins",
    ],
    [
      "why it is called off is told in some language",
      change("is_cancelled, note", `true, '"Loma"'`),
      "occurrence_change_note_is_localised",
    ],
    ["a platform is a line", online("platform", "E'Dis\\ncord'"), "online_place_platform_is_a_line"],
    [
      "who moderates is told in some language",
      online("platform, moderator", `'Discord', '"Yhdistys"'`),
      "online_place_moderator_is_localised",
    ],
    [
      "one joins at a web address",
      online("platform, join_url", "'Discord', 'discord'"),
      "online_place_door_is_a_web_address",
    ],
    ["what was moved is somewhere else in time", change("is_cancelled", "false"), "occurrence_change_is_one_of_two"],
    [
      "what is called off is not moved",
      change("is_cancelled, moved_to", "true, '2026-12-02'"),
      "occurrence_change_is_one_of_two",
    ],
    [
      "house rules stand at a web address",
      online("platform, rules_url", "'Discord', 'javascript:alert(1)'"),
      "online_place_rules_are_a_web_address",
    ],
    ["an activity is on a weekday from 1", activity("weekday = 0"), "activity_weekday_is_iso"],
    ["an activity is on a weekday to 7", activity("weekday = 8"), "activity_weekday_is_iso"],
    ["an activity that ends has begun", activity("starts_at = NULL, ends_at = '18:00'"), "activity_end_needs_a_start"],
    ["an activity is not held at itself", activity("host_id = listing_id"), "activity_is_not_its_own_host"],
  ])("%s", async (_, statement, constraint) => {
    expect(await refusalOf(statement)).toBe(constraint);
  });

  it("an organiser is an organisation", async () => {
    expect(await refusalOf(activity(`organiser_id = ${PLACE}`))).toContain("cannot organise an activity");
    expect(await refusalOf(activity(`organiser_id = ${ORGANISATION}`))).toBeUndefined();
  });

  it("only a place is a meeting place on the net", async () => {
    const organisationOnline = `INSERT INTO online_place (listing_id, platform) VALUES (${ORGANISATION}, 'Discord')`;
    expect(await refusalOf(organisationOnline)).toContain("cannot be online_place");
  });

  it("an organiser and what it arranges can go together", async () => {
    const gone = await refusalOf(
      `UPDATE activity SET organiser_id = ${ORGANISATION} WHERE listing_id = ${ACTIVITY}`,
      `DELETE FROM listing WHERE id IN (${ACTIVITY}, ${ORGANISATION})`,
    );
    expect(gone).toBeUndefined();
  });
});
