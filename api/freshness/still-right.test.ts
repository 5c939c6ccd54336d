/** From the letter to the confirmed page, through the API, over a database of its own. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANYONE, type Viewer } from "../accounts/viewer.ts";
import type { LetterFacts } from "../letters/letter.ts";
import { ask, openTestCatalogue, type Reader, SITE, type TestCatalogue } from "../testing/ask-graphql.ts";
import { listPage } from "../testing/list-all.ts";
import { makePerson } from "../testing/people.ts";
import { sendReminders } from "./reminder.records.ts";

let test: TestCatalogue;
let organisation: { id: string; municipality: string };
let places: string[];
let otherMunicipality: string;

const sql = <Row>(statement: string) => test.database.client.$queryRawUnsafe<Row[]>(statement);
const globalId = (type: string, id: string) => Buffer.from(`${type}:${id}`).toString("base64url");
const placeId = (id: string | undefined) => globalId("Place", id ?? "");

beforeAll(async () => {
  test = await openTestCatalogue();
  // An association with two places of its own in one municipality, and nothing else.
  const rows = await sql<{ id: string; municipality: string; places: string[] }>(`
    SELECT o.organisation_id::text AS id, min(l.municipality_code) AS municipality, array_agg(l.id::text ORDER BY l.id) AS places
    FROM operation o JOIN listing l ON l.id = o.place_id JOIN listing body ON body.id = o.organisation_id AND body.state = 'PUBLISHED'
    WHERE NOT EXISTS (SELECT 1 FROM activity v WHERE v.host_id IN (l.id, body.id) OR v.organiser_id = body.id)
      AND NOT EXISTS (SELECT 1 FROM operation x WHERE x.place_id = o.place_id AND x.organisation_id <> o.organisation_id)
    GROUP BY o.organisation_id HAVING count(*) >= 2 AND count(l.municipality_code) = count(*) AND count(DISTINCT l.municipality_code) = 1
    ORDER BY 1 LIMIT 1`);
  const [row] = rows;
  if (!row) throw new Error("the data has no such association");
  organisation = { id: row.id, municipality: row.municipality };
  places = row.places;
  otherMunicipality = row.municipality === "091" ? "092" : "091";
});
afterAll(() => test.close());

beforeEach(async () => {
  await sql("DELETE FROM account");
  await sql("DELETE FROM reminder");
  await sql("DELETE FROM letter");
  await sql("DELETE FROM confirmation");
  await sql("UPDATE organisation SET confirm_every_months = 6 WHERE confirm_every_months <> 6");
  await sql("UPDATE listing SET confirmed_at = NULL, confirmed_by = NULL WHERE confirmed_at IS NOT NULL");
  await test.live.refresh();
});

const all = () => [organisation.id, ...places];
const client = () => test.database.client;
const since = new Date("2026-01-01T08:00:00Z");
const makeOfficer = (municipalityCode: string, email: string, locale = "en") =>
  makePerson(client(), [{ role: "OFFICER", municipalityCode }], { email, locale });

/** An editor of long standing. */
async function makeEditor(email = "editor@example.org", more: { locale?: string; state?: "DISABLED" } = {}) {
  const person = await makePerson(client(), [{ role: "EDITOR", organisationId: organisation.id }], { email, ...more });
  await client().membership.updateMany({ where: { accountId: person.accountId }, data: { createdAt: since } });
  return person;
}

async function confirmAll(at: string) {
  await sql(
    `UPDATE listing SET confirmed_at = '${at}', confirmed_by = 'EDITOR' WHERE id = ANY ('{${all().join(",")}}'::uuid[])`,
  );
  await test.live.refresh();
}

const remind = (day: string) => sendReminders(client(), new Date(`${day}T06:00:00Z`), SITE);
const letters = () => client().letter.findMany({ orderBy: [{ createdAt: "asc" }, { id: "asc" }] });
const factsOf = (facts: unknown) => facts as LetterFacts["reminder"]; // the code under test wrote them
const tokenIn = (facts: unknown) => factsOf(facts).url.split("/").at(-1) ?? "";
async function askOnce(day = "2026-11-24"): Promise<string> {
  await remind(day);
  const [letter] = await client().letter.findMany({ orderBy: { createdAt: "desc" }, take: 1 });
  return tokenIn(letter?.facts);
}

const as = (viewer: Viewer = ANYONE, day = "2026-11-24"): Reader => ({
  viewer,
  database: client(),
  refresh: test.live.refresh,
  now: new Date(`${day}T10:00:00Z`),
});

const TROUBLE = `__typename ... on NotAllowed { reason } ... on NotFound { what } ... on InvalidInput { problems { path code } }`;
const CONFIRM = `mutation ($input: ConfirmListingsInput!) { act: confirmListings(input: $input) { ${TROUBLE}
  ... on ConfirmListingsSuccess { listings { id freshness { state confirmedAt confirmedBy dueOn confirmEveryMonths } } } } }`;
const BY_LINK = `mutation ($input: ConfirmByLinkInput!) { act: confirmByLink(input: $input) { ${TROUBLE}
  ... on ConfirmByLinkSuccess { listings { id freshness { state } } } } }`;
const RHYTHM = `mutation ($input: ChooseRhythmInput!) { act: chooseRhythm(input: $input) { ${TROUBLE} ... on ChooseRhythmSuccess { organisation { id } } } }`;
const REQUEST = `query ($token: String!) { confirmationRequest(token: $token) { state organisation { id } listings { id } choices { municipality { code } } } }`;

interface Act {
  readonly act: {
    readonly __typename: string;
    readonly listings?: { id: string; freshness: Record<string, unknown> }[];
    readonly [more: string]: unknown;
  };
}
const act = async (document: string, input: object, reader: Reader) =>
  (await ask<Act>(test.current(), document, { input }, reader)).act;

interface Request {
  readonly state: string;
  readonly listings: { id: string }[];
  readonly choices: { municipality: { code: string } | null }[];
}
const look = async (token: string, reader = as()) =>
  (await ask<{ confirmationRequest: Request | null }>(test.current(), REQUEST, { token }, reader)).confirmationRequest;

const answerTo = async (token: string, municipality: string | null, reader = as()) => {
  const request = await look(token, reader);
  const listingIds = request?.listings.map(({ id }) => id) ?? [placeId(places[0])];
  return act(BY_LINK, { token, listingIds, municipality }, reader);
};
const confirmedRows = async () =>
  (await sql<{ id: string }>("SELECT id::text FROM listing WHERE confirmed_at IS NOT NULL")).map(({ id }) => id).sort();

describe("confirming at the desk", () => {
  it("is for the editors of an organisation, and says of its places who said it and until when it holds", async () => {
    const editor = await (await makeEditor()).viewer();
    await test.live.refresh();
    const done = await act(CONFIRM, { listingIds: places.map(placeId) }, as(editor));
    expect(done.listings?.map(({ freshness }) => freshness)).toEqual(
      places.map(() => ({
        state: "FRESH",
        confirmedAt: "2026-11-24T10:00:00.000Z",
        confirmedBy: "EDITOR",
        dueOn: "2027-05-24",
        confirmEveryMonths: 6,
      })),
    );
    expect(await confirmedRows()).toEqual([...places].sort());
    const kept = await client().confirmation.findMany({ select: { listingId: true, way: true, accountId: true } });
    expect(kept.map(({ listingId }) => listingId).sort()).toEqual([...places].sort());
    expect(new Set(kept.map(({ way, accountId }) => `${way} ${accountId}`))).toEqual(
      new Set([`DESK ${editor.account?.id}`]),
    );
  });

  it("is written down in the role of an officer of the municipality, and of a maintainer", async () => {
    const officer = await makeOfficer(organisation.municipality, "o@example.org");
    const maintainer = await makePerson(client(), [{ role: "MAINTAINER" }]);
    for (const [person, role] of [
      [officer, "OFFICER"],
      [maintainer, "MAINTAINER"],
    ] as const) {
      const done = await act(CONFIRM, { listingIds: [placeId(places[0])] }, as(await person.viewer(), "2026-11-25"));
      expect(done.listings?.[0]?.freshness.confirmedBy).toBe(role);
    }
  });

  it("confirms all or nothing, and nothing of others", async () => {
    const [foreign] = await sql<{ id: string }>(
      `SELECT id::text FROM listing WHERE kind = 'MEETING_PLACE' AND state = 'PUBLISHED' AND NOT id = ANY ('{${all().join(",")}}'::uuid[]) ORDER BY id LIMIT 1`,
    );
    const editor = await (await makeEditor()).viewer();
    const officer = await (await makeOfficer(otherMunicipality, "o@example.org")).viewer();
    const pending = await (await makePerson(client(), [], { state: "PENDING" })).viewer();
    const mine = placeId(places[0]);
    const cases = [
      [editor, [mine, placeId(foreign?.id)], { reason: "NOT_YOURS" }],
      [editor, [mine, placeId("00000000-0000-4000-8000-000000000001")], { what: "Listing" }],
      [officer, [mine], { reason: "NOT_YOURS" }],
      [pending, [mine], { reason: "ACCOUNT_PENDING" }],
      [ANYONE, [mine], { reason: "SIGN_IN_NEEDED" }],
      [editor, [], { problems: [{ path: "input.listingIds", code: "REQUIRED" }] }],
    ] as const;
    for (const [viewer, listingIds, refusal] of cases)
      expect(await act(CONFIRM, { listingIds }, as(viewer))).toMatchObject(refusal);
    expect(await confirmedRows()).toEqual([]);
  });

  it("lists for an editor what she should look at, and nothing for anybody else", async () => {
    const editor = await (await makeEditor()).viewer();
    const QUESTION = "{ listingsToConfirm { id } }";
    const found = await ask<{ listingsToConfirm: { id: string }[] }>(test.current(), QUESTION, {}, as(editor));
    expect(found.listingsToConfirm.map(({ id }) => id).sort()).toEqual(
      [globalId("Organisation", organisation.id), ...places.map(placeId)].sort(),
    );
    expect(await ask(test.current(), QUESTION, {}, as())).toEqual({ listingsToConfirm: [] });
  });
});

describe("the rhythm", () => {
  it("is chosen by an editor, and the day on which her places are due follows at once", async () => {
    const editor = await (await makeEditor()).viewer();
    await confirmAll("2026-11-01T10:00:00Z");
    const input = { organisationId: globalId("Organisation", organisation.id), months: 3 };
    expect((await act(RHYTHM, input, as(editor))).__typename).toBe("ChooseRhythmSuccess");
    const DUE = "query ($id: ID!) { node(id: $id) { ... on Place { freshness { dueOn } } } }";
    expect(await ask(test.current(), DUE, { id: placeId(places[0]) })).toEqual({
      node: { freshness: { dueOn: "2027-02-01" } },
    });
    expect(await act(RHYTHM, { ...input, months: 4 }, as(editor))).toMatchObject({
      problems: [{ path: "input.months", code: "UNKNOWN_VALUE" }],
    });
    expect(await act(RHYTHM, input, as())).toMatchObject({ reason: "SIGN_IN_NEEDED" });
  });

  it("holds only while somebody looks after the place: an editor who goes takes it along", async () => {
    const { accountId: editor } = await makeEditor();
    await confirmAll("2026-01-15T10:00:00Z");
    const STATE = "query ($id: ID!) { node(id: $id) { ... on Place { freshness { state confirmEveryMonths } } } }";
    const state = async () => {
      await test.live.refresh();
      const found = await ask<{ node: { freshness: object } }>(test.current(), STATE, { id: placeId(places[0]) }, as());
      return found.node.freshness;
    };
    expect(await state()).toEqual({ state: "DUE", confirmEveryMonths: 6 });
    await sql(`UPDATE account SET state = 'DISABLED' WHERE id = '${editor}'`);
    expect(await state()).toEqual({ state: "FRESH", confirmEveryMonths: null });
    await sql(`UPDATE account SET state = 'ACTIVE' WHERE id = '${editor}'`);
    expect(await state()).toEqual({ state: "DUE", confirmEveryMonths: 6 });
    await sql(`UPDATE membership SET ended_at = now() WHERE account_id = '${editor}'`);
    expect(await state()).toEqual({ state: "FRESH", confirmEveryMonths: null });
  });

  it("lets a place sink in the list on the day on which it is stale, and not before", async () => {
    await makeEditor();
    await sql(`UPDATE listing SET confirmed_at = '2026-05-24T10:00:00Z', confirmed_by = 'OFFICER'`);
    await sql(`UPDATE organisation SET confirm_every_months = 3 WHERE listing_id = '${organisation.id}'`);
    await test.live.refresh();
    const rank = async (day: string) => {
      const filter = { municipalities: [organisation.municipality] };
      const { edges } = await listPage(test.current(), { filter, first: 100 }, as(ANYONE, day));
      return edges.map(({ node }) => (places.map(placeId).includes(node.id) ? node.freshness.state : "other"));
    };
    const before = await rank("2026-11-23");
    expect(new Set(before)).toEqual(new Set(["other", "DUE"]));
    const after = await rank("2026-11-24");
    expect(after).toHaveLength(before.length);
    const firstStale = after.indexOf("STALE");
    expect(firstStale).toBe(after.length - places.length);
    expect(before.indexOf("DUE")).toBeLessThan(firstStale);
  });
});

describe("a reminder", () => {
  it("goes to every editor in her language, with a link of her own, and holds no token in the database", async () => {
    await makeEditor("one@example.org", { locale: "ar" });
    await makeEditor("two@example.org", { locale: "fi" });
    await makeEditor("gone@example.org", { state: "DISABLED" });
    expect(await remind("2026-11-24")).toEqual({ organisations: 1, letters: 2, toldOfficers: 0 });
    const sent = await letters();
    expect(sent.map(({ kind, recipient, locale }) => [kind, recipient, locale]).sort()).toEqual([
      ["reminder", "one@example.org", "ar"],
      ["reminder", "two@example.org", "fi"],
    ]);
    const tokens = sent.map(({ facts }) => tokenIn(facts));
    expect(new Set(tokens).size).toBe(2);
    for (const { facts } of sent) expect(factsOf(facts).listings).toHaveLength(all().length);
    const held = JSON.stringify(await client().reminder.findMany());
    for (const token of tokens) {
      expect(token).toMatch(/^[\w-]{43}$/);
      expect(held).not.toContain(token);
      expect(held).toContain(createHash("sha256").update(token).digest("base64url"));
    }
  });

  it("is sent to nobody while everything is fresh, nor for what nobody looks after", async () => {
    expect(await remind("2026-11-24")).toEqual({ organisations: 0, letters: 0, toldOfficers: 0 });
    await makeEditor();
    await confirmAll("2026-11-01T10:00:00Z");
    expect((await remind("2027-04-30")).letters).toBe(0);
    expect((await remind("2027-05-01")).letters).toBe(1);
  });

  it("comes three times, fourteen days apart, however often the job runs; then an officer hears of it, once", async () => {
    await makeEditor();
    await makeOfficer(organisation.municipality, "officer@example.org", "sv");
    await makeOfficer(otherMunicipality, "elsewhere@example.org");
    const start = Date.parse("2026-06-01T06:00:00Z");
    const log: string[] = [];
    for (let day = 0; day < 120; day += 1) {
      const now = new Date(start + day * 86_400_000);
      await Promise.all([sendReminders(client(), now, SITE), sendReminders(client(), now, SITE)]);
      const fresh = await client().letter.findMany({ orderBy: { recipient: "asc" } });
      log.push(...fresh.map(({ kind, recipient }) => `${day} ${kind} ${recipient}`));
      await sql("DELETE FROM letter");
    }
    expect(log).toEqual([
      "0 reminder editor@example.org",
      "14 reminder editor@example.org",
      "28 reminder editor@example.org",
      "42 nobody-answers officer@example.org",
    ]);
  });

  it("is followed by a last word thirty days before the places sink, which names the day", async () => {
    await makeEditor();
    await confirmAll("2026-01-10T10:00:00Z");
    await sql(`UPDATE organisation SET confirm_every_months = 3 WHERE listing_id = '${organisation.id}'`);
    const start = Date.parse("2026-04-01T06:00:00Z");
    const log: string[] = [];
    for (let day = 0; day < 130; day += 1) {
      const now = new Date(start + day * 86_400_000);
      await sendReminders(client(), now, SITE);
      for (const { kind, facts } of await letters()) {
        const named = (facts as Partial<LetterFacts["going-stale"]>).day;
        log.push(`${now.toISOString().slice(0, 10)} ${kind}${named ? ` ${named}` : ""}`);
      }
      await sql("DELETE FROM letter");
    }
    expect(log).toEqual([
      "2026-04-10 reminder",
      "2026-04-24 reminder",
      "2026-05-08 reminder",
      "2026-06-10 going-stale 2026-07-10",
    ]);
    const stillThere = await sql<{ n: bigint }>(
      `SELECT count(*) AS n FROM listing WHERE state = 'PUBLISHED' AND id = ANY ('{${all().join(",")}}'::uuid[])`,
    );
    expect(Number(stillThere[0]?.n)).toBe(all().length);
  });

  it("says what is missing when the site has no address that a link could lead to", async () => {
    await makeEditor();
    await expect(sendReminders(client(), new Date(), { ...SITE, url: "" })).rejects.toThrow("SITE_URL");
  });
});

describe("the link in a reminder", () => {
  it("shows what is due, and confirms it for who knows where it is, without a session", async () => {
    await makeEditor();
    await test.live.refresh();
    const token = await askOnce();
    const request = await look(token);
    expect(request?.state).toBe("OPEN");
    expect(request?.listings).toHaveLength(all().length);
    const codes = request?.choices.map(({ municipality }) => municipality?.code);
    expect(codes).toContain(organisation.municipality);
    expect(codes?.[0]).not.toBe(organisation.municipality);
    const done = await answerTo(token, organisation.municipality);
    expect(done.listings?.map(({ freshness }) => freshness.state)).toEqual(all().map(() => "FRESH"));
    expect(await confirmedRows()).toEqual(all().sort());
    const [kept] = await client().confirmation.findMany({ take: 1 });
    expect(kept).toMatchObject({ way: "LINK", confirmedBy: "EDITOR" });
    expect((await look(token))?.state).toBe("ANSWERED");
    expect(await answerTo(token, organisation.municipality)).toMatchObject({
      problems: [{ path: "input.token", code: "USED" }],
    });
  });

  it("changes nothing when it is only read, nor when the answer is wrong, and still works for the person after that", async () => {
    await makeEditor();
    const token = await askOnce();
    const before = await sql("SELECT * FROM reminder");
    for (let time = 0; time < 50; time += 1) await look(token);
    for (const wrong of [otherMunicipality, null, "", "999"])
      expect(await answerTo(token, wrong)).toMatchObject({
        problems: [{ path: "input.municipality", code: "WRONG_CODE" }],
      });
    expect(await sql("SELECT * FROM reminder")).toEqual(before);
    expect(await confirmedRows()).toEqual([]);
    expect((await answerTo(token, organisation.municipality)).__typename).toBe("ConfirmByLinkSuccess");
  });

  it("answers once when many press at the same moment", async () => {
    await makeEditor();
    const token = await askOnce();
    const input = { token, listingIds: places.map(placeId), municipality: organisation.municipality };
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => act(BY_LINK, input, as())));
    expect(outcomes.filter(({ __typename }) => __typename === "ConfirmByLinkSuccess")).toHaveLength(1);
    expect(await client().confirmation.count()).toBe(places.length);
  });

  it("confirms only what was shown", async () => {
    await makeEditor();
    const token = await askOnce();
    await act(BY_LINK, { token, listingIds: [placeId(places[0])], municipality: organisation.municipality }, as());
    expect(await confirmedRows()).toEqual([places[0]]);
  });

  it("ends after sixty days, and with the role of its reader", async () => {
    const { accountId: editor } = await makeEditor();
    const token = await askOnce("2026-11-24");
    expect((await look(token, as(ANYONE, "2027-01-22")))?.state).toBe("OPEN");
    expect((await look(token, as(ANYONE, "2027-01-23")))?.state).toBe("EXPIRED");
    expect(await answerTo(token, organisation.municipality, as(ANYONE, "2027-01-23"))).toMatchObject({
      problems: [{ path: "input.token", code: "EXPIRED" }],
    });
    await sql(`UPDATE membership SET ended_at = now() WHERE account_id = '${editor}'`);
    expect((await look(token))?.state).toBe("EXPIRED");
    expect(await confirmedRows()).toEqual([]);
  });

  it("is nothing when it was never sent or is no link at all", async () => {
    for (const token of ["", "x", "a".repeat(43), "'; DROP TABLE reminder; --", "a".repeat(5000)]) {
      expect(await look(token)).toBeNull();
      expect(await answerTo(token, organisation.municipality)).toMatchObject({ what: "ConfirmationRequest" });
    }
  });

  it("is answered for all editors by the one who comes first", async () => {
    await makeEditor("one@example.org");
    await makeEditor("two@example.org");
    await remind("2026-11-24");
    const [one = "", two = ""] = (await letters()).map(({ facts }) => tokenIn(facts));
    await answerTo(one, organisation.municipality);
    expect((await look(two))?.state).toBe("ANSWERED");
    expect((await remind("2026-12-24")).letters).toBe(0);
  });
});
