import { describe, expect, it } from "vitest";
import { type Bounds, COUNTRY, contains, type View, windowOf, ZOOM } from "./grid.rules.ts";

/** A small generator of our own, so that a failing case can be found again by its seed. */
function randomFrom(seed: number) {
  let state = seed;
  return (least: number, most: number) => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return least + (state / 2 ** 32) * (most - least);
  };
}

function randomView(random: (least: number, most: number) => number): View {
  return {
    latitude: random(59.6, 70.2),
    longitude: random(19.2, 31.6),
    zoom: Math.floor(random(ZOOM.least, ZOOM.most + 1)),
    width: Math.floor(random(280, 2560)),
    height: Math.floor(random(280, 1440)),
  };
}

/** What a Web Mercator map of that size shows, as far as it lies in the country. */
function seen({ latitude, longitude, zoom, width, height }: View): Bounds {
  const size = 256 * 2 ** zoom;
  const y = (degrees: number) => Math.asinh(Math.tan((degrees * Math.PI) / 180));
  const back = (value: number) => (Math.atan(Math.sinh(value)) * 180) / Math.PI;
  const halfHeight = (height / 2 / size) * 2 * Math.PI;
  const halfWidth = (width / 2 / size) * 360;
  return {
    west: Math.max(COUNTRY.west, longitude - halfWidth),
    east: Math.min(COUNTRY.east, longitude + halfWidth),
    south: Math.max(COUNTRY.south, back(y(latitude) - halfHeight)),
    north: Math.min(COUNTRY.north, back(y(latitude) + halfHeight)),
  };
}

const random = randomFrom(20_261_121);
const views = Array.from({ length: 5_000 }, () => randomView(random));

describe("the window that is asked for", () => {
  it("contains everything that is seen of the country", () => {
    for (const view of views) expect(contains(windowOf(view).bounds, seen(view)), JSON.stringify(view)).toBe(true);
  });

  it("is the same for everyone who looks at the same cell, however deep and however near its edge", () => {
    for (const view of views) {
      const grow = 2 ** Math.max(0, 10 - view.zoom);
      const [cellWest, cellSouth] = [
        Math.floor(view.longitude / grow) * grow,
        Math.floor(view.latitude / (grow / 2)) * (grow / 2),
      ];
      const elsewhere = {
        ...view,
        longitude: cellWest + random(0, 0.9999) * grow,
        latitude: cellSouth + random(0, 0.9999) * (grow / 2),
      };
      expect(windowOf(elsewhere)).toEqual(windowOf(view));
    }
  });

  it("does not change when the view moves by a kilometre within its cell", () => {
    const view = { latitude: 60.17, longitude: 24.94, zoom: 17, width: 390, height: 600 };
    expect(windowOf({ ...view, latitude: 60.179, longitude: 24.958 })).toEqual(windowOf(view));
  });

  it("is never finer than half a degree by one degree", () => {
    for (const view of views) {
      const { bounds } = windowOf(view);
      expect(bounds.east - bounds.west).toBeGreaterThanOrEqual(1);
      expect(bounds.north - bounds.south).toBeGreaterThanOrEqual(0.5);
    }
  });

  it("lies on eighths of a degree, so that its numbers say nothing about the view", () => {
    for (const view of views) {
      for (const edge of Object.values(windowOf(view).bounds)) expect(edge * 8).toBe(Math.round(edge * 8));
    }
  });

  it("asks for a whole zoom within the map's limits", () => {
    const view = { latitude: 60.17, longitude: 24.94, width: 390, height: 600 };
    expect(windowOf({ ...view, zoom: 11.4 }).zoom).toBe(11);
    expect(windowOf({ ...view, zoom: 25 }).zoom).toBe(ZOOM.most);
    expect(windowOf({ ...view, zoom: 0 }).zoom).toBe(ZOOM.least);
  });

  it("is the whole country when the whole country is seen", () => {
    expect(windowOf({ latitude: 65, longitude: 26, zoom: 5, width: 640, height: 800 }).bounds).toEqual(COUNTRY);
  });
});
