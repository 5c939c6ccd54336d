/**
 * What one request may cost. The endpoint is public and takes any query, so each of these is a door that a
 * flood would come through; each figure is at least three times what the site's own largest operation
 * needs, and a test (limits.test.ts) says so when an operation has grown.
 */
import { ApolloArmor } from "@escape.tech/graphql-armor";

/** Lexer tokens: a document longer than this is refused before it is parsed. */
export const MAX_TOKENS = 3500;
/** Fields inside fields. Introspection is not counted: graphql-js bounds it by a rule of its own. */
export const MAX_DEPTH = 27;
/** Field resolutions, as Pothos counts them; a hundred thousand take a fifth of a second. */
export const MAX_COMPLEXITY = 120_000;
/** Fields asked for, each fragment counted wherever it is spread. */
export const MAX_BREADTH = 3500;
/** A request's body; the longest real one is a few kilobytes. */
export const MAX_BODY = "100kb";
/** A request's address, with its variables. */
export const MAX_URL_LENGTH = 16_000;

/**
 * GraphQL Armor's rules for aliases and directives. Its token limit turns a syntax error into a 500, so
 * Apollo's own parser option does that; depth and cost are Pothos's, which knows page sizes. Its default
 * allows any number of `__typename` aliases, which is the very attack.
 */
const armor = new ApolloArmor({
  maxTokens: { enabled: false },
  maxDepth: { enabled: false },
  costLimit: { enabled: false },
  maxAliases: { enabled: true, n: 15, allowList: [] },
  maxDirectives: { enabled: true, n: 5 },
  // The schema is public and printed: hiding suggestions would only hurt people who mistype.
  blockFieldSuggestion: { enabled: false },
});

export const armorRules = armor.protect();
