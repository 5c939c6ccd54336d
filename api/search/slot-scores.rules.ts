/** Scores of some slots out of very many, cleared by what was touched: used anew for each word of each query. */
export class SlotScores {
  readonly scores: Float32Array;
  /** The first `count` are the slots that have a score. */
  readonly slots: Uint32Array;
  count = 0;

  constructor(size: number) {
    this.scores = new Float32Array(size);
    this.slots = new Uint32Array(size);
  }

  /** Keeps the best score offered. */
  offer(slot: number, score: number): void {
    const before = this.scores[slot] ?? 0;
    if (before === 0) this.#touch(slot);
    if (score > before) this.scores[slot] = score;
  }

  add(slot: number, score: number): void {
    const before = this.scores[slot] ?? 0;
    if (before === 0) this.#touch(slot);
    this.scores[slot] = before + score;
  }

  has(slot: number): boolean {
    return (this.scores[slot] ?? 0) > 0;
  }

  each(take: (slot: number, score: number) => void): void {
    for (let at = 0; at < this.count; at++) {
      const slot = this.slots[at] ?? 0;
      take(slot, this.scores[slot] ?? 0);
    }
  }

  clear(): void {
    for (let at = 0; at < this.count; at++) this.scores[this.slots[at] ?? 0] = 0;
    this.count = 0;
  }

  #touch(slot: number): void {
    this.slots[this.count] = slot;
    this.count++;
  }
}
