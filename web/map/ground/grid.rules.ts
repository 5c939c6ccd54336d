/** Degrees; west is smaller than east everywhere we map. */
export interface Bounds {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

/** What someone looks at: a centre, a zoom, and a box of so many pixels. */
export interface View {
  readonly latitude: number;
  readonly longitude: number;
  readonly zoom: number;
  readonly width: number;
  readonly height: number;
}

/** What we ask the API for: a box on a fixed grid and a whole zoom. */
export interface MapWindow {
  readonly bounds: Bounds;
  readonly zoom: number;
}

export const ZOOM = { least: 4, most: 18, detail: 9 } as const;

/** The country with some room around it. Nobody looks further, and nothing further is asked. */
export const COUNTRY: Bounds = { west: 15, south: 57.5, east: 37, north: 72 };

/** The land itself: what "the whole country" shows. */
export const WHOLE_COUNTRY: Bounds = { west: 19.1, south: 59.6, east: 31.7, north: 70.15 };

/** From this zoom on a cell does not shrink any more: about 55 km in each direction. */
const FINEST_CELL_ZOOM = 10;
const CELL = { longitude: 1, latitude: 0.5 };

/** The widest a pixel gets in latitude within the country, compared with longitude: cos(57.5°), rounded up. */
const LATITUDE_SHARE = 0.54;

interface Axis {
  readonly at: number;
  readonly cell: number;
  /** Half of what is seen, in degrees. */
  readonly half: number;
}

/** The cell in which the centre lies, widened by quarters of a cell until all that is seen is inside. */
function snap({ at, cell, half }: Axis): readonly [number, number] {
  const start = Math.floor(at / cell) * cell;
  const margin = (Math.ceil((half / cell) * 4) / 4) * cell;
  return [start - margin, start + cell + margin];
}

/**
 * The window to ask for.
 *
 * What we ask for can be seen by others (the operator's log, a proxy), and where someone looks is
 * often where someone is. So the window depends on the grid cell of the centre, the zoom and the
 * size of the screen, and on nothing else: everyone who looks at the same cell asks the same, also
 * beside the cell's edge. Taking the cells that the view touches would not do: a small view on the
 * corner of four cells would give the corner away.
 */
export function windowOf({ latitude, longitude, zoom, width, height }: View): MapWindow {
  const whole = Math.round(Math.min(ZOOM.most, Math.max(ZOOM.least, zoom)));
  const grow = 2 ** Math.max(0, FINEST_CELL_ZOOM - whole);
  const degreesPerPixel = 360 / (256 * 2 ** whole);
  const [west, east] = snap({ at: longitude, cell: CELL.longitude * grow, half: (width / 2) * degreesPerPixel });
  const half = (height / 2) * degreesPerPixel * LATITUDE_SHARE;
  const [south, north] = snap({ at: latitude, cell: CELL.latitude * grow, half });
  return {
    zoom: whole,
    bounds: {
      west: Math.max(west, COUNTRY.west),
      south: Math.max(south, COUNTRY.south),
      east: Math.min(east, COUNTRY.east),
      north: Math.min(north, COUNTRY.north),
    },
  };
}

export function contains(outer: Bounds, inner: Bounds): boolean {
  return (
    outer.west <= inner.west && outer.south <= inner.south && outer.east >= inner.east && outer.north >= inner.north
  );
}

export function overlaps(one: Bounds, other: Bounds): boolean {
  return one.west <= other.east && other.west <= one.east && one.south <= other.north && other.south <= one.north;
}

export function isInside({ west, south, east, north }: Bounds, latitude: number, longitude: number): boolean {
  return longitude >= west && longitude <= east && latitude >= south && latitude <= north;
}
