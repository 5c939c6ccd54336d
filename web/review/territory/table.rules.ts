/** The figures of an area as a table that office programs open. */

/** A cell that begins like a formula would be reckoned with: a sign before it makes it a text. */
const isFormula = (cell: string): boolean => /^[=+\-@\t\r]/.test(cell);

function writeCell(cell: string | number): string {
  const text = typeof cell === "string" && isFormula(cell) ? `'${cell}` : String(cell);
  return /[";\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Semicolons, as Finnish and Swedish office programs want them, and the mark by which they see that it is UTF-8. */
export const writeTable = (rows: readonly (readonly (string | number)[])[]): string =>
  `\ufeff${rows.map((row) => row.map(writeCell).join(";")).join("\r\n")}\r\n`;
