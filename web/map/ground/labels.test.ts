import { describe, expect, it } from "vitest";
import { type Label, leastPopulation, placeLabels } from "./labels.rules.ts";

const label = (text: string, x: number, y: number, population: number): Label => ({
  text,
  x,
  y,
  width: text.length * 8,
  height: 16,
  population,
});

const names = (labels: readonly Label[]) => labels.map((one) => one.text);

describe("the names on the map", () => {
  it("give way to a more populous neighbour", () => {
    const kauniainen = label("Kauniainen", 110, 100, 10_000);
    const espoo = label("Espoo", 100, 100, 300_000);
    expect(names(placeLabels([kauniainen, espoo]))).toEqual(["Espoo"]);
  });

  it("all stay where there is room", () => {
    expect(names(placeLabels([label("Inari", 0, 0, 7_000), label("Utsjoki", 0, 200, 1_200)]))).toEqual([
      "Inari",
      "Utsjoki",
    ]);
  });

  it("do not depend on the order in which they come", () => {
    const labels = Array.from({ length: 200 }, (_, i) =>
      label(`K${i}`, (i * 7919) % 900, (i * 104_729) % 900, (i * 31) % 97),
    );
    expect(placeLabels(labels.toReversed())).toEqual(placeLabels(labels));
  });

  it("never touch one another, also across the edges of the buckets", () => {
    const labels = Array.from({ length: 400 }, (_, i) => label(`Kunta ${i}`, (i * 7919) % 1200, (i * 613) % 1200, i));
    const placed = placeLabels(labels);
    for (const [index, one] of placed.entries()) {
      for (const other of placed.slice(index + 1)) {
        const isApart =
          Math.abs(one.x - other.x) * 2 >= one.width + other.width ||
          Math.abs(one.y - other.y) * 2 >= one.height + other.height;
        expect(isApart, `${one.text} and ${other.text}`).toBe(true);
      }
    }
    expect(placed.length).toBeGreaterThan(20);
  });

  it("leave no gap that a lost name would have fitted into", () => {
    const placed = placeLabels([label("A", 0, 0, 3), label("B", 5, 0, 2), label("C", 60, 0, 1)]);
    expect(names(placed)).toEqual(["A", "C"]);
  });

  it("are few from afar and all from near", () => {
    expect(leastPopulation(4)).toBe(60_000);
    expect(leastPopulation(7)).toBeLessThan(leastPopulation(6));
    expect(leastPopulation(9)).toBe(0);
    expect(leastPopulation(18)).toBe(0);
  });
});
