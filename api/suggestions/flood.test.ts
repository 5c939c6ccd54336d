/**
 * A flood, through the port that the API really opens, from many addresses as our own front server tells them; and the
 * people whom it must not wash away. `FLOOD=full`: a hundred thousand suggestions from a thousand addresses.
 */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApi, type TestApi } from "../testing/test-api.ts";
import { solve } from "./testing/send.ts";

const isFull = process.env.FLOOD === "full";
const SUGGESTIONS = isFull ? 100_000 : 300;
const ADDRESSES = isFull ? 1_000 : 10;
/** How many people write from one library in an afternoon. */
const PEOPLE = 30;
const AT_ONCE = 20;

let api: TestApi;
let slug: string;
beforeAll(async () => {
  api = await startTestApi();
  slug = (await api.database.client.listing.findFirstOrThrow({ where: { kind: "GUIDANCE_POINT", state: "PUBLISHED" } }))
    .slug;
});
afterAll(() => api.stop());

const from = (address: string) => ({ "x-front-token": "test", "x-reader-address": address });
const kept = () => api.database.client.submission.count();

async function ask<T>(query: string, variables: unknown, headers: Record<string, string>): Promise<T> {
  const response = await api.post({ query, variables }, headers);
  expect(response.status).toBe(200);
  const { data, errors } = (await response.json()) as { data: T; errors?: unknown };
  expect(errors).toBeUndefined();
  return data;
}

const openForm = async (address: string) =>
  (await ask<{ form: string }>("{ form: suggestionChallenge }", {}, from(address))).form;

const report = async (pass: unknown, headers: Record<string, string>, text: string) =>
  (
    await ask<{ answer: { __typename: string } }>(
      "mutation($input: ReportListingInput!) { answer: reportListing(input: $input) { __typename } }",
      { input: { slug, reason: "CLOSED", text, language: "en", pass } },
      headers,
    )
  ).answer.__typename;

/** Does something for each of many, a few at a time. */
async function forEach(count: number, act: (index: number) => Promise<unknown>) {
  let next = 0;
  const worker = async () => {
    while (next < count) await act(next++);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
}

describe("the address of a reader", () => {
  it("is believed from our own front server alone", async () => {
    const forms = await Promise.all(Array.from({ length: 4 }, (_, index) => openForm(`192.0.2.${index}`)));
    await new Promise((done) => setTimeout(done, 3_000));
    const outcomes: string[] = [];
    // These three come over one line, whatever they say of themselves, and its limit holds.
    for (const [index, challenge] of forms.slice(1).entries()) {
      const told = { "x-reader-address": `192.0.2.${index}`, "x-forwarded-for": `192.0.2.${index}` };
      outcomes.push(await report({ challenge }, { "x-front-token": "guessed", ...told }, `liar ${index}`));
    }
    outcomes.push(await report({ challenge: forms[0] }, from("192.0.2.200"), "told by the front server"));
    const success = "ReportListingSuccess";
    expect(outcomes).toEqual([success, success, "TooManyRequests", success]);
  });
});

describe("a flood", () => {
  it(`of ${SUGGESTIONS} suggestions from ${ADDRESSES} addresses without proof: at most ten reach an officer`, {
    timeout: 3_600_000,
  }, async () => {
    const addressOf = (index: number) => `198.18.${Math.floor((index % ADDRESSES) / 250)}.${(index % ADDRESSES) % 250}`;
    const forms: string[] = [];
    // As patient as a machine can be: each form is a new one, and lies open for as long as a person would write.
    await forEach(SUGGESTIONS, async (index) => {
      forms[index] = await openForm(addressOf(index));
    });
    await new Promise((done) => setTimeout(done, 3_000));
    await forEach(SUGGESTIONS, (index) => report({ challenge: forms[index] }, from(addressOf(index)), `spam ${index}`));
    const reached = await kept();
    expect(reached).toBeGreaterThan(0);
    expect(reached).toBeLessThanOrEqual(10);
  });

  it("does not lock out thirty people behind one address whose devices did the work", {
    timeout: 120_000,
  }, async () => {
    const before = await kept();
    const library = from("203.0.113.9");
    const outcomes: string[] = [];
    for (let person = 0; person < PEOPLE; person += 1) {
      const pass = await solve({ challenge: await openForm("203.0.113.9") });
      outcomes.push(await report(pass, library, `person ${person}`));
    }
    expect(outcomes).toEqual(Array(PEOPLE).fill("ReportListingSuccess"));
    expect(await kept()).toBe(before + PEOPLE);
  });
});

describe("a challenge", () => {
  it("is new for everyone who asks, also where answers are stored", async () => {
    const asked = { query: "{ suggestionChallenge }" };
    const [first, second] = [await api.get(asked), await api.get(asked)];
    expect(first.headers.get("cache-control")).toBe("no-store");
    expect(await first.text()).not.toBe(await second.text());
  });
});
