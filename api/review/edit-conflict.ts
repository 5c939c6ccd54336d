/** Two people changed the same thing. Nothing was done; both versions are told, and nothing of either is lost. */
import type { LeafConflict } from "./content/merge.rules.ts";
import type { Actor } from "./review.ts";

export interface FieldConflict extends LeafConflict {
  /** Who changed it since, and when; null when that cannot be told. */
  readonly changedBy: Actor | null;
  readonly changedAt: string | null;
}

export class EditConflict extends Error {
  /** The revision that the listing has now: what to start from for the next try. */
  readonly revision: number;
  readonly fields: readonly FieldConflict[];
  constructor(revision: number, fields: readonly FieldConflict[]) {
    super(fields.map(({ path }) => path).join(", "));
    this.revision = revision;
    this.fields = fields;
  }
}
