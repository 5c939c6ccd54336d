/** The link in a letter, from the letter to the confirmed page, through the API over a database of its own. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANYONE } from "../accounts/viewer.ts";
import { Association, BY_LINK, placeId, tokenIn } from "../testing/association.ts";

let them: Association;
beforeAll(async () => {
  them = await Association.open();
});
afterAll(() => them.test.close());
beforeEach(() => them.forgetAll());

describe("the link in a reminder", () => {
  it("shows what is due, and confirms it for who knows where it is, without a session", async () => {
    await them.makeEditor();
    await them.test.live.refresh();
    const token = await them.askOnce();
    const request = await them.look(token);
    expect(request?.state).toBe("OPEN");
    expect(request?.listings).toHaveLength(them.all.length);
    const codes = request?.choices.map(({ municipality }) => municipality?.code);
    expect(codes).toContain(them.municipality);
    expect(codes?.[0]).not.toBe(them.municipality);
    const done = await them.answerTo(token, them.municipality);
    expect(done.listings?.map(({ freshness }) => freshness.state)).toEqual(them.all.map(() => "FRESH"));
    expect(await them.confirmedIds()).toEqual([...them.all].sort());
    const [kept] = await them.client.confirmation.findMany({ take: 1 });
    expect(kept).toMatchObject({ way: "LINK", confirmedBy: "EDITOR" });
    const trail = await them.client.auditEntry.findMany({
      where: { act: "CONFIRM", actorId: kept?.accountId ?? null },
    });
    expect(trail.map(({ subjectId }) => subjectId).sort()).toEqual([...them.all].sort());
    expect((await them.look(token))?.state).toBe("ANSWERED");
    expect(await them.answerTo(token, them.municipality)).toMatchObject({
      problems: [{ path: "input.token", code: "USED" }],
    });
  });

  it("changes nothing when it is only read, nor when the answer is wrong, and still works for the person after that", async () => {
    await them.makeEditor();
    const token = await them.askOnce();
    const before = await them.sql("SELECT * FROM reminder");
    for (let time = 0; time < 50; time += 1) await them.look(token);
    for (const wrong of [them.otherMunicipality, null, "", "999"])
      expect(await them.answerTo(token, wrong)).toMatchObject({
        problems: [{ path: "input.municipality", code: "WRONG_CODE" }],
      });
    expect(await them.sql("SELECT * FROM reminder")).toEqual(before);
    expect(await them.confirmedIds()).toEqual([]);
    expect((await them.answerTo(token, them.municipality)).__typename).toBe("ConfirmByLinkSuccess");
  });

  it("answers once when many press at the same moment", async () => {
    await them.makeEditor();
    const token = await them.askOnce();
    const input = { token, listingIds: them.places.map(placeId), municipality: them.municipality };
    const outcomes = await Promise.all(Array.from({ length: 40 }, () => them.act(BY_LINK, input, them.as())));
    expect(outcomes.filter(({ __typename }) => __typename === "ConfirmByLinkSuccess")).toHaveLength(1);
    expect(await them.client.confirmation.count()).toBe(them.places.length);
  });

  it("confirms only what was shown", async () => {
    await them.makeEditor();
    const token = await them.askOnce();
    await them.act(
      BY_LINK,
      { token, listingIds: [placeId(them.places[0])], municipality: them.municipality },
      them.as(),
    );
    expect(await them.confirmedIds()).toEqual([them.places[0]]);
  });

  it("ends after sixty days, and with the role of its reader", async () => {
    const { accountId: editor } = await them.makeEditor();
    const token = await them.askOnce("2026-11-24");
    expect((await them.look(token, them.as(ANYONE, "2027-01-22")))?.state).toBe("OPEN");
    expect((await them.look(token, them.as(ANYONE, "2027-01-23")))?.state).toBe("EXPIRED");
    expect(await them.answerTo(token, them.municipality, them.as(ANYONE, "2027-01-23"))).toMatchObject({
      problems: [{ path: "input.token", code: "EXPIRED" }],
    });
    await them.sql(`UPDATE membership SET ended_at = now() WHERE account_id = '${editor}'`);
    expect((await them.look(token))?.state).toBe("EXPIRED");
    expect(await them.confirmedIds()).toEqual([]);
  });

  it("is nothing when it was never sent or is no link at all", async () => {
    for (const token of ["", "x", "a".repeat(43), "'; DROP TABLE reminder; --", "a".repeat(5000)]) {
      expect(await them.look(token)).toBeNull();
      expect(await them.answerTo(token, them.municipality)).toMatchObject({ what: "ConfirmationRequest" });
    }
  });

  it("is answered for all editors by the one who comes first", async () => {
    await them.makeEditor("one@example.org");
    await them.makeEditor("two@example.org");
    await them.remind("2026-11-24");
    const [one = "", two = ""] = (await them.letters()).map(({ facts }) => tokenIn(facts));
    await them.answerTo(one, them.municipality);
    expect((await them.look(two))?.state).toBe("ANSWERED");
    expect((await them.remind("2026-12-24")).letters).toBe(0);
  });
});
