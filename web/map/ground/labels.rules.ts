/** A name that wants a place on the map: its box in pixels of the whole world at one zoom, and how much it matters. */
export interface Label {
  readonly text: string;
  /** The middle of the text. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly population: number;
}

/** Air around a name, in pixels. */
const GAP = { x: 10, y: 6 };

/** Side of the buckets in which we look for neighbours; larger than a name is wide. */
const BUCKET = 256;

/** Below this many inhabitants a municipality is not named at that zoom, however much room there is. */
export function leastPopulation(zoom: number): number {
  return [60_000, 30_000, 12_000, 4_000][Math.max(0, zoom - 5)] ?? 0;
}

function collide(one: Label, other: Label): boolean {
  return (
    Math.abs(one.x - other.x) * 2 < one.width + other.width + 2 * GAP.x &&
    Math.abs(one.y - other.y) * 2 < one.height + other.height + 2 * GAP.y
  );
}

function bucketsOf({ x, y, width, height }: Label): string[] {
  const buckets: string[] = [];
  for (let column = Math.floor((x - width / 2 - GAP.x) / BUCKET); column * BUCKET <= x + width / 2 + GAP.x; column++) {
    for (let row = Math.floor((y - height / 2 - GAP.y) / BUCKET); row * BUCKET <= y + height / 2 + GAP.y; row++) {
      buckets.push(`${column}/${row}`);
    }
  }
  return buckets;
}

/**
 * The names that are shown: the most populous first, and none that would touch one already there.
 * The choice is made for the whole country at once, so that no name comes or goes while one pans.
 */
export function placeLabels(labels: readonly Label[]): Label[] {
  const placed: Label[] = [];
  const taken = new Map<string, Label[]>();
  const byWeight = labels.toSorted((a, b) => b.population - a.population || (a.text < b.text ? -1 : 1));
  for (const label of byWeight) {
    const buckets = bucketsOf(label);
    if (buckets.some((bucket) => taken.get(bucket)?.some((other) => collide(label, other)))) continue;
    placed.push(label);
    for (const bucket of buckets) taken.set(bucket, [...(taken.get(bucket) ?? []), label]);
  }
  return placed;
}
