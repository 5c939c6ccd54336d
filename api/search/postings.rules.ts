/**
 * Which listings hold a word, and how weightily: for each word a run of slots and weights in two typed arrays.
 * Five bytes for each word of each listing, so that a hundred thousand listings stay small.
 */

export interface Postings {
  /** Where the run of each id starts; one more at the end. */
  readonly starts: Uint32Array;
  readonly slots: Uint32Array;
  readonly weights: Uint8Array;
}

const CHUNK = 1 << 18;

interface Chunk {
  readonly ids: Uint32Array;
  readonly slots: Uint32Array;
  readonly weights: Uint8Array;
  used: number;
}

const makeChunk = (): Chunk => ({
  ids: new Uint32Array(CHUNK),
  slots: new Uint32Array(CHUNK),
  weights: new Uint8Array(CHUNK),
  used: 0,
});

/** Takes postings in any order and sorts them by id at the end. Chunks spare copying while it grows. */
export class PostingsBuilder {
  readonly #chunks: Chunk[] = [];
  #last: Chunk | undefined;

  add(id: number, slot: number, weight: number): void {
    let chunk = this.#last;
    if (!chunk || chunk.used === CHUNK) {
      chunk = makeChunk();
      this.#chunks.push(chunk);
      this.#last = chunk;
    }
    chunk.ids[chunk.used] = id;
    chunk.slots[chunk.used] = slot;
    chunk.weights[chunk.used] = weight;
    chunk.used++;
  }

  /** `rankOf[id]` is the place of an id in the finished order; there are as many ids as ranks. Empties the builder. */
  finish(rankOf: Uint32Array): Postings {
    const starts = this.#starts(rankOf);
    const total = starts[rankOf.length] ?? 0;
    const slots = new Uint32Array(total);
    const weights = new Uint8Array(total);
    const next = starts.slice();
    // The oldest chunk goes first, so that slots stay in the order in which they were added.
    for (let chunk = this.#chunks.shift(); chunk; chunk = this.#chunks.shift()) {
      for (let at = 0; at < chunk.used; at++) {
        const rank = rankOf[chunk.ids[at] ?? 0] ?? 0;
        const to = next[rank] ?? 0;
        slots[to] = chunk.slots[at] ?? 0;
        weights[to] = chunk.weights[at] ?? 0;
        next[rank] = to + 1;
      }
    }
    this.#last = undefined;
    return { starts, slots, weights };
  }

  #starts(rankOf: Uint32Array): Uint32Array {
    const starts = new Uint32Array(rankOf.length + 1);
    for (const chunk of this.#chunks) {
      for (let at = 0; at < chunk.used; at++) {
        const end = (rankOf[chunk.ids[at] ?? 0] ?? 0) + 1;
        starts[end] = (starts[end] ?? 0) + 1;
      }
    }
    for (let rank = 0; rank < rankOf.length; rank++) starts[rank + 1] = (starts[rank + 1] ?? 0) + (starts[rank] ?? 0);
    return starts;
  }
}
