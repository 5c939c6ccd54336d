import { describe, expect, test } from "vitest";
import type { Whereabouts } from "../content/content.ts";
import { isExact, isPostalCode, nudge, STEPS, setByHand, withholdAddress } from "./nudge.rules.ts";

const finland = { west: 19, south: 59.3, east: 31.6, north: 70.1 };

/** Metres between two points, by the haversine formula. */
function metres(one: { latitude: number; longitude: number }, other: { latitude: number; longitude: number }): number {
  const radians = (degrees: number) => (degrees * Math.PI) / 180;
  const [dLat, dLon] = [radians(other.latitude - one.latitude), radians(other.longitude - one.longitude)];
  const a =
    Math.sin(dLat / 2) ** 2 +
    Math.cos(radians(one.latitude)) * Math.cos(radians(other.latitude)) * Math.sin(dLon / 2) ** 2;
  return 2 * 6_371_000 * Math.asin(Math.sqrt(a));
}

describe.each([
  ["Hanko", { latitude: 59.823, longitude: 22.968 }],
  ["Utsjoki", { latitude: 69.908, longitude: 27.027 }],
])("a pin in %s", (_, pin) => {
  test.each(["north", "south", "west", "east"] as const)("goes as far to the %s as the step says", (direction) => {
    for (const step of ["small", "large"] as const) {
      const moved = metres(pin, nudge(pin, direction, step, finland));
      expect(moved).toBeGreaterThan(STEPS[step] * 0.98);
      expect(moved).toBeLessThan(STEPS[step] * 1.02);
    }
  });

  test("comes back by the opposite step", () => {
    const there = nudge(pin, "east", "large", finland);
    expect(metres(pin, nudge(there, "west", "large", finland))).toBeLessThan(1);
  });
});

test("a pin does not leave the country", () => {
  expect(nudge({ latitude: 70.1, longitude: 27 }, "north", "large", finland).latitude).toBe(70.1);
});

test("a point set by hand is exact; the centre of a postal code is not", () => {
  expect(isExact(setByHand({ latitude: 60.1, longitude: 24.9 }))).toBe(true);
  expect(isExact({ latitude: 60.1, longitude: 24.9, source: "POSTAL_CODE_CENTRE" })).toBe(false);
  expect(isExact(null)).toBe(false);
});

test("a withheld address leaves nothing that shows the way", () => {
  const open: Whereabouts = {
    municipality: "091",
    isNational: false,
    isAddressWithheld: false,
    street: "Testikatu 1",
    postalCode: "00100",
    locality: "Helsinki",
    point: setByHand({ latitude: 60.17, longitude: 24.94 }),
  };
  expect(withholdAddress(open)).toEqual({
    municipality: "091",
    isNational: false,
    isAddressWithheld: true,
    street: null,
    postalCode: null,
    locality: null,
    point: null,
  });
});

test("a postal code has five digits", () => {
  expect(["00100", " 99980 "].every(isPostalCode)).toBe(true);
  expect(["0010", "001000", "OO100", ""].some(isPostalCode)).toBe(false);
});
