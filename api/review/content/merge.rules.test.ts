/** Two people's changes of one version become one, or it is said where they cannot. */
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { isSame } from "../../audit/canonical-json.rules.ts";
import { anyContent } from "../../testing/any-content.ts";
import { contentOfLeaves, leavesOf } from "./content-leaves.rules.ts";
import { emptyContent } from "./empty-content.rules.ts";
import type { ListingContent, ListingText } from "./listing-content.ts";
import { changesBetween, type Holder, mergeContents, settleConflicts } from "./merge.rules.ts";

/** `MERGES=100000` for the full size: some minutes. */
const runs = { numRuns: Number(process.env.MERGES ?? 300) };
const pathsOf = (before: ListingContent, after: ListingContent) =>
  changesBetween(before, after).map(({ path }) => path);
const inOrder = (paths: readonly string[]) => [...paths].sort();
const isFree = (path: string) => path.startsWith("textStates.");

describe("for any versions", () => {
  test("a document taken apart and put together is the same document", () => {
    fc.assert(
      fc.property(anyContent, (content) => {
        expect(contentOfLeaves(leavesOf(content), content)).toEqual(content);
      }),
      runs,
    );
  });

  test("what only one side changed is as that side has it", () => {
    fc.assert(
      fc.property(anyContent, anyContent, (base, yours) => {
        expect(mergeContents(base, base, yours)).toEqual({ content: yours, conflicts: [] });
        expect(mergeContents(base, yours, base)).toEqual({ content: yours, conflicts: [] });
        expect(mergeContents(base, yours, yours)).toEqual({ content: yours, conflicts: [] });
      }),
      runs,
    );
  });

  test("a field is in conflict exactly when both changed it, each in another way", () => {
    fc.assert(
      fc.property(anyContent, anyContent, anyContent, (base, theirs, yours) => {
        const [was, one, other] = [base, theirs, yours].map(leavesOf);
        const both = pathsOf(base, yours).filter((path) => pathsOf(base, theirs).includes(path) && !isFree(path));
        const clashing = both.filter((path) => !isSame(one?.get(path) ?? null, other?.get(path) ?? null));
        const { conflicts } = mergeContents(base, theirs, yours);
        expect(inOrder(conflicts.map(({ path }) => path))).toEqual(inOrder(clashing));
        for (const { path, base: from } of conflicts) expect(from ?? null).toEqual(was?.get(path) ?? null);
      }),
      runs,
    );
  });

  test("each field in conflict is as somebody chose for it, and all else stays as it was merged", () => {
    fc.assert(
      fc.property(anyContent, anyContent, anyContent, fc.infiniteStream(fc.boolean()), (base, theirs, yours, coins) => {
        const merge = mergeContents(base, theirs, yours);
        const choices = new Map<string, Holder>(
          merge.conflicts.map(({ path }) => [path, coins.next().value ? "THEIRS" : "YOURS"]),
        );
        const { content, conflicts } = settleConflicts(merge, choices, theirs);
        expect(conflicts).toEqual([]);
        const [was, is, one] = [merge.content, content, theirs].map(leavesOf);
        // A language that hangs on a contact or a service goes with it.
        const isApart = (path: string) => !isFree(path) && !path.startsWith("languages.");
        for (const path of new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])].filter(isApart))) {
          const from = choices.get(path) === "THEIRS" ? one : was;
          expect(is?.get(path) ?? null).toEqual(from?.get(path) ?? null);
        }
      }),
      runs,
    );
  });

  test("a conflict that nobody has chosen for is still one", () => {
    fc.assert(
      fc.property(anyContent, anyContent, anyContent, (base, theirs, yours) => {
        const merge = mergeContents(base, theirs, yours);
        expect(settleConflicts(merge, new Map(), theirs).conflicts).toEqual(merge.conflicts);
      }),
      runs,
    );
  });

  test("both sides meet in the same fields, whoever comes first", () => {
    fc.assert(
      fc.property(anyContent, anyContent, anyContent, (base, one, other) => {
        const there = mergeContents(base, one, other).conflicts.map(({ path }) => path);
        const back = mergeContents(base, other, one).conflicts.map(({ path }) => path);
        expect(inOrder(there)).toEqual(inOrder(back));
      }),
      runs,
    );
  });

  test("nothing of either side is lost in what has no conflict", () => {
    fc.assert(
      fc.property(anyContent, anyContent, anyContent, (base, theirs, yours) => {
        const { content, conflicts } = mergeContents(base, theirs, yours);
        const merged = leavesOf(content);
        const clash = new Set(conflicts.map(({ path }) => path));
        for (const side of [theirs, yours])
          for (const { path, after } of changesBetween(base, side))
            if (!clash.has(path) && !isFree(path)) expect(merged.get(path) ?? null).toEqual(after ?? null);
      }),
      runs,
    );
  });
});

describe("in words", () => {
  const text = (field: ListingText["field"], language: string, words: string): ListingText => ({
    field,
    language,
    text: words,
    origin: "HUMAN",
    state: "CURRENT",
    madeFromRevision: null,
  });
  const base: ListingContent = { ...emptyContent("MEETING_PLACE"), texts: [text("name", "fi", "Talo")] };

  test("one writes the English name, another the Arabic one: both stand", () => {
    const theirs = { ...base, texts: [...base.texts, text("name", "en", "House")] };
    const yours = { ...base, texts: [...base.texts, text("name", "ar", "بيت")] };
    const { content, conflicts } = mergeContents(base, theirs, yours);
    expect(conflicts).toEqual([]);
    expect(content.texts.map(({ language }) => language).sort()).toEqual(["ar", "en", "fi"]);
  });

  test("a street of one and a postal code of another are no address", () => {
    const place = (street: string, postalCode: string) => ({ ...base, place: { ...base.place, street, postalCode } });
    const { conflicts } = mergeContents(place("A 1", "00100"), place("B 2", "00100"), place("A 1", "00200"));
    expect(conflicts.map(({ path }) => path)).toEqual(["place.address"]);
  });

  test("a translation of a text that changed meanwhile is stale", () => {
    const old = { ...text("name", "en", "House"), madeFromRevision: 1 };
    const start = { ...base, texts: [...base.texts, old] };
    const theirs = { ...base, texts: [text("name", "fi", "Linna"), { ...old, state: "STALE" as const }] };
    const yours = { ...base, texts: [...base.texts, { ...old, text: "Home" }] };
    const { content } = mergeContents(start, theirs, yours);
    expect(content.texts.find(({ language }) => language === "en")).toMatchObject({ text: "Home", state: "STALE" });
  });
});
