/** Where one stands in the queue. */
export interface Around {
  readonly back: string | null;
  readonly next: string | null;
  readonly total: number;
}

interface Page {
  readonly totalCount: number;
  readonly nodes: readonly { readonly id: string }[];
}

/** After the last one on the page it goes on with the first: nothing that waits is passed over. */
export function aroundOf(id: string, { nodes, totalCount }: Page): Around {
  const ids = nodes.map((node) => node.id);
  const at = ids.indexOf(id);
  const [first = null] = ids.filter((one) => one !== id);
  return { back: ids[at - 1] ?? null, next: (at < 0 ? first : ids[at + 1]) ?? first, total: totalCount };
}
