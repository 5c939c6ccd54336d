/** Whatever is done to accounts and roles is written down, in numbers and codes, and by name of nobody. */
import { execFileSync } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openErasureLedger } from "../accounts/erasure-ledger.ts";
import { execute, openTestCatalogue, type TestCatalogue } from "../testing/ask-graphql.ts";
import { makeEditor, makeMaintainer, makePending, makePerson, type Person } from "../testing/people.ts";
import { verifyAuditTrail } from "./audit.records.ts";

let test: TestCatalogue;
let folder: string;
let organisation: string;
let maintainer: Person;
beforeAll(async () => {
  test = await openTestCatalogue();
  folder = await mkdtemp(join(tmpdir(), "kotokartta-trail-"));
  const { id } = await test.database.client.listing.findFirstOrThrow({ where: { kind: "ORGANISATION" } });
  organisation = id;
  maintainer = await makeMaintainer(test.database.client);
});
afterAll(async () => {
  await test.close();
  await rm(folder, { recursive: true, force: true });
});

async function act(person: Person, name: string, input: Readonly<Record<string, unknown>>, data: string) {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  const document = `mutation Act($input: ${type}!) { ${name}(input: $input) { __typename
    ... on ${name.charAt(0).toUpperCase()}${name.slice(1)}Success { ${data} } } }`;
  const reader = {
    viewer: await person.viewer(),
    database: test.database.client,
    ledger: openErasureLedger(folder),
  };
  const { data: answer, errors } = await execute(test.current(), document, { input }, reader);
  expect(errors).toBeUndefined();
  const given = answer?.[name] as { __typename: string } & Record<string, { id: string }>; // as the document asks
  expect(given.__typename).toMatch(/Success$/);
  return given;
}

const entriesOf = async (...subjects: string[]) =>
  (
    await test.database.client.auditEntry.findMany({
      where: { subjectId: { in: subjects } },
      orderBy: { sequence: "asc" },
    })
  ).map(({ act: what, actor, actorId, subjectType, subjectId, details }) => ({
    what,
    by: [actor, actorId],
    about: [subjectType, subjectId],
    details,
  }));

const organisationId = () => Buffer.from(`Organisation:${organisation}`).toString("base64url");

describe("the audit trail", () => {
  it("keeps an offer, who took it, and who ended the role", async () => {
    const person = await makePending(test.database.client);
    const input = { email: person.email, organisationId: organisationId(), language: "fi" };
    const { invitation } = await act(maintainer, "inviteEditor", input, "invitation { id }");
    const invitationId = invitation?.id ?? "";
    await act(person, "acceptInvitation", { invitationId }, "viewer { email }");
    const role = await test.database.client.membership.findFirstOrThrow({ where: { accountId: person.accountId } });
    await act(maintainer, "endMembership", { membershipId: role.id }, "membership { id }");
    const byMaintainer = ["MAINTAINER", maintainer.accountId];
    const ofRole = { role: "EDITOR", organisation };
    expect(await entriesOf(invitationId, person.accountId)).toEqual([
      { what: "INVITE", by: byMaintainer, about: ["Invitation", invitationId], details: ofRole },
      {
        what: "GIVE_ROLE",
        by: ["ANYONE", person.accountId],
        about: ["Account", person.accountId],
        details: { ...ofRole, invitation: invitationId },
      },
      { what: "END_ROLE", by: byMaintainer, about: ["Account", person.accountId], details: ofRole },
    ]);
  });

  it("keeps an offer that was taken back, one that was declined, and a role that was left", async () => {
    const editor = await makeEditor(test.database.client, organisation);
    const offer = async (email: string) => {
      const input = { email, organisationId: organisationId(), language: "fi" };
      return (await act(editor, "inviteEditor", input, "invitation { id }")).invitation?.id ?? "";
    };
    const back = await offer("taken-back@example.org");
    await act(editor, "withdrawInvitation", { invitationId: back }, "invitation { id }");
    const person = await makePending(test.database.client);
    const declined = await offer(person.email);
    await act(person, "withdrawInvitation", { invitationId: declined }, "invitation { id }");
    const role = await test.database.client.membership.findFirstOrThrow({ where: { accountId: editor.accountId } });
    await act(editor, "endMembership", { membershipId: role.id }, "membership { id }");
    const told = (await entriesOf(back, declined, editor.accountId)).map(({ what, by }) => [what, ...by]);
    expect(told).toEqual([
      ["INVITE", "EDITOR", editor.accountId],
      ["WITHDRAW_INVITATION", "EDITOR", editor.accountId],
      ["INVITE", "EDITOR", editor.accountId],
      ["DECLINE_INVITATION", "ANYONE", person.accountId],
      ["LEAVE_ROLE", "EDITOR", editor.accountId],
    ]);
  });

  it("keeps that an account was closed and opened again once each, however often it is asked, and lost its passkeys", async () => {
    const { accountId } = await makeEditor(test.database.client, organisation);
    for (const name of ["disableAccount", "disableAccount", "enableAccount", "enableAccount", "forgetPasskeys"])
      await act(maintainer, name, { accountId }, "account { id }");
    expect((await entriesOf(accountId)).map(({ what, details }) => [what, details])).toEqual([
      ["CLOSE_ACCOUNT", {}],
      ["OPEN_ACCOUNT", {}],
      ["REMOVE_PASSKEYS", { count: 0 }],
    ]);
  });

  it("keeps an erasure, and no entry holds an address of anybody", async () => {
    const person = await makePerson(test.database.client, [], { state: "PENDING" });
    const { accountId, email } = person;
    await act(person, "eraseMyAccount", { confirmation: email }, "viewer { email }");
    expect(await entriesOf(accountId)).toEqual([
      { what: "ERASE_ACCOUNT", by: ["ANYONE", accountId], about: ["Account", accountId], details: {} },
    ]);
    const entries = await test.database.client.auditEntry.findMany();
    expect(entries.length).toBeGreaterThan(10);
    expect(JSON.stringify(entries, (_, value) => (typeof value === "bigint" ? String(value) : value))).not.toContain(
      "@",
    );
  });

  it("keeps what the command of whoever runs the service did, and is whole", async () => {
    const email = "first@example.org";
    const command = (...options: string[]) =>
      execFileSync("node", [join(import.meta.dirname, "../../scripts/maintainer.mjs"), email, ...options], {
        env: { ...process.env, DATABASE_URL: test.database.url },
      });
    command();
    command();
    const { id } = await test.database.client.account.findUniqueOrThrow({ where: { email } });
    await test.database.client.account.update({ where: { id }, data: { state: "DISABLED" } });
    command("--forget-passkeys");
    expect((await entriesOf(id)).map(({ what, by, details }) => [what, ...by, details])).toEqual([
      ["GIVE_ROLE", "SYSTEM", null, { role: "MAINTAINER" }],
      ["REMOVE_PASSKEYS", "SYSTEM", null, { count: 0 }],
      ["OPEN_ACCOUNT", "SYSTEM", null, {}],
    ]);
    expect(await verifyAuditTrail(test.database.client)).toMatchObject({ brokenAt: undefined });
  });
});
