/** A translation asked for through GraphQL, from a real server that speaks the protocol of LibreTranslate. */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { ANYONE, type Viewer } from "../accounts/viewer.ts";
import { execute, openTestCatalogue, SITE, type TestCatalogue } from "../testing/ask-graphql.ts";

const PROPOSE = /* GraphQL */ `
  mutation ($input: ProposeTranslationInput!) {
    proposeTranslation(input: $input) {
      __typename
      ... on ProposeTranslationSuccess { texts { field text language } }
      ... on TranslationNotMade { reason }
      ... on NotAllowed { notAllowed: reason }
      ... on InvalidInput { problems { path code } }
      ... on TooManyRequests { retryAfterSeconds }
    }
  }
`;

let catalogue: TestCatalogue;
let server: Server;
let url: string;
/** What the server was sent last, and what it does next. */
let sent: Record<string, unknown> | undefined;
let asked: string[] = [];
let answer: (request: Record<string, unknown>, response: ServerResponse) => void;

const translated = (request: Record<string, unknown>, response: ServerResponse) => {
  const { q, target } = request as { q: string[]; target: string };
  response.setHeader("content-type", "application/json");
  response.end(JSON.stringify({ translatedText: q.map((text) => `${target}: ${text}`) }));
};

async function hear(request: IncomingMessage, response: ServerResponse) {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  asked.push(request.url ?? "");
  sent = JSON.parse(Buffer.concat(chunks).toString() || "{}");
  answer(sent ?? {}, response);
}

beforeAll(async () => {
  catalogue = await openTestCatalogue("empty");
  server = createServer((request, response) => void hear(request, response));
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/translate`;
});
afterAll(async () => {
  await new Promise((done) => server.close(done));
  await catalogue.close();
});
beforeEach(() => {
  sent = undefined;
  asked = [];
  answer = translated;
});

let people = 0;
/** A new person each time: the limit is one for each. */
const editor = (more: Partial<Viewer> = {}): Viewer => ({
  ...ANYONE,
  account: { id: `editor-${people++}`, email: "editor@example.fi", locale: "fi", state: "ACTIVE" },
  organisationIds: new Set(["an organisation"]),
  ...more,
});

interface Ask {
  readonly viewer?: Viewer;
  readonly at?: string | null;
  readonly input?: object;
}

const INPUT = { texts: [{ field: "description", text: "Tule juttelemaan." }], from: "fi", to: "so" };

async function propose({ viewer = editor(), at = url, input = {} }: Ask = {}): Promise<unknown> {
  const translator = at === null ? null : { url: at, key: "secret" };
  const { data, errors } = await execute(
    catalogue.current(),
    PROPOSE,
    { input: { ...INPUT, ...input } },
    { viewer, site: { ...SITE, translator } },
  );
  expect(errors).toBeUndefined();
  return data?.proposeTranslation;
}

describe("a translation", () => {
  test("is what the service made, field by field, and labelled with its language", async () => {
    const texts = [
      { field: "name", text: "Testitalo" },
      { field: "description", text: "Tule juttelemaan." },
    ];
    expect(await propose({ input: { texts } })).toEqual({
      __typename: "ProposeTranslationSuccess",
      texts: [
        { field: "name", text: "so: Testitalo", language: "so" },
        { field: "description", text: "so: Tule juttelemaan.", language: "so" },
      ],
    });
    expect(sent).toEqual({
      q: ["Testitalo", "Tule juttelemaan."],
      source: "fi",
      target: "so",
      format: "text",
      api_key: "secret",
    });
  });

  test("into Chinese asks for simplified characters", async () => {
    await propose({ input: { to: "zh" } });
    expect(sent?.target).toBe("zh-Hans");
  });
});

describe("there is none, and a reason", () => {
  const notMade = (reason: string) => ({ __typename: "TranslationNotMade", reason });

  test("where the operator has named no service", async () => {
    expect(await propose({ at: null })).toEqual(notMade("OFF"));
  });

  test("where the service does not know the language", async () => {
    answer = (_, response) => {
      response.statusCode = 400;
      response.end(JSON.stringify({ error: "so is not supported" }));
    };
    expect(await propose()).toEqual(notMade("LANGUAGE_NOT_KNOWN"));
  });

  test("for an easy language, without asking", async () => {
    expect(await propose({ input: { to: "fi-simple" } })).toEqual(notMade("LANGUAGE_NOT_KNOWN"));
    expect(asked).toEqual([]);
  });

  test.each<[string, (response: ServerResponse) => void]>([
    ["fails", (response) => void response.writeHead(500).end()],
    ["is overloaded", (response) => void response.writeHead(429).end()],
    ["speaks no JSON", (response) => void response.end("<html>")],
    ["leaves one out", (response) => void response.end(JSON.stringify({ translatedText: [] }))],
    ["sends something else", (response) => void response.end(JSON.stringify({ translatedText: [{}] }))],
    ["never ends", (response) => void response.end(JSON.stringify({ translatedText: ["x".repeat(300_000)] }))],
    ["hangs up", (response) => void response.destroy()],
  ])("where the service %s", async (_, act) => {
    answer = (_request, response) => act(response);
    expect(await propose()).toEqual(notMade("AWAY"));
  });

  test("where it leads elsewhere: the other address is not asked", async () => {
    answer = (_, response) => void response.writeHead(307, { location: "/elsewhere" }).end();
    expect(await propose()).toEqual(notMade("AWAY"));
    expect(asked).toEqual(["/translate"]);
  });
});

/** Of an account that does not count no role is known. */
const without = (state: "PENDING" | "DISABLED") =>
  editor({ organisationIds: new Set(), account: { id: "x", email: "x@example.fi", locale: "fi", state } });

describe("it is refused", () => {
  test.each<[string, Viewer]>([
    ["SIGN_IN_NEEDED", ANYONE],
    ["ACCOUNT_PENDING", without("PENDING")],
    ["PASSKEY_NEEDED", editor({ organisationIds: new Set(), isPasskeyMissing: true })],
    ["ACCOUNT_DISABLED", without("DISABLED")],
  ])("with %s", async (reason, viewer) => {
    expect(await propose({ viewer })).toEqual({ __typename: "NotAllowed", notAllowed: reason });
    expect(asked).toEqual([]);
  });

  test.each<[string, object, object]>([
    ["no text", { texts: [] }, { path: "texts", code: "REQUIRED" }],
    ["an empty text", { texts: [{ field: "a", text: " " }] }, { path: "texts.0.text", code: "REQUIRED" }],
    [
      "too long a text",
      { texts: [{ field: "a", text: "x".repeat(5001) }] },
      { path: "texts.0.text", code: "TOO_LONG" },
    ],
    ["too many", { texts: Array(9).fill({ field: "a", text: "x" }) }, { path: "texts", code: "TOO_MANY" }],
    ["its own language", { to: "fi" }, { path: "to", code: "TWICE" }],
  ])("for %s", async (_, input, problem) => {
    expect(await propose({ input })).toEqual({ __typename: "InvalidInput", problems: [problem] });
  });

  test("after sixty in an hour, for that person alone", async () => {
    const viewer = editor();
    for (let count = 0; count < 60; count++) await propose({ viewer });
    expect(await propose({ viewer })).toMatchObject({ __typename: "TooManyRequests" });
    expect(await propose()).toMatchObject({ __typename: "ProposeTranslationSuccess" });
  });
});

test("the site tells whether there is a service, and never where", async () => {
  const ask = "{ site { translatesByMachine } }";
  const tell = async (translator: { url: string; key: string } | null) =>
    (await execute(catalogue.current(), ask, {}, { site: { ...SITE, translator } })).data;
  expect(await tell(null)).toEqual({ site: { translatesByMachine: false } });
  expect(await tell({ url, key: "" })).toEqual({ site: { translatesByMachine: true } });
});
