import { expect, test } from "vitest";
import { boundsOfMarks, drawPackMap, MAP_WIDTH, spreadMarks, withoutHeaps, writeNumbers } from "./pack-map.rules.ts";

const whole = { west: 24.78, south: 59.92, east: 25.26, north: 60.3 };

test("a hundred places in one house become a hundred numbers of which none covers another", () => {
  const spots = Array.from({ length: 100 }, (_, number) => ({ number, x: 320, y: 200 }));
  const marks = spreadMarks(spots, 480);
  for (const [index, one] of marks.entries()) {
    for (const other of marks.slice(index + 1))
      expect(Math.hypot(one.x - other.x, one.y - other.y)).toBeGreaterThan(15);
    expect([one.toX, one.toY]).toEqual([320, 200]);
  }
});

test("places at the edge of the map keep their numbers inside it", () => {
  const marks = spreadMarks([{ x: 0, y: 0 }], 300);
  expect(marks[0]?.x).toBeGreaterThan(8);
  expect(marks[0]?.y).toBeGreaterThan(8);
});

test("two neighbouring houses do not make a map of one street", () => {
  const here = { latitude: 60.17, longitude: 24.94 };
  const bounds = boundsOfMarks([here, { ...here, latitude: 60.1701 }], whole);
  expect(bounds.east - bounds.west).toBeCloseTo((whole.east - whole.west) / 3);
});

test("a place stands where it should even when the ground could not be read", () => {
  const shapes = drawPackMap("091", whole, null, [
    { number: 1, isApproximate: true, latitude: 60.11, longitude: 25.02 },
  ]);
  expect(shapes.land).toBe("");
  expect(Math.abs((shapes.marks[0]?.x ?? 0) - MAP_WIDTH / 2)).toBeLessThan(2);
});

test("the coast is drawn in whole numbers, without what no eye would see, and the neighbour is left out", () => {
  const square = (west: number, south: number, size: number) => [
    [west, south],
    [west + size / 2, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
  const areas = (codes: readonly string[], ...arcs: number[][][]) => ({
    type: "Topology" as const,
    arcs,
    objects: {
      areas: {
        type: "GeometryCollection" as const,
        geometries: codes.map((code, arc) => ({
          type: "Polygon" as const,
          arcs: [[arc]],
          properties: { code, region: "01" },
        })),
      },
    },
  });
  const ground = {
    municipalities: areas(
      ["091", "049", "091"],
      square(24.9, 60, 0.2),
      square(25, 60, 0.1),
      square(24.8, 60.1, 0.0001),
    ),
    lakes: areas([""], square(25, 60.1, 0.05)),
  };
  const { land, lakes } = drawPackMap("091", whole, ground, []);
  expect(land).toMatch(/^M\d+ \d+(L\d+ \d+){4,5}Z$/);
  expect(lakes).toMatch(/^M[^M]+Z$/);
});

test("places of which only the town is known make no heap in its middle; two neighbours and exact places stay", () => {
  const spot = (latitude: number, isApproximate: boolean) => ({ latitude, longitude: 25, isApproximate });
  const heap = Array.from({ length: 5 }, () => spot(60.2, true));
  const others = [spot(60.2, false), spot(60.1, true), spot(60.1, true)];
  expect(withoutHeaps([...heap, ...others])).toEqual(others);
});

test("numbers that follow each other are written as a stretch", () => {
  expect(writeNumbers([1, 2, 3, 4, 7, 9, 10])).toBe("1–4, 7, 9–10");
  expect(writeNumbers([])).toBe("");
});
