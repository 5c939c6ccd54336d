// Q4, the nearest twenty that serve in a language and are open at a moment. Listings at one point may come
// in either order, so the distances and the number found are compared, and the listings as a set.
import { CARD_FIELDS, CARDS, cardOf, inOneOrder } from "./cards.mjs";
import { askedOn, OPEN_TIMETABLES, openActivities } from "./opening.mjs";

const two = (number) => String(number).padStart(2, "0");

/** A moment between nine and six in the week of Monday 16 November 2026, another for each parameter. */
const momentOf = (index) =>
  `2026-11-${16 + (index % 6)}T${two(9 + ((index * 7) % 9))}:${two((index * 13) % 60)}:00+02:00`;

const round = (degrees) => Math.round(degrees * 100) / 100;

/** SQL of the metres from a point to `g`; null where it has no point, which LEAST would overlook. */
export const metresFrom = (latitude, longitude) =>
  `CASE WHEN g.latitude IS NOT NULL THEN round(2 * 6371008.8 * asin(least(1, sqrt(sin(radians(g.latitude - ${latitude}) / 2) ^ 2
        + cos(radians(${latitude})) * cos(radians(g.latitude)) * sin(radians(g.longitude - ${longitude}) / 2) ^ 2)))) END`;

export const nearest = {
  name: "Q4",
  title: "nearest, open at",
  document: `query Nearest($filter: ListingFilter) {
    listings(filter: $filter, orderBy: DISTANCE, first: 20) { totalCount edges { distanceMetres node { ${CARD_FIELDS} } } }
  }`,
  // The haversine of the product's own rule, so that the metres can be compared.
  sql: `WITH ${askedOn("$2::timestamp")}, ${OPEN_TIMETABLES}, ${openActivities("$2")},
    found AS MATERIALIZED (
      SELECT g.listing_id AS id, g.rank, ${metresFrom("$3", "$4")} AS metres
      FROM bench.serves g WHERE g.tag = $1
        AND (g.timetable IN (SELECT timetable FROM open_timetables) OR g.listing_id IN (SELECT activity_id FROM open_activities))),
    page AS (SELECT id, row_number() OVER (ORDER BY metres, rank) AS position, metres FROM found ORDER BY metres, rank LIMIT 20)
    SELECT json_build_object('total', (SELECT count(*) FROM found), 'nodes', ${CARDS})::text AS answer`,
  parametersOf: ({ places }) =>
    places.map(({ language, latitude, longitude }, index) => {
      const openAt = momentOf(index);
      const near = { latitude: round(latitude), longitude: round(longitude) };
      return {
        variables: { filter: { languages: [language], near, openAt, includeUnknownHours: false } },
        values: [language, openAt.slice(0, 19), near.latitude, near.longitude],
      };
    }),
  ofProduct: ({ listings }) =>
    comparable(
      listings.totalCount,
      listings.edges.map(({ distanceMetres, node }) => inOneOrder(cardOf(node, distanceMetres))),
    ),
  ofSql: ({ total, nodes }) => comparable(total, nodes.map(inOneOrder)),
};

/** Of several listings as far away as the last, either may be the twentieth: those are compared by distance only. */
export function comparable(total, nodes) {
  const farthest = nodes.at(-1)?.metres;
  const surely = nodes.filter(({ metres }) => metres !== farthest);
  const bySlug = surely.toSorted((one, other) => (one.slug < other.slug ? -1 : 1));
  return { total, metres: nodes.map(({ metres }) => metres), nodes: bySlug };
}
