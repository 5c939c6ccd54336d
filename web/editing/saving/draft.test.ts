import { describe, expect, test } from "vitest";
import type { Content } from "../content/content.ts";
import { contact, offer, WHOLE } from "../content/testing/contents.ts";
import { DRAFT_VERSION, type KeptDraft, keyFor, openDrafts } from "./draft.rules.ts";

const me = "editor@example.fi";
const kept = (mine: Content, more: Partial<KeptDraft> = {}): KeptDraft => ({
  version: DRAFT_VERSION,
  account: me,
  revision: 3,
  base: WHOLE,
  mine,
  keys: { hours: { key: "k1", said: "x" } },
  seen: { one: 1 },
  ...more,
});
const withPhone = { ...WHOLE, contacts: [contact("PHONE", "+358501112222")] };

describe("a page that opens again", () => {
  test("shows what was written, with the keys of what was sent", () => {
    expect(openDrafts(WHOLE, [kept(withPhone)], me)).toEqual({
      base: WHOLE,
      mine: withPhone,
      keys: { hours: { key: "k1", said: "x" } },
      isRestored: true,
      clashes: [],
      seen: { one: 1 },
    });
  });

  test("asks what shall hold where somebody else has changed the same", () => {
    const theirs = { ...WHOLE, contacts: [contact("PHONE", "+358409998888")] };
    const { clashes, mine } = openDrafts(theirs, [kept(withPhone)], me);
    expect(clashes.map(({ path }) => path)).toEqual(["contacts/PHONE"]);
    expect(mine.contacts[0]?.value).toBe("+358501112222");
  });

  test("shows what somebody else has changed meanwhile, beside what was written", () => {
    const current = { ...WHOLE, languages: [...WHOLE.languages, offer("so")] };
    const { mine } = openDrafts(current, [kept(withPhone)], me);
    expect(mine.languages).toEqual(current.languages);
    expect(mine.contacts.map(({ value }) => value)).toEqual(["+358501112222"]);
  });

  test("shows the listing alone when all was sent, or somebody else wrote it", () => {
    expect(openDrafts(withPhone, [kept(withPhone)], me).isRestored).toBe(false);
    expect(openDrafts(WHOLE, [kept(WHOLE)], me).isRestored).toBe(false);
    expect(openDrafts(WHOLE, [kept(withPhone)], "other@example.fi").mine).toBe(WHOLE);
    expect(openDrafts(WHOLE, [null], me).mine).toBe(WHOLE);
    // As an older page may have kept it.
    const older = { ...kept(withPhone), version: 0 as typeof DRAFT_VERSION };
    expect(openDrafts(WHOLE, [older], me).mine).toBe(WHOLE);
  });
});

describe("two that were kept", () => {
  const phone = (value: string): Content => ({ ...WHOLE, contacts: [contact("PHONE", value)] });
  const open = (...drafts: KeptDraft[]) => openDrafts(WHOLE, drafts, me);
  const phoneIn = ({ mine }: { mine: Content }) => mine.contacts.map(({ value }) => value);

  test("by one page: the later one holds, whichever clock is wrong and whichever is read first", () => {
    const [early, late] = [kept(phone("+3581"), { seen: { one: 3 } }), kept(phone("+3582"), { seen: { one: 9 } })];
    for (const opened of [open(early, late), open(late, early)]) {
      expect(phoneIn(opened)).toEqual(["+3582"]);
      expect(opened.clashes).toEqual([]);
    }
  });

  test("one after the other on two devices: what was written on top of the other one holds", () => {
    const first = kept(phone("+3581"), { seen: { one: 5 } });
    const then = kept(phone("+3582"), { seen: { one: 5, two: 1 } });
    expect(phoneIn(open(first, then))).toEqual(["+3582"]);
  });

  test("apart from each other: different fields are both there", () => {
    const other = { ...WHOLE, services: [...WHOLE.services, "housing"] };
    const opened = open(kept(phone("+3581"), { seen: { one: 1 } }), kept(other, { seen: { two: 1 } }));
    expect(phoneIn(opened)).toEqual(["+3581"]);
    expect(opened.mine.services).toEqual(other.services);
    expect(opened.clashes).toEqual([]);
    expect(opened.seen).toEqual({ one: 1, two: 1 });
  });

  test("apart from each other: of the same field both are shown, and she chooses", () => {
    const opened = open(kept(phone("+3581"), { seen: { one: 1 } }), kept(phone("+3582"), { seen: { two: 1 } }));
    expect(opened.clashes).toMatchObject([{ path: "contacts/PHONE", from: "DEVICE" }]);
    expect(phoneIn(opened)).toEqual(["+3581"]);
  });

  test("the same twice is one", () => {
    const one = kept(phone("+3581"));
    expect(open(one, one).clashes).toEqual([]);
    expect(phoneIn(open(one, one))).toEqual(["+3581"]);
  });

  test("what was sent long ago is known too, so that it need not be kept any longer", () => {
    expect(open(kept(WHOLE, { seen: { old: 4 } }))).toMatchObject({ isRestored: false, seen: { old: 4 } });
  });
});

test("the same change is tried with the same key, another one with another", () => {
  const first = keyFor("a", undefined, () => "1");
  expect(keyFor("a", first, () => "2")).toBe(first);
  expect(keyFor("b", first, () => "2")).toEqual({ key: "2", said: "b" });
});
