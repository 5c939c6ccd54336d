/** A number as people write it and say it. Groups are what makes it possible to dial and to remember. */

/** Numbers that are called inside Finland only, and are known by their national form: free and paid lines. */
const FINNISH_SERVICE = /^\+358([678]00)(\d{4,7})$/;
/** Mobile networks, companies and the two-digit areas; what is left are areas of one digit. */
const FINNISH = /^\+358(4\d|50|1\d|20|29|30|7[135]|\d)(\d{3,9})$/;

/** `+358456396274` becomes `+358 45 639 6274`, `+35880005058` becomes `0800 05058`, `116006` becomes `116 006`. */
export function groupNumber(value: string): string {
  const [, line, ofLine = ""] = FINNISH_SERVICE.exec(value) ?? [];
  if (line) return `0${line} ${inGroups(ofLine)}`;
  const [, area, ofArea = ""] = FINNISH.exec(value) ?? [];
  if (area) return `+358 ${area} ${inGroups(ofArea)}`;
  if (/^\+\d{7,15}$/.test(value)) return `+${inThrees(value.slice(1))}`;
  return /^\d+$/.test(value) ? inGroups(value) : value;
}

/**
 * The digits one by one, in the groups in which they are written, so that a screen reader says a
 * telephone number and not "forty-five million".
 */
export function spokenNumber(value: string): string {
  const written = groupNumber(value);
  const groups = (written.match(/\d+/g) ?? []).map((group) => [...group].join(" "));
  return `${written.startsWith("+") ? "+ " : ""}${groups.join(", ")}`;
}

function inGroups(digits: string): string {
  if (digits.length <= 5) return digits;
  if (digits.length > 8) return inThrees(digits);
  const first = Math.floor(digits.length / 2);
  return `${digits.slice(0, first)} ${digits.slice(first)}`;
}

function inThrees(digits: string): string {
  // A last digit alone would be lost to the eye.
  return digits.replace(/(\d{3})(?=\d{2,})/g, "$1 ");
}
