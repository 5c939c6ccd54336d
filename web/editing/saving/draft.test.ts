import { describe, expect, test } from "vitest";
import type { Content } from "../content/content.ts";
import { contact, offer, WHOLE } from "../content/testing/contents.ts";
import { DRAFT_VERSION, type KeptDraft, keyFor, openDraft } from "./draft.rules.ts";

const me = "editor@example.fi";
const kept = (mine: Content, more: Partial<KeptDraft> = {}): KeptDraft => ({
  version: DRAFT_VERSION,
  account: me,
  revision: 3,
  base: WHOLE,
  mine,
  keys: { hours: { key: "k1", said: "x" } },
  at: "2026-11-30T12:00:00Z",
  ...more,
});
const withPhone = { ...WHOLE, contacts: [contact("PHONE", "+358501112222")] };

describe("a page that opens again", () => {
  test("shows what was written, with the keys of what was sent", () => {
    expect(openDraft(WHOLE, kept(withPhone), me)).toEqual({
      base: WHOLE,
      mine: withPhone,
      keys: { hours: { key: "k1", said: "x" } },
      isRestored: true,
      clash: null,
    });
  });

  test("asks what shall hold where somebody else has changed the same", () => {
    const theirs = { ...WHOLE, contacts: [contact("PHONE", "+358409998888")] };
    const { clash, mine } = openDraft(theirs, kept(withPhone), me);
    expect(clash?.clashes.map(({ path }) => path)).toEqual(["contacts/PHONE"]);
    expect(mine.contacts[0]?.value).toBe("+358501112222");
  });

  test("shows what somebody else has changed meanwhile, beside what was written", () => {
    const current = { ...WHOLE, languages: [...WHOLE.languages, offer("so")] };
    const { mine } = openDraft(current, kept(withPhone), me);
    expect(mine.languages).toEqual(current.languages);
    expect(mine.contacts.map(({ value }) => value)).toEqual(["+358501112222"]);
  });

  test("shows the listing alone when all was sent, or somebody else wrote it", () => {
    expect(openDraft(withPhone, kept(withPhone), me).isRestored).toBe(false);
    expect(openDraft(WHOLE, kept(WHOLE), me).isRestored).toBe(false);
    expect(openDraft(WHOLE, kept(withPhone), "other@example.fi").mine).toBe(WHOLE);
    expect(openDraft(WHOLE, null, me).mine).toBe(WHOLE);
    // As an older page may have kept it.
    const older = { ...kept(withPhone), version: 0 as typeof DRAFT_VERSION };
    expect(openDraft(WHOLE, older, me).mine).toBe(WHOLE);
  });
});

test("the same change is tried with the same key, another one with another", () => {
  const first = keyFor("a", undefined, () => "1");
  expect(keyFor("a", first, () => "2")).toBe(first);
  expect(keyFor("b", first, () => "2")).toEqual({ key: "2", said: "b" });
});
