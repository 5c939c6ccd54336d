/**
 * Nobody learns from how long an answer takes whether an address has an account. Addresses that have one and addresses
 * that have none are asked in turns, and a classifier that knows all the times tries to tell them apart: the chance that
 * a known one took longer than an unknown one is a half when nothing can be told (the area under its curve, AUC).
 * `TIMING=2000 npx vitest run api/accounts/strangers/timing.test.ts` for the full size: some minutes.
 */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, it } from "vitest";
import { CookieJar } from "../../testing/cookie-jar.ts";
import { codeOf, lastLetter, redeem } from "../../testing/letter-sign-in.ts";
import { startTestApi, type TestApi } from "../../testing/test-api.ts";

const PAIRS = Number(process.env.TIMING ?? 120);
/** Of the full size by the goal; of fewer pairs, four standard errors of a coin's own chance. */
const FARTHEST = Math.max(0.05, 4 * Math.sqrt(1 / (6 * PAIRS)));

let api: TestApi;
let known: string[];
beforeAll(async () => {
  api = await startTestApi();
  known = Array.from({ length: PAIRS }, () => `known-${randomUUID()}@example.org`);
  await api.database.client.account.createMany({ data: known.map((email) => ({ email, emailVerified: true })) });
});
afterAll(() => api.stop());

/** From a place of her own, or so many would be too many. */
async function signInFromAnywhere(): Promise<CookieJar> {
  const [browser, email] = [new CookieJar(api.url), `asks-${randomUUID()}@example.org`];
  await requestLetter(browser, email);
  await redeem(browser, { code: (await lastLetter(api, email)).code }, { "x-source": randomUUID() });
  return browser;
}

const requestLetter = (browser: CookieJar, email: string) =>
  browser.fetch("/api/auth/sign-in/request", {
    body: { email, locale: "fi" },
    headers: { "x-source": randomUUID() },
  });

/** How likely one of the first took longer than one of the second; equal times count half. */
function areaUnderCurve(first: readonly number[], second: readonly number[]): number {
  const longer = first.map((one) =>
    second.reduce((sum, other) => sum + (one > other ? 1 : one === other ? 0.5 : 0), 0),
  );
  return longer.reduce((sum, count) => sum + count, 0) / (first.length * second.length);
}

/** The times of both kinds, asked in turns, and each kind first as often as the other. */
async function measure(ask: (email: string, number: number) => Promise<string>): Promise<[number[], number[]]> {
  const times: [number[], number[]] = [[], []];
  for (const [number, email] of known.entries()) {
    const unknown = `unknown-${randomUUID()}@example.org`;
    const pair = [email, unknown].map((address, kind) => ({ address, kind }));
    for (const { address, kind } of number % 2 === 0 ? pair : pair.toReversed()) {
      const begun = performance.now();
      expect(await ask(address, number)).toBe("SENT");
      times[kind]?.push(performance.now() - begun);
    }
  }
  return times;
}

function check(what: string, [ofKnown, ofUnknown]: [number[], number[]]): void {
  const area = areaUnderCurve(ofKnown, ofUnknown);
  const median = (all: readonly number[]) => all.toSorted((a, b) => a - b)[Math.floor(all.length / 2)]?.toFixed(1);
  console.log(
    `${what}: AUC ${area.toFixed(3)} over ${PAIRS} pairs; medians ${median(ofKnown)} and ${median(ofUnknown)} ms`,
  );
  expect(Math.abs(area - 0.5)).toBeLessThanOrEqual(FARTHEST);
}

it("asking for a code to sign in takes as long for an address that has an account", { timeout: 900_000 }, async () => {
  check("signing in", await measure(async (email) => codeOf(await requestLetter(new CookieJar(api.url), email))));
});

it("asking for another address takes as long for one that has an account", { timeout: 900_000 }, async () => {
  // Nobody may ask often: twenty letters each. Signing in is not a part of what is measured.
  const people: CookieJar[] = [];
  for (let number = 0; number < PAIRS; number += 10) people.push(await signInFromAnywhere());
  const ask = async (email: string, number: number) => {
    const browser = people[Math.floor(number / 10)] ?? new CookieJar(api.url);
    return codeOf(await browser.fetch("/api/auth/address/request", { body: { email, locale: "fi" } }));
  };
  check("another address", await measure(ask));
});
