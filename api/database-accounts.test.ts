/** What the database refuses of accounts, submissions and what keeps listings true. Read beside database.test.ts. */
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { one, openRefusals, PLACE, type Refusals } from "./testing/refusals.ts";

let refusals: Refusals;
beforeAll(async () => {
  refusals = await openRefusals();
});
afterAll(() => refusals.close());
const refusalOf = (...statements: string[]) => refusals.refusalOf(...statements);

const ORGANISATION = one("ORGANISATION");
const ACCOUNT = "INSERT INTO account (email) VALUES ('a@example.org')";
const SOMEBODY = "(SELECT id FROM account)";
const role = (columns: string, values: string) =>
  `INSERT INTO membership (account_id, ${columns}) VALUES (${SOMEBODY}, ${values})`;
const invitation = (columns: string, values: string) =>
  `INSERT INTO invitation (email, locale, expires_at, ${columns}) VALUES ('b@example.org', 'fi', now(), ${values})`;
const submission = (columns: string, values: string) =>
  `INSERT INTO submission (act, actor, author_locale, ${columns}) VALUES ('CHANGE', 'ANYONE', 'so', ${values})`;
const entry = (hash: string) =>
  `INSERT INTO audit_entry (sequence, at, actor, act, subject_type, subject_id, previous_hash, hash)
   VALUES (1, now(), 'SYSTEM', 'test', 'Listing', 'x', ${hash}, ${hash})`;
const SEALED = entry("decode(repeat('ab', 32), 'hex')");

describe("an account", () => {
  it.each([
    ["is written in small letters", "INSERT INTO account (email) VALUES ('A@example.org')"],
    ["has an address that letters can reach", "INSERT INTO account (email) VALUES ('somebody')"],
  ])("%s", async (_, statement) => {
    expect(await refusalOf(statement)).toBe("account_email_is_written_in_one_way");
  });

  it.each([
    ["is editor of an organisation, not of a town", role("role, municipality_code", "'EDITOR', '091'")],
    ["is editor of something", role("role", "'EDITOR'")],
    ["is officer of an area", role("role", "'OFFICER'")],
    ["is officer of one area at a time", role("role, municipality_code, region_code", "'OFFICER', '091', '01'")],
    ["is maintainer of the whole and of nothing less", role("role, municipality_code", "'MAINTAINER', '091'")],
  ])("%s", async (_, statement) => {
    expect(await refusalOf(ACCOUNT, statement)).toBe("membership_is_of_one_thing");
  });

  it("has a role once, until it has ended", async () => {
    const officer = role("role, municipality_code", "'OFFICER', '091'");
    expect(await refusalOf(ACCOUNT, officer, officer)).toBe("membership_once");
    expect(await refusalOf(ACCOUNT, officer, "UPDATE membership SET ended_at = now()", officer)).toBeUndefined();
  });

  it("is invited to one thing", async () => {
    expect(await refusalOf(invitation("role", "'OFFICER'"))).toBe("invitation_is_for_one_thing");
  });

  it("leaves no network address and no password here", async () => {
    const session = `INSERT INTO session (account_id, token, expires_at, ip_address) VALUES (${SOMEBODY}, 't', now(), '192.0.2.1')`;
    expect(await refusalOf(ACCOUNT, session)).toBe("session_holds_no_address");
    const method = `INSERT INTO sign_in_method (account_id, external_id, provider_id, password) VALUES (${SOMEBODY}, 'x', 'credential', 'secret')`;
    expect(await refusalOf(ACCOUNT, method)).toBe("sign_in_method_is_not_a_password");
  });

  it("claims an organisation once at a time", async () => {
    const claim = `INSERT INTO claim (organisation_id, account_id, method, expires_at) VALUES (${ORGANISATION}, ${SOMEBODY}, 'OFFICER', now())`;
    expect(await refusalOf(ACCOUNT, claim, claim)).toBe("claim_waits_once");
  });
});

describe("a change of an account's address", () => {
  const change = (columns: string, values: string) =>
    `INSERT INTO address_change (account_id, session_id, code_hash, expires_at, ${columns})
     VALUES (${SOMEBODY}, gen_random_uuid(), 'c', now(), ${values})`;
  const toAnother = (columns: string, values: string) =>
    change(`old_email, new_email, ${columns}`, `'a@example.org', 'b@example.org', ${values}`);

  it.each([
    ["is one", change("old_email, new_email", "'a@example.org', 'a@example.org'"), "address_change_is_a_change"],
    ["can be taken back", toAnother("used_at", "now()"), "address_change_can_be_undone_once_made"],
    ["is taken back after it was made", toAnother("undone_at", "now()"), "address_change_is_undone_after_it_was_made"],
  ])("%s", async (_, statement, constraint) => {
    expect(await refusalOf(ACCOUNT, statement)).toBe(constraint);
  });
});

it("a name that a maintainer puts right says something", async () => {
  const correction = (name: string) =>
    `INSERT INTO term_correction (list, code, locale, name) VALUES ('LANGUAGE', 'so', 'fi', '${name}')`;
  expect(await refusalOf(correction("  "))).toBe("term_correction_says_something");
  expect(await refusalOf(correction("somali"))).toBeUndefined();
});

describe("a listing that people look after", () => {
  it.each([
    [
      "is paused until a day only while it is paused",
      `UPDATE listing SET paused_until = '2027-01-01' WHERE id = ${PLACE}`,
      "listing_is_paused_until_only_while_paused",
    ],
    [
      "is not merged into itself",
      `UPDATE listing SET merged_into_id = id WHERE id = ${PLACE}`,
      "listing_is_not_merged_into_itself",
    ],
    [
      "is asked about every 3, 6 or 12 months",
      "UPDATE organisation SET confirm_every_months = 4",
      "organisation_rhythm_is_one_of_three",
    ],
    [
      "names a person only with her consent",
      "UPDATE contact_point SET person_name = 'Somebody', audience = 'PROFESSIONAL'",
      "contact_point_name_has_consent",
    ],
    [
      "names no person to the public",
      "UPDATE contact_point SET person_name = 'Somebody', consented_on = '2026-01-01', audience = 'PUBLIC'",
      "contact_point_name_has_consent",
    ],
    [
      "is opened at least once on a day that counts",
      `INSERT INTO opening (listing_id, day, count) VALUES (${PLACE}, '2026-11-30', 0)`,
      "opening_counts",
    ],
  ])("%s", async (_, statement, constraint) => {
    expect(await refusalOf(statement)).toBe(constraint);
  });
});

describe("a submission", () => {
  it.each([
    ["that waits is not decided", submission("state, decided_at", "'WAITING', now()"), "submission_decision_is_whole"],
    ["that was rejected has its day", submission("state", "'REJECTED'"), "submission_decision_is_whole"],
    [
      "that was published became a revision",
      submission("state, decided_at", "'PUBLISHED', now()"),
      "submission_published_has_a_revision",
    ],
    ["has a reason of some length", submission("reason", "repeat('x', 2001)"), "submission_texts_are_bounded"],
    [
      "that tells what is wrong is of a listing",
      submission("report_reason", "'HOURS'"),
      "submission_report_is_of_a_listing",
    ],
    [
      "suggests a value of some length",
      submission("suggested_value", "repeat('x', 201)"),
      "submission_suggested_value_is_bounded",
    ],
  ])("%s", async (_, statement, constraint) => {
    expect(await refusalOf(statement)).toBe(constraint);
  });

  it("holds the address of nobody who has an account", async () => {
    const own =
      "INSERT INTO submission (act, actor, author_locale, contact_email) VALUES ('CHANGE', 'EDITOR', 'fi', 'a@example.org')";
    expect(await refusalOf(own)).toBe("submission_contact_is_of_anyone");
  });

  it("makes revisions that count from one", async () => {
    const revision = `INSERT INTO revision (listing_id, number, state, content, actor) VALUES (${PLACE}, 0, 'PUBLISHED', '{}', 'SYSTEM')`;
    expect(await refusalOf(revision)).toBe("revision_counts_from_one");
  });
});

describe("the trail of what was done", () => {
  it("is sealed with whole hashes", async () => {
    expect(await refusalOf(entry("decode('ab', 'hex')"))).toBe("audit_entry_is_sealed");
    expect(await refusalOf(SEALED)).toBeUndefined();
  });

  it.each(["UPDATE audit_entry SET act = 'other'", "DELETE FROM audit_entry", "TRUNCATE audit_entry"])(
    "is written once: %s is refused to the owner of the table too",
    async (statement) => {
      expect(await refusalOf(SEALED, statement)).toBe("audit_entry is written once");
    },
  );
});
