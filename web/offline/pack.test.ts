import { expect, test } from "vitest";
import type { ListingKind } from "../graphql/generated/server/graphql.ts";
import { groupPack, linesByLanguage } from "./pack.rules.ts";

const entry = (kind: ListingKind, ...tags: string[]) => ({
  kind,
  languages: tags.map((tag) => ({ language: { tag } })),
});

test("whom one can ask comes first, and the numbers run through all groups", () => {
  const groups = groupPack([entry("ACTIVITY"), entry("ORGANISATION"), entry("GUIDANCE_POINT"), entry("ACTIVITY")]);
  expect(groups.map(({ kind, entries }) => [kind, entries.map(({ number }) => number)])).toEqual([
    ["GUIDANCE_POINT", [1]],
    ["ORGANISATION", [2]],
    ["ACTIVITY", [3, 4]],
  ]);
});

test("a language names each place once, however many ways of serving it has, and the most spoken comes first", () => {
  const groups = groupPack([entry("MEETING_PLACE", "so", "so"), entry("MEETING_PLACE", "ar", "so")]);
  expect(
    linesByLanguage(groups).map(({ language, entries }) => [language.tag, entries.map(({ number }) => number)]),
  ).toEqual([
    ["so", [1, 2]],
    ["ar", [2]],
  ]);
});
