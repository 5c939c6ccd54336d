import { describe, expect, it } from "vitest";
import { ZOOM } from "./ground/grid.rules.ts";
import { readViewport, writeViewport } from "./viewport.url.ts";

const ZOOMS = Array.from({ length: ZOOM.most - ZOOM.least + 1 }, (_, index) => ZOOM.least + index);

describe("the map's place in the address", () => {
  it("goes there and back within a pixel, at every zoom", () => {
    for (const zoom of ZOOMS) {
      const there = { zoom, latitude: 60.451_812, longitude: 22.266_631 };
      const back = readViewport(writeViewport(there));
      const pixel = 360 / (256 * 2 ** zoom);
      expect(back?.zoom).toBe(zoom);
      expect(Math.abs((back?.latitude ?? 0) - there.latitude)).toBeLessThan(pixel);
      expect(Math.abs((back?.longitude ?? 0) - there.longitude)).toBeLessThan(pixel);
    }
  });

  it("is the same text after going there and back", () => {
    for (const zoom of ZOOMS) {
      const text = writeViewport({ zoom, latitude: 65.012_09, longitude: 25.465_08 });
      const back = readViewport(text);
      expect(back && writeViewport(back)).toBe(text);
    }
  });

  it("is a fragment, which is never sent", () => {
    expect(writeViewport({ zoom: 11, latitude: 60.17, longitude: 24.94 })).toBe("#map=11/60.170/24.940");
  });

  it.each([
    "",
    "#",
    "#results",
    "#map=",
    "#map=11/60.17",
    "#map=3/60.17/24.94",
    "#map=19/60.17/24.94",
    "#map=11/12.00/24.94",
    "#map=11/60.17/120.00",
    "#map=11/60.17/24.94/1",
    "#map=eleven/60.17/24.94",
    "#map=11/NaN/24.94",
  ])("is nothing when the fragment is %j", (fragment) => {
    expect(readViewport(fragment)).toBeNull();
  });
});
