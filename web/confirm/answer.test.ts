import { expect, test } from "vitest";
import { readAnswer } from "./answer.url.ts";

const form = (entries: readonly (readonly [string, string])[]) => {
  const data = new FormData();
  for (const [name, value] of entries) data.append(name, value);
  return data;
};

test("an answer names what was shown and where it is", () => {
  const given = form([
    ["listing", "a"],
    ["listing", "b"],
    ["place", "091"],
  ]);
  expect(readAnswer("t", given)).toEqual({ token: "t", listingIds: ["a", "b"], municipality: "091" });
});

test("the whole country is an answer of its own", () => {
  expect(readAnswer("t", form([["place", "country"]]))?.municipality).toBeNull();
});

test("a form that says nothing of the place is no answer", () => {
  expect(readAnswer("t", form([["listing", "a"]]))).toBeUndefined();
  expect(readAnswer("t", form([["place", ""]]))).toBeUndefined();
});
