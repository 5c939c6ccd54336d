// Q8, "what is on this week, in my language": the occurrences of a week in order of time, the first twenty, and how
// many there are. SQL reads them off a table of occurrences that was worked out beforehand (bare-sql-tables.mjs).

const FROM = "2026-11-23T09:00:00+02:00";
const TO = "2026-11-30T09:00:00+02:00";

export const thisWeek = {
  name: "Q8",
  title: "on this week",
  document: `query ThisWeek($filter: ListingFilter, $from: DateTime, $to: DateTime) {
    occurrences(filter: $filter, from: $from, to: $to, first: 20) { totalCount nodes {
      date startTime endTime startsAt state originalDate
      activity { slug name { text } municipality { name { text } } host { slug name { text } } }
    } }
  }`,
  // What has begun lasts for a day at most, so what is still going on at the start began no earlier than that.
  sql: `WITH page AS (SELECT activity_id, original_on FROM bench.on_in_language
      WHERE tag = $1 AND begins > $2::timestamp - interval '1 day' AND begins < $3 AND ends > $2 ORDER BY begins, activity_id, original_on LIMIT 20)
    SELECT json_build_object('total', (SELECT count(*) FROM bench.on_in_language WHERE tag = $1 AND begins > $2::timestamp - interval '1 day' AND begins < $3 AND ends > $2),
      'nodes', coalesce((SELECT json_agg(json_build_object('date', o.day, 'startTime', to_char(o.begins, 'HH24:MI'), 'endTime', to_char(o.ends, 'HH24:MI'),
          'isStartKnown', o.starts_minute IS NOT NULL, 'isEndKnown', o.starts_minute + o.lasts IS NOT NULL,
          'startsAt', o.begins AT TIME ZONE h.time_zone, 'state', o.state, 'originalDate', o.original_on,
          'slug', l.slug, 'name', n.name, 'municipality', m.names ->> 'fi', 'hostSlug', h.slug, 'hostName', hn.name) ORDER BY o.begins, o.activity_id, o.original_on)
        FROM page JOIN bench.occurrence o USING (activity_id, original_on) JOIN listing l ON l.id = o.activity_id JOIN bench.listing_name n ON n.listing_id = l.id
          JOIN activity a ON a.listing_id = l.id JOIN listing h ON h.id = a.host_id JOIN bench.listing_name hn ON hn.listing_id = h.id
          LEFT JOIN municipality m ON m.code = h.municipality_code), '[]'))::text AS answer`,
  parametersOf: ({ places }) =>
    places.map(({ language }) => ({
      variables: { filter: { languages: [language] }, from: FROM, to: TO },
      values: [language, FROM.slice(0, 19), TO.slice(0, 19)],
    })),
  ofProduct: ({ occurrences: { totalCount, nodes } }) => ({
    total: totalCount,
    nodes: nodes.map(({ date, startTime, endTime, startsAt, state, originalDate, activity }) => ({
      when: [date, startTime, endTime, Date.parse(startsAt), state, originalDate],
      what: [activity.slug, activity.name.text],
      where: [activity.municipality?.name.text ?? null, activity.host.slug, activity.host.name.text],
    })),
  }),
  ofSql: ({ total, nodes }) => ({
    total,
    nodes: nodes.map(({ isStartKnown, isEndKnown, ...node }) => ({
      when: [
        node.date,
        isStartKnown ? node.startTime : null,
        isEndKnown ? node.endTime : null,
        Date.parse(node.startsAt),
        node.state,
        node.originalDate,
      ],
      what: [node.slug, node.name],
      where: [node.municipality, node.hostSlug, node.hostName],
    })),
  }),
};
