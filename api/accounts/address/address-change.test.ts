/** Changing the address of one's own account, through the API as it is really started. */
import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { verifyAuditTrail } from "../../audit/audit.records.ts";
import { hashOfCode } from "../../claims/claim.rules.ts";
import { NOW } from "../../testing/ask-graphql.ts";
import { CookieJar } from "../../testing/cookie-jar.ts";
import { askForLetter, codeOf, newAddress, redeem, signInByLetter, WHO } from "../../testing/letter-sign-in.ts";
import { startTestApi, type TestApi } from "../../testing/test-api.ts";
import { SESSION_COOKIE } from "../cookies.ts";
import { undoEndsAt } from "./address-change.rules.ts";

let api: TestApi;
beforeAll(async () => {
  api = await startTestApi();
});
afterAll(() => api.stop());

const request = (browser: CookieJar, email: string) =>
  browser.fetch("/api/auth/address/request", { body: { email, locale: "fi" } });
const spend = async (browser: CookieJar, code: string) =>
  codeOf(await browser.fetch("/api/auth/address/redeem", { body: { code } }));
const who = async (browser: CookieJar) => (await browser.ask(WHO)).data;
const NOBODY = { viewer: { email: null, state: null } };

async function letterTo(recipient: string, kind: string) {
  const letter = await api.database.client.letter.findFirst({
    where: { recipient, kind },
    orderBy: { createdAt: "desc" },
  });
  const facts = letter?.facts as { code: string; url: string; day: string } | undefined; // what the acts write
  if (!facts) throw new Error(`no letter ${kind} to ${recipient}`);
  return { ...facts, key: new URL(facts.url).searchParams.get("key") ?? "" };
}

/** Somebody signed in who has asked for another address. */
async function asked(other = newAddress()) {
  const { browser, email } = await signInByLetter(api);
  expect(await codeOf(await request(browser, other))).toBe("SENT");
  return { browser, email, other };
}

async function changed() {
  const person = await asked();
  const { code } = await letterTo(person.other, "address-code");
  expect(await spend(person.browser, code)).toBe("CHANGED");
  return { ...person, undo: await letterTo(person.email, "address-changed") };
}

const BACK = `mutation Back($input: TakeAddressBackInput!) { takeAddressBack(input: $input) {
  __typename ... on InvalidInput { problems { path code } } ... on NotFound { what } } }`;
async function takeBack(key: string, isMeant = true) {
  const nobody = new CookieJar(api.url);
  const { data } = await nobody.ask(BACK, { input: { key, isMeant } });
  const answer = data?.takeAddressBack as
    | { __typename: string; what?: string; problems?: { code: string }[] }
    | undefined; // the document above
  return answer?.problems?.[0]?.code ?? answer?.what ?? answer?.__typename;
}

describe("another address", () => {
  it("is hers once the code from there is typed, and this browser goes on with a new session", async () => {
    const { browser, email, other } = await asked();
    const [before, second] = [browser.get(SESSION_COOKIE), await askForLetter(api, email)];
    await redeem(second.browser, { code: second.letter.code });
    const { code } = await letterTo(other, "address-code");
    expect(await spend(browser, code.toLowerCase().replace("-", " "))).toBe("CHANGED");
    expect(browser.get(SESSION_COOKIE)).not.toBe(before);
    expect(await who(browser)).toEqual({ viewer: { email: other, state: "PENDING" } });
    expect(await who(second.browser)).toEqual(NOBODY);
    const old = new CookieJar(api.url);
    old.set(SESSION_COOKIE, before ?? "");
    expect(await who(old)).toEqual(NOBODY);
    const again = await askForLetter(api, other);
    await redeem(again.browser, { code: again.letter.code });
    expect(await who(again.browser)).toEqual({ viewer: { email: other, state: "PENDING" } });
  });

  it("leaves what was begun with the old one: a code from an organisation's own domain makes her an editor", async () => {
    const { browser, email, other } = await asked();
    const { client } = api.database;
    const { id: accountId } = await client.account.findUniqueOrThrow({ where: { email } });
    const { listingId: organisationId } = await client.organisation.findFirstOrThrow({
      where: { legalForm: "ASSOCIATION", memberships: { none: {} }, listing: { state: "PUBLISHED" } },
    });
    const [id, code] = [randomUUID(), "ABCDEFGH"];
    const claim = {
      id,
      accountId,
      organisationId,
      method: "EMAIL_DOMAIN" as const,
      codeHash: await hashOfCode(id, code),
    };
    const evidence = { address: "association.example" };
    await client.claim.create({ data: { ...claim, evidence, expiresAt: new Date(Date.now() + 600_000) } });
    expect(await spend(browser, (await letterTo(other, "address-code")).code)).toBe("CHANGED");
    const { data } = await browser.ask(
      `mutation Redeem($input: RedeemClaimCodeInput!) { redeemClaimCode(input: $input) {
        ... on RedeemClaimCodeSuccess { claim { state claimantEmail } } } }`,
      { input: { organisationId: Buffer.from(`Organisation:${organisationId}`).toString("base64url"), code } },
    );
    expect(data?.redeemClaimCode).toEqual({ claim: { state: "GRANTED", claimantEmail: other } });
  });

  it("is written down in the trail, by number alone", async () => {
    const { email, other } = await changed();
    const { id } = await api.database.client.account.findUniqueOrThrow({ where: { email: other } });
    const entries = await api.database.client.auditEntry.findMany({ where: { subjectId: id } });
    expect(entries.map(({ act, actorId, details }) => [act, actorId, details])).toEqual([["CHANGE_ADDRESS", id, {}]]);
    expect(JSON.stringify(entries.map(({ details }) => details))).not.toContain(email);
    expect(await verifyAuditTrail(api.database.client)).toMatchObject({ brokenAt: undefined });
  });

  it("gets the same answer whether somebody has an account there or not, who alone is told", async () => {
    const [free, taken] = [newAddress(), (await signInByLetter(api)).email];
    const answers = [];
    for (const address of [free, taken]) {
      const { browser } = await signInByLetter(api);
      const response = await request(browser, address);
      const headers = [...response.headers].filter(([name]) => !["date", "etag"].includes(name));
      answers.push([
        response.status,
        headers,
        await response.text(),
        (await codeOfLook(browser)).replace(address, "x"),
      ]);
    }
    expect(answers[0]).toEqual(answers[1]);
    expect((await letterTo(taken, "address-taken")).url).toContain("/desk/account");
    const codes = await api.database.client.letter.count({ where: { recipient: taken, kind: "address-code" } });
    expect(codes).toBe(0);
  });

  const codeOfLook = async (browser: CookieJar) => (await browser.fetch("/api/auth/address/look", { body: {} })).text();

  it("is refused when it is none, is hers already, or nobody is signed in", async () => {
    const { browser, email } = await signInByLetter(api);
    expect(await codeOf(await request(browser, "nobody"))).toBe("NOT_AN_EMAIL");
    expect(await codeOf(await request(browser, email.toUpperCase()))).toBe("SAME_ADDRESS");
    expect(await codeOf(await request(new CookieJar(api.url), newAddress()))).toBe("SIGN_IN_NEEDED");
    const more = await browser.fetch("/api/auth/address/request", { body: { email, locale: "fi", accountId: "x" } });
    expect(await codeOf(more)).toBe("BAD_REQUEST");
  });

  it("is refused to who came without the passkey that her role needs", async () => {
    const { browser, email } = await signInByLetter(api);
    const { id: accountId } = await api.database.client.account.findUniqueOrThrow({ where: { email } });
    await api.database.client.membership.create({ data: { accountId, role: "OFFICER", municipalityCode: "091" } });
    await api.database.client.account.update({ where: { id: accountId }, data: { state: "ACTIVE" } });
    expect(await codeOf(await request(browser, newAddress()))).toBe("PASSKEY_NEEDED");
    await api.database.client.session.updateMany({ where: { userId: accountId }, data: { isStrong: true } });
    const other = newAddress();
    expect(await codeOf(await request(browser, other))).toBe("SENT");
    expect(await spend(browser, (await letterTo(other, "address-code")).code)).toBe("CHANGED");
    const session = await api.database.client.session.findFirstOrThrow({ where: { userId: accountId } });
    expect(session.isStrong).toBe(true);
  });
});

describe("the code is good for nothing", () => {
  it("in another browser of the same account", async () => {
    const { browser, email, other } = await asked();
    const second = await askForLetter(api, email);
    await redeem(second.browser, { code: second.letter.code });
    const { code } = await letterTo(other, "address-code");
    expect(await spend(second.browser, code)).toBe("UNKNOWN");
    expect(await spend(browser, code)).toBe("CHANGED");
  });

  it("after ten minutes, and when another was asked for", async () => {
    const { browser, other } = await asked();
    const first = await letterTo(other, "address-code");
    const later = newAddress();
    await request(browser, later);
    expect(await spend(browser, first.code)).toBe("WRONG_CODE");
    const { code } = await letterTo(later, "address-code");
    const change = await api.database.client.addressChange.findFirstOrThrow({ where: { newEmail: later } });
    expect(change.expiresAt.getTime() - change.createdAt.getTime()).toBe(600_000);
    await api.database.client.addressChange.update({ where: { id: change.id }, data: { expiresAt: new Date() } });
    expect(await spend(browser, code)).toBe("UNKNOWN");
  });

  it("after five wrong ones, also when they come all at once", async () => {
    const { browser, other } = await asked();
    const answers = await Promise.all(Array.from({ length: 12 }, () => spend(browser, "AAAA-AAAA")));
    expect(answers.filter((code) => code !== "UNKNOWN")).toHaveLength(5);
    expect(await spend(browser, (await letterTo(other, "address-code")).code)).toBe("UNKNOWN");
  });

  it("twice, however many spend it at once", async () => {
    const { browser, other } = await asked();
    const { code } = await letterTo(other, "address-code");
    const racers = Array.from({ length: 5 }, () => {
      const racer = new CookieJar(api.url);
      racer.set(SESSION_COOKIE, browser.get(SESSION_COOKIE) ?? "");
      return racer;
    });
    const codes = await Promise.all(racers.map((racer) => spend(racer, code)));
    expect(codes.filter((one) => one === "CHANGED")).toHaveLength(1);
    const sessions = await api.database.client.session.count({ where: { account: { email: other } } });
    expect(sessions).toBe(1);
  });

  it("when somebody has made an account at the address meanwhile", async () => {
    const { browser, email, other } = await asked();
    const { code } = await letterTo(other, "address-code");
    await signInByLetter(api, other);
    expect(await spend(browser, code)).toBe("USED");
    expect(await who(browser)).toMatchObject({ viewer: { email } });
  });

  it("by asking to read: nothing but a POST from here is answered", async () => {
    const { browser } = await asked();
    for (const path of ["request", "redeem"])
      expect((await browser.fetch(`/api/auth/address/${path}`)).status).toBe(404);
    const foreign = { body: { code: "AAAA-AAAA" }, headers: { origin: "https://elsewhere.example" } };
    expect(await codeOf(await browser.fetch("/api/auth/address/redeem", foreign))).toBe("FOREIGN_ORIGIN");
  });

  it("to who asks for many: letters are counted", async () => {
    const { browser } = await signInByLetter(api);
    const address = newAddress();
    const codes = [];
    for (let time = 0; time < 6; time += 1) codes.push(await codeOf(await request(browser, address)));
    expect(codes).toEqual([...Array(5).fill("SENT"), "TOO_MANY_REQUESTS"]);
  });

  it("to who reads the table: only hashes stand there", async () => {
    const { email, other } = await changed();
    const { key } = await letterTo(email, "address-changed");
    const rows = JSON.stringify(await api.database.client.addressChange.findMany({ where: { newEmail: other } }));
    expect(rows).not.toContain(key);
  });
});

describe("the old address", () => {
  it("takes the change back, and whoever made it is signed out and has no passkey left", async () => {
    const { browser, email, other, undo } = await changed();
    const { id: userId } = await api.database.client.account.findUniqueOrThrow({ where: { email: other } });
    const key = { publicKey: "k", counter: 0, deviceType: "singleDevice", backedUp: false };
    await api.database.client.passkey.create({ data: { ...key, userId, credentialID: userId } });
    expect(await takeBack(undo.key)).toBe("TakeAddressBackSuccess");
    expect(await who(browser)).toEqual(NOBODY);
    const account = await api.database.client.account.findUniqueOrThrow({
      where: { id: userId },
      include: { passkeys: true },
    });
    expect(account).toMatchObject({ email, passkeys: [] });
    expect(await takeBack(undo.key)).toBe("USED");
    const last = await api.database.client.auditEntry.findFirstOrThrow({ orderBy: { sequence: "desc" } });
    expect(last).toMatchObject({ act: "TAKE_ADDRESS_BACK", actor: "SYSTEM", subjectId: userId });
  });

  it("gets it back also when the address was changed twice, and the second link is over", async () => {
    const first = await changed();
    const third = newAddress();
    await request(first.browser, third);
    await spend(first.browser, (await letterTo(third, "address-code")).code);
    const second = await letterTo(first.other, "address-changed");
    expect(await takeBack(first.undo.key)).toBe("TakeAddressBackSuccess");
    expect(await takeBack(second.key)).toBe("USED");
    expect(await api.database.client.account.count({ where: { email: first.email } })).toBe(1);
  });

  it("gets it back also when she has tried to sign in with it first, unless that account is somebody's", async () => {
    const frightened = await changed();
    await signInByLetter(api, frightened.email);
    expect(await takeBack(frightened.undo.key)).toBe("TakeAddressBackSuccess");
    const given = await changed();
    await signInByLetter(api, given.email);
    const { id: accountId } = await api.database.client.account.findUniqueOrThrow({ where: { email: given.email } });
    await api.database.client.draft.create({ data: { accountId, subject: "x", changes: {} } });
    expect(await takeBack(given.undo.key)).toBe("NOT_POSSIBLE_NOW");
  });

  it("is told the last day, and after it the link is over", async () => {
    const { email, undo } = await changed();
    const change = await api.database.client.addressChange.findFirstOrThrow({ where: { oldEmail: email } });
    const end = undoEndsAt(change.usedAt ?? NOW);
    expect(undo.day).toBe(end.toISOString().slice(0, 10));
    const usedAt = new Date(Date.now() - 7 * 86_400_000);
    await api.database.client.addressChange.update({ where: { id: change.id }, data: { usedAt } });
    expect(await takeBack(undo.key)).toBe("EXPIRED");
  });

  it("takes nothing back when only a button was pressed, or the link is nobody's", async () => {
    const { undo } = await changed();
    expect(await takeBack(undo.key, false)).toBe("REQUIRED");
    expect(await takeBack("x".repeat(43))).toBe("AddressChange");
    expect(await takeBack(undo.key)).toBe("TakeAddressBackSuccess");
  });
});
