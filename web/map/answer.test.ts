import { describe, expect, it } from "vitest";
import { isAnsweredBy, type MarkAnswer } from "./answer.rules.ts";
import type { Mark } from "./mark.rules.ts";

const HELSINKI = { west: 24, south: 60, east: 26, north: 61 };
const INNER = { west: 24.5, south: 60, east: 25.5, north: 60.5 };

const point: Mark = {
  id: "p",
  latitude: 60.2,
  longitude: 24.9,
  count: 1,
  kind: "ACTIVITY",
  isApproximate: false,
  listings: [],
  cluster: null,
};

function clusterOn(west: number, east: number): Mark {
  return { ...point, id: "c", count: 9, kind: null, cluster: { expansionZoom: 13, bounds: { ...INNER, west, east } } };
}

function answer(zoom: number, marks: readonly Mark[]): MarkAnswer {
  return { window: { bounds: HELSINKI, zoom }, marks, totalCount: 10, withoutPositionCount: 0 };
}

describe("a window need not be asked for", () => {
  it("when a larger one of the same zoom was answered", () => {
    expect(isAnsweredBy(answer(11, [clusterOn(24.6, 25)]), { bounds: INNER, zoom: 11 })).toBe(true);
  });

  it("when nothing was clustered there from further away", () => {
    expect(isAnsweredBy(answer(11, [point]), { bounds: INNER, zoom: 16 })).toBe(true);
    expect(isAnsweredBy(answer(11, [point, clusterOn(25.6, 25.9)]), { bounds: INNER, zoom: 16 })).toBe(true);
  });
});

describe("a window must be asked for", () => {
  it("when a cluster reaches into it that may open", () => {
    expect(isAnsweredBy(answer(11, [point, clusterOn(25.4, 25.9)]), { bounds: INNER, zoom: 12 })).toBe(false);
  });

  it("when the answer was made for a closer look and would show too many marks", () => {
    expect(isAnsweredBy(answer(12, [point]), { bounds: INNER, zoom: 11 })).toBe(false);
  });

  it("when a part of it was never asked for", () => {
    expect(isAnsweredBy(answer(11, [point]), { bounds: { ...INNER, east: 26.1 }, zoom: 11 })).toBe(false);
  });
});
