/** Roles: who may give, see and end them, through the API as a given viewer. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { execute, NOW, openTestCatalogue, type TestCatalogue } from "../testing/ask-graphql.ts";
import { makeDisabled, makeEditor, makeMaintainer, makeOfficer, makePending, makePerson } from "../testing/people.ts";
import { invitationsSeenBy, mayEnd, mayGive, membershipsSeenBy } from "./membership.policy.ts";
import { factsOf, SCOPE } from "./scope.records.ts";
import { ANYONE, type Viewer } from "./viewer.ts";

let test: TestCatalogue;
/** Two organisations of Helsinki, and one of Turku. */
let own: string;
let neighbour: string;
let distant: string;
beforeAll(async () => {
  test = await openTestCatalogue();
  const of = (municipalityCode: string, take: number) =>
    test.database.client.listing.findMany({
      where: { municipalityCode, kind: "ORGANISATION", state: "PUBLISHED" },
      orderBy: { id: "asc" },
      take,
    });
  const [[first, second], [third]] = await Promise.all([of("091", 2), of("853", 1)]);
  if (!first || !second || !third) throw new Error("the data has too few organisations");
  [own, neighbour, distant] = [first.id, second.id, third.id];
});
afterAll(() => test.close());

const globalId = (id: string) => Buffer.from(`Organisation:${id}`).toString("base64url");
const KIND = "... on NotAllowed { reason } ... on InvalidInput { problems { path code } } ... on NotFound { what }";

/** What an act answers: the name of its kind, and the reason or the codes. */
async function act(viewer: Viewer, name: string, input: Record<string, unknown>, more = "", now = NOW) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation Act($input: ${type}!) { ${name}(input: $input) { __typename ${KIND} ${more} } }`;
  const { data, errors } = await execute(
    test.current(),
    document,
    { input },
    { viewer, database: test.database.client, now },
  );
  if (errors?.[0]) throw errors[0];
  const answer = data?.[name] as {
    __typename: string;
    reason?: string;
    problems?: { path: string; code: string }[];
  } & Record<string, never>; // the document above
  const told = answer.reason ?? answer.problems?.map(({ path, code }) => `${path} ${code}`).join();
  return { ...answer, said: [answer.__typename, told].filter(Boolean).join(" ") };
}

async function see<Data>(viewer: Viewer, document: string, variables = {}): Promise<Data> {
  const { data, errors } = await execute(test.current(), document, variables, {
    viewer,
    database: test.database.client,
  });
  if (errors?.[0]) throw errors[0];
  return data as Data; // the caller wrote the document
}

let count = 0;
const newAddress = () => `invited-${++count}@example.org`;

describe("giving roles", () => {
  it("is refused to everybody else, with the reason that says what would have to change", async () => {
    const database = test.database.client;
    const input = { email: newAddress(), organisationId: globalId(own), language: "fi" };
    const said = async (viewer: Viewer) => (await act(viewer, "inviteEditor", input)).said;
    expect(await said(ANYONE)).toBe("NotAllowed SIGN_IN_NEEDED");
    expect(await said(await (await makePending(database)).viewer())).toBe("NotAllowed ACCOUNT_PENDING");
    expect(await said(await (await makeDisabled(database, own)).viewer())).toBe("NotAllowed ACCOUNT_DISABLED");
    expect(await said(await (await makeEditor(database, neighbour)).viewer())).toBe("NotAllowed NOT_YOURS");
    expect(await said(await (await makeOfficer(database, "853")).viewer())).toBe("NotAllowed NOT_YOURS");
    const weak = await makeOfficer(database, "091", { isStrong: false });
    expect(await said(await weak.viewer())).toBe("NotAllowed PASSKEY_NEEDED");
    expect(await database.invitation.count({ where: { email: input.email } })).toBe(0);
  });

  it("of an editor is done by an editor of the organisation, an officer of its municipality, and a maintainer", async () => {
    const database = test.database.client;
    for (const person of [
      await makeEditor(database, own, { isStrong: false }),
      await makeOfficer(database, "091"),
      await makePerson(database, [{ role: "OFFICER", regionCode: "01" }]),
      await makeMaintainer(database),
    ]) {
      const email = newAddress();
      const input = { email: `  ${email.toUpperCase()} `, organisationId: globalId(own), language: "sv" };
      expect((await act(await person.viewer(), "inviteEditor", input)).said).toBe("InviteEditorSuccess");
      const letter = await database.letter.findFirst({ where: { kind: "invitation", recipient: email } });
      expect(letter).toMatchObject({
        locale: "sv",
        facts: { role: "EDITOR", url: "https://kotokartta.example/sv/desk" },
      });
      expect(letter?.facts).toMatchObject({ of: expect.stringMatching(/.{3}/), expiresOn: "2026-12-08" });
    }
  });

  it("of an officer is done by one who has the whole of that area, and by a maintainer", async () => {
    const database = test.database.client;
    const inTown = await (await makeOfficer(database, "091")).viewer();
    const inRegion = await (await makePerson(database, [{ role: "OFFICER", regionCode: "01" }])).viewer();
    const said = async (viewer: Viewer, area: Record<string, string>) =>
      (await act(viewer, "inviteOfficer", { email: newAddress(), language: "fi", ...area })).said;
    expect(await said(inTown, { municipalityCode: "049" })).toBe("NotAllowed NOT_YOURS");
    expect(await said(inTown, { regionCode: "01" })).toBe("NotAllowed NOT_YOURS");
    expect(await said(inTown, { municipalityCode: "091" })).toBe("InviteOfficerSuccess");
    expect(await said(inRegion, { municipalityCode: "049" })).toBe("InviteOfficerSuccess");
    expect(await said(inRegion, { regionCode: "01" })).toBe("InviteOfficerSuccess");
    expect(await said(await (await makeEditor(database, own)).viewer(), { municipalityCode: "091" })).toBe(
      "NotAllowed NOT_YOURS",
    );
    expect(await said(await (await makeMaintainer(database)).viewer(), { regionCode: "02" })).toBe(
      "InviteOfficerSuccess",
    );
  });

  it("of a maintainer is done by a maintainer alone", async () => {
    const database = test.database.client;
    const input = { email: newAddress(), language: "fi" };
    expect((await act(await (await makeOfficer(database, "091")).viewer(), "inviteMaintainer", input)).said).toBe(
      "NotAllowed NOT_YOURS",
    );
    expect((await act(await (await makeMaintainer(database)).viewer(), "inviteMaintainer", input)).said).toBe(
      "InviteMaintainerSuccess",
    );
  });

  it("says what is wrong with what was written", async () => {
    const viewer = await (await makeMaintainer(test.database.client)).viewer();
    const said = async (name: string, input: Record<string, unknown>) =>
      (await act(viewer, name, { language: "fi", ...input })).said;
    expect(await said("inviteMaintainer", { email: "maija" })).toBe("InvalidInput email NOT_AN_EMAIL");
    expect(await said("inviteMaintainer", { email: "ma\u200dija@example.org" })).toBe(
      "InvalidInput email NOT_AN_EMAIL",
    );
    expect(await said("inviteMaintainer", { email: `${"a".repeat(250)}@example.org` })).toBe(
      "InvalidInput email NOT_AN_EMAIL",
    );
    expect(await said("inviteOfficer", { email: newAddress() })).toBe("InvalidInput municipalityCode REQUIRED");
    expect(await said("inviteOfficer", { email: newAddress(), municipalityCode: "091", regionCode: "01" })).toBe(
      "InvalidInput municipalityCode TOO_MANY",
    );
    expect(await said("inviteOfficer", { email: newAddress(), municipalityCode: "999" })).toBe(
      "InvalidInput municipalityCode UNKNOWN_VALUE",
    );
    const nobody = globalId("00000000-0000-4000-8000-000000000000");
    expect(await said("inviteEditor", { email: newAddress(), organisationId: nobody })).toBe(
      "InvalidInput organisationId UNKNOWN_VALUE",
    );
    const editor = await makeEditor(test.database.client, own);
    expect(await said("inviteEditor", { email: editor.email, organisationId: globalId(own) })).toBe(
      "InvalidInput email TWICE",
    );
  });

  it("takes no field that it does not name", async () => {
    const viewer = await (await makeMaintainer(test.database.client)).viewer();
    const input = { email: newAddress(), language: "fi", role: "MAINTAINER", acceptedAt: "2026-01-01T00:00:00Z" };
    await expect(act(viewer, "inviteMaintainer", input)).rejects.toThrow(/role/);
  });
});

describe("an offered role", () => {
  async function offerTo(email: string) {
    const maintainer = await makeMaintainer(test.database.client);
    const input = { email, organisationId: globalId(own), language: "fi" };
    const answer = await act(
      await maintainer.viewer(),
      "inviteEditor",
      input,
      "... on InviteEditorSuccess { invitation { id } }",
    );
    return { maintainer, invitationId: (answer as unknown as { invitation: { id: string } }).invitation.id }; // asked for above
  }

  it("waits for whoever signs in with its address, and counts from when she takes it", async () => {
    const person = await makePending(test.database.client);
    const { invitationId } = await offerTo(person.email);
    const before = await person.viewer();
    expect(before.organisationIds.size).toBe(0);
    const waiting = await see<{ viewer: { invitations: { id: string }[] } }>(
      before,
      "{ viewer { invitations { id role scope { kind name { text } } } } }",
    );
    expect(waiting.viewer.invitations.map(({ id }) => id)).toEqual([invitationId]);
    expect((await act(before, "acceptInvitation", { invitationId })).said).toBe("AcceptInvitationSuccess");
    const after = await person.viewer();
    expect([...after.organisationIds]).toEqual([own]);
    expect(after.account?.state).toBe("ACTIVE");
    expect((await act(after, "acceptInvitation", { invitationId })).said).toBe("InvalidInput invitationId USED");
  });

  it("is nobody else's", async () => {
    const { invitationId } = await offerTo(newAddress());
    const stranger = await (await makePending(test.database.client)).viewer();
    expect((await act(stranger, "acceptInvitation", { invitationId })).said).toBe("NotFound");
    expect((await act(stranger, "withdrawInvitation", { invitationId })).said).toBe("NotFound");
    expect((await act(stranger, "acceptInvitation", { invitationId: "'; DROP TABLE account" })).said).toBe("NotFound");
  });

  it("is over after a fortnight, when it was taken back, and when whoever offered it may no longer do so", async () => {
    const person = await makePending(test.database.client);
    const late = new Date(NOW.getTime() + 15 * 86_400_000);
    const first = await offerTo(person.email);
    const viewer = await person.viewer();
    expect((await act(viewer, "acceptInvitation", { invitationId: first.invitationId }, "", late)).said).toBe(
      "InvalidInput invitationId EXPIRED",
    );
    const { said } = await act(await first.maintainer.viewer(), "withdrawInvitation", {
      invitationId: first.invitationId,
    });
    expect(said).toBe("WithdrawInvitationSuccess");
    expect((await act(viewer, "acceptInvitation", { invitationId: first.invitationId })).said).toBe(
      "InvalidInput invitationId USED",
    );
    const second = await offerTo(person.email);
    const colleague = await (await makeMaintainer(test.database.client)).viewer();
    expect((await act(colleague, "disableAccount", { accountId: second.maintainer.accountId })).said).toBe(
      "DisableAccountSuccess",
    );
    expect((await act(viewer, "acceptInvitation", { invitationId: second.invitationId })).said).toBe(
      "InvalidInput invitationId USED",
    );
  });

  it("offered again is one offer still", async () => {
    const email = newAddress();
    await offerTo(email);
    await offerTo(email);
    expect(await test.database.client.invitation.count({ where: { email, withdrawnAt: null } })).toBe(1);
  });
});

describe("ending roles", () => {
  it("takes it away at once, tells the person by letter, and leaves the account waiting", async () => {
    const database = test.database.client;
    const editor = await makeEditor(database, own, { locale: "sv" });
    const membership = await database.membership.findFirstOrThrow({ where: { accountId: editor.accountId } });
    const officer = await (await makeOfficer(database, "091")).viewer();
    expect((await act(officer, "endMembership", { membershipId: membership.id })).said).toBe("EndMembershipSuccess");
    const after = await editor.viewer();
    expect(after.organisationIds.size).toBe(0);
    expect(after.account?.state).toBe("PENDING");
    const letter = await database.letter.findFirst({ where: { kind: "role-ended", recipient: editor.email } });
    expect(letter).toMatchObject({ locale: "sv", facts: { role: "EDITOR" } });
    expect((await act(officer, "endMembership", { membershipId: membership.id })).said).toBe("NotFound");
  });

  it("is done by oneself, without a letter", async () => {
    const editor = await makeEditor(test.database.client, own);
    const membership = await test.database.client.membership.findFirstOrThrow({
      where: { accountId: editor.accountId },
    });
    expect((await act(await editor.viewer(), "endMembership", { membershipId: membership.id })).said).toBe(
      "EndMembershipSuccess",
    );
    expect(await test.database.client.letter.count({ where: { recipient: editor.email } })).toBe(0);
  });

  it("is not known of to who may not see it", async () => {
    const editor = await makeEditor(test.database.client, own);
    const membership = await test.database.client.membership.findFirstOrThrow({
      where: { accountId: editor.accountId },
    });
    for (const person of [
      await makeEditor(test.database.client, neighbour),
      await makeOfficer(test.database.client, "853"),
    ]) {
      expect((await act(await person.viewer(), "endMembership", { membershipId: membership.id })).said).toBe(
        "NotFound",
      );
    }
    expect((await act(ANYONE, "endMembership", { membershipId: membership.id })).said).toBe(
      "NotAllowed SIGN_IN_NEEDED",
    );
  });

  it("never leaves the service without a maintainer, however many try at once", async () => {
    const database = test.database.client;
    await database.membership.deleteMany({ where: { role: "MAINTAINER" } });
    const people = await Promise.all([makeMaintainer(database), makeMaintainer(database), makeMaintainer(database)]);
    const ids = await database.membership.findMany({ where: { role: "MAINTAINER" } });
    const answers = await Promise.all(
      people.map(async (person) => {
        const mine = ids.find(({ accountId }) => accountId === person.accountId);
        return (await act(await person.viewer(), "endMembership", { membershipId: mine?.id })).said;
      }),
    );
    expect(answers.toSorted()).toEqual([
      "EndMembershipSuccess",
      "EndMembershipSuccess",
      "InvalidInput membershipId NOT_POSSIBLE_NOW",
    ]);
    expect(await database.membership.count({ where: { role: "MAINTAINER", endedAt: null } })).toBe(1);
  });
});

describe("accounts", () => {
  it("are listed to maintainers alone, by a part of the address, page by page", async () => {
    const database = test.database.client;
    for (const name of ["aino", "aili", "aila"]) await makePending(database, { email: `${name}@find.example.org` });
    const document = `query Accounts($after: String) { accounts(search: "@FIND.example", first: 2, after: $after) { totalCount nodes { email state } pageInfo { hasNextPage endCursor } } }`;
    type Answer = {
      accounts: {
        totalCount: number;
        nodes: { email: string }[];
        pageInfo: { hasNextPage: boolean; endCursor: string };
      };
    };
    const maintainer = await (await makeMaintainer(database)).viewer();
    const first = (await see<Answer>(maintainer, document)).accounts;
    expect(first).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    const second = (await see<Answer>(maintainer, document, { after: first.pageInfo.endCursor })).accounts;
    expect([...first.nodes, ...second.nodes].map(({ email }) => email.split("@")[0])).toEqual(["aila", "aili", "aino"]);
    const officer = await (await makeOfficer(database, "091")).viewer();
    expect((await see<Answer>(officer, document)).accounts).toMatchObject({ totalCount: 0, nodes: [] });
  });

  it("are closed and opened again by a maintainer, who cannot close her own", async () => {
    const database = test.database.client;
    const maintainer = await makeMaintainer(database);
    const viewer = await maintainer.viewer();
    const editor = await makeEditor(database, own);
    expect((await act(viewer, "disableAccount", { accountId: editor.accountId })).said).toBe("DisableAccountSuccess");
    expect((await editor.viewer()).organisationIds.size).toBe(0);
    expect(await database.session.count({ where: { userId: editor.accountId } })).toBe(0);
    expect((await act(viewer, "enableAccount", { accountId: editor.accountId })).said).toBe("EnableAccountSuccess");
    expect([...(await editor.viewer()).organisationIds]).toEqual([own]);
    expect((await act(viewer, "disableAccount", { accountId: maintainer.accountId })).said).toBe(
      "NotAllowed NOT_YOURS",
    );
    const officer = await (await makeOfficer(database, "091")).viewer();
    expect((await act(officer, "disableAccount", { accountId: editor.accountId })).said).toBe("NotAllowed NOT_YOURS");
    expect((await act(viewer, "disableAccount", { accountId: "nobody" })).said).toBe("NotFound");
  });
});

describe("the policies", () => {
  it("say the same of one role as of many", async () => {
    const database = test.database.client;
    const people = await Promise.all([
      makeEditor(database, own),
      makeEditor(database, distant),
      makeOfficer(database, "091"),
      makeOfficer(database, "853"),
      makePerson(database, [{ role: "OFFICER", regionCode: "01" }]),
      makePerson(database, [{ role: "OFFICER", wellbeingCountyCode: "90" }]),
      makePerson(database, [
        { role: "OFFICER", municipalityCode: "853" },
        { role: "EDITOR", organisationId: own },
      ]),
      makeOfficer(database, "091", { isStrong: false }),
      makeMaintainer(database),
      makePending(database),
      makeDisabled(database, own),
    ]);
    const viewers = [ANYONE, ...(await Promise.all(people.map((person) => person.viewer())))];
    const rows = await database.membership.findMany({ select: { ...SCOPE, id: true, accountId: true } });
    const offers = await database.invitation.findMany({ select: { ...SCOPE, id: true, email: true } });
    expect(rows.length).toBeGreaterThan(20);
    expect(offers.length).toBeGreaterThan(8);
    for (const viewer of viewers) {
      const seen = await database.membership.findMany({ where: membershipsSeenBy(viewer), select: { id: true } });
      const may = rows.filter((row) => mayEnd(viewer, { ...factsOf(row), accountId: row.accountId }));
      expect(seen.map(({ id }) => id).toSorted()).toEqual(may.map(({ id }) => id).toSorted());
      const offered = await database.invitation.findMany({ where: invitationsSeenBy(viewer), select: { id: true } });
      const mayOffer = offers.filter((row) => mayGive(viewer, factsOf(row)) || row.email === viewer.account?.email);
      expect(offered.map(({ id }) => id).toSorted()).toEqual(mayOffer.map(({ id }) => id).toSorted());
    }
  });

  it("show an officer the editors of her municipality, and an editor her own colleagues", async () => {
    const database = test.database.client;
    const editor = await makeEditor(database, own);
    const elsewhere = await makeEditor(database, distant);
    const document = "{ memberships(role: EDITOR, first: 100) { nodes { email scope { organisationId } } } }";
    const addresses = async (viewer: Viewer) =>
      (await see<{ memberships: { nodes: { email: string }[] } }>(viewer, document)).memberships.nodes.map(
        ({ email }) => email,
      );
    const colleague = await makeEditor(database, own);
    expect(await addresses(await colleague.viewer())).toEqual(expect.arrayContaining([editor.email, colleague.email]));
    expect(await addresses(await colleague.viewer())).not.toContain(elsewhere.email);
    const officer = await (await makeOfficer(database, "091")).viewer();
    expect(await addresses(officer)).toContain(editor.email);
    expect(await addresses(officer)).not.toContain(elsewhere.email);
    expect(await addresses(ANYONE)).toEqual([]);
  });
});
