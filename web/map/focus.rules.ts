/** Where a mark stands on the screen, in pixels. */
export interface Spot {
  readonly x: number;
  readonly y: number;
}

export type Direction = "up" | "down" | "left" | "right";

/** Marks within so many pixels of height stand on one line when we read them like text. */
const LINE_HEIGHT = 44;

const STEPS: Record<Direction, Spot> = {
  up: { x: 0, y: -1 },
  down: { x: 0, y: 1 },
  left: { x: -1, y: 0 },
  right: { x: 1, y: 0 },
};

/**
 * The mark to go to from `from` by an arrow key: the nearest within the quarter of the screen that
 * the arrow points to, where a mark straight ahead counts as nearer than one aside. Null at the edge.
 */
export function nearestTowards(spots: readonly Spot[], from: number, direction: Direction): number | null {
  const here = spots[from];
  if (here === undefined) return null;
  const step = STEPS[direction];
  let best: { readonly index: number; readonly cost: number } | null = null;
  for (const [index, spot] of spots.entries()) {
    const ahead = (spot.x - here.x) * step.x + (spot.y - here.y) * step.y;
    const aside = Math.abs((spot.x - here.x) * step.y + (spot.y - here.y) * step.x);
    if (index === from || ahead <= 0 || aside > ahead) continue;
    const cost = ahead + 2 * aside;
    if (best === null || cost < best.cost) best = { index, cost };
  }
  return best?.index ?? null;
}

/** The marks in the order of reading: line by line from the top, and from left to right, as the map lies. */
export function readingOrder(spots: readonly Spot[]): number[] {
  const line = (spot: Spot) => Math.floor(spot.y / LINE_HEIGHT);
  return spots
    .map((spot, index) => ({ spot, index }))
    .sort((a, b) => line(a.spot) - line(b.spot) || a.spot.x - b.spot.x || a.spot.y - b.spot.y || a.index - b.index)
    .map(({ index }) => index);
}

/** The mark nearest to a spot: where the focus goes when the mark that had it is gone. */
export function nearestTo(spots: readonly Spot[], { x, y }: Spot): number | null {
  let best: number | null = null;
  let least = Number.POSITIVE_INFINITY;
  for (const [index, spot] of spots.entries()) {
    const distance = (spot.x - x) ** 2 + (spot.y - y) ** 2;
    if (distance < least) {
      least = distance;
      best = index;
    }
  }
  return best;
}
