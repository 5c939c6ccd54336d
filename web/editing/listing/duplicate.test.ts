import { describe, expect, test } from "vitest";
import { coreOf, findAlike, likeness } from "./duplicate.rules.ts";

const listed = [
  { id: "1", names: ["Kielikahvila Ystävä ry", "Språkcaféet Vännen rf"] },
  { id: "2", names: ["Asukastalo Kontula"] },
  { id: "3", names: ["Кафе «Дружба»"] },
  { id: "4", names: ["Suomen Somalia-verkosto"] },
];
const alike = (typed: string) => findAlike(typed, listed).map(({ id }) => id);

describe("a name that is listed already", () => {
  test.each([
    ["the same", "Kielikahvila Ystävä ry", ["1"]],
    ["without marks, case and the ending by law", "KIELIKAHVILA YSTAVA", ["1"]],
    ["in its other language", "språkcafeet vännen", ["1"]],
    ["with a slip of the finger", "Asukastalo Kotnula", ["2"]],
    ["in another script, without its quotes", "кафе дружба", ["3"]],
    ["with a hyphen as a space", "Suomen Somalia verkosto", ["4"]],
    ["with a word more", "Asukastalo Kontula ja kahvila", ["2"]],
  ])("is found %s", (_, typed, ids) => expect(alike(typed)).toEqual(ids));

  test.each(["Asukastalo Kannelmäki", "Naisten pyöräilykerho", "ry", "Ys", ""])("is not found for %j", (typed) => {
    expect(alike(typed)).toEqual([]);
  });
});

test("a name of nothing but endings stays itself", () => {
  expect(coreOf("The Association")).toBe("the association");
  expect(likeness("", "x")).toBe(0);
});
