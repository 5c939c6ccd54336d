/** The Pothos builder: plugins, scalars and how ids are written. No types of the domain. */
import SchemaBuilder from "@pothos/core";
import ComplexityPlugin from "@pothos/plugin-complexity";
import ErrorsPlugin from "@pothos/plugin-errors";
import RelayPlugin from "@pothos/plugin-relay";
import { GraphQLError, type GraphQLSchema, isObjectType } from "graphql";
import type { Context } from "./context.ts";
import { MAX_BREADTH, MAX_COMPLEXITY, MAX_DEPTH } from "./limits.ts";
import { problem } from "./problems.ts";
import { InvalidInput, NotAllowed, NotFound } from "./refusals.ts";

interface BuilderTypes {
  Context: Context;
  DefaultFieldNullability: false;
  Scalars: {
    Date: { Input: string; Output: string };
    DateTime: { Input: Date; Output: Date | string };
    LanguageTag: { Input: string; Output: string };
    ID: { Input: string; Output: string };
  };
}

/** `approveSubmission` has the result `ApproveSubmissionResult`, and `ApproveSubmissionSuccess` is one of its kinds. */
const nameAfter = (ending: string) => (about: { readonly fieldName: string }) =>
  `${about.fieldName.charAt(0).toUpperCase()}${about.fieldName.slice(1)}${ending}`;

export const builder = new SchemaBuilder<BuilderTypes>({
  defaultFieldNullability: false,
  plugins: [ErrorsPlugin, ComplexityPlugin, RelayPlugin],
  // Acts say what stood in their way as a type. Never plain `Error`: that could be anybody's words.
  errors: {
    defaultTypes: [NotAllowed, NotFound, InvalidInput],
    defaultResultOptions: { name: nameAfter("Success"), description: "It is done." },
    defaultUnionOptions: { name: nameAfter("Result"), description: "That it is done, or why it was not." },
  },
  // A list that says nothing of its length counts ten times; connections say it themselves.
  complexity: {
    defaultComplexity: 1,
    defaultListMultiplier: 5,
    limit: { depth: MAX_DEPTH, breadth: MAX_BREADTH, complexity: MAX_COMPLEXITY },
    complexityError: (kind, result) => {
      const measure = kind.toLowerCase() as Lowercase<typeof kind>; // the kinds are named after the measures
      const { extensions } = problem("QUERY_TOO_COMPLEX", {
        argument: measure,
        value: result[measure],
        maximum: result[`max${kind}`],
      });
      // Refused before anything was read, so it is the request that is wrong and not a part of the answer.
      return new GraphQLError("QUERY_TOO_COMPLEX", { extensions: { ...extensions, http: { status: 400 } } });
    },
  },
  relay: {
    // URL-safe, so that an id can stand in an address as it is.
    encodeGlobalID: (typename, id) => Buffer.from(`${typename}:${id}`).toString("base64url"),
    decodeGlobalID: (globalId) => {
      const text = Buffer.from(globalId, "base64url").toString("utf8");
      const colon = text.indexOf(":");
      if (colon < 1) throw problem("INVALID_ID", { argument: "id", value: globalId });
      return { typename: text.slice(0, colon), id: text.slice(colon + 1) };
    },
    nodeTypeOptions: { description: "Anything that can be asked for again by its id." },
    idFieldOptions: { description: "Stable, and unique among everything that has one." },
    nodeQueryOptions: {
      description: "Whatever has this id; null when nothing has. Error INVALID_ID when it cannot be one.",
      args: { id: { description: "As in `Node.id`." } },
      resolve: (_root, { id }, _context, { schema }, resolveNode) => {
        checkNodeType(schema, id.typename);
        return resolveNode(id);
      },
    },
    nodesQueryOptions: {
      description:
        "Several at once, in the order asked for; null where nothing has the id. Errors INVALID_ID, TOO_MANY_VALUES.",
      args: { ids: { description: "At most 100, as in `Node.id`." } },
      complexity: ({ ids }) => ({ field: 1, multiplier: ids.length }),
      resolve: (_root, { ids }, _context, { schema }, resolveNodes) => {
        if (ids.length > MAX_NODES) {
          throw problem("TOO_MANY_VALUES", { argument: "ids", value: ids.length, maximum: MAX_NODES });
        }
        for (const { typename } of ids) checkNodeType(schema, typename);
        return resolveNodes(ids);
      },
    },
    pageInfoTypeOptions: { description: "Whether there is more before and after a page." },
    hasNextPageFieldOptions: { description: "Whether anything comes after the page." },
    hasPreviousPageFieldOptions: { description: "Whether anything comes before the page." },
    startCursorFieldOptions: {
      description: "The cursor of the first on the page, for `before`; null on an empty page.",
    },
    endCursorFieldOptions: { description: "The cursor of the last on the page, for `after`; null on an empty page." },
    firstArgOptions: { description: "How many from the start, 1 to 100; 20 when neither this nor `last` is given." },
    afterArgOptions: { description: "Only what comes after this cursor." },
    lastArgOptions: { description: "How many from the end, 1 to 100." },
    beforeArgOptions: { description: "Only what comes before this cursor." },
  },
});

/** As many as a page may hold. */
const MAX_NODES = 100;

/** An id may name any type, also one that was never a node. */
function checkNodeType(schema: GraphQLSchema, typename: string): void {
  const type = schema.getType(typename);
  const isNode = isObjectType(type) && type.getInterfaces().some(({ name }) => name === "Node");
  if (!isNode) throw problem("INVALID_ID", { argument: "id", value: typename });
}

builder.queryType({
  description:
    "What one may ask. The catalogue is public and needs no account; what is for editors, officers and maintainers says so.",
});

builder.mutationType({
  description:
    "What a person does. Each act takes one input and answers with a union: that it is done, or why it was not.",
});

builder.scalarType("Date", {
  description: "A day, `YYYY-MM-DD` (ISO 8601), in the Gregorian calendar.",
  serialize: (value) => value,
  parseValue: (value) => parseDate(value),
});

builder.scalarType("DateTime", {
  description: "A moment, RFC 3339 in UTC, e.g. `2026-11-21T09:30:00.000Z`. Input may carry any offset.",
  serialize: (value) => (value instanceof Date ? value.toISOString() : value),
  parseValue: (value) => parseMoment(value),
});

builder.scalarType("LanguageTag", {
  description: "A language by its BCP 47 tag, e.g. `fi`, `ckb`, `fse`. `languages` lists those in use.",
  serialize: (value) => value,
  parseValue: (value) => {
    if (typeof value === "string" && /^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$/.test(value)) return value.toLowerCase();
    throw problem("UNKNOWN_LANGUAGE", { value: String(value) });
  },
});

/** Years that a directory of today can mean; 9999 is a typing error or a probe. */
const EARLIEST_YEAR = 1900;
const LATEST_YEAR = 2200;

function parseDate(value: unknown): string {
  const text = String(value);
  const moment = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : undefined;
  // The 31st of February would quietly become the 3rd of March: what is printed must be what was read.
  if (moment && isSensible(moment) && moment.toISOString().startsWith(text)) return text;
  throw problem("INVALID_DATE", { value: text });
}

function parseMoment(value: unknown): Date {
  const text = String(value);
  const isWritten = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d{1,9})?)?(Z|[+-]\d{2}:\d{2})$/.test(text);
  const moment = new Date(text);
  if (isWritten && isSensible(moment)) return moment;
  throw problem("INVALID_DATE", { value: text });
}

function isSensible(moment: Date): boolean {
  const year = moment.getUTCFullYear();
  return !Number.isNaN(year) && year >= EARLIEST_YEAR && year <= LATEST_YEAR;
}
