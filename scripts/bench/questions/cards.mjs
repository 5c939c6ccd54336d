// The part that the list questions share in the bare-SQL contestant: a page's listings in full.

/** JSON of the periods of the listing `l`. */
export const PERIODS = `(SELECT coalesce(json_agg(json_build_object('kind', p.kind,
        'from', CASE WHEN p.is_yearly THEN to_char(p.starts_on, 'MM-DD') ELSE p.starts_on::text END, 'to', CASE WHEN p.is_yearly THEN to_char(p.ends_on, 'MM-DD') ELSE p.ends_on::text END,
        'label', p.label ->> 'fi', 'spans', (SELECT coalesce(json_agg(json_build_array(s.weekdays, s.opens_minute, s.closes_minute, s.state,
          s.week_rule, s.week_interval, s.week_from, s.nths) ORDER BY s.position), '[]') FROM opening_span s WHERE s.period_id = p.id))
        ORDER BY p.kind, p.starts_on NULLS FIRST, p.id), '[]') FROM opening_period p WHERE p.listing_id = l.id)`;

/** The offers of the listing `l` and of what goes on there. */
export const OFFERS = `language_offer o JOIN language g ON g.tag = o.language_tag
      WHERE o.listing_id = ANY (ARRAY(SELECT l.id UNION ALL SELECT listing_id FROM activity WHERE host_id = l.id))`;

/** JSON of the rows of `page (id, position, metres)`, in order; `metres` may be null. */
export const CARDS = `coalesce((SELECT json_agg(json_build_object(
    'slug', l.slug, 'kind', l.kind, 'name', n.name, 'nameLanguage', n.language, 'description', d.description, 'descriptionLanguage', d.language_tag,
    'municipality', m.names ->> 'fi', 'metres', page.metres,
    'languages', (SELECT coalesce(json_agg(json_build_object('tag', o.language_tag, 'autonym', g.autonym, 'mode', o.mode) ORDER BY o.language_tag, o.mode), '[]')
      FROM ${OFFERS}),
    'services', (SELECT coalesce(json_agg(json_build_object('id', c.id, 'name', c.names ->> 'fi') ORDER BY c.position), '[]')
      FROM service s JOIN service_category c ON c.id = s.category_id WHERE s.listing_id = l.id),
    'hours', ${PERIODS},
    'operators', (SELECT coalesce(json_agg(json_build_object('slug', r.slug, 'name', rn.name) ORDER BY r.id), '[]')
      FROM operation p JOIN listing r ON r.id = p.organisation_id AND r.state = 'PUBLISHED' JOIN bench.listing_name rn ON rn.listing_id = r.id WHERE p.place_id = l.id),
    'category', a.category_id, 'host', (SELECT name FROM bench.listing_name WHERE listing_id = a.host_id)
    ) ORDER BY page.position)
  FROM page JOIN listing l ON l.id = page.id JOIN bench.listing_name n ON n.listing_id = l.id
    LEFT JOIN activity a ON a.listing_id = l.id LEFT JOIN municipality m ON m.code = l.municipality_code
    LEFT JOIN LATERAL (SELECT description, language_tag FROM translation WHERE listing_id = l.id AND description IS NOT NULL AND state <> 'DRAFT'
      ORDER BY array_position('{fi,en,sv}', language_tag) LIMIT 1) AS d ON true), '[]')`;

export const PERIOD_FIELDS = `periods { kind from to label { text }
  spans { weekdays opens closes endsNextDay state rule { kind interval from nths } } }`;

/** The same fields as GraphQL asks for them. */
export const CARD_FIELDS = `slug kind name { text language } description { text language }
  municipality { name { text } }
  languages { language { tag autonym } mode }
  services { category { id name { text } } }
  openingHours { ${PERIOD_FIELDS} }
  ... on Place { operators { slug name { text } } }
  ... on Activity { category { id } host { name { text } } }`;

const minuteOf = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const byText = (one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

/** A span of a day or of a week in minutes: the first two of what SQL says of it. */
export const minutesOf = ({ opens, closes, endsNextDay }) => [
  minuteOf(opens),
  minuteOf(closes) + (endsNextDay ? 1440 : 0),
];

/** Periods as GraphQL gives them, in the shape in which SQL gives them. */
export const periodsOf = (periods) =>
  periods.map(({ kind, from, to, label, spans }) => ({
    kind,
    from,
    to,
    label: label?.text ?? null,
    spans: spans.map(({ rule, ...span }) => [
      span.weekdays,
      ...minutesOf(span),
      span.state,
      ...(rule ? [rule.kind, rule.interval, rule.from, rule.nths] : [null, null, null, []]),
    ]),
  }));

/** A list that a writer left out is nothing but an empty one. */
export const withLists = (periods) =>
  periods.map(({ spans, ...period }) => ({
    ...period,
    spans: spans.map((span) => [...span.slice(0, 7), span[7] ?? []]),
  }));

/** A card as GraphQL gives it, in the shape in which SQL gives it. */
export const cardOf = (node, metres = null) => ({
  slug: node.slug,
  kind: node.kind,
  name: node.name.text,
  nameLanguage: node.name.language,
  description: node.description?.text ?? null,
  descriptionLanguage: node.description?.language ?? null,
  municipality: node.municipality?.name.text ?? null,
  metres,
  languages: node.languages.map(({ language, mode }) => ({ tag: language.tag, autonym: language.autonym, mode })),
  services: node.services.map(({ category }) => ({ id: category.id, name: category.name.text })),
  hours: periodsOf(node.openingHours.periods),
  operators: (node.operators ?? []).map(({ slug, name }) => ({ slug, name: name.text })),
  category: node.category?.id ?? null,
  host: node.host?.name.text ?? null,
});

/** Parts whose order says nothing are put in one order, so that two answers can be compared. */
export const inOneOrder = (card) => ({
  ...card,
  hours: withLists(card.hours),
  languages: card.languages.toSorted(byText),
});
