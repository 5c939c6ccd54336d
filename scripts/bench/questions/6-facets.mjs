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
  // Each facet is counted without its own choice; a wider language ("Kurdish") counts its parts, once a listing.
  sql: `WITH here AS MATERIALIZED (
      SELECT l.id, l.kind, l.kind = $2 AS is_kind, EXISTS (SELECT 1 FROM language_offer o WHERE o.listing_id = l.id AND o.language_tag = ANY ($1)) AS speaks
      FROM listing l WHERE l.state = 'PUBLISHED' AND l.is_listed AND l.municipality_code = ANY ($3))
    SELECT json_build_object(
      'total', (SELECT count(*) FROM here WHERE is_kind AND speaks),
      'kinds', (SELECT coalesce(json_object_agg(kind, count), '{}') FROM (SELECT kind, count(*) AS count FROM here WHERE speaks GROUP BY kind) AS k),
      'languages', (SELECT coalesce(json_object_agg(tag, count), '{}') FROM (
        SELECT tag, count(DISTINCT id) AS count FROM (
          SELECT o.language_tag AS tag, here.id FROM here JOIN language_offer o ON o.listing_id = here.id WHERE is_kind
          UNION ALL
          SELECT g.macro_language_tag, here.id FROM here JOIN language_offer o ON o.listing_id = here.id JOIN language g ON g.tag = o.language_tag
          WHERE is_kind AND g.macro_language_tag IS NOT NULL) AS served GROUP BY tag) AS counted),
      'services', (SELECT coalesce(json_object_agg(category_id, count), '{}') FROM (
        SELECT s.category_id, count(*) AS count FROM here JOIN service s ON s.listing_id = here.id WHERE is_kind AND speaks GROUP BY s.category_id) AS counted)
    )::text AS answer`,
  parametersOf: ({ places, vocabulary }) =>
    places.map(({ language, kind, municipality }) => {
      const region = vocabulary.regionOf(municipality);
      return {
        variables: { filter: { languages: [language], kinds: [kind], regions: [region] } },
        values: [vocabulary.withParts(language), kind, vocabulary.municipalitiesOf(region)],
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
