import { describe, expect, test } from "vitest";
import type { Content } from "../content/content.ts";
import { contact, WHOLE } from "../content/testing/contents.ts";
import { withText } from "../content/texts.rules.ts";
import { afterAnswer, type EditState } from "./answer.rules.ts";
import { scopeOf } from "./sections.rules.ts";

const describedAs = (of: Content, text: string): Content => ({
  ...of,
  texts: withText(of.texts, "fi", "description", text),
});
const description = (of: Content) =>
  of.texts.find(({ field, language }) => field === "description" && language === "fi")?.text;
const withPhone = (of: Content, value: string): Content => ({ ...of, contacts: [contact("PHONE", value)] });

/** By the server's clock. */
const AT = "2026-11-30T12:05:00Z";
const scope = scopeOf("presentation", "fi");
const about = (sent: Content) => ({ name: "presentation", scope, sent });
const editing = (mine: Content): EditState => ({
  base: WHOLE,
  mine,
  revision: 3,
  keys: { presentation: { key: "k", said: "x" } },
  saves: { presentation: { kind: "SENDING" } },
  clashes: [],
  isRestored: false,
  isKept: true,
});
const published = (content: Content) => ({ kind: "PUBLISHED", revision: 4, content, at: AT }) as const;

describe("a change that is published", () => {
  const mine = describedAs(WHOLE, "Uusi");

  test("is what the next change is made from, and its key is done", () => {
    const after = afterAnswer(editing(mine), published(mine), about(mine));
    expect(after).toMatchObject({ base: mine, mine, revision: 4, keys: {}, clashes: [] });
    expect(after.saves.presentation).toEqual({ kind: "SAVED", at: AT });
  });

  test("leaves what was written while it was on its way", () => {
    const since = describedAs(mine, "Uusi ja vielä lisää");
    const after = afterAnswer(editing(since), published(mine), about(mine));
    expect(description(after.mine)).toBe("Uusi ja vielä lisää");
    expect(description(after.base)).toBe("Uusi");
    expect(after.clashes).toEqual([]);
  });

  test("stands in the form as it is kept", () => {
    const raw = withPhone(WHOLE, "040 123 4567");
    const kept = withPhone(WHOLE, "+358401234567");
    const ofContacts = { ...about(raw), name: "contacts", scope: scopeOf("contacts", "fi") };
    expect(afterAnswer(editing(raw), published(kept), ofContacts).mine).toEqual(kept);
  });

  test("brings what others have changed elsewhere, and keeps what waits in other sections", () => {
    const waiting = withPhone(mine, "+358501112222");
    const theirs: Content = { ...mine, services: ["housing"] };
    const after = afterAnswer(editing(waiting), published(theirs), about(waiting));
    expect(after.mine.services).toEqual(["housing"]);
    expect(after.mine.contacts[0]?.value).toBe("+358501112222");
    expect(after.clashes).toEqual([]);
  });

  test("shows that somebody else has changed what still waits in another section", () => {
    const waiting = withPhone(mine, "+358501112222");
    const after = afterAnswer(editing(waiting), published(withPhone(mine, "+358409998888")), about(waiting));
    expect(after.clashes.map(({ path }) => path)).toEqual(["contacts/PHONE"]);
  });
});

describe("a change that is not", () => {
  const mine = describedAs(WHOLE, "Minun");

  test("for want of a line keeps its key", () => {
    const after = afterAnswer(editing(mine), { kind: "OFFLINE" }, about(mine));
    expect(after.keys.presentation?.key).toBe("k");
    expect(after.mine).toBe(mine);
  });

  test("because somebody was first shows both, with hers in the form and theirs as the new beginning", () => {
    const theirs = describedAs(WHOLE, "Toisen");
    const after = afterAnswer(editing(mine), { kind: "CONFLICT", revision: 5, content: theirs }, about(mine));
    expect(after).toMatchObject({ base: theirs, revision: 5, keys: {} });
    expect(description(after.mine)).toBe("Minun");
    expect(after.clashes.map(({ path }) => path)).toEqual(["texts/fi/description"]);
    expect(after.saves.presentation).toBeUndefined();
  });

  test("keeps an earlier clash in sight while another section is saved", () => {
    const both = withPhone(describedAs(WHOLE, "Minun"), "+358501112222");
    const theirs = withPhone(WHOLE, "+358409998888");
    const ofContacts = { ...about(both), name: "contacts", scope: scopeOf("contacts", "fi") };
    const clashing = afterAnswer(editing(both), { kind: "CONFLICT", revision: 5, content: theirs }, ofContacts);
    expect(clashing.clashes.map(({ path }) => path)).toEqual(["contacts/PHONE"]);
    const saved = afterAnswer(clashing, published(describedAs(theirs, "Minun")), about(clashing.mine));
    expect(saved.clashes.map(({ path }) => path)).toEqual(["contacts/PHONE"]);
    expect(saved.mine.contacts[0]?.value).toBe("+358501112222");
    expect(saved.base.contacts[0]?.value).toBe("+358409998888");
  });

  test("because of a wrong field, or for want of a right, says so and keeps what was written", () => {
    for (const outcome of [
      { kind: "INVALID", problems: [{ path: "changes.texts.0", code: "TOO_LONG" }] },
      { kind: "NOT_ALLOWED", reason: "SIGN_IN_NEEDED" },
      { kind: "TOO_MANY", seconds: 60 },
    ] as const) {
      const after = afterAnswer(editing(mine), outcome, about(mine));
      expect(after.saves.presentation).toEqual(outcome);
      expect(after.mine).toBe(mine);
      expect(after.keys).toEqual({});
    }
  });
});
