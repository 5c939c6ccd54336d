// The rule of opening hours as SQL, for the bare-SQL contestant: an exception beats a public holiday, a holiday a
// season, a season the regular hours, and what began yesterday may run past midnight.

/** The two days that matter at a moment on the wall (a timestamp), each with what a rule may ask of it. */
export const askedOn = (wall) => `asked AS MATERIALIZED (
    SELECT d.day, d.minute, h.is_eve, extract(isodow FROM d.day)::smallint AS weekday, extract(week FROM d.day)::int AS week,
      date_trunc('week', d.day)::date AS monday, make_date(2000, extract(month FROM d.day)::int, extract(day FROM d.day)::int) AS day_of_year,
      ARRAY[ceil(extract(day FROM d.day) / 7), -ceil((extract(day FROM date_trunc('month', d.day) + interval '1 month - 1 day') - extract(day FROM d.day) + 1) / 7)]::smallint[] AS nths
    FROM (SELECT ${wall}::date - ago AS day, (extract(epoch FROM ${wall}::time) / 60)::int + 1440 * ago AS minute FROM generate_series(0, 1) AS ago) AS d
      LEFT JOIN bench.holiday h USING (day))`;

/** Whether period `p` covers the day \`a\`. */
const COVERS = `CASE WHEN NOT p.is_yearly THEN (p.starts_on IS NULL OR p.starts_on <= a.day) AND (p.ends_on IS NULL OR a.day <= p.ends_on)
      WHEN p.starts_on <= p.ends_on THEN a.day_of_year BETWEEN p.starts_on AND p.ends_on
      ELSE a.day_of_year >= p.starts_on OR a.day_of_year <= p.ends_on END`;

/** What holds on the day `a` if nothing is special about it, or by a policy of `h`. */
const POLICY = "CASE WHEN a.is_eve THEN h.holiday_eves WHEN NOT a.is_eve THEN h.public_holidays ELSE 'AS_USUAL' END";

/** Whether span `s` holds on the day `a`. */
const HOLDS = `(a.weekday = ANY (s.weekdays) OR s.weekdays = '{}') AND CASE s.week_rule WHEN 'ODD_WEEKS' THEN a.week % 2 = 1 WHEN 'EVEN_WEEKS' THEN a.week % 2 = 0
      WHEN 'EVERY_NTH_WEEK' THEN (a.monday - date_trunc('week', s.week_from)::date) / 7 % s.week_interval = 0
      WHEN 'NTH_WEEKDAY_OF_MONTH' THEN s.nths && a.nths ELSE true END`;

/**
 * The timetables by which a door is open: worked out once for all who keep the same. The kinds are declared from the
 * weakest to the strongest; where a policy says closed or unknown only an exception opens a door.
 */
export const OPEN_TIMETABLES = `telling AS MATERIALIZED (
    SELECT DISTINCT ON (h.timetable, a.day) h.timetable, p.id, a.* FROM bench.hours h JOIN bench.period p ON p.listing_id = h.timetable CROSS JOIN asked a
    WHERE ${COVERS} AND CASE p.kind WHEN 'EXCEPTION' THEN true
      WHEN 'PUBLIC_HOLIDAY' THEN a.is_eve IS NOT NULL AND ${POLICY} = 'OPEN' ELSE ${POLICY} IN ('AS_USUAL', 'OPEN') END
    ORDER BY h.timetable, a.day, p.kind DESC),
  open_timetables AS MATERIALIZED (
    SELECT DISTINCT a.timetable FROM telling a JOIN bench.span s ON s.period_id = a.id
    WHERE s.state IN ('OPEN', 'SELF_SERVICE') AND s.opens_minute <= a.minute AND a.minute < s.closes_minute AND ${HOLDS})`;

/** What is going on at a moment on the wall. */
export const openActivities = (wall) => `open_activities AS MATERIALIZED (
    SELECT activity_id FROM bench.occurrence
    WHERE tsrange(begins, ends) @> ${wall}::timestamp AND starts_minute IS NOT NULL AND state <> 'CANCELLED')`;

const spansOf = (
  period,
) => `(SELECT json_agg(json_build_array(s.opens_minute, s.closes_minute, s.state) ORDER BY s.opens_minute)
      FROM bench.span s WHERE s.period_id = ${period} AND s.state <> 'CLOSED' AND ${HOLDS})`;
const UNKNOWN_ALL_DAY = "json_build_array(json_build_array(0, 1440, 'UNKNOWN'))";

/** The hours of today, as they really are, of the timetable `timetable`. */
export const hoursToday = (timetable) => `(SELECT coalesce(CASE
      WHEN told.exception IS NOT NULL THEN ${spansOf("told.exception")}
      WHEN ${POLICY} = 'CLOSED' THEN NULL
      WHEN ${POLICY} = 'UNKNOWN' THEN CASE WHEN told.usual IS NULL OR usual.spans IS NOT NULL THEN ${UNKNOWN_ALL_DAY} END
      WHEN a.is_eve IS NOT NULL AND ${POLICY} = 'OPEN' AND told.holiday IS NOT NULL THEN ${spansOf("told.holiday")}
      WHEN told.usual IS NULL OR (a.is_eve IS NOT NULL AND ${POLICY} = 'OPEN' AND usual.spans IS NULL) THEN ${UNKNOWN_ALL_DAY}
      ELSE usual.spans END, '[]')
    FROM bench.hours h JOIN asked a ON a.minute < 1440 CROSS JOIN LATERAL (SELECT
      (SELECT p.id FROM bench.period p WHERE p.listing_id = h.timetable AND p.kind = 'EXCEPTION' AND ${COVERS}) AS exception,
      (SELECT p.id FROM bench.period p WHERE p.listing_id = h.timetable AND p.kind = 'PUBLIC_HOLIDAY') AS holiday,
      (SELECT p.id FROM bench.period p WHERE p.listing_id = h.timetable AND p.kind IN ('SEASONAL', 'REGULAR') AND ${COVERS} ORDER BY p.kind DESC LIMIT 1) AS usual) AS told
      CROSS JOIN LATERAL (SELECT ${spansOf("told.usual")} AS spans) AS usual
    WHERE h.timetable = ${timetable})`;
