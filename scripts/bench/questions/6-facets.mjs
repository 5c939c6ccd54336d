// Q6, facet counts under a filter: how many would remain for each language, kind and service.

export const facets = {
  name: "Q6",
  title: "facets",
  document: `query Facets($filter: ListingFilter) {
    listings(filter: $filter, first: 1) {
      totalCount
      facets { kinds { kind count } languages { language { tag } count } services { category { id } count } }
    }
  }`,
  // Each facet is counted without its own choice.
  sql: `SELECT json_build_object(
      'total', (SELECT count(*) FROM bench.serves WHERE tag = $1 AND kind = $2 AND municipality_code = ANY ($3)),
      'kinds', (SELECT coalesce(json_object_agg(kind, count), '{}') FROM (
        SELECT kind, count(*) AS count FROM bench.serves WHERE tag = $1 AND municipality_code = ANY ($3) GROUP BY kind) AS counted),
      'languages', (SELECT coalesce(json_object_agg(tag, count), '{}') FROM (
        SELECT tag, count(*) AS count FROM bench.serves WHERE kind = $2 AND municipality_code = ANY ($3) GROUP BY tag) AS counted),
      'services', (SELECT coalesce(json_object_agg(category_id, count), '{}') FROM (
        SELECT category_id, count(*) AS count FROM bench.serves JOIN bench.provides USING (listing_id)
        WHERE tag = $1 AND kind = $2 AND municipality_code = ANY ($3) GROUP BY category_id) AS counted)
    )::text AS answer`,
  parametersOf: ({ places, vocabulary }) =>
    places.map(({ language, kind, municipality }) => {
      const region = vocabulary.regionOf(municipality);
      return {
        variables: { filter: { languages: [language], kinds: [kind], regions: [region] } },
        values: [language, kind, vocabulary.municipalitiesOf(region)],
      };
    }),
  ofProduct: ({ listings: { totalCount, facets: counts } }) => ({
    total: totalCount,
    kinds: sorted(counts.kinds.map(({ kind, count }) => [kind, count])),
    languages: sorted(counts.languages.map(({ language, count }) => [language.tag, count])),
    services: sorted(counts.services.map(({ category, count }) => [category.id, count])),
  }),
  ofSql: ({ total, kinds, languages, services }) => ({
    total,
    kinds: sorted(Object.entries(kinds)),
    languages: sorted(Object.entries(languages)),
    services: sorted(Object.entries(services)),
  }),
};

const sorted = (entries) => Object.fromEntries(entries.toSorted(([one], [other]) => (one < other ? -1 : 1)));
