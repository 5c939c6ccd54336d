// Q4, the nearest twenty that serve in a language and are open at a moment. Listings at one point may come
// in either order, so the distances and the number found are compared, and the listings as a set.
import { CARD_FIELDS, CARDS, cardOf, inOneOrder } from "./cards.mjs";

const two = (number) => String(number).padStart(2, "0");

/** A moment between nine and six in the week of Monday 16 November 2026, another for each parameter. */
const momentOf = (index) =>
  `2026-11-${16 + (index % 6)}T${two(9 + ((index * 7) % 9))}:${two((index * 13) % 60)}:00+02:00`;

const wallTimeOf = (moment) => {
  const weekday = new Date(`${moment.slice(0, 10)}T12:00:00Z`).getUTCDay() || 7;
  return [weekday, Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16))];
};
const round = (degrees) => Math.round(degrees * 100) / 100;

export const nearest = {
  name: "Q4",
  title: "nearest, open at",
  document: `query Nearest($filter: ListingFilter) {
    listings(filter: $filter, orderBy: DISTANCE, first: 20) { totalCount edges { distanceMetres node { ${CARD_FIELDS} } } }
  }`,
  // The haversine of the product's own rule, so that the metres can be compared.
  sql: `WITH found AS MATERIALIZED (
      SELECT l.id, round(2 * 6371008.8 * asin(least(1, sqrt(sin(radians(l.latitude - $4) / 2) ^ 2
        + cos(radians($4)) * cos(radians(l.latitude)) * sin(radians(l.longitude - $5) / 2) ^ 2)))) AS metres
      FROM listing l WHERE l.state = 'PUBLISHED' AND l.is_listed
        AND EXISTS (SELECT 1 FROM language_offer o WHERE o.listing_id = l.id AND o.language_tag = ANY ($1))
        AND EXISTS (SELECT 1 FROM opening_hours h WHERE h.listing_id = l.id AND h.weekday = $2 AND h.opens_minute <= $3 AND h.closes_minute > $3)),
    page AS (SELECT f.id, row_number() OVER (ORDER BY f.metres, n.rank) AS position, f.metres
      FROM found f JOIN bench.listing_name n ON n.listing_id = f.id ORDER BY f.metres, n.rank LIMIT 20)
    SELECT json_build_object('total', (SELECT count(*) FROM found), 'nodes', ${CARDS})::text AS answer`,
  parametersOf: ({ places, vocabulary }) =>
    places.map(({ language, latitude, longitude }, index) => {
      const openAt = momentOf(index);
      const near = { latitude: round(latitude), longitude: round(longitude) };
      return {
        variables: { filter: { languages: [language], near, openAt, includeUnknownHours: false } },
        values: [vocabulary.withParts(language), ...wallTimeOf(openAt), near.latitude, near.longitude],
      };
    }),
  ofProduct: ({ listings }) =>
    comparable(
      listings.totalCount,
      listings.edges.map(({ distanceMetres, node }) => cardOf(node, distanceMetres)),
    ),
  ofSql: ({ total, nodes }) => comparable(total, nodes),
};

/** Of several listings as far away as the last, either may be the twentieth: those are compared by distance only. */
function comparable(total, nodes) {
  const farthest = nodes.at(-1)?.metres;
  const surely = nodes.filter(({ metres }) => metres !== farthest).map(inOneOrder);
  const bySlug = surely.toSorted((one, other) => (one.slug < other.slug ? -1 : 1));
  return { total, metres: nodes.map(({ metres }) => metres), nodes: bySlug };
}
