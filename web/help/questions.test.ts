import { expect, test } from "vitest";
import { type AskedListing, answersFor } from "./questions.rules.ts";

const place: AskedListing = {
  __typename: "Place",
  kind: "MEETING_PLACE",
  cost: null,
  isChildWelcome: null,
  areLanguagesUnknown: true,
  operators: [],
};

test("what nobody knows is answered as unknown, never as no", () => {
  expect(answersFor(place, false)).toEqual({
    cost: "UNKNOWN",
    children: "UNKNOWN",
    language: "UNKNOWN",
    authorities: "OTHER",
    kind: "meeting-place",
  });
});

test("the facts of a listing answer for it", () => {
  const answers = answersFor(
    { ...place, kind: "GUIDANCE_POINT", cost: "FEE", isChildWelcome: false, areLanguagesUnknown: false },
    false,
  );
  expect(answers).toMatchObject({ cost: "FEE", children: "NO", language: "KNOWN", kind: "guidance-point" });
});

test("a place that a city runs together with an association is one of an authority", () => {
  const operators = [{ isAuthority: false }, { isAuthority: true }];
  expect(answersFor({ ...place, operators }, false).authorities).toBe("AUTHORITY");
});

test("an activity in a city library is one of an authority, whoever arranges it", () => {
  const activity: AskedListing = {
    ...place,
    __typename: "Activity",
    kind: "ACTIVITY",
    organiser: { isAuthority: false },
  };
  expect(answersFor({ ...activity, host: { operators: [{ isAuthority: true }] } }, false).authorities).toBe(
    "AUTHORITY",
  );
  expect(answersFor({ ...activity, host: { isAuthority: null, operators: [] } }, false).authorities).toBe("OTHER");
});

test("only an organisation that is known to be an association is explained as one", () => {
  const body: AskedListing = { ...place, __typename: "Organisation", kind: "ORGANISATION", isAuthority: null };
  expect(answersFor(body, false).kind).toBeNull();
  expect(answersFor(body, true).kind).toBe("association");
});
