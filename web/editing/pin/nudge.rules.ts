/** Moving a pin without dragging (WCAG 2.5.7): by steps on the ground, the same everywhere in the country. */
import type { Point, Whereabouts } from "../content/content.ts";

export type Direction = "north" | "south" | "west" | "east";
/** Metres: across a street, and across a block. */
export const STEPS = { small: 10, large: 100 } as const;
export type Step = keyof typeof STEPS;

const METRES_A_DEGREE = 111_320;
/** Seven digits are a centimetre; more would be noise in the history. */
const round = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

const within = (value: number, least: number, most: number) => Math.min(most, Math.max(least, value));

/** A degree of longitude is half as long in the north of the country as at the equator: metres, not degrees, are steps. */
export function nudge<At extends { readonly latitude: number; readonly longitude: number }>(
  { latitude, longitude }: At,
  direction: Direction,
  step: Step,
  bounds: Bounds,
): { latitude: number; longitude: number } {
  const metres = STEPS[step];
  const north = direction === "north" ? metres : direction === "south" ? -metres : 0;
  const east = direction === "east" ? metres : direction === "west" ? -metres : 0;
  const perDegree = METRES_A_DEGREE * Math.cos((latitude * Math.PI) / 180);
  return {
    latitude: round(within(latitude + north / METRES_A_DEGREE, bounds.south, bounds.north)),
    longitude: round(within(longitude + east / perDegree, bounds.west, bounds.east)),
  };
}

/** A point that somebody set by hand is exact: it stands for the door. */
export const setByHand = (at: { readonly latitude: number; readonly longitude: number }): Point => ({
  latitude: round(at.latitude),
  longitude: round(at.longitude),
  source: "PUBLISHED",
});

/** A withheld address takes with it everything that shows the way; what stays is the municipality. */
export const withholdAddress = (whereabouts: Whereabouts): Whereabouts => ({
  ...whereabouts,
  isAddressWithheld: true,
  street: null,
  postalCode: null,
  locality: null,
  point: null,
});

export const isPostalCode = (typed: string): boolean => /^\d{5}$/.test(typed.trim());

/** Where the map begins: the pin, else the middle of the postal code, else of the municipality. */
export const isExact = (point: Point | null): boolean =>
  point !== null && (point.source === "PUBLISHED" || point.source === "GEOCODED_STREET");
