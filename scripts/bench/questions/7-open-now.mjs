// Q7, "open now near me, in my language": the nearest twenty that are surely open, with today's real hours. "Now" is one
// of eight fixed moments, half of them ordinary and half in the way of an answer that knows only the week.
import { comparable, metresFrom } from "./4-nearest.mjs";
import { minutesOf } from "./cards.mjs";
import { askedOn, hoursToday, OPEN_TIMETABLES, openActivities } from "./opening.mjs";

const NOWS = [
  "2026-11-24T13:10:00+02:00",
  "2026-12-06T14:00:00+02:00", // a Sunday and Independence Day
  "2026-11-30T09:45:00+02:00",
  "2026-12-24T11:00:00+02:00", // Christmas Eve: an eve, and in a season that runs over the new year
  "2026-12-03T16:40:00+02:00",
  "2027-01-06T12:30:00+02:00", // a Wednesday, Epiphany, the last day of that season
  "2026-12-11T18:20:00+02:00",
  "2026-11-28T00:30:00+02:00", // in the night, when what began on Friday may go on
];
const round = (degrees) => Math.round(degrees * 100) / 100;

export const openNow = {
  name: "Q7",
  title: "open now near me",
  document: `query OpenNow($filter: ListingFilter, $today: Date) {
    listings(filter: $filter, orderBy: DISTANCE, first: 20) { edges { distanceMetres node {
      slug kind name { text } municipality { name { text } }
      openingHours { days(from: $today, count: 1) { spans { opens closes endsNextDay state } } }
    } } }
  }`,
  sql: `WITH ${askedOn("$2::timestamp")}, ${OPEN_TIMETABLES}, ${openActivities("$2")},
    near AS (SELECT g.listing_id AS id, g.rank, g.timetable, ${metresFrom("$3", "$4")} AS metres FROM bench.serves g
      WHERE g.tag = $1 AND (g.timetable IN (SELECT timetable FROM open_timetables) OR g.listing_id IN (SELECT activity_id FROM open_activities))
      ORDER BY g.spot <-> ll_to_earth($3, $4)::cube LIMIT 40),
    page AS (SELECT id, timetable, row_number() OVER (ORDER BY metres, rank) AS position, metres FROM near ORDER BY metres, rank LIMIT 20)
    SELECT coalesce(json_agg(json_build_object('slug', l.slug, 'kind', l.kind, 'name', n.name, 'municipality', m.names ->> 'fi', 'metres', page.metres,
      'today', coalesce(${hoursToday("page.timetable")}, '[]')) ORDER BY page.position), '[]')::text AS answer
    FROM page JOIN listing l ON l.id = page.id JOIN bench.listing_name n ON n.listing_id = l.id LEFT JOIN municipality m ON m.code = l.municipality_code`,
  parametersOf: ({ places }) =>
    places.map(({ language, latitude, longitude }, index) => {
      const openAt = NOWS[index % NOWS.length];
      const near = { latitude: round(latitude), longitude: round(longitude) };
      return {
        variables: {
          filter: { languages: [language], near, openAt, includeUnknownHours: false },
          today: openAt.slice(0, 10),
        },
        values: [language, openAt.slice(0, 19), near.latitude, near.longitude],
      };
    }),
  ofProduct: ({ listings }) =>
    comparable(
      null,
      listings.edges.map(({ distanceMetres, node }) => ({
        slug: node.slug,
        kind: node.kind,
        name: node.name.text,
        municipality: node.municipality?.name.text ?? null,
        metres: distanceMetres,
        today: node.openingHours.days[0].spans.map((span) => [...minutesOf(span), span.state]),
      })),
    ),
  ofSql: (nodes) => comparable(null, nodes),
};
