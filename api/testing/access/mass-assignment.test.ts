/** Nobody sets what she is not asked for: a field that an input does not have is refused, and what comes beside it is not read. */
import { coerceInputValue, type GraphQLInputObjectType, getNamedType, graphql, isInputObjectType } from "graphql";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { schema } from "../../schema.ts";
import { startTestApi, type TestApi } from "../test-api.ts";

/** What is decided by the service, or follows from who asks. */
const NOT_FOR_INPUT = [
  "accountId",
  "actor",
  "authorId",
  "changedAt",
  "confirmedAt",
  "confirmedBy",
  "contactEmail",
  "createdAt",
  "decidedById",
  "emailVerified",
  "endedAt",
  "grantedById",
  "internalNote",
  "isListed",
  "isMaintainer",
  "isStrong",
  "isSynthetic",
  "mergedIntoId",
  "needsConfirmation",
  "organisationIds",
  "ownerId",
  "revision",
  "role",
  "sessionId",
  "sourceId",
  "state",
  "viewer",
  "__proto__x",
] as const;

/** Where a field of such a name is only a question, or names the thing that the act is about. */
const ASKED_FOR: readonly string[] = [
  "ClaimFilter.state",
  "DisableAccountInput.accountId",
  "EnableAccountInput.accountId",
  "ForgetPasskeysInput.accountId",
  "OpeningSpanInput.state",
  "RestoreRevisionInput.revision",
];

const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
const has = (type: GraphQLInputObjectType, field: string) => field in type.getFields();

function refusals(type: GraphQLInputObjectType, field: string): string[] {
  const messages: string[] = [];
  coerceInputValue({ [field]: "MAINTAINER" }, type, (_path, _value, { message }) => messages.push(message));
  return messages;
}

describe("an input", () => {
  test("has no field for what is not the sender's to say", () => {
    const found = inputs.flatMap((type) =>
      NOT_FOR_INPUT.filter((field) => has(type, field)).map((field) => `${type.name}.${field}`),
    );
    expect(found.sort()).toEqual([...ASKED_FOR].sort());
  });

  test.for(inputs.map((type) => [type.name, type] as const))(
    "refuses every field that it does not have: %s",
    ([, type]) => {
      const unknown = NOT_FOR_INPUT.filter((field) => !has(type, field));
      expect(
        unknown.filter(
          (field) => !refusals(type, field).some((said) => said.includes(`Field "${field}" is not defined`)),
        ),
      ).toEqual([]);
    },
  );
});

const acts = Object.values(schema.getMutationType()?.getFields() ?? {});

test.for(acts.map((act) => [act.name, act] as const))(
  "an act with a field more is not begun: %s",
  async ([name, { args }]) => {
    const [argument] = args;
    const type = argument && getNamedType(argument.type);
    if (args.length !== 1 || !isInputObjectType(type)) throw new Error(`${name} takes something other than one input`);
    const source = `mutation ($input: ${String(argument?.type)}) { ${name}(input: $input) { __typename } }`;
    for (const field of NOT_FOR_INPUT.filter((one) => !has(type, one))) {
      // Without a context: whatever began to act would fail on it.
      const { data, errors } = await graphql({ schema, source, variableValues: { input: { [field]: "MAINTAINER" } } });
      expect(data).toBeUndefined();
      expect(errors?.some(({ message }) => message.includes(`Field "${field}" is not defined`))).toBe(true);
    }
    const literal = `mutation { ${name}(input: { ownerId: "x" }) { __typename } }`;
    const { data, errors } = await graphql({ schema, source: literal });
    expect(data).toBeUndefined();
    expect(errors?.some(({ message }) => message.includes('Field "ownerId" is not defined'))).toBe(true);
  },
);

describe("what comes beside a question", () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await startTestApi();
  });
  afterAll(() => api.stop());

  const query = "{ viewer { email state isMaintainer } accounts { totalCount } }";

  test("is not read", async () => {
    const plain = (await (await api.post({ query })).json()) as { data: { viewer: unknown } }; // the shape is GraphQL's
    expect(plain.data.viewer).toEqual({ email: null, state: null, isMaintainer: false });
    const claims = {
      viewer: { isMaintainer: true },
      isMaintainer: true,
      role: "MAINTAINER",
      accountId: "1",
      context: {},
    };
    const headers = {
      "x-role": "MAINTAINER",
      "x-account-id": "1",
      "x-viewer": "maintainer",
      authorization: "Bearer 1",
    };
    const more = await api.post({ query, ...claims, variables: claims, extensions: claims }, headers);
    expect(await more.json()).toEqual(plain);
    const byAddress = await api.get({ query, role: "MAINTAINER", isMaintainer: "true", viewer: "maintainer" }, headers);
    expect(await byAddress.json()).toEqual(plain);
  });
});
