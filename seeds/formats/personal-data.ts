// The catalogue speaks of bodies and places, never of persons. A Finnish personal identity code in a text
// is a leak, whatever the field: such a row is refused before anything is written.

/** DDMMYY, the sign of the century, three digits and a check character; see the Digital and Population Data Services Agency. */
const IDENTITY_CODE =
  /(?<![0-9A-Za-z])([0-9]{2})([0-9]{2})([0-9]{2})[-+A-FU-Ya-fu-y]([0-9]{3})([0-9A-Ya-y])(?![0-9A-Za-z])/g;
const CHECK_CHARACTERS = "0123456789ABCDEFHJKLMNPRSTUVWXY";

/** True when the text holds a well-formed identity code. The check character keeps phone numbers and dates out of it. */
export function hasIdentityCode(text: string): boolean {
  for (const [, day = "", month = "", year = "", number = "", check = ""] of text.matchAll(IDENTITY_CODE)) {
    const isDate = Number(day) >= 1 && Number(day) <= 31 && Number(month) >= 1 && Number(month) <= 12;
    const remainder = Number(day + month + year + number) % 31;
    if (isDate && CHECK_CHARACTERS[remainder] === check.toUpperCase()) return true;
  }
  return false;
}

/** The path of the first text inside a value that holds an identity code. */
export function findIdentityCode(value: unknown, path = ""): string | undefined {
  if (typeof value === "string") return hasIdentityCode(value) ? path : undefined;
  if (typeof value !== "object" || value === null) return undefined;
  for (const [key, inner] of Object.entries(value)) {
    const found = findIdentityCode(inner, path === "" ? key : `${path}.${key}`);
    if (found !== undefined) return found;
  }
  return undefined;
}
