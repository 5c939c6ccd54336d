/** Signing in by letter, through the API as it is really started. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CookieJar } from "../testing/cookie-jar.ts";
import { startTestApi, type TestApi } from "../testing/test-api.ts";
import { ASKING_COOKIE, SESSION_COOKIE } from "./cookies.ts";

/** How many redeem one link at once. */
const RACERS = process.env.RACE === "full" ? 1_000 : 100;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const WHO = "{ viewer { email state } }";
let count = 0;
/** An address that nobody has used. */
const newAddress = () => `somebody-${++count}@example.org`;

const codeOf = async (response: Response) => ((await response.json()) as { code: string }).code; // every answer of the door has one

async function lastLetter(email: string) {
  const letter = await api.database.client.letter.findFirst({
    where: { kind: "sign-in", recipient: email },
    orderBy: { createdAt: "desc" },
  });
  const facts = letter?.facts as { code: string; url: string } | undefined; // what the plugin writes
  if (!facts) throw new Error(`no letter to ${email}`);
  return {
    code: facts.code,
    url: facts.url,
    key: new URL(facts.url).searchParams.get("key") ?? "",
    locale: letter?.locale,
  };
}

/** A browser that has asked for a letter, and the letter. */
async function ask(email = newAddress(), browser = new CookieJar(api.url)) {
  const response = await browser.fetch("/api/auth/sign-in/request", { body: { email, locale: "fi" } });
  expect(await codeOf(response)).toBe("SENT");
  return { browser, email, letter: await lastLetter(email) };
}

const redeem = (browser: CookieJar, what: { code: string } | { key: string }, headers?: Record<string, string>) =>
  browser.fetch("/api/auth/sign-in/redeem", { body: { ...what, locale: "fi" }, ...(headers ? { headers } : {}) });

const sessionsOf = (email: string) => api.database.client.session.count({ where: { account: { email } } });

describe("signing in with a letter", () => {
  it("works with the code, and the account that it makes has no role yet", async () => {
    const { browser, email, letter } = await ask();
    expect(letter.locale).toBe("fi");
    expect(await codeOf(await redeem(browser, { code: letter.code }))).toBe("SIGNED_IN");
    expect((await browser.ask(WHO)).data).toEqual({ viewer: { email, state: "PENDING" } });
    const account = await api.database.client.account.findUniqueOrThrow({ where: { email } });
    expect(account).toMatchObject({ locale: "fi", emailVerified: true, name: "", lastSeenOn: expect.any(Date) });
  });

  it("works with the link", async () => {
    const { browser, email, letter } = await ask();
    expect(await codeOf(await redeem(browser, { key: letter.key }))).toBe("SIGNED_IN");
    expect((await browser.ask(WHO)).data).toEqual({ viewer: { email, state: "PENDING" } });
  });

  it("leaves one cookie of the kind that only this host over a safe line gets", async () => {
    const { browser, letter } = await ask();
    const response = await redeem(browser, { code: letter.code });
    const set = response.headers.getSetCookie().find((line) => line.startsWith(`${SESSION_COOKIE}=`));
    expect(set).toMatch(/; Path=\/(;|$)/);
    expect(set).toMatch(/; HttpOnly(;|$)/);
    expect(set).toMatch(/; Secure(;|$)/);
    expect(set).toMatch(/; SameSite=Lax(;|$)/);
    expect(set).not.toMatch(/; Domain=/i);
    expect(browser.has(ASKING_COOKIE)).toBe(false);
  });
});

describe("one letter", () => {
  it(`opens one session, however many of ${RACERS} redeem it at once`, async () => {
    const { browser, email, letter } = await ask();
    const racers = Array.from({ length: RACERS }, () => {
      const racer = new CookieJar(api.url);
      racer.set(ASKING_COOKIE, browser.get(ASKING_COOKIE) ?? "");
      return racer;
    });
    const codes = await Promise.all(
      // Each from a place of its own, so that none is refused for asking too often.
      racers.map(async (racer, index) =>
        codeOf(await redeem(racer, { key: letter.key }, { "x-source": `racer ${index}` })),
      ),
    );
    expect(codes.filter((code) => code === "SIGNED_IN")).toHaveLength(1);
    expect(codes.filter((code) => code === "USED")).toHaveLength(RACERS - 1);
    expect(await sessionsOf(email)).toBe(1);
  });
});
