// What a run did, told so that somebody who was not there can judge it.

export interface TableCount {
  inserted: number;
  changed: number;
  removed: number;
  unchanged: number;
  /** Left alone because a person has changed or confirmed it in the product. */
  kept: number;
  refused: number;
}

export interface Refusal {
  readonly table: string;
  readonly file: string;
  readonly row: string;
  readonly field: string;
  readonly reason: string;
  /** False when only the field was left out and the rest of the row was taken. */
  readonly isWholeRow: boolean;
}

export interface SeedReport {
  /** True when nothing was done, because the database has listings already. */
  readonly isSkipped: boolean;
  readonly tables: Readonly<Record<string, TableCount>>;
  readonly refusals: readonly Refusal[];
  readonly notes: readonly string[];
  readonly versionBefore: bigint;
  readonly versionAfter: bigint;
  readonly milliseconds: number;
}

export const noCount = (): TableCount => ({ inserted: 0, changed: 0, removed: 0, unchanged: 0, kept: 0, refused: 0 });

const COLUMNS = ["inserted", "changed", "removed", "unchanged", "kept", "refused"] as const;

/** The report as the lines of a plain table. */
export function formatReport(report: SeedReport): string {
  if (report.isSkipped) return "The database has listings already: nothing was done.";
  const names = Object.keys(report.tables);
  const width = Math.max(...names.map((name) => name.length));
  const line = (name: string, cells: readonly (string | number)[]) =>
    [name.padEnd(width), ...cells.map((cell) => String(cell).padStart(9))].join(" ");
  return [
    line("table", COLUMNS),
    ...Object.entries(report.tables).map(([name, count]) =>
      line(
        name,
        COLUMNS.map((column) => count[column]),
      ),
    ),
    ...report.notes.map((note) => `Note: ${note}`),
    ...report.refusals.map(formatRefusal),
    `${report.refusals.length} refused; catalogue version ${report.versionBefore} → ${report.versionAfter}; ${report.milliseconds} ms`,
  ].join("\n");
}

function formatRefusal(refusal: Refusal): string {
  const what = refusal.isWholeRow ? "Refused row" : "Left out field";
  return `${what}: ${refusal.file} · ${refusal.row} · ${refusal.field}: ${refusal.reason}`;
}
