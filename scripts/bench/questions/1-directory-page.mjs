// Q1, the directory page: what serves in a language, of a kind, in a municipality or a region; the first
// twenty by name.
import { CARD_FIELDS, CARDS, cardOf, inOneOrder } from "./cards.mjs";

export const directoryPage = {
  name: "Q1",
  title: "directory page",
  document: `query DirectoryPage($filter: ListingFilter) {
    listings(filter: $filter, orderBy: NAME, first: 20) { totalCount nodes { ${CARD_FIELDS} } }
  }`,
  sql: `WITH found AS MATERIALIZED (
      SELECT listing_id AS id, rank FROM bench.serves WHERE tag = $1 AND kind = $2 AND municipality_code = ANY ($3)),
    page AS (SELECT id, rank AS position, NULL::int AS metres FROM found ORDER BY rank LIMIT 20)
    SELECT json_build_object('total', (SELECT count(*) FROM found), 'nodes', ${CARDS})::text AS answer`,
  parametersOf: ({ places, vocabulary }) =>
    places.map(({ language, kind, municipality }, index) => {
      const region = vocabulary.regionOf(municipality);
      const isRegion = index % 2 === 1;
      return {
        variables: {
          filter: {
            languages: [language],
            kinds: [kind],
            ...(isRegion ? { regions: [region] } : { municipalities: [municipality] }),
          },
        },
        values: [language, kind, isRegion ? vocabulary.municipalitiesOf(region) : [municipality]],
      };
    }),
  ofProduct: ({ listings }) => ({
    total: listings.totalCount,
    nodes: listings.nodes.map((node) => inOneOrder(cardOf(node))),
  }),
  ofSql: ({ total, nodes }) => ({ total, nodes: nodes.map(inOneOrder) }),
};
