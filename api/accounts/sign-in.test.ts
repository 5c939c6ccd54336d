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
    const { code } = await lastLetter(email);
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

describe("a session", () => {
  async function signedIn(email = newAddress()) {
    const { browser, letter } = await ask(email);
    await redeem(browser, { code: letter.code });
    return { browser, email };
  }
  const who = async (browser: CookieJar) => (await browser.ask(WHO)).data;
  const NOBODY = { viewer: { email: null, state: null } };

  it("is a new one after each sign-in, and the one before is over", async () => {
    const { browser, email } = await signedIn();
    const before = browser.get(SESSION_COOKIE) ?? "";
    const again = await ask(email, browser);
    await redeem(browser, { code: again.letter.code });
    expect(browser.get(SESSION_COOKIE)).not.toBe(before);
    const old = new CookieJar(api.url);
    old.set(SESSION_COOKIE, before);
    expect(await who(old)).toEqual(NOBODY);
    expect(await sessionsOf(email)).toBe(1);
  });

  it("that somebody planted is not taken over: who signs in gets one of her own", async () => {
    const attacker = await signedIn();
    const victim = new CookieJar(api.url);
    victim.set(SESSION_COOKIE, attacker.browser.get(SESSION_COOKIE) ?? "");
    const { email, letter } = await ask(newAddress(), victim);
    await redeem(victim, { code: letter.code });
    expect(await who(victim)).toEqual({ viewer: { email, state: "PENDING" } });
    expect(victim.get(SESSION_COOKIE)).not.toBe(attacker.browser.get(SESSION_COOKIE));
  });

  it("is over with the next request after signing out, closing the account, or signing the device out", async () => {
    const out = await signedIn();
    const held = out.browser.get(SESSION_COOKIE) ?? "";
    expect((await out.browser.fetch("/api/auth/sign-out", { body: {} })).status).toBe(200);
    out.browser.set(SESSION_COOKIE, held);
    expect(await who(out.browser)).toEqual(NOBODY);

    const closed = await signedIn();
    await api.database.client.account.update({ where: { email: closed.email }, data: { state: "DISABLED" } });
    const refused = await closed.browser.ask("mutation { signOutDevices(input: {}) { ... on NotAllowed { reason } } }");
    expect(refused.data).toEqual({ signOutDevices: { reason: "ACCOUNT_DISABLED" } });
    const again = await ask(closed.email);
    expect(await codeOf(await redeem(again.browser, { code: again.letter.code }))).toBe("ACCOUNT_DISABLED");
    expect(again.browser.has(SESSION_COOKIE)).toBe(false);

    const phone = await signedIn();
    const laptop = await signedIn(phone.email);
    const ended = await laptop.browser.ask(
      "mutation { signOutDevices(input: {}) { __typename ... on SignOutDevicesSuccess { viewer { devices { isCurrent } } } } }",
    );
    expect(ended.data).toEqual({
      signOutDevices: { __typename: "SignOutDevicesSuccess", viewer: { devices: [{ isCurrent: true }] } },
    });
    expect(await who(phone.browser)).toEqual(NOBODY);
    expect(await who(laptop.browser)).toEqual({ viewer: { email: phone.email, state: "PENDING" } });
  });

  it("loses a role with the next request", async () => {
    const { browser, email } = await signedIn();
    const account = await api.database.client.account.findUniqueOrThrow({ where: { email } });
    const organisation = await api.database.client.organisation.findFirstOrThrow();
    const membership = await api.database.client.membership.create({
      data: { accountId: account.id, role: "EDITOR", organisationId: organisation.listingId },
    });
    await api.database.client.account.update({ where: { email }, data: { state: "ACTIVE" } });
    const invite = `mutation { inviteEditor(input: { email: "friend@example.org", language: "fi", organisationId: "${Buffer.from(`Organisation:${organisation.listingId}`).toString("base64url")}" }) { __typename } }`;
    expect((await browser.ask(invite)).data).toEqual({ inviteEditor: { __typename: "InviteEditorSuccess" } });
    await api.database.client.membership.update({ where: { id: membership.id }, data: { endedAt: new Date() } });
    expect((await browser.ask(invite)).data).toEqual({ inviteEditor: { __typename: "NotAllowed" } });
  });

  it("is never answered from what is kept for all, nor kept for them", async () => {
    const { browser, email } = await signedIn();
    const address = `/graphql?${new URLSearchParams({ query: WHO })}`;
    const headers = { "apollo-require-preflight": "1" };
    const anyone = await new CookieJar(api.url).fetch(address, { headers });
    expect(anyone.headers.get("cache-control")).toContain("public");
    const hers = await browser.fetch(address, { headers });
    expect(hers.headers.get("cache-control")).toBe("private, no-store");
    expect(await hers.json()).toMatchObject({ data: { viewer: { email } } });
    expect(await (await new CookieJar(api.url).fetch(address, { headers })).json()).toMatchObject({ data: NOBODY });
  });
});

describe("the door", () => {
  it("is closed to other sites, with and without a session", async () => {
    const { browser, letter } = await ask();
    const elsewhere = { origin: "https://elsewhere.example" };
    expect(await codeOf(await redeem(browser, { code: letter.code }, elsewhere))).toBe("FOREIGN_ORIGIN");
    expect(await codeOf(await redeem(browser, { code: letter.code }, { origin: "null" }))).toBe("FOREIGN_ORIGIN");
    expect(await codeOf(await redeem(browser, { code: letter.code }, { "sec-fetch-site": "cross-site" }))).toBe(
      "FOREIGN_ORIGIN",
    );
    await redeem(browser, { code: letter.code });
    const asked = await browser.fetch("/graphql", { body: { query: WHO }, headers: elsewhere });
    expect(asked.status).toBe(403);
    // Whoever is not signed in has nothing that another site could use.
    const open = await new CookieJar(api.url).fetch("/graphql", { body: { query: WHO }, headers: elsewhere });
    expect(open.status).toBe(200);
  });

  it("opens to nothing by GET, and to nothing else that the library could do", async () => {
    const { browser, letter } = await ask();
    for (const path of [
      `/api/auth/sign-in/redeem?key=${letter.key}`,
      "/api/auth/get-session",
      "/api/auth/list-sessions",
      "/api/auth/passkey/list-user-passkeys",
    ]) {
      expect((await browser.fetch(path)).status).toBe(404);
    }
    for (const path of [
      "update-user",
      "delete-user",
      "change-email",
      "sign-up/email",
      "sign-in/email",
      "update-session",
      "revoke-sessions",
    ]) {
      expect((await browser.fetch(`/api/auth/${path}`, { body: {} })).status).toBe(404);
    }
    expect(await codeOf(await redeem(browser, { code: letter.code }))).toBe("SIGNED_IN");
  });

  it("refuses a field that it does not name, and does not pass over it", async () => {
    const browser = new CookieJar(api.url);
    const email = newAddress();
    for (const extra of [
      { role: "MAINTAINER" },
      { state: "ACTIVE" },
      { emailVerified: true },
      { name: "x" },
      { __proto__x: 1 },
    ]) {
      const response = await browser.fetch("/api/auth/sign-in/request", { body: { email, locale: "fi", ...extra } });
      expect(response.status).toBe(400);
    }
    expect(await api.database.client.signInChallenge.count({ where: { email } })).toBe(0);
    const asked = await ask(email, browser);
    const response = await asked.browser.fetch("/api/auth/sign-in/redeem", {
      body: { code: asked.letter.code, locale: "fi", isStrong: true },
    });
    expect(response.status).toBe(400);
    await redeem(asked.browser, { code: asked.letter.code });
    expect(await api.database.client.session.count({ where: { account: { email }, isStrong: true } })).toBe(0);
  });

  it("knows an address that cannot be one, and treats all spellings of one alike", async () => {
    const browser = new CookieJar(api.url);
    for (const email of [
      "",
      "maija",
      "maija@",
      "a b@example.org",
      "ma\u200bija@example.org",
      "x@example",
      `${"a".repeat(300)}@example.org`,
    ]) {
      const response = await browser.fetch("/api/auth/sign-in/request", { body: { email, locale: "fi" } });
      expect(await codeOf(response)).toBe("NOT_AN_EMAIL");
    }
    const email = newAddress();
    await browser.fetch("/api/auth/sign-in/request", { body: { email: ` ${email.toUpperCase()} `, locale: "fi" } });
    expect((await lastLetter(email)).url).toMatch(
      /^http:\/\/127\.0\.0\.1:\d+\/fi\/desk\/sign-in\/link\?key=[\w-]{43}$/,
    );
  });

  it("opens nowhere but on this machine while no address of the site is named", async () => {
    const browser = new CookieJar(api.url);
    const response = await browser.fetch("/api/auth/sign-in/request", {
      body: { email: newAddress(), locale: "fi" },
      headers: { "x-forwarded-host": "kotokartta.example", origin: "http://kotokartta.example" },
    });
    expect([response.status, await codeOf(response)]).toEqual([503, "SITE_URL_NEEDED"]);
  });
});
