// Phone numbers as the whole world dials them.
import { parsePhoneNumberFromString } from "libphonenumber-js/max";

export type PhoneReading = { readonly value: string } | { readonly refusal: string };

/** National short numbers (116 006, 112) work inside the country only and have no international form. */
const LONGEST_SHORT_NUMBER = 6;

/** "040 160 4556" → "+358401604556"; "116 006" → "116006". */
export function readPhone(text: string): PhoneReading {
  const digits = text.replace(/[\s()./-]/g, "");
  if (/^[1-9][0-9]*$/.test(digits) && digits.length <= LONGEST_SHORT_NUMBER) {
    return digits.length >= 3 ? { value: digits } : { refusal: `"${text}" is too short for a phone number` };
  }
  const number = parsePhoneNumberFromString(text, "FI");
  if (!number?.isValid()) return { refusal: `"${text}" is no phone number in use` };
  return { value: number.number };
}
