/** Signing in by letter, through the API as it is really started. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CookieJar } from "../testing/cookie-jar.ts";
import { askForLetter, codeOf, lastLetter, newAddress, redeem, WHO } from "../testing/letter-sign-in.ts";
import { startTestApi, type TestApi } from "../testing/test-api.ts";
import { ASKING_COOKIE, SESSION_COOKIE } from "./cookies.ts";

/** How many redeem one link at once. `RACE=full` for a thousand, or a number. */
const RACERS = process.env.RACE === "full" ? 1_000 : Number(process.env.RACE ?? 100);
/** More lines at once than this, one machine does not open to itself in ten seconds: the rest comes right after. */
const AT_ONCE = 1_000;

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const ask = (email?: string, browser?: CookieJar) => askForLetter(api, email, browser);

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
  it(`opens one session, however many of ${RACERS} redeem it at once`, { timeout: 600_000 }, async () => {
    const { browser, email, letter } = await ask();
    const racers = Array.from({ length: RACERS }, () => {
      const racer = new CookieJar(api.url);
      racer.set(ASKING_COOKIE, browser.get(ASKING_COOKIE) ?? "");
      return racer;
    });
    const codes: string[] = [];
    for (let first = 0; first < RACERS; first += AT_ONCE) {
      const wave = racers.slice(first, first + AT_ONCE).map(async (racer, index) =>
        // Each from a place of its own, so that none is refused for asking too often.
        codeOf(await redeem(racer, { key: letter.key }, { "x-source": `racer ${first + index}` })),
      );
      codes.push(...(await Promise.all(wave)));
    }
    expect(codes.filter((code) => code === "SIGNED_IN")).toHaveLength(1);
    expect(codes.filter((code) => code === "USED")).toHaveLength(RACERS - 1);
    expect(await sessionsOf(email)).toBe(1);
  });
});

describe("a letter is good for nothing", () => {
  it("in another browser, by link or by code, and is not spent by the attempt", async () => {
    const { browser, letter } = await ask();
    const { browser: other } = await ask();
    const nobody = new CookieJar(api.url);
    expect(await codeOf(await redeem(other, { key: letter.key }))).toBe("OTHER_BROWSER");
    expect(await codeOf(await redeem(nobody, { key: letter.key }))).toBe("OTHER_BROWSER");
    expect(await codeOf(await redeem(other, { code: letter.code }))).toBe("WRONG_CODE");
    expect(await codeOf(await redeem(nobody, { code: letter.code }))).toBe("UNKNOWN");
    expect(other.has(SESSION_COOKIE) || nobody.has(SESSION_COOKIE)).toBe(false);
    expect(await codeOf(await redeem(browser, { code: letter.code }))).toBe("SIGNED_IN");
  });

  it("when it was used", async () => {
    const { browser, letter } = await ask();
    const held = browser.get(ASKING_COOKIE) ?? "";
    await redeem(browser, { code: letter.code });
    browser.set(ASKING_COOKIE, held);
    expect(await codeOf(await redeem(browser, { code: letter.code }))).toBe("USED");
    expect(await codeOf(await redeem(browser, { key: letter.key }))).toBe("USED");
  });

  it("after ten minutes", async () => {
    const { browser, email, letter } = await ask();
    const challenge = await api.database.client.signInChallenge.findFirstOrThrow({ where: { email } });
    expect(challenge.expiresAt.getTime() - challenge.createdAt.getTime()).toBe(600_000);
    await api.database.client.signInChallenge.updateMany({ where: { email }, data: { expiresAt: new Date() } });
    expect(await codeOf(await redeem(browser, { code: letter.code }))).toBe("EXPIRED");
    expect(await codeOf(await redeem(browser, { key: letter.key }))).toBe("EXPIRED");
  });

  it("after five wrong codes, also when they come all at once", async () => {
    const one = await ask();
    for (const attemptsLeft of [4, 3, 2, 1, 0]) {
      expect(await (await redeem(one.browser, { code: "AAAA-AAAA" })).json()).toEqual({
        code: "WRONG_CODE",
        attemptsLeft,
      });
    }
    expect(await codeOf(await redeem(one.browser, { code: one.letter.code }))).toBe("TOO_MANY_ATTEMPTS");
    const other = await ask();
    const guesses = Array.from({ length: 30 }, (_, index) => `AAAA-AA${"ABCDEFGHJKMNPQRSTUVWXYZ2345678"[index]}A`);
    const codes = await Promise.all(guesses.map(async (code) => codeOf(await redeem(other.browser, { code }))));
    expect(codes.filter((code) => code === "WRONG_CODE")).toHaveLength(5);
    expect(await codeOf(await redeem(other.browser, { key: other.letter.key }))).toBe("TOO_MANY_ATTEMPTS");
  });

  it("when what comes back is no code and no link of ours", async () => {
    for (const code of ["", "1", "💥".repeat(50), "'; DROP TABLE session; --", "AAAAAAAA\u0000", "0OIL-1110"]) {
      const { browser } = await ask();
      expect(["WRONG_CODE", "BAD_REQUEST"]).toContain(await codeOf(await redeem(browser, { code })));
    }
    const { browser } = await ask();
    for (const key of ["x", "../../etc/passwd", "%00", "a".repeat(200)]) {
      expect(await codeOf(await redeem(browser, { key }))).toBe("UNKNOWN");
    }
    for (const body of ["{", "[]", "null", '"code"', `{"code":"${"x".repeat(20_000)}"}`]) {
      const response = await browser.fetch("/api/auth/sign-in/redeem", { body });
      expect(response.status).toBeGreaterThanOrEqual(400);
      expect(response.status).toBeLessThan(500);
    }
  });
});

describe("two tabs of one browser", () => {
  it("may each ask for a code, and either code counts", async () => {
    const first = await ask();
    const second = await ask(first.email, first.browser);
    expect(second.letter.code).not.toBe(first.letter.code);
    expect(await codeOf(await redeem(first.browser, { code: first.letter.code }))).toBe("SIGNED_IN");
  });
});

describe("what a stranger learns", () => {
  it("is the same of an address with an account as of one without: status, headers and body", async () => {
    const known = await ask();
    await redeem(known.browser, { code: known.letter.code });
    const answer = async (email: string, source: string) => {
      const headers = { "x-source": source };
      const response = await new CookieJar(api.url).fetch("/api/auth/sign-in/request", {
        body: { email, locale: "fi" },
        headers,
      });
      const told = [...response.headers].filter(([name]) => name !== "date");
      // The cookie is random; all else of it must be alike.
      const alike = told.map(([name, value]) => [name, value.replace(/(__Host-sign-in=)[\w-]+/, "$1x")]);
      return { status: response.status, headers: alike, body: await response.text() };
    };
    expect(await answer(known.email, "a")).toEqual(await answer(newAddress(), "b"));
  });

  it("is nothing from looking at a link", async () => {
    const { browser, email, letter } = await ask();
    const look = async (who: CookieJar, body: Record<string, string>) =>
      (await who.fetch("/api/auth/sign-in/look", { body })).json();
    expect(await look(new CookieJar(api.url), { key: letter.key })).toEqual({ code: "OTHER_BROWSER", email: null });
    expect(await look(browser, { key: letter.key })).toEqual({ code: "READY", email });
    expect(await look(browser, {})).toEqual({ code: "READY", email });
    expect(await look(new CookieJar(api.url), {})).toEqual({ code: "UNKNOWN", email: null });
    expect(await codeOf(await redeem(browser, { key: letter.key }))).toBe("SIGNED_IN");
  });

  it("stops after five letters from one place to one address, and does not keep its owner out", async () => {
    const email = newAddress();
    const from = async (source: string, browser = new CookieJar(api.url)) =>
      browser.fetch("/api/auth/sign-in/request", { body: { email, locale: "fi" }, headers: { "x-source": source } });
    const owner = await ask(email);
    await redeem(owner.browser, { code: owner.letter.code });
    for (let count = 0; count < 5; count += 1) expect((await from("flood")).status).toBe(200);
    const refused = await from("flood");
    expect(refused.status).toBe(429);
    expect(await refused.json()).toEqual({ code: "TOO_MANY_REQUESTS", retryAfterSeconds: expect.any(Number) });
    // From many places at once, until nothing goes to that address any more.
    const flood = await Promise.all(Array.from({ length: 30 }, (_, index) => from(`flood ${index}`)));
    expect(flood.some(({ status }) => status === 429)).toBe(true);
    // The browser that has signed in with it before.
    expect((await from("home", owner.browser)).status).toBe(200);
    const { code } = await lastLetter(api, email);
    expect(await codeOf(await redeem(owner.browser, { code }))).toBe("SIGNED_IN");
  });
});

describe("what is held", () => {
  it("is neither a code nor a link, once the letter has gone and been used", async () => {
    const { browser, email, letter } = await ask();
    const rows = await api.database.client.signInChallenge.findMany({ where: { email } });
    expect(JSON.stringify(rows)).not.toContain(letter.code.replace("-", ""));
    expect(JSON.stringify(rows)).not.toContain(letter.key);
    expect(JSON.stringify(rows)).not.toContain(browser.get(ASKING_COOKIE));
    await api.database.client.letter.updateMany({ where: { recipient: email }, data: { state: "SENT" } });
    await redeem(browser, { code: letter.code });
    for (const secret of [letter.key, letter.code]) {
      const found = await api.database.client.$queryRaw<{ count: number }[]>`
        SELECT (SELECT count(*) FROM letter l WHERE l::text LIKE '%' || ${secret} || '%')::int
             + (SELECT count(*) FROM sign_in_challenge c WHERE c::text LIKE '%' || ${secret} || '%')::int AS count`;
      expect(found[0]?.count).toBe(0);
    }
  });

  it("of a session does not let its reader sign in: the cookie is signed with what the database has not", async () => {
    const { browser, email, letter } = await ask();
    await redeem(browser, { code: letter.code });
    const session = await api.database.client.session.findFirstOrThrow({ where: { account: { email } } });
    expect(session.ipAddress ?? "").toBe("");
    const thief = new CookieJar(api.url);
    thief.set(SESSION_COOKIE, session.token);
    expect((await thief.ask(WHO)).data).toEqual({ viewer: { email: null, state: null } });
    thief.set(SESSION_COOKIE, `${session.token}.AAAA`);
    expect((await thief.ask(WHO)).data).toEqual({ viewer: { email: null, state: null } });
  });
});
