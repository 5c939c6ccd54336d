/** Anyone may tell what is wrong and what is missing, in any language, once for each form. */
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { ANYONE } from "../accounts/viewer.ts";
import { describeSubmission } from "../review/describe.records.ts";
import { NOW, openTestCatalogue, type Reader, type TestCatalogue } from "../testing/ask-graphql.ts";
import { Door } from "./door.ts";
import { findReport } from "./report.records.ts";
import { openForm, type Pass, sendForCode, sendListing, sendReport, solve } from "./testing/send.ts";

const LATER = new Date(NOW.getTime() + 60_000);
/** How many times used forms are sent again; a hundred ask the database little. */
const REUSES = process.env.REUSES === "full" ? 10_000 : 100;

let test: TestCatalogue;
let slug: string;
let shelter: string;
let reader: Reader;
let opener: Reader;
beforeAll(async () => {
  test = await openTestCatalogue();
  const of = async (isAddressWithheld: boolean) =>
    (
      await test.database.client.listing.findFirstOrThrow({
        where: { kind: "GUIDANCE_POINT", state: "PUBLISHED", isAddressWithheld },
        orderBy: { slug: "asc" },
      })
    ).slug;
  [slug, shelter] = [await of(false), await of(true)];
});
afterAll(() => test.close());
beforeEach(async () => {
  await test.database.client.submission.deleteMany();
  opener = { door: new Door(), source: "203.0.113.7" };
  reader = { ...opener, now: LATER };
});

const open = () => openForm(test, opener);
const report = (input: Readonly<Record<string, unknown>>, pass: Pass, as: Reader = reader) =>
  sendReport({ slug, reason: "CLOSED", ...input }, { test, reader: as, pass });
const rows = () => test.database.client.submission.findMany({ orderBy: { createdAt: "asc" } });

describe("a report", () => {
  it("in Arabic waits for an officer of the municipality, with the revision that was seen", async () => {
    const answer = await report({ text: "الباب مغلق منذ شهر", email: "Amal@Example.org" }, await solve(await open()));
    expect(answer.receipt?.reference).toMatch(/^[2-9A-Z]{4}-[2-9A-Z]{4}$/);
    expect(answer.receipt?.willBeTold).toBe(true);
    const [row, ...more] = await rows();
    const listing = await test.database.client.listing.findUniqueOrThrow({ where: { slug } });
    expect(more).toEqual([]);
    expect(row).toMatchObject({
      act: "CLOSE",
      state: "WAITING",
      actor: "ANYONE",
      authorId: null,
      listingId: listing.id,
      municipalityCode: listing.municipalityCode,
      baseRevision: listing.revision,
      reason: "الباب مغلق منذ شهر",
      contactEmail: "amal@example.org",
      authorLocale: "ar",
      reportReason: "CLOSED",
      isRepeat: false,
    });
  });

  it("says nothing of who wrote it: no row holds her address on the net", async () => {
    await report({}, await solve(await open()));
    expect(JSON.stringify([await rows(), await test.database.client.usedChallenge.findMany()])).not.toContain(
      "203.0.113",
    );
  });

  it("of a listing that is not there is refused", async () => {
    expect(await report({ slug: "no-such-place" }, await open())).toMatchObject({ __typename: "NotFound" });
  });

  it("of something else needs words, and a bad address is named; nothing is kept", async () => {
    const answer = await report({ reason: "OTHER", text: " \u200b ", email: "nobody" }, await solve(await open()));
    expect(answer.problems).toEqual([
      { path: "text", code: "REQUIRED" },
      { path: "email", code: "NOT_AN_EMAIL" },
    ]);
    expect(await rows()).toEqual([]);
  });

  it("does not hold the address of a shelter, in whichever field it is told", async () => {
    const inField = await report(
      { slug: shelter, reason: "ADDRESS", rightValue: "Kotikatu 5" },
      await solve(await open()),
    );
    expect(inField.problems).toEqual([{ path: "rightValue", code: "ADDRESS_IS_WITHHELD" }]);
    const inText = await report({ slug: shelter, text: "nyt Kotikatu 5 B" }, await solve(await open()));
    expect(inText.problems).toEqual([{ path: "text", code: "ADDRESS_IS_WITHHELD" }]);
    expect(await rows()).toEqual([]);
  });

  it("is kept each time and counted once for a line: others have a voice of their own", async () => {
    const other: Reader = { ...reader, source: "198.51.100.1" };
    await report({ text: "one" }, await solve(await open()));
    await report({ text: "two" }, await solve(await open()));
    await report({ text: "three" }, await solve(await open()), other);
    await report({ reason: "HOURS" }, await solve(await open()));
    const first = (await rows()).find(({ reason }) => reason === "one");
    expect(await findReport(test.database.client, first?.id ?? "")).toEqual({
      reason: "CLOSED",
      suggestedValue: null,
      voices: 2,
    });
    expect((await rows()).map(({ reason, isRepeat }) => [reason, isRepeat])).toEqual(
      expect.arrayContaining([
        ["one", false],
        ["two", true],
        ["three", false],
        [null, false],
      ]),
    );
  });

  it("hides nothing, however many say the same", async () => {
    for (let person = 0; person < 12; person += 1) {
      const pass = await solve(await open());
      await report({}, pass, { ...reader, source: `198.51.100.${person}` });
    }
    expect(await rows()).toHaveLength(12);
    expect((await test.database.client.listing.findUniqueOrThrow({ where: { slug } })).state).toBe("PUBLISHED");
  });
});

describe("a form", () => {
  it("that is sent twice is kept once and gives the same receipt", async () => {
    const pass = await solve(await open());
    const answers = await Promise.all(Array.from({ length: 8 }, () => report({ text: "once" }, pass)));
    expect(new Set(answers.map(({ receipt }) => receipt?.reference)).size).toBe(1);
    expect(await rows()).toHaveLength(1);
  });

  it(`that was spent is refused ${REUSES} times of ${REUSES} for anything else`, { timeout: 300_000 }, async () => {
    const pass = await solve(await open());
    await report({ text: "mine" }, pass);
    let refused = 0;
    for (let again = 0; again < REUSES; again += 1) {
      const answer = await report({ text: `other ${again}` }, pass);
      if (answer.problems?.some(({ code }) => code === "USED")) refused += 1;
    }
    expect(refused).toBe(REUSES);
    expect(await rows()).toHaveLength(1);
  });

  it("that lay open for hours is refused as too old, and spent ones of that age are forgotten", async () => {
    const pass = await solve(await open());
    const tooLate: Reader = { ...reader, now: new Date(NOW.getTime() + 3 * 3_600_000) };
    expect((await report({}, pass, tooLate)).problems).toEqual([{ path: "pass.challenge", code: "EXPIRED" }]);
    await report({}, pass);
    await report({}, await solve(await openForm(test, tooLate)), tooLate);
    expect(await test.database.client.usedChallenge.count()).toBe(1);
  });

  it("of somebody else's making is refused, and so is one that was changed", async () => {
    const foreign = await openForm(test, { door: new Door(), source: "" });
    const own = await open();
    const read = JSON.parse(Buffer.from(own.challenge, "base64url").toString());
    read.parameters.data.expiresAt += 1;
    const changed = Buffer.from(JSON.stringify(read)).toString("base64url");
    for (const challenge of [foreign.challenge, changed, "", "e30", "nonsense\u0000"]) {
      expect((await report({}, { challenge })).problems).toEqual([{ path: "pass.challenge", code: "UNKNOWN_VALUE" }]);
    }
  });

  it("costs more work on a line that has opened very many", async () => {
    const door = new Door();
    const weights = [];
    for (let form = 0; form < 400; form += 1) weights.push(await door.weightFor("a line"));
    expect([weights[0], weights[39], weights[40], weights[399]]).toEqual([1, 1, 2, 8]);
    expect(await door.weightFor("another line")).toBe(1);
  });
});

describe("without a proof", () => {
  it("a person who took her time to write is let in", async () => {
    expect((await report({}, await open())).receipt).toBeDefined();
  });

  it("what comes within three seconds is asked to wait", async () => {
    const answer = await report({}, await open(), { ...reader, now: new Date(NOW.getTime() + 1_000) });
    expect(answer.retryAfterSeconds).toBe(2);
    expect(await rows()).toEqual([]);
  });

  it("a wrong solution counts as none", async () => {
    const pass = { ...(await open()), solution: { counter: 1, derivedKey: "00" } };
    expect((await report({}, pass)).receipt).toBeDefined();
    expect((await report({ text: "2" }, { ...pass, challenge: (await open()).challenge })).receipt).toBeDefined();
    expect((await report({ text: "3" }, { ...pass, challenge: (await open()).challenge })).__typename).toBe(
      "TooManyRequests",
    );
  });

  it("beyond the limit a code by e-mail lets one in, in one's own language", async () => {
    await report({ text: "1" }, await open());
    await report({ text: "2" }, await open());
    const pass = await open();
    const email = "amal@example.org";
    expect((await report({ text: "3", email }, pass)).__typename).toBe("TooManyRequests");
    expect((await sendForCode("Amal@example.org ", { test, reader, pass })).isSent).toBe(true);
    const letter = await test.database.client.letter.findFirstOrThrow({ where: { kind: "suggestion-code" } });
    expect(letter).toMatchObject({ recipient: email, locale: "ar", state: "QUEUED" });
    const { code } = letter.facts as { code: string };
    expect((await report({ text: "3", email }, { ...pass, code: "000000" })).problems).toEqual([
      { path: "pass.code", code: "WRONG_CODE" },
    ]);
    const typed = `${code.slice(0, 3)} ${code.slice(3)}`;
    expect((await report({ text: "3", email: "other@example.org" }, { ...pass, code: typed })).problems).toBeDefined();
    expect((await report({ text: "3", email }, { ...pass, code: typed })).receipt?.willBeTold).toBe(true);
  });

  it("a code cannot be guessed: after five tries it is over", async () => {
    const pass = await open();
    const email = "amal@example.org";
    const outcomes = [];
    for (let guess = 0; guess < 7; guess += 1)
      outcomes.push((await report({ email }, { ...pass, code: `00000${guess}` })).__typename);
    expect(outcomes.slice(5)).toEqual(["TooManyRequests", "TooManyRequests"]);
  });

  it("nobody's mailbox is filled with codes", async () => {
    const sent = [];
    for (let letter = 0; letter < 5; letter += 1) {
      const as: Reader = { ...reader, source: `198.51.100.${letter}` };
      sent.push((await sendForCode("victim@example.org", { test, reader: as, pass: await open() })).__typename);
    }
    expect(sent).toEqual([...Array(3).fill("SendSuggestionCodeSuccess"), "TooManyRequests", "TooManyRequests"]);
  });
});

describe("a missing place", () => {
  const PLACE = { kind: "MEETING_PLACE", name: "Villa Uusi", municipality: "091" };
  const suggest = async (input: Readonly<Record<string, unknown>>) =>
    sendListing({ ...PLACE, ...input }, { test, reader, pass: await solve(await open()) });

  it("waits with what was told, and what fits no field is kept as it was written", async () => {
    const answer = await suggest({
      languages: ["ar", "so", "ar"],
      otherLanguages: "Tigrinya",
      contact: "ask Maryam in the yard",
      note: "Mondays",
      street: "Mannerheimintie 1",
    });
    expect(answer.receipt?.willBeTold).toBe(false);
    const [row] = await rows();
    expect(row).toMatchObject({ act: "CREATE", listingId: null, municipalityCode: "091", baseRevision: null });
    expect(row?.reason).toBe("Mondays\n\nTigrinya\n\nask Maryam in the yard");
    expect(row?.changes).toMatchObject({
      kind: "MEETING_PLACE",
      changes: {
        texts: [{ field: "name", language: "fi", text: "Villa Uusi" }],
        place: { municipality: "091", street: "Mannerheimintie 1" },
        languages: [{ language: "ar" }, { language: "so" }],
        contacts: [],
      },
    });
  });

  it("stands in the queue as it would be, whatever is still unknown of it", async () => {
    await suggest({ kind: "ACTIVITY", name: "Kahvila", street: "Kotikatu 5", contact: "040 1234567" });
    const maintainer = { ...ANYONE, isMaintainer: true };
    const [row] = await rows();
    const shown = await describeSubmission(test.database.client, maintainer, row?.id ?? "");
    expect(shown).toMatchObject({ kind: "ACTIVITY", municipality: "091", mayDecide: true, isOutcomeWanted: false });
    // An activity has no address of its own: the street is told to the officer, and to nobody else.
    expect(shown.reason).toBe("Kotikatu 5");
    expect(shown.after?.place.street).toBeNull();
    expect(shown.after?.texts).toMatchObject([{ field: "name", text: "Kahvila" }]);
    expect(shown.after?.contacts).toMatchObject([{ channel: "PHONE", value: "+358401234567" }]);
  });

  it("leaves an entry in the trail of what was done, without a word of what was written", async () => {
    await suggest({ name: "Villa Kanariensalo", email: "amal@example.org" });
    const entries = await test.database.client.auditEntry.findMany({ where: { act: "SUBMIT_CREATE" } });
    expect(entries.length).toBeGreaterThan(0);
    expect(JSON.stringify(entries.map(({ details }) => details))).not.toMatch(/Kanariensalo|amal/);
  });

  it("is asked about again where something cannot be, every field at once", async () => {
    const answer = await suggest({ name: " ", municipality: "999", languages: ["qqx"], note: "<script>x</script>" });
    expect(answer.problems).toEqual([
      { path: "name", code: "REQUIRED" },
      { path: "municipality", code: "UNKNOWN_VALUE" },
      { path: "languages.0", code: "UNKNOWN_VALUE" },
      { path: "note", code: "NOT_PLAIN_TEXT" },
    ]);
    // A Cyrillic letter among Latin ones: a name that looks like another's.
    expect((await suggest({ name: "Kela Helsinki".replace("e", "\u0435") })).problems).toEqual([
      { path: "name", code: "MIXED_SCRIPTS" },
    ]);
    expect((await suggest({ municipality: null })).problems).toEqual([{ path: "municipality", code: "REQUIRED" }]);
    expect((await suggest({ municipality: null, isNational: true })).receipt).toBeDefined();
  });
});
