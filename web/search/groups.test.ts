import { expect, test } from "vitest";
import { countGroups, groupByOpenness } from "./groups.rules.ts";

const edge = (slug: string, openness: "OPEN" | "BY_APPOINTMENT" | "UNKNOWN") => ({ slug, openness });

test("what is open, what needs an appointment and what nobody knows stand apart, each in its order", () => {
  const edges = [
    edge("b", "OPEN"),
    edge("a", "OPEN"),
    edge("c", "BY_APPOINTMENT"),
    edge("e", "UNKNOWN"),
    edge("d", "UNKNOWN"),
  ];
  expect(groupByOpenness(edges).map(({ name, edges: of }) => [name, of.map(({ slug }) => slug)])).toEqual([
    ["OPEN", ["b", "a"]],
    ["BY_APPOINTMENT", ["c"]],
    ["UNKNOWN", ["e", "d"]],
  ]);
});

test("a later page has only the groups that reach it", () => {
  expect(groupByOpenness([edge("d", "UNKNOWN")]).map(({ name }) => name)).toEqual(["UNKNOWN"]);
});

test("what is surely open is what remains without the others", () => {
  const found = { totalCount: 39, byAppointment: 2, unknownHours: 32 };
  expect(countGroups(found, false)).toEqual({ OPEN: 5, BY_APPOINTMENT: 2, UNKNOWN: 32 });
  expect(countGroups({ ...found, totalCount: 5 }, true).OPEN).toBe(5);
});
