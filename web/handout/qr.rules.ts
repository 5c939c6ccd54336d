import { create } from "qrcode";

/** Points that are dark, as one path of lines: small enough for a page, and sharp on any paper. */
export function qrShape(text: string): { readonly size: number; readonly path: string } {
  // The address of a long list would make points too fine for an old camera; less repair makes them coarser.
  const { modules } = create(text, { errorCorrectionLevel: text.length > 120 ? "L" : "M" });
  const { size } = modules;
  const lines: string[] = [];
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column < size; column += 1) {
      if (!modules.get(row, column)) continue;
      const start = column;
      while (column + 1 < size && modules.get(row, column + 1)) column += 1;
      const length = column - start + 1;
      lines.push(`M${start} ${row}h${length}v1h-${length}z`);
    }
  }
  return { size, path: lines.join("") };
}
