import { expect, test } from "vitest";
import { problemIn } from "./claim.rules.ts";

test("what was done has no problem", () => {
  expect(problemIn({ __typename: "GrantClaimSuccess" })).toBeNull();
});

test("what was not done says why in one code", () => {
  expect(problemIn({ __typename: "NotAllowed", reason: "SIGN_IN_NEEDED" })).toBe("SIGN_IN_NEEDED");
  expect(problemIn({ __typename: "InvalidInput", problems: [{ code: "WRONG_CODE" }, { code: "USED" }] })).toBe(
    "WRONG_CODE",
  );
  expect(problemIn({ __typename: "TooManyRequests" })).toBe("TooManyRequests");
  expect(problemIn({ __typename: "InvalidInput", problems: [] })).toBe("other");
});
