/** Confirming at the desk, the rhythm, and the letters, through the API over a database of its own. */
import { createHash } from "node:crypto";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANYONE } from "../accounts/viewer.ts";
import type { LetterFacts } from "../letters/letter.ts";
import { ask, SITE } from "../testing/ask-graphql.ts";
import { Association, CONFIRM, factsOf, globalId, placeId, RHYTHM, tokenIn } from "../testing/association.ts";
import { listPage } from "../testing/list-all.ts";
import { makePerson } from "../testing/people.ts";
import { sendReminders } from "./reminder.records.ts";

let them: Association;
beforeAll(async () => {
  them = await Association.open();
});
afterAll(() => them.test.close());
beforeEach(() => them.forgetAll());

describe("confirming at the desk", () => {
  it("is for the editors of an organisation, and says of its places who said it and until when it holds", async () => {
    const editor = await (await them.makeEditor()).viewer();
    await them.test.live.refresh();
    const done = await them.act(CONFIRM, { listingIds: them.places.map(placeId) }, them.as(editor));
    expect(done.listings?.map(({ freshness }) => freshness)).toEqual(
      them.places.map(() => ({
        state: "FRESH",
        confirmedAt: "2026-11-24T10:00:00.000Z",
        confirmedBy: "EDITOR",
        dueOn: "2027-05-24",
        confirmEveryMonths: 6,
      })),
    );
    expect(await them.confirmedIds()).toEqual([...them.places].sort());
    const kept = await them.client.confirmation.findMany({ select: { listingId: true, way: true, accountId: true } });
    expect(kept.map(({ listingId }) => listingId).sort()).toEqual([...them.places].sort());
    expect(new Set(kept.map(({ way, accountId }) => `${way} ${accountId}`))).toEqual(
      new Set([`DESK ${editor.account?.id}`]),
    );
  });

  it("is written down in the role of an officer of the municipality, and of a maintainer", async () => {
    const officer = await them.makeOfficer(them.municipality, "o@example.org");
    const maintainer = await makePerson(them.client, [{ role: "MAINTAINER" }]);
    for (const [person, role] of [
      [officer, "OFFICER"],
      [maintainer, "MAINTAINER"],
    ] as const) {
      const done = await them.act(
        CONFIRM,
        { listingIds: [placeId(them.places[0])] },
        them.as(await person.viewer(), "2026-11-25"),
      );
      expect(done.listings?.[0]?.freshness.confirmedBy).toBe(role);
    }
  });

  it("confirms all or nothing, and nothing of others", async () => {
    const [foreign] = await them.sql<{ id: string }>(
      `SELECT id::text FROM listing WHERE kind = 'MEETING_PLACE' AND state = 'PUBLISHED' AND NOT ${them.among} ORDER BY id LIMIT 1`,
    );
    const editor = await (await them.makeEditor()).viewer();
    const officer = await (await them.makeOfficer(them.otherMunicipality, "o@example.org")).viewer();
    const pending = await (await makePerson(them.client, [], { state: "PENDING" })).viewer();
    const mine = placeId(them.places[0]);
    const cases = [
      [editor, [mine, placeId(foreign?.id)], { reason: "NOT_YOURS" }],
      [editor, [mine, placeId("00000000-0000-4000-8000-000000000001")], { what: "Listing" }],
      [officer, [mine], { reason: "NOT_YOURS" }],
      [pending, [mine], { reason: "ACCOUNT_PENDING" }],
      [ANYONE, [mine], { reason: "SIGN_IN_NEEDED" }],
      [editor, [], { problems: [{ path: "input.listingIds", code: "REQUIRED" }] }],
    ] as const;
    for (const [viewer, listingIds, refusal] of cases)
      expect(await them.act(CONFIRM, { listingIds }, them.as(viewer))).toMatchObject(refusal);
    expect(await them.confirmedIds()).toEqual([]);
  });

  it("lists for an editor what she should look at, and nothing for anybody else", async () => {
    const editor = await (await them.makeEditor()).viewer();
    const QUESTION = "{ listingsToConfirm { id } }";
    const found = await ask<{ listingsToConfirm: { id: string }[] }>(
      them.test.current(),
      QUESTION,
      {},
      them.as(editor),
    );
    expect(found.listingsToConfirm.map(({ id }) => id).sort()).toEqual(
      [globalId("Organisation", them.id), ...them.places.map(placeId)].sort(),
    );
    expect(await ask(them.test.current(), QUESTION, {}, them.as())).toEqual({ listingsToConfirm: [] });
  });
});

describe("the rhythm", () => {
  it("is chosen by an editor, and the day on which her places are due follows at once", async () => {
    const editor = await (await them.makeEditor()).viewer();
    await them.confirmAll("2026-11-01T10:00:00Z");
    const input = { organisationId: globalId("Organisation", them.id), months: 3 };
    expect((await them.act(RHYTHM, input, them.as(editor))).__typename).toBe("ChooseRhythmSuccess");
    const DUE = "query ($id: ID!) { node(id: $id) { ... on Place { freshness { dueOn } } } }";
    expect(await ask(them.test.current(), DUE, { id: placeId(them.places[0]) })).toEqual({
      node: { freshness: { dueOn: "2027-02-01" } },
    });
    expect(await them.act(RHYTHM, { ...input, months: 4 }, them.as(editor))).toMatchObject({
      problems: [{ path: "input.months", code: "UNKNOWN_VALUE" }],
    });
    expect(await them.act(RHYTHM, input, them.as())).toMatchObject({ reason: "SIGN_IN_NEEDED" });
  });

  it("holds only while somebody looks after the place: an editor who goes takes it along", async () => {
    const { accountId: editor } = await them.makeEditor();
    await them.confirmAll("2026-01-15T10:00:00Z");
    const STATE = "query ($id: ID!) { node(id: $id) { ... on Place { freshness { state confirmEveryMonths } } } }";
    const state = async () => {
      await them.test.live.refresh();
      const found = await ask<{ node: { freshness: object } }>(
        them.test.current(),
        STATE,
        { id: placeId(them.places[0]) },
        them.as(),
      );
      return found.node.freshness;
    };
    expect(await state()).toEqual({ state: "DUE", confirmEveryMonths: 6 });
    await them.sql(`UPDATE account SET state = 'DISABLED' WHERE id = '${editor}'`);
    expect(await state()).toEqual({ state: "FRESH", confirmEveryMonths: null });
    await them.sql(`UPDATE account SET state = 'ACTIVE' WHERE id = '${editor}'`);
    expect(await state()).toEqual({ state: "DUE", confirmEveryMonths: 6 });
    await them.sql(`UPDATE membership SET ended_at = now() WHERE account_id = '${editor}'`);
    expect(await state()).toEqual({ state: "FRESH", confirmEveryMonths: null });
  });

  it("lets a place sink in the list on the day on which it is stale, and not before", async () => {
    await them.makeEditor();
    await them.sql(`UPDATE listing SET confirmed_at = '2026-05-24T10:00:00Z', confirmed_by = 'OFFICER'`);
    await them.sql(`UPDATE organisation SET confirm_every_months = 3 WHERE listing_id = '${them.id}'`);
    await them.test.live.refresh();
    const rank = async (day: string) => {
      const filter = { municipalities: [them.municipality] };
      const { edges } = await listPage(them.test.current(), { filter, first: 100 }, them.as(ANYONE, day));
      return edges.map(({ node }) => (them.places.map(placeId).includes(node.id) ? node.freshness.state : "other"));
    };
    const before = await rank("2026-11-23");
    expect(new Set(before)).toEqual(new Set(["other", "DUE"]));
    const after = await rank("2026-11-24");
    expect(after).toHaveLength(before.length);
    const firstStale = after.indexOf("STALE");
    expect(firstStale).toBe(after.length - them.places.length);
    expect(before.indexOf("DUE")).toBeLessThan(firstStale);
  });
});

describe("a reminder", () => {
  it("goes to every editor in her language, with a link of her own, and holds no token in the database", async () => {
    await them.makeEditor("one@example.org", { locale: "ar" });
    await them.makeEditor("two@example.org", { locale: "fi" });
    await them.makeEditor("gone@example.org", { state: "DISABLED" });
    expect(await them.remind("2026-11-24")).toEqual({ organisations: 1, letters: 2, toldOfficers: 0 });
    const sent = await them.letters();
    expect(sent.map(({ kind, recipient, locale }) => [kind, recipient, locale]).sort()).toEqual([
      ["reminder", "one@example.org", "ar"],
      ["reminder", "two@example.org", "fi"],
    ]);
    const tokens = sent.map(({ facts }) => tokenIn(facts));
    expect(new Set(tokens).size).toBe(2);
    for (const { facts } of sent) expect(factsOf(facts).listings).toHaveLength(them.all.length);
    const held = JSON.stringify(await them.client.reminder.findMany());
    for (const token of tokens) {
      expect(token).toMatch(/^[\w-]{43}$/);
      expect(held).not.toContain(token);
      expect(held).toContain(createHash("sha256").update(token).digest("base64url"));
    }
  });

  it("is sent to nobody while everything is fresh, nor for what nobody looks after", async () => {
    expect(await them.remind("2026-11-24")).toEqual({ organisations: 0, letters: 0, toldOfficers: 0 });
    await them.makeEditor();
    await them.confirmAll("2026-11-01T10:00:00Z");
    expect((await them.remind("2027-04-30")).letters).toBe(0);
    expect((await them.remind("2027-05-01")).letters).toBe(1);
  });

  it("comes three times, fourteen days apart, however often the job runs; then an officer hears of it, once", async () => {
    await them.makeEditor();
    await them.makeOfficer(them.municipality, "officer@example.org", "sv");
    await them.makeOfficer(them.otherMunicipality, "elsewhere@example.org");
    const start = Date.parse("2026-06-01T06:00:00Z");
    const log: string[] = [];
    // The days around every letter, and some that are far from one.
    for (const day of [0, 1, 13, 14, 15, 27, 28, 29, 41, 42, 43, 56, 60, 100, 200]) {
      const now = new Date(start + day * 86_400_000);
      await Promise.all([sendReminders(them.client, now, SITE), sendReminders(them.client, now, SITE)]);
      const fresh = await them.client.letter.findMany({ orderBy: { recipient: "asc" } });
      log.push(...fresh.map(({ kind, recipient }) => `${day} ${kind} ${recipient}`));
      await them.sql("DELETE FROM letter");
    }
    expect(log).toEqual([
      "0 reminder editor@example.org",
      "14 reminder editor@example.org",
      "28 reminder editor@example.org",
      "42 nobody-answers officer@example.org",
    ]);
  });

  it("is followed by a last word thirty days before the places sink, which names the day", async () => {
    await them.makeEditor();
    await them.confirmAll("2026-01-10T10:00:00Z");
    await them.sql(`UPDATE organisation SET confirm_every_months = 3 WHERE listing_id = '${them.id}'`);
    const start = Date.parse("2026-04-01T06:00:00Z");
    const log: string[] = [];
    for (const day of [0, 8, 9, 10, 22, 23, 36, 37, 38, 51, 60, 69, 70, 71, 84, 99, 100, 101, 130]) {
      const now = new Date(start + day * 86_400_000);
      await sendReminders(them.client, now, SITE);
      for (const { kind, facts } of await them.letters()) {
        const named = (facts as Partial<LetterFacts["going-stale"]>).day;
        log.push(`${now.toISOString().slice(0, 10)} ${kind}${named ? ` ${named}` : ""}`);
      }
      await them.sql("DELETE FROM letter");
    }
    expect(log).toEqual([
      "2026-04-10 reminder",
      "2026-04-24 reminder",
      "2026-05-08 reminder",
      "2026-06-10 going-stale 2026-07-10",
    ]);
    const stillThere = await them.sql<{ n: bigint }>(
      `SELECT count(*) AS n FROM listing WHERE state = 'PUBLISHED' AND ${them.among}`,
    );
    expect(Number(stillThere[0]?.n)).toBe(them.all.length);
  });

  it("says what is missing when the site has no address that a link could lead to", async () => {
    await them.makeEditor();
    await expect(sendReminders(them.client, new Date(), { ...SITE, url: "" })).rejects.toThrow("SITE_URL");
  });
});
