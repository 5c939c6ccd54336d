import { expect, test } from "vitest";
import { isAboutForm, problemsOf } from "./outcome.rules.ts";

test("each problem stands at its field, and the first of a field counts", () => {
  expect(
    problemsOf([
      { path: "name", code: "REQUIRED" },
      { path: "municipality", code: "UNKNOWN_VALUE" },
      { path: "note", code: "TOO_LONG" },
      { path: "note", code: "NOT_PLAIN_TEXT" },
      { path: "languages.3", code: "UNKNOWN_VALUE" },
      { path: "rightValue", code: "ADDRESS_IS_WITHHELD" },
      { path: "email", code: "REQUIRED" },
      { path: "pass.code", code: "WRONG_CODE" },
    ]),
  ).toEqual({
    name: "name",
    place: "place",
    note: "long",
    other: "other",
    right: "secret",
    email: "email",
    code: "code",
  });
});

test("a form that counts no longer is told from a field that is wrong", () => {
  expect(isAboutForm([{ path: "pass.challenge", code: "USED" }])).toBe(true);
  expect(isAboutForm([{ path: "pass.code", code: "WRONG_CODE" }])).toBe(false);
});
