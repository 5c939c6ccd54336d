/** Sessions, and the door through which they are opened, in the API as it is really started. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { CookieJar } from "../testing/cookie-jar.ts";
import {
  askForLetter,
  codeOf,
  lastLetter,
  newAddress,
  redeem,
  signInByLetter,
  WHO,
} from "../testing/letter-sign-in.ts";
import { startTestApi, type TestApi } from "../testing/test-api.ts";
import { SESSION_COOKIE } from "./cookies.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const ask = (email?: string, browser?: CookieJar) => askForLetter(api, email, browser);
const sessionsOf = (email: string) => api.database.client.session.count({ where: { account: { email } } });

describe("a session", () => {
  const signedIn = (email?: string) => signInByLetter(api, email);
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
    expect((await lastLetter(api, email)).url).toMatch(
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
