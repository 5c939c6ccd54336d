// Q5, everything about one place.
import { OFFERS, PERIOD_FIELDS, PERIODS, periodsOf, withLists } from "./cards.mjs";

export const onePlace = {
  name: "Q5",
  title: "one place",
  document: `query OnePlace($slug: String!) {
    place(slug: $slug) {
      id slug kind isNational isAddressWithheld cost attendance isChildWelcome languageCount changedAt isSynthetic
      name { text language direction isFallback origin isStale }
      names { text language origin }
      descriptions { text language origin isStale }
      directions { text language }
      municipality { code name { text } region { code name { text } } wellbeingCounty { code name { text } } }
      address { street postalCode locality }
      position { latitude longitude source isApproximate }
      languages { language { tag autonym direction name { text } } mode weekdays byAppointment }
      services { category { id name { text } } }
      targetGroups { id name { text } }
      contactPoints { channel value }
      openingHours { timeZone publicHolidays holidayEves ${PERIOD_FIELDS} }
      accessibility { kind isPresent }
      freshness { state confirmedAt confirmedBy needsConfirmation }
      source { title url date dataSource { id title licence isLicenceConfirmed } }
      operators { slug name { text } }
    }
  }`,
  sql: `SELECT json_build_object(
      'id', l.id, 'slug', l.slug, 'kind', l.kind, 'isNational', l.is_national, 'isAddressWithheld', l.is_address_withheld, 'cost', l.cost,
      'attendance', l.attendance, 'isChildWelcome', l.is_child_welcome, 'languageCount', l.language_count, 'changedAt', l.changed_at,
      'municipality', m.code, 'municipalityName', m.names ->> 'fi', 'region', r.code, 'regionName', r.names ->> 'fi', 'county', w.code, 'countyName', w.names ->> 'fi',
      'street', l.street, 'postalCode', l.postal_code, 'locality', l.locality, 'latitude', l.latitude, 'longitude', l.longitude, 'positionSource', l.position_source,
      'timeZone', l.time_zone, 'confirmedAt', l.confirmed_at, 'confirmedBy', l.confirmed_by, 'needsConfirmation', l.needs_confirmation,
      'source', d.id, 'sourceTitle', d.title, 'licence', d.licence, 'isLicenceConfirmed', d.is_licence_confirmed,
      'texts', (SELECT json_agg(json_build_object('language', language_tag, 'origin', origin, 'isStale', state = 'STALE', 'name', name, 'description', description,
        'directions', directions) ORDER BY field_group, language_tag) FROM translation WHERE listing_id = l.id AND state <> 'DRAFT'),
      'languages', (SELECT coalesce(json_agg(json_build_object('tag', o.language_tag, 'autonym', g.autonym, 'direction', g.direction, 'name', g.names ->> 'fi', 'mode', o.mode,
        'weekdays', o.weekdays, 'byAppointment', o.by_appointment)), '[]') FROM ${OFFERS}),
      'services', (SELECT coalesce(json_agg(json_build_object('id', c.id, 'name', c.names ->> 'fi') ORDER BY c.position), '[]')
        FROM service s JOIN service_category c ON c.id = s.category_id WHERE s.listing_id = l.id),
      'targetGroups', (SELECT coalesce(json_agg(json_build_object('id', g.id, 'name', g.names ->> 'fi') ORDER BY g.position), '[]')
        FROM listing_target_group t JOIN target_group g ON g.id = t.target_group_id WHERE t.listing_id = l.id),
      'contacts', (SELECT coalesce(json_agg(json_build_object('channel', channel, 'value', value) ORDER BY position), '[]')
        FROM contact_point WHERE listing_id = l.id AND audience = 'PUBLIC'),
      'publicHolidays', l.public_holidays, 'holidayEves', l.holiday_eves, 'hours', ${PERIODS},
      'accessibility', (SELECT coalesce(json_agg(json_build_object('kind', kind, 'isPresent', is_present)), '[]') FROM accessibility_feature WHERE listing_id = l.id),
      'operators', (SELECT coalesce(json_agg(json_build_object('slug', o.slug, 'name', n.name)), '[]')
        FROM operation p JOIN listing o ON o.id = p.organisation_id AND o.state = 'PUBLISHED' JOIN bench.listing_name n ON n.listing_id = o.id WHERE p.place_id = l.id)
    )::text AS answer
    FROM listing l JOIN data_source d ON d.id = l.source_id LEFT JOIN municipality m ON m.code = l.municipality_code
      LEFT JOIN region r ON r.code = m.region_code LEFT JOIN wellbeing_county w ON w.code = m.wellbeing_county_code
    WHERE l.slug = $1 AND l.state = 'PUBLISHED'`,
  parametersOf: ({ places }) => places.map(({ slug }) => ({ variables: { slug }, values: [slug] })),
  ofProduct: ({ place }) => ({
    slug: place.slug,
    municipality: place.municipality?.code ?? null,
    street: place.address?.street ?? null,
    point: place.position && [place.position.latitude, place.position.longitude],
    names: textsOf(place.names, "text"),
    descriptions: textsOf(place.descriptions, "text"),
    languages: place.languages.map(({ language, mode }) => `${language.tag} ${mode}`).toSorted(),
    services: place.services.map(({ category }) => category.id),
    targetGroups: place.targetGroups.map(({ id }) => id),
    contacts: place.contactPoints.map(({ channel, value }) => `${channel} ${value}`).toSorted(),
    holidays: [place.openingHours.publicHolidays, place.openingHours.holidayEves],
    hours: periodsOf(place.openingHours.periods),
    accessibility: place.accessibility.map(({ kind, isPresent }) => `${kind} ${isPresent}`).toSorted(),
    confirmed: instantOf(place.freshness.confirmedAt),
    operators: place.operators.map(({ slug }) => slug).toSorted(),
    source: place.source.dataSource.id,
  }),
  ofSql: (place) => ({
    slug: place.slug,
    municipality: place.municipality,
    street: place.street,
    point: place.latitude === null ? null : [place.latitude, place.longitude],
    names: textsOf(place.texts, "name"),
    descriptions: textsOf(place.texts, "description"),
    languages: place.languages.map(({ tag, mode }) => `${tag} ${mode}`).toSorted(),
    services: place.services.map(({ id }) => id),
    targetGroups: place.targetGroups.map(({ id }) => id),
    contacts: place.contacts.map(({ channel, value }) => `${channel} ${value}`).toSorted(),
    holidays: [place.publicHolidays, place.holidayEves],
    hours: withLists(place.hours),
    accessibility: place.accessibility.map(({ kind, isPresent }) => `${kind} ${isPresent}`).toSorted(),
    confirmed: instantOf(place.confirmedAt),
    operators: place.operators.map(({ slug }) => slug).toSorted(),
    source: place.source,
  }),
};

const instantOf = (text) => (text === null ? null : Date.parse(text));
const textsOf = (texts, field) =>
  Object.fromEntries(texts.flatMap((text) => (text[field] ? [[text.language, text[field]]] : [])).toSorted());
