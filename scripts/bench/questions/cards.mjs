// The part that the three list questions share in the bare-SQL contestant: a page's listings in full.

/** JSON of the rows of `page (id, position, metres)`, in order; `metres` may be null. */
export const CARDS = `coalesce((SELECT json_agg(json_build_object(
    'slug', l.slug, 'kind', l.kind, 'name', n.name, 'nameLanguage', n.language, 'description', d.description, 'descriptionLanguage', d.language_tag,
    'municipality', m.names ->> 'fi', 'metres', page.metres,
    'languages', (SELECT coalesce(json_agg(json_build_object('tag', o.language_tag, 'autonym', g.autonym, 'mode', o.mode) ORDER BY o.language_tag, o.mode), '[]')
      FROM language_offer o JOIN language g ON g.tag = o.language_tag WHERE o.listing_id = l.id),
    'services', (SELECT coalesce(json_agg(json_build_object('id', c.id, 'name', c.names ->> 'fi') ORDER BY c.position), '[]')
      FROM service s JOIN service_category c ON c.id = s.category_id WHERE s.listing_id = l.id),
    'hours', (SELECT coalesce(json_agg(json_build_array(h.weekday, h.opens_minute, h.closes_minute) ORDER BY h.weekday, h.opens_minute), '[]')
      FROM opening_hours h WHERE h.listing_id = l.id),
    'operators', (SELECT coalesce(json_agg(json_build_object('slug', r.slug, 'name', rn.name) ORDER BY r.id), '[]')
      FROM operation p JOIN listing r ON r.id = p.organisation_id AND r.state = 'PUBLISHED' JOIN bench.listing_name rn ON rn.listing_id = r.id WHERE p.place_id = l.id)
    ) ORDER BY page.position)
  FROM page JOIN listing l ON l.id = page.id JOIN bench.listing_name n ON n.listing_id = l.id
    LEFT JOIN municipality m ON m.code = l.municipality_code
    LEFT JOIN LATERAL (SELECT description, language_tag FROM translation WHERE listing_id = l.id AND description IS NOT NULL AND state <> 'DRAFT'
      ORDER BY array_position('{fi,en,sv}', language_tag) LIMIT 1) AS d ON true), '[]')`;

/** The same fields as GraphQL asks for them. */
export const CARD_FIELDS = `slug kind name { text language } description { text language }
  municipality { name { text } }
  languages { language { tag autonym } mode }
  services { category { id name { text } } }
  openingHours { week { weekday spans { opens closes } } }
  ... on Place { operators { slug name { text } } }`;

const minuteOf = (time) => Number(time.slice(0, 2)) * 60 + Number(time.slice(3));
const byText = (one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1);

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
  hours: node.openingHours.week.flatMap(({ weekday, spans }) =>
    spans.map(({ opens, closes }) => [weekday, minuteOf(opens), minuteOf(closes)]),
  ),
  operators: (node.operators ?? []).map(({ slug, name }) => ({ slug, name: name.text })),
});

/** Parts whose order says nothing are put in one order, so that two answers can be compared. */
export const inOneOrder = (card) => ({ ...card, languages: card.languages.toSorted(byText) });
