import { describe, expect, test } from "vitest";
import { text } from "./testing/contents.ts";
import { accept, sourceLanguage, stateOf, textOf, withText } from "./texts.rules.ts";

const finnish = [text("fi", "name", "Testitalo"), text("fi", "description", "Tule juttelemaan.")];

describe("writing a text", () => {
  test("adds, changes and takes away", () => {
    const added = withText(finnish, "sv", "name", "Testhuset");
    expect(textOf(added, "sv", "name")).toBe("Testhuset");
    expect(textOf(withText(added, "sv", "name", "Huset"), "sv", "name")).toBe("Huset");
    expect(withText(added, "sv", "name", "")).toEqual(finnish);
    expect(withText(finnish, "sv", "name", "")).toBe(finnish);
  });

  test("in a machine's text makes it one that somebody has read; a stale one is current again", () => {
    const machine = [text("so", "description", "Kaalay", { origin: "MACHINE", state: "STALE" })];
    expect(withText(machine, "so", "description", "Kaalay hadda")).toMatchObject([
      { origin: "REVIEWED", state: "CURRENT" },
    ]);
    expect(withText([], "so", "description", "Kaalay", "MACHINE")).toMatchObject([{ origin: "MACHINE" }]);
  });
});

describe("the state of a translation", () => {
  const swedish = (more = {}) => [
    ...finnish,
    text("sv", "name", "Testhuset", more),
    text("sv", "description", "Kom", more),
  ];
  test.each([
    ["MISSING", finnish],
    ["MISSING", [...finnish, text("sv", "name", "Testhuset")]],
    ["CURRENT", swedish()],
    ["STALE", swedish({ state: "STALE", origin: "MACHINE" })],
    ["MACHINE", swedish({ origin: "MACHINE" })],
    ["DRAFT", swedish({ state: "DRAFT" })],
  ])("is %s", (state, texts) => expect(stateOf(texts, "PRESENTATION", "fi", "sv")).toBe(state));

  test("is accepted for its group alone", () => {
    const machine = { origin: "MACHINE", state: "STALE" } as const;
    const texts = [...swedish(machine), text("sv", "season", "Hela året", machine)];
    const accepted = accept(texts, "PRESENTATION", "sv");
    expect(accepted.filter(({ language }) => language === "sv").map(({ origin, state }) => [origin, state])).toEqual([
      ["REVIEWED", "CURRENT"],
      ["REVIEWED", "CURRENT"],
      ["MACHINE", "STALE"],
    ]);
  });
});

test("others are translated from Finnish, Swedish or English where there is a name in it", () => {
  const swedish = [text("ar", "name", "x"), text("sv", "name", "y"), text("fi", "description", "z")];
  expect(sourceLanguage(swedish, "so")).toBe("sv");
  expect(sourceLanguage([...swedish, ...finnish], "so")).toBe("fi");
  expect(sourceLanguage([text("ar", "name", "x")], "so")).toBe("ar");
  expect(sourceLanguage([], "so")).toBe("so");
});
