/** What waits is decided by the officers of the area; its author is told. */
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { ANYONE, type Viewer } from "../accounts/viewer.ts";
import { ask, openTestCatalogue, SITE, type TestCatalogue } from "../testing/ask-graphql.ts";
import { actAs, editableAs, findRunPlace, makeAccount } from "../testing/desk.ts";
import { readChanges } from "./input/changes-read.rules.ts";
import { submitInside } from "./submit.records.ts";
import { inOneGo } from "./transaction.records.ts";

let catalogue: TestCatalogue;
let place: Awaited<ReturnType<typeof findRunPlace>>;
let elsewhere: string;
const people: Record<"editor" | "officer" | "foreignOfficer" | "wideOfficer" | "maintainer" | "stranger", Viewer> =
  Object.create(null);

beforeAll(async () => {
  catalogue = await openTestCatalogue();
  const { client } = catalogue.database;
  place = await findRunPlace(client);
  const other = await client.municipality.findFirstOrThrow({ where: { code: { not: place.municipalityCode } } });
  elsewhere = other.code;
  const here = new Set([place.municipalityCode]);
  people.editor = await makeAccount(client, "editor@test.example", {
    organisationIds: new Set([place.organisationId]),
  });
  people.officer = await makeAccount(client, "officer@test.example", { municipalityCodes: here }, "sv");
  people.foreignOfficer = await makeAccount(client, "foreign@test.example", {
    municipalityCodes: new Set([elsewhere]),
  });
  people.wideOfficer = await makeAccount(client, "wide@test.example", {
    municipalityCodes: new Set([place.municipalityCode, elsewhere]),
  });
  people.maintainer = await makeAccount(client, "maintainer@test.example", { isMaintainer: true });
  people.stranger = await makeAccount(client, "stranger@test.example", {}, "ar");
});
afterAll(() => catalogue.close());

const describeAs = (text: string) => ({ texts: [{ field: "DESCRIPTION", language: "fi", text }] });
const suggest = (text: string, viewer = people.stranger) =>
  actAs(catalogue, viewer, "submitListing", { listingId: place.id, changes: describeAs(text) });
const lettersTo = (recipient: string) =>
  catalogue.database.client.letter.findMany({ where: { recipient }, orderBy: { createdAt: "asc" } });

const QUEUE = `query ($filter: SubmissionFilter, $first: Int, $after: String) {
  submissions(filter: $filter, first: $first, after: $after) {
    totalCount nodes { id state changes { path before after } } pageInfo { hasNextPage endCursor }
  } }`;
interface Queue {
  readonly submissions: {
    readonly totalCount: number;
    readonly nodes: readonly { readonly id: string }[];
    readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string };
  };
}
const queueOf = async (viewer: Viewer, variables: Record<string, unknown> = { filter: { whose: "TO_DECIDE" } }) =>
  (await ask<Queue>(catalogue.current(), QUEUE, variables, { viewer, database: catalogue.database.client }))
    .submissions;

describe("what is refused", () => {
  test("nobody but an officer of the area and a maintainer decides", async () => {
    const { submission } = await suggest("Ehdotus yksi.");
    const input = { submissionId: submission.id };
    const answers = await Promise.all(
      [ANYONE, people.stranger, people.editor, people.foreignOfficer].map((viewer) =>
        actAs(catalogue, viewer, "approveSubmission", input),
      ),
    );
    expect(answers.map(({ __typename, reason }) => reason ?? __typename)).toEqual([
      "SIGN_IN_NEEDED",
      "ACCOUNT_PENDING",
      "NotFound",
      "NotFound",
    ]);
    await actAs(catalogue, people.stranger, "recallSubmission", input);
  });

  test("a refusal needs a reason, and a question needs words", async () => {
    const { submission } = await suggest("Ehdotus kaksi.");
    const input = { submissionId: submission.id };
    const [refusal, question] = await Promise.all([
      actAs(catalogue, people.officer, "rejectSubmission", { ...input, reason: " " }),
      actAs(catalogue, people.officer, "askBack", { ...input, question: "" }),
    ]);
    expect([refusal.problems, question.problems]).toMatchObject([
      [{ path: "reason", code: "REQUIRED" }],
      [{ path: "question", code: "REQUIRED" }],
    ]);
    await actAs(catalogue, people.stranger, "recallSubmission", input);
  });

  test("the queue shows nobody what is not hers", async () => {
    const { submission } = await suggest("Ehdotus kolme.");
    const seen = await Promise.all(
      [ANYONE, people.editor, people.foreignOfficer].map((viewer) => queueOf(viewer, { filter: {} })),
    );
    expect(seen.map(({ totalCount }) => totalCount)).toEqual([0, 0, 0]);
    await actAs(catalogue, people.stranger, "recallSubmission", { submissionId: submission.id });
  });
});

describe("what is done", () => {
  test("an officer approves: it is published, and its author gets a letter in her language", async () => {
    const { submission } = await suggest("Tämä on parempi kuvaus.");
    const done = await actAs(catalogue, people.officer, "approveSubmission", { submissionId: submission.id });
    expect(done.submission).toMatchObject({ state: "PUBLISHED", author: "ANYONE" });
    const listing = await editableAs(catalogue, people.editor, place.id);
    expect(listing?.content.texts).toContainEqual(
      expect.objectContaining({ field: "DESCRIPTION", language: "fi", text: "Tämä on parempi kuvaus." }),
    );
    const letters = await lettersTo("stranger@test.example");
    expect(letters.at(-1)).toMatchObject({ kind: "decision", locale: "ar", facts: { outcome: "PUBLISHED" } });
    const again = await actAs(catalogue, people.officer, "approveSubmission", { submissionId: submission.id });
    expect(again.problems).toMatchObject([{ path: "submissionId", code: "NOT_POSSIBLE_NOW" }]);
  });

  test("an officer asks back, the author answers and puts it right, and only then it is decided", async () => {
    const { submission } = await suggest("Kuvaus jossa on vihre.");
    const submissionId = submission.id;
    const asked = await actAs(catalogue, people.officer, "askBack", { submissionId, question: "Onko näin?" });
    expect(asked.submission.state).toBe("ASKED_BACK");
    expect((await lettersTo("stranger@test.example")).at(-1)).toMatchObject({ facts: { outcome: "ASKED_BACK" } });
    const changes = describeAs("Kuvaus ilman virhettä.");
    const answered = await actAs(catalogue, people.stranger, "answerSubmission", {
      submissionId,
      answer: "Ei.",
      changes,
    });
    expect(answered.submission).toMatchObject({ state: "WAITING" });
    const done = await actAs(catalogue, people.officer, "approveSubmission", { submissionId });
    expect(done.submission.changes).toContainEqual(
      expect.objectContaining({ path: "texts.description.fi", after: ["Kuvaus ilman virhettä."] }),
    );
  });

  test("a refusal is told with its reason", async () => {
    const { submission } = await suggest("Ei tämä.");
    const input = { submissionId: submission.id, reason: "Tämä ei pidä paikkaansa." };
    const done = await actAs(catalogue, people.officer, "rejectSubmission", input);
    expect(done.submission).toMatchObject({ state: "REJECTED", decisionReason: input.reason });
    expect((await lettersTo("stranger@test.example")).at(-1)).toMatchObject({
      facts: { outcome: "REJECTED", reason: input.reason },
    });
  });

  test("the queue gives the oldest first, page by page, with what would change", async () => {
    const ids: string[] = [];
    for (const text of ["Ensin.", "Sitten.", "Lopuksi."]) ids.push((await suggest(text)).submission.id);
    const first = await queueOf(people.officer, { filter: { whose: "TO_DECIDE" }, first: 2 });
    const rest = await queueOf(people.officer, {
      filter: { whose: "TO_DECIDE" },
      first: 2,
      after: first.pageInfo.endCursor,
    });
    expect([...first.nodes, ...rest.nodes].map(({ id }) => id)).toEqual(ids);
    expect(first.nodes[0]).toMatchObject({ changes: [{ path: "texts.description.fi", after: ["Ensin."] }] });
    for (const submissionId of ids) await actAs(catalogue, people.stranger, "recallSubmission", { submissionId });
    expect((await queueOf(people.officer)).totalCount).toBe(0);
  });

  test("what was changed meanwhile is a conflict for the officer, who may overrule it", async () => {
    const { submission } = await suggest("Odottava kuvaus.");
    await actAs(catalogue, people.editor, "submitListing", {
      listingId: place.id,
      changes: describeAs("Toimittajan."),
    });
    const input = { submissionId: submission.id };
    const conflict = await actAs(catalogue, people.officer, "approveSubmission", input);
    expect(conflict).toMatchObject({ __typename: "Conflict", fields: [{ path: "texts.description.fi" }] });
    const done = await actAs(catalogue, people.officer, "approveSubmission", { ...input, overrules: true });
    expect(done.submission.state).toBe("PUBLISHED");
  });

  describe("where two fields clash", () => {
    const described = { field: "DESCRIPTION", language: "fi" };
    const direction = { field: "DIRECTIONS", language: "fi" };
    const clash = async (name: string) => {
      const texts = (of: string) => [
        { ...described, text: `Kuvaus, ${of} ${name}.` },
        { ...direction, text: `Reitti, ${of} ${name}.` },
      ];
      const wish = { listingId: place.id, changes: { texts: texts("ehdotus") } };
      const { submission } = await actAs(catalogue, people.stranger, "submitListing", wish);
      const since = { listingId: place.id, changes: { texts: texts("toimittaja") } };
      await actAs(catalogue, people.editor, "submitListing", since);
      return submission.id;
    };
    const approve = (submissionId: string, more: object) =>
      actAs(catalogue, people.officer, "approveSubmission", { submissionId, ...more });
    const textsNow = async () => {
      const listing = await editableAs(catalogue, people.editor, place.id);
      const of = (field: string) =>
        listing?.content.texts.find((text) => text.field === field && text.language === "fi")?.text;
      return [of("DESCRIPTION"), of("DIRECTIONS")];
    };
    const [ofDescription, ofDirections] = ["texts.description.fi", "texts.directions.fi"];

    test("an officer takes one field from each", async () => {
      const choices = [
        { path: ofDescription, holds: "YOURS" },
        { path: ofDirections, holds: "THEIRS" },
      ];
      const done = await approve(await clash("yksi"), { choices });
      expect(done.submission.state).toBe("PUBLISHED");
      expect(await textsNow()).toEqual(["Kuvaus, ehdotus yksi.", "Reitti, toimittaja yksi."]);
    });

    test("a field that she did not choose for is still a conflict, and nothing is published", async () => {
      const submissionId = await clash("kaksi");
      const half = await approve(submissionId, { choices: [{ path: ofDescription, holds: "YOURS" }] });
      expect(half).toMatchObject({ __typename: "Conflict", fields: [{ path: ofDirections }] });
      expect(await textsNow()).toEqual(["Kuvaus, toimittaja kaksi.", "Reitti, toimittaja kaksi."]);
      await actAs(catalogue, people.stranger, "recallSubmission", { submissionId });
    });

    test("what was published after she looked, she has not chosen about", async () => {
      const submissionId = await clash("kolme");
      const seenRevision = (await editableAs(catalogue, people.editor, place.id))?.revision;
      const later = { listingId: place.id, changes: { texts: [{ ...described, text: "Kuvaus, vielä uudempi." }] } };
      await actAs(catalogue, people.editor, "submitListing", later);
      const choices = [ofDescription, ofDirections].map((path) => ({ path, holds: "YOURS" }));
      const late = await approve(submissionId, { choices, seenRevision });
      expect(late.__typename).toBe("Conflict");
      expect((await textsNow())[0]).toBe("Kuvaus, vielä uudempi.");
      const done = await approve(submissionId, { choices, seenRevision: late.revision });
      expect(done.submission.state).toBe("PUBLISHED");
    });

    test("more choices than a listing has fields are refused", async () => {
      const choices = Array.from({ length: 501 }, (_, at) => ({ path: `texts.${at}`, holds: "YOURS" }));
      const refused = await approve(await clash("neljä"), { choices });
      expect(refused.problems).toMatchObject([{ path: "choices", code: "TOO_MANY" }]);
    });
  });

  test("a move to another municipality is decided by somebody with a say at both ends", async () => {
    const listing = await editableAs(catalogue, people.editor, place.id);
    const { municipality: _, ...address } = listing?.content.place ?? {};
    const changes = { place: { ...address, municipality: elsewhere } };
    // Moving it into her own area gives an officer of there no rights over it.
    const grab = await actAs(catalogue, people.foreignOfficer, "submitListing", { listingId: place.id, changes });
    expect(grab.submission).toMatchObject({ state: "WAITING", author: "ANYONE" });
    const own = await actAs(catalogue, people.foreignOfficer, "approveSubmission", {
      submissionId: grab.submission.id,
    });
    expect(own).toMatchObject({ __typename: "NotAllowed", reason: "NOT_YOURS" });
    const half = await actAs(catalogue, people.officer, "approveSubmission", { submissionId: grab.submission.id });
    expect(half.__typename).toBe("NotFound");
    const whole = await actAs(catalogue, people.wideOfficer, "approveSubmission", { submissionId: grab.submission.id });
    expect(whole.submission.state).toBe("PUBLISHED");
    expect(await editableAs(catalogue, people.officer, place.id)).toBeNull();
    const back = { place: { ...address, municipality: place.municipalityCode } };
    const returned = await actAs(catalogue, people.wideOfficer, "submitListing", {
      listingId: place.id,
      changes: back,
    });
    expect(returned.submission.state).toBe("PUBLISHED");
  });

  test("whoever changes how people are reached, everyone who looks after the listing hears of it", async () => {
    const changes = { contacts: [{ channel: "EMAIL", value: "Uusi@Esimerkki.fi" }] };
    await actAs(catalogue, people.editor, "submitListing", { listingId: place.id, changes });
    for (const address of ["editor@test.example", "officer@test.example"])
      expect((await lettersTo(address)).at(-1)).toMatchObject({ kind: "contacts-changed" });
  });

  test("a suggestion without an account waits, its author learns the outcome, and her address is forgotten", async () => {
    const { client } = catalogue.database;
    const room = { vocabulary: catalogue.current().vocabulary, country: SITE.country };
    const { changes } = readChanges({ texts: [{ field: "name", language: "ar", text: "مكان للقاء" }] }, room);
    const asking = { viewer: ANYONE, site: SITE, locale: "ar", now: new Date() };
    const id = await inOneGo(client, (writer) =>
      submitInside(writer, asking, {
        act: "CHANGE",
        listingId: place.id,
        baseRevision: null,
        wish: { changes },
        reason: "لا يوجد اسم بالعربية",
        contactEmail: "suggester@test.example",
      }),
    );
    const done = await actAs(catalogue, people.officer, "approveSubmission", { submissionId: id });
    expect(done.submission).toMatchObject({ state: "PUBLISHED", author: "ANYONE" });
    expect(await lettersTo("suggester@test.example")).toMatchObject([
      { kind: "suggestion-outcome", locale: "ar", facts: { outcome: "PUBLISHED" } },
    ]);
    expect((await client.submission.findUniqueOrThrow({ where: { id } })).contactEmail).toBeNull();
  });

  test("a new place from an editor waits; approved, it is there for readers", async () => {
    const changes = {
      texts: [
        { field: "NAME", language: "fi", text: "Uusi kielikahvila" },
        { field: "DESCRIPTION", language: "fi", text: "Kahvia ja suomea joka tiistai." },
      ],
      place: { municipality: place.municipalityCode, street: "Esimerkkikatu 1" },
      operators: [place.organisationId],
      services: ["language-cafe"],
    };
    const sent = await actAs(catalogue, people.editor, "submitListing", { kind: "MEETING_PLACE", changes });
    expect(sent.submission).toMatchObject({ state: "WAITING", act: "CREATE", author: "EDITOR", listingId: null });
    const done = await actAs(catalogue, people.officer, "approveSubmission", { submissionId: sent.submission.id });
    expect(done.submission).toMatchObject({ state: "PUBLISHED", slug: "uusi-kielikahvila", revision: 1 });
    const { place: shown } = await ask<{ place: object }>(
      catalogue.current(),
      `{ place(slug: "uusi-kielikahvila") { name { text } operators { name { text } } services { category { id } } } }`,
    );
    expect(shown).toMatchObject({
      name: { text: "Uusi kielikahvila" },
      services: [{ category: { id: "language-cafe" } }],
    });
    expect(await editableAs(catalogue, people.editor, String(done.submission.listingId))).toMatchObject({
      revision: 1,
    });
  });
});
