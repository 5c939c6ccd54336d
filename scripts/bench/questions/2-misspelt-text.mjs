// Q2, words with a typing error. The two search differently (the product by its word index, SQL by trigrams
// over a table of words), so the answers are judged by what was meant: of the first twenty, how many offer
// the service whose name was mistyped, or are an activity of that sort?
import { CARD_FIELDS, CARDS, cardOf, inOneOrder } from "./cards.mjs";

/** Four mistakes that fingers make, at a place inside the word that differs from word to word. */
const MISTAKES = [
  (word, at) => word.slice(0, at) + word.slice(at + 1),
  (word, at) => word.slice(0, at) + word.charAt(at + 1) + word.charAt(at) + word.slice(at + 2),
  (word, at) => word.slice(0, at) + word.charAt(at) + word.slice(at),
  (word, at) => `${word.slice(0, at)}${word.charAt(at) === "e" ? "r" : "e"}${word.slice(at + 1)}`,
];
const SHORTEST_WORD = 8;

export const misspeltText = {
  name: "Q2",
  title: "misspelt text",
  document: `query MisspeltText($filter: ListingFilter) {
    listings(filter: $filter, first: 20) { totalCount nodes { ${CARD_FIELDS} } }
  }`,
  sql: `WITH typed AS (SELECT word AS typed FROM unnest($1::text[]) AS word),
    meant AS MATERIALIZED (SELECT (string_agg('(' || words || ')', ' & '))::tsquery AS query FROM typed CROSS JOIN LATERAL (
      SELECT string_agg(quote_literal(word), ' | ') AS words FROM (
        SELECT word FROM bench.word WHERE word % typed ORDER BY similarity(word, typed) DESC, listings DESC LIMIT 3) AS nearest) AS near),
    found AS MATERIALIZED (SELECT s.listing_id AS id, ts_rank(s.words, meant.query) AS score
      FROM meant JOIN bench.search_document s ON s.words @@ meant.query),
    page AS (SELECT f.id, row_number() OVER (ORDER BY f.score DESC, g.rank) AS position, NULL::int AS metres
      FROM found f JOIN bench.ground g ON g.listing_id = f.id ORDER BY f.score DESC, g.rank LIMIT 20)
    SELECT json_build_object('total', (SELECT count(*) FROM found), 'nodes', ${CARDS})::text AS answer`,
  parametersOf: ({ places, vocabulary }) => {
    const words = vocabulary.services.filter(({ name }) => /^\p{L}+$/u.test(name) && name.length >= SHORTEST_WORD);
    return places.map(({ municipality }, index) => {
      const service = words[index % words.length];
      const word = service.name.toLowerCase();
      const mistyped = MISTAKES[index % MISTAKES.length](word, 3 + (index % (word.length - 5)));
      const town = index % 2 === 1 ? [vocabulary.nameOf(municipality).toLowerCase()] : [];
      const typed = [mistyped, ...town.filter((name) => /^\p{L}+$/u.test(name))];
      return { variables: { filter: { text: typed.join(" ") } }, values: [typed], meant: service.id };
    });
  },
  ofProduct: ({ listings }) => ({
    total: listings.totalCount,
    nodes: listings.nodes.map((node) => inOneOrder(cardOf(node))),
  }),
  ofSql: ({ total, nodes }) => ({ total, nodes: nodes.map(inOneOrder) }),
  /** The share of the first twenty that offer what was meant. */
  judge: ({ nodes }, { meant }) =>
    nodes.length === 0
      ? 0
      : nodes.filter(({ services, category }) => category === meant || services.some(({ id }) => id === meant)).length /
        nodes.length,
};
