import { describe, expect, it } from "vitest";
import { type Direction, nearestTo, nearestTowards, readingOrder } from "./focus.rules.ts";

// A cross with an outlier:  0 in the middle, 1 above, 2 right, 3 below, 4 left, 5 far to the right and a little up.
const CROSS = [
  { x: 200, y: 200 },
  { x: 205, y: 100 },
  { x: 300, y: 195 },
  { x: 190, y: 300 },
  { x: 100, y: 205 },
  { x: 500, y: 150 },
];

describe("an arrow key on a mark", () => {
  it.each<[Direction, number]>([
    ["up", 1],
    ["right", 2],
    ["down", 3],
    ["left", 4],
  ])("leads to the mark that lies %s", (direction, expected) => {
    expect(nearestTowards(CROSS, 0, direction)).toBe(expected);
  });

  it("prefers a mark straight ahead to a nearer one aside", () => {
    const spots = [
      { x: 0, y: 0 },
      { x: 60, y: 50 },
      { x: 90, y: 0 },
    ];
    expect(nearestTowards(spots, 0, "right")).toBe(2);
  });

  it("stays where it is when nothing lies in that direction", () => {
    expect(nearestTowards(CROSS, 5, "right")).toBeNull();
    expect(nearestTowards(CROSS, 1, "up")).toBeNull();
  });

  it("never leads to the mark itself, also when two marks stand on one spot", () => {
    const twins = [
      { x: 10, y: 10 },
      { x: 10, y: 10 },
    ];
    for (const direction of ["up", "down", "left", "right"] as const) {
      expect(nearestTowards(twins, 0, direction)).toBeNull();
    }
  });

  it("reaches every mark of a scattered map from the first by some way", () => {
    const spots = Array.from({ length: 40 }, (_, i) => ({ x: (i * 197) % 640, y: (i * 331) % 480 }));
    const reached = new Set([0]);
    for (const index of reached) {
      for (const direction of ["up", "down", "left", "right"] as const) {
        const next = nearestTowards(spots, index, direction);
        if (next !== null) reached.add(next);
      }
    }
    expect(reached.size).toBe(spots.length);
  });
});

describe("the order of reading", () => {
  it("goes line by line from the top, each from the left", () => {
    const spots = [
      { x: 300, y: 95 },
      { x: 10, y: 100 },
      { x: 500, y: 5 },
      { x: 400, y: 30 },
    ];
    expect(readingOrder(spots)).toEqual([3, 2, 1, 0]);
  });

  it("names every mark once", () => {
    expect(readingOrder(CROSS).toSorted((a, b) => a - b)).toEqual([0, 1, 2, 3, 4, 5]);
  });
});

describe("the nearest mark", () => {
  it("is where the focus goes when its own mark is gone", () => {
    expect(nearestTo(CROSS, { x: 290, y: 210 })).toBe(2);
    expect(nearestTo([], { x: 0, y: 0 })).toBeNull();
  });
});
