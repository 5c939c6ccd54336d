/** From "this is our association" to its editor, by each of the three ways, through the API over a database of its own. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANYONE, type Viewer } from "../accounts/viewer.ts";
import type { LetterFacts } from "../letters/letter.ts";
import { ask } from "../testing/ask-graphql.ts";
import { Association, globalId } from "../testing/association.ts";
import { makePending, makePerson, type Person } from "../testing/people.ts";

let them: Association;
beforeAll(async () => {
  them = await Association.open();
  await them.sql(`DELETE FROM contact_point WHERE listing_id = '${them.id}'`);
  await them.sql(`INSERT INTO contact_point (id, listing_id, channel, value) VALUES
    (gen_random_uuid(), '${them.id}', 'WEBSITE', 'https://www.naapuri-esimerkki.fi'), (gen_random_uuid(), '${them.id}', 'EMAIL', 'naapuri.esimerkki@gmail.com')`);
  await them.sql(`UPDATE listing SET municipality_code = '${them.municipality}' WHERE id = '${them.id}'`);
});
afterAll(() => them.test.close());
beforeEach(async () => {
  await them.sql(`UPDATE organisation SET legal_form = 'ASSOCIATION' WHERE listing_id = '${them.id}'`);
  await them.sql("DELETE FROM claim");
  await them.forgetAll();
});

const TROUBLE = `__typename ... on NotAllowed { reason } ... on NotFound { what } ... on InvalidInput { problems { path code } } ... on TooManyRequests { retryAfterSeconds }`;
const CLAIM = `id state step method address note provenAt printedAt decisionReason claimantEmail isLookedAfter mayDecide mayRecall`;
const make = (name: string, input: string) =>
  `mutation ($input: ${input}!) { act: ${name}(input: $input) { ${TROUBLE} ... on ${name[0]?.toUpperCase()}${name.slice(1)}Success { claim { ${CLAIM} } } } }`;
const START = make("claimOrganisation", "ClaimOrganisationInput");
const withoutLimit = (document: string) => document.replace(" ... on TooManyRequests { retryAfterSeconds }", "");
const REDEEM = withoutLimit(make("redeemClaimCode", "RedeemClaimCodeInput"));
const GRANT = withoutLimit(make("grantClaim", "GrantClaimInput"));
const REFUSE = withoutLimit(make("refuseClaim", "RefuseClaimInput"));
const RECALL = withoutLimit(make("recallClaim", "ClaimInput"));
const PRINT = withoutLimit(make("printClaimLetter", "ClaimInput")).replace(
  `{ claim { ${CLAIM} } }`,
  `{ letter { code claim { ${CLAIM} } } }`,
);

interface Shown {
  readonly id: string;
  readonly state: string;
  readonly step: string | null;
  readonly [more: string]: unknown;
}
interface Act {
  readonly act: {
    readonly __typename: string;
    readonly claim?: Shown;
    readonly letter?: { readonly code: string; readonly claim: Shown };
    readonly [more: string]: unknown;
  };
}

const organisationId = () => globalId("Organisation", them.id);
async function act(document: string, input: object, viewer: Viewer, day?: string) {
  return (await ask<Act>(them.test.current(), document, { input }, them.as(viewer, day))).act;
}
async function start(person: Person, method: string, more: object = {}, day?: string) {
  return act(START, { organisationId: organisationId(), method, ...more }, await person.viewer(), day);
}
const redeem = async (person: Person, code: string, reader?: string) =>
  act(REDEEM, { organisationId: organisationId(), code }, await person.viewer(), reader);
const byMail = (person: Person, email = "maija@naapuri-esimerkki.fi") => start(person, "EMAIL_DOMAIN", { email });
const letterTo = async <Kind extends keyof LetterFacts>(recipient: string, kind: Kind) => {
  const letter = await them.client.letter.findFirst({ where: { recipient, kind }, orderBy: { createdAt: "desc" } });
  return (letter?.facts ?? null) as LetterFacts[Kind] | null; // the code under test wrote them
};
const codeAt = async (recipient = "maija@naapuri-esimerkki.fi") =>
  (await letterTo(recipient, "claim-code"))?.code ?? "";
const officer = (municipality = them.municipality, email = "officer@example.org") =>
  them.makeOfficer(municipality, email);
const rolesOf = async ({ accountId }: Person) =>
  them.client.membership.findMany({
    where: { accountId, endedAt: null },
    select: { role: true, organisationId: true },
  });
const claimsFor = async (viewer: Viewer) =>
  (await ask<{ claims: Shown[] }>(them.test.current(), `{ claims { ${CLAIM} } }`, {}, them.as(viewer))).claims;

describe("by e-mail at the organisation's own domain", () => {
  it("the code makes an editor at once of somebody who had no role, and she hears of it", async () => {
    const person = await makePending(them.client);
    const made = await byMail(person);
    expect(made.claim).toMatchObject({ state: "WAITING", step: "CODE", address: "naapuri-esimerkki.fi" });
    expect(await letterTo("maija@naapuri-esimerkki.fi", "claim-code")).toMatchObject({
      url: expect.stringMatching(/^https:\/\/kotokartta\.example\/fi\/desk\/claim\/./),
    });
    const code = await codeAt();
    expect(JSON.stringify(await them.client.claim.findMany())).not.toContain(code.replace("-", ""));
    const done = await redeem(person, code.toLowerCase().replace("-", " "));
    expect(done.claim).toMatchObject({ state: "GRANTED", step: null });
    expect(await rolesOf(person)).toEqual([{ role: "EDITOR", organisationId: them.id }]);
    expect((await person.viewer()).account?.state).toBe("ACTIVE");
    expect(await letterTo(person.email, "claim-decision")).toMatchObject({ outcome: "GRANTED", reason: null });
  });

  it("the organisation's own published address will do, wherever it is, and no other at a provider for everybody", async () => {
    const person = await makePending(them.client);
    expect((await byMail(person, "naapuri.esimerkki@gmail.com")).claim?.address).toBe("naapuri.esimerkki@gmail.com");
    for (const [email, code] of [
      ["maija@gmail.com", "UNKNOWN_VALUE"],
      ["maija@example.com", "UNKNOWN_VALUE"],
      ["maija", "NOT_AN_EMAIL"],
      ["", "REQUIRED"],
    ])
      expect(await byMail(person, email)).toMatchObject({ problems: [{ path: "input.email", code }] });
    expect(await them.client.letter.count({ where: { kind: "claim-code" } })).toBe(1);
  });

  it("a code is good for five tries, thirty minutes, its own claimant and one time", async () => {
    const [person, other] = [await makePending(them.client), await makePending(them.client)];
    await byMail(person);
    const code = await codeAt();
    expect(await redeem(other, code)).toMatchObject({ what: "Claim" });
    for (let time = 0; time < 5; time += 1)
      expect(await redeem(person, "AAAA-AAAA")).toMatchObject({
        problems: [{ path: "input.code", code: "WRONG_CODE" }],
      });
    expect(await redeem(person, code)).toMatchObject({ problems: [{ path: "input.code", code: "TOO_MANY" }] });
    expect(await rolesOf(person)).toEqual([]);
    await byMail(person);
    expect(await redeem(person, code)).toMatchObject({ problems: [{ code: "WRONG_CODE" }] });
    expect(await redeem(person, await codeAt(), "2026-11-25")).toMatchObject({ problems: [{ code: "EXPIRED" }] });
    const outcomes = await Promise.all(Array.from({ length: 4 }, async () => redeem(person, await codeAt())));
    expect(outcomes.filter(({ claim }) => claim?.state === "GRANTED")).toHaveLength(1);
    expect(await rolesOf(person)).toHaveLength(1);
  });

  it("waits for an officer where somebody looks after the organisation already, and she is told", async () => {
    const editor = await them.makeEditor("editor@example.org");
    await them.test.live.refresh();
    const person = await makePending(them.client);
    await byMail(person);
    expect(await letterTo(editor.email, "claim-waiting")).toBeNull();
    expect((await redeem(person, await codeAt())).claim).toMatchObject({
      state: "WAITING",
      step: "DECISION",
      isLookedAfter: true,
      provenAt: "2026-11-24T10:00:00.000Z",
    });
    expect(await rolesOf(person)).toEqual([]);
    expect(JSON.stringify(await letterTo(editor.email, "claim-waiting"))).not.toContain(person.email);
  });

  it("waits for an officer where only a place of the organisation publishes the address", async () => {
    await them.sql(
      `INSERT INTO contact_point (id, listing_id, channel, value) VALUES (gen_random_uuid(), '${them.places[0]}', 'WEBSITE', 'https://talo-esimerkki.fi')`,
    );
    const person = await makePending(them.client);
    await byMail(person, "vahtimestari@talo-esimerkki.fi");
    const { claim } = await redeem(person, await codeAt("vahtimestari@talo-esimerkki.fi"));
    expect(claim).toMatchObject({ state: "WAITING", step: "DECISION", address: "talo-esimerkki.fi" });
  });

  it("waits for an officer where many people have an address who do not speak for the body", async () => {
    await them.sql(`UPDATE organisation SET legal_form = 'MUNICIPALITY' WHERE listing_id = '${them.id}'`);
    const person = await makePending(them.client);
    await byMail(person);
    expect((await redeem(person, await codeAt())).claim).toMatchObject({ state: "WAITING", step: "DECISION" });
  });
});

describe("by an officer's word", () => {
  it("the officer of the municipality sees what the claimant wrote, and grants it", async () => {
    const person = await makePending(them.client);
    expect(await start(person, "OFFICER")).toMatchObject({ problems: [{ path: "input.note", code: "REQUIRED" }] });
    await start(person, "OFFICER", { note: "  Olen yhdistyksen sihteeri.  " });
    const decider = await (await officer()).viewer();
    const [claim] = await claimsFor(decider);
    expect(claim).toMatchObject({
      note: "Olen yhdistyksen sihteeri.",
      claimantEmail: person.email,
      step: "DECISION",
      mayDecide: true,
    });
    const done = await act(GRANT, { claimId: claim?.id }, decider);
    expect(done.claim).toMatchObject({ state: "GRANTED", mayDecide: false });
    expect(await rolesOf(person)).toEqual([{ role: "EDITOR", organisationId: them.id }]);
    const trail = await them.client.auditEntry.findMany({
      where: { subjectId: claim?.id ?? "" },
      orderBy: { sequence: "asc" },
      select: { act: true, actor: true, actorId: true },
    });
    expect(trail).toEqual([
      { act: "CLAIM", actor: "ANYONE", actorId: person.accountId },
      { act: "GRANT_CLAIM", actor: "OFFICER", actorId: decider.account?.id },
    ]);
    expect(await act(GRANT, { claimId: claim?.id }, decider)).toMatchObject({
      problems: [{ path: "input.claimId", code: "NOT_POSSIBLE_NOW" }],
    });
    expect(await claimsFor(decider)).toEqual([]);
  });

  it("a refusal has a reason, which the claimant reads in her letter", async () => {
    const person = await makePending(them.client);
    const made = await start(person, "OFFICER", { note: "Minun yhdistykseni" });
    const decider = await (await officer()).viewer();
    expect(await act(REFUSE, { claimId: made.claim?.id, reason: "  " }, decider)).toMatchObject({
      problems: [{ path: "input.reason", code: "REQUIRED" }],
    });
    const reason = "Puhelimessa sanottiin, ettei sinua tunneta siellä.";
    expect((await act(REFUSE, { claimId: made.claim?.id, reason }, decider)).claim?.state).toBe("REFUSED");
    expect(await letterTo(person.email, "claim-decision")).toMatchObject({ outcome: "REFUSED", reason });
    expect(await rolesOf(person)).toEqual([]);
  });

  it("is given by nobody else: not elsewhere, not by editors, not on one's own claim", async () => {
    const person = await makePending(them.client);
    const { claim } = await start(person, "OFFICER", { note: "Sihteeri" });
    const editor = await them.makeEditor("editor@example.org");
    const elsewhere = await officer(them.otherMunicipality, "elsewhere@example.org");
    for (const viewer of [await editor.viewer(), await elsewhere.viewer()]) {
      expect(await claimsFor(viewer)).toEqual([]);
      expect(await act(GRANT, { claimId: claim?.id }, viewer)).toMatchObject({ what: "Claim" });
      expect(await act(REFUSE, { claimId: claim?.id, reason: "Ei" }, viewer)).toMatchObject({ what: "Claim" });
      expect(await act(RECALL, { claimId: claim?.id }, viewer)).toMatchObject({ what: "Claim" });
    }
    const pending = await (await makePending(them.client)).viewer();
    expect(await claimsFor(pending)).toEqual([]);
    expect(await act(GRANT, { claimId: claim?.id }, pending)).toMatchObject({ reason: "ACCOUNT_PENDING" });
    expect(await act(RECALL, { claimId: claim?.id }, pending)).toMatchObject({ what: "Claim" });
    const disabled = { ...pending, account: pending.account && { ...pending.account, state: "DISABLED" as const } };
    for (const document of [GRANT, RECALL])
      expect(await act(document, { claimId: claim?.id }, disabled)).toMatchObject({ reason: "ACCOUNT_DISABLED" });
    expect(await act(GRANT, { claimId: claim?.id }, ANYONE)).toMatchObject({ reason: "SIGN_IN_NEEDED" });
    const self = await officer(them.municipality, "self@example.org");
    const own = await start(self, "OFFICER", { note: "Olen myös yhdistyksessä" });
    expect(await act(GRANT, { claimId: own.claim?.id }, await self.viewer())).toMatchObject({ reason: "NOT_YOURS" });
    expect((await claimsFor(await self.viewer())).map(({ id }) => id)).toEqual([claim?.id]);
    const maintainer = await makePerson(them.client, [{ role: "MAINTAINER" }]);
    expect((await claimsFor(await maintainer.viewer())).map(({ id }) => id).sort()).toEqual(
      [claim?.id, own.claim?.id].sort(),
    );
  });
});

describe("by a letter on paper", () => {
  it("an officer prints a code, it holds for sixty days, and printing again ends the last one", async () => {
    const person = await makePending(them.client);
    const { claim } = await start(person, "LETTER_CODE");
    expect(claim?.step).toBe("PRINTING");
    const decider = await (await officer()).viewer();
    const first = (await act(PRINT, { claimId: claim?.id }, decider)).letter;
    const second = (await act(PRINT, { claimId: claim?.id }, decider, "2026-11-26")).letter;
    expect(second?.claim).toMatchObject({ step: "CODE", printedAt: "2026-11-26T10:00:00.000Z" });
    expect(await redeem(person, first?.code ?? "", "2026-12-20")).toMatchObject({ problems: [{ code: "WRONG_CODE" }] });
    expect(await redeem(person, second?.code ?? "", "2027-01-26")).toMatchObject({ problems: [{ code: "EXPIRED" }] });
    expect((await redeem(person, second?.code ?? "", "2027-01-24")).claim?.state).toBe("GRANTED");
  });

  it("is printed for no other way, and by nobody else", async () => {
    const person = await makePending(them.client);
    const { claim } = await start(person, "OFFICER", { note: "Sihteeri" });
    expect(await act(PRINT, { claimId: claim?.id }, await (await officer()).viewer())).toMatchObject({
      problems: [{ code: "NOT_POSSIBLE_NOW" }],
    });
    expect(await act(PRINT, { claimId: claim?.id }, await person.viewer())).toMatchObject({
      reason: "ACCOUNT_PENDING",
    });
  });
});

describe("a claim", () => {
  it("is made by who is signed in and is not the editor yet", async () => {
    const input = { organisationId: organisationId(), method: "OFFICER", note: "Sihteeri" };
    expect(await act(START, input, ANYONE)).toMatchObject({ reason: "SIGN_IN_NEEDED" });
    const editor = await them.makeEditor();
    expect(await act(START, input, await editor.viewer())).toMatchObject({
      problems: [{ path: "input.organisationId", code: "TWICE" }],
    });
    await them.sql(`UPDATE account SET state = 'DISABLED' WHERE id = '${editor.accountId}'`);
    expect(await act(START, input, await editor.viewer())).toMatchObject({ reason: "ACCOUNT_DISABLED" });
    const unknown = globalId("Organisation", "00000000-0000-4000-8000-000000000001");
    const person = await makePending(them.client);
    expect(await act(START, { ...input, organisationId: unknown }, await person.viewer())).toMatchObject({
      what: "Organisation",
    });
  });

  it("gives way to a later one of the same person, and is taken back by her alone", async () => {
    const person = await makePending(them.client);
    await byMail(person);
    const later = await start(person, "OFFICER", { note: "Koodi ei tullut" });
    const states = await them.client.claim.findMany({ select: { state: true }, orderBy: { state: "asc" } });
    expect(states.map(({ state }) => state).sort()).toEqual(["RECALLED", "WAITING"]);
    expect((await act(RECALL, { claimId: later.claim?.id }, await person.viewer())).claim?.state).toBe("RECALLED");
    expect(await redeem(person, await codeAt())).toMatchObject({ problems: [{ code: "USED" }] });
  });

  it("is made five times a day, also when they come at once", async () => {
    const person = await makePending(them.client);
    const outcomes = await Promise.all(Array.from({ length: 8 }, () => start(person, "OFFICER", { note: "Sihteeri" })));
    expect(outcomes.filter(({ claim }) => claim)).toHaveLength(5);
    expect(outcomes.filter(({ __typename }) => __typename === "TooManyRequests")).toHaveLength(3);
    expect(await them.client.claim.count({ where: { state: "WAITING" } })).toBe(1);
    expect((await start(person, "OFFICER", { note: "Sihteeri" }, "2026-11-26")).claim?.state).toBe("WAITING");
  });

  it("sends no more than five letters a day to one address, whoever asks", async () => {
    const made = [];
    for (let number = 0; number < 6; number += 1) made.push(await byMail(await makePending(them.client)));
    expect(made.map(({ __typename }) => __typename)).toEqual([
      ...Array.from({ length: 5 }, () => "ClaimOrganisationSuccess"),
      "TooManyRequests",
    ]);
  });

  it("says nothing that cannot be seen, and nothing too long", async () => {
    const person = await makePending(them.client);
    expect(await start(person, "OFFICER", { note: "a\u202Eb" })).toMatchObject({
      problems: [{ code: "HIDDEN_CHARACTERS" }],
    });
    expect(await start(person, "OFFICER", { note: "a".repeat(1001) })).toMatchObject({
      problems: [{ code: "TOO_LONG" }],
    });
    expect(await act(RECALL, { claimId: "'; DROP TABLE claim" }, await person.viewer())).toMatchObject({
      what: "Claim",
    });
  });

  it("tells a claimant which addresses will do, and her own claims", async () => {
    const person = await makePending(them.client);
    await byMail(person);
    const { claimWays, ownClaims } = await ask<{ claimWays: object; ownClaims: Shown[] }>(
      them.test.current(),
      "query ($id: ID!) { claimWays(organisationId: $id) { addresses } ownClaims { state mayRecall } }",
      { id: organisationId() },
      them.as(await person.viewer()),
    );
    expect(claimWays).toMatchObject({
      addresses: expect.arrayContaining(["naapuri-esimerkki.fi", "naapuri.esimerkki@gmail.com"]),
    });
    expect(ownClaims).toEqual([{ state: "WAITING", mayRecall: true }]);
  });
});
