import { type Bounds, contains, type MapWindow, overlaps } from "./ground/grid.rules.ts";
import type { Mark } from "./mark.rules.ts";

/** What the map knows about one window: its marks, and two numbers about the whole search. */
export interface MarkAnswer {
  readonly window: MapWindow;
  readonly marks: readonly Mark[];
  readonly totalCount: number;
  readonly withoutPositionCount: number;
}

/**
 * True when the answer to one window tells all about another, so that nothing need be asked: the
 * zoom is the same, or nothing there is clustered any more, and coming closer opens no cluster.
 */
export function isAnsweredBy(known: MarkAnswer, wanted: MapWindow): boolean {
  if (!contains(known.window.bounds, wanted.bounds)) return false;
  if (known.window.zoom === wanted.zoom) return true;
  const isClustered = (bounds: Bounds | undefined) => bounds !== undefined && overlaps(bounds, wanted.bounds);
  return known.window.zoom < wanted.zoom && !known.marks.some(({ cluster }) => isClustered(cluster?.bounds));
}
