/** Ways to reach somebody as they are kept: numbers in E.164, addresses that lead where they say. */
import { type CountryCode, parsePhoneNumberFromString } from "libphonenumber-js";
import { z } from "zod";
import type { ContactChannel } from "../../catalogue/published.ts";
import type { FieldProblemCode } from "../../refusals.ts";

export interface ReadValue {
  /** As it is kept; as it was given where there is a problem. */
  readonly value: string;
  readonly problem: FieldProblemCode | null;
}

const MAX_ADDRESS = 2000;
const MAX_EMAIL = 254;
const email = z.email().max(MAX_EMAIL);
/** Emergency and service numbers, such as 112 and 116 117, are dialled as they are. */
const SHORT_NUMBER = /^\d{3,6}$/;

export function readPhone(written: string, country: string): ReadValue {
  const digits = written.replace(/[\s().\-–\u00A0]/g, "");
  if (SHORT_NUMBER.test(digits)) return { value: digits, problem: null };
  // A code that the library does not know only means that numbers must be written with their +.
  const number = /[^\d+\s().\-–/]/.test(written)
    ? undefined
    : parsePhoneNumberFromString(written, country as CountryCode);
  return number?.isPossible()
    ? { value: number.number, problem: null }
    : { value: written, problem: "NOT_A_PHONE_NUMBER" };
}

export function readEmail(written: string): ReadValue {
  const value = written.replace(/^mailto:/i, "").trim();
  const [name, host = ""] = value.split("@");
  return email.safeParse(value).success
    ? { value: `${name}@${host.toLowerCase()}`, problem: null }
    : { value: written, problem: "NOT_AN_EMAIL" };
}

/** Only http and https, without a user's name in it: "https://kela.fi@evil.example" leads to evil.example. */
export function readAddress(written: string): ReadValue {
  const trimmed = written.trim();
  const isBare = /^[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,}([/?#].*)?$/i.test(trimmed);
  const text = isBare ? `https://${trimmed}` : trimmed;
  const refused: ReadValue = { value: written, problem: "NOT_A_WEB_ADDRESS" };
  const url = URL.parse(text);
  if (!url || text.length > MAX_ADDRESS || !/^https?:$/.test(url.protocol) || !/^https?:\/\//i.test(text))
    return refused;
  if (url.username !== "" || url.password !== "" || !url.hostname.includes(".")) return refused;
  // What is written in plain letters stays as it was written; anything else in the form that shows what it is.
  const isPlain = /^[!-~]+$/.test(text) && !/[<>"`{}|\\^]/.test(text);
  return { value: isPlain ? text : url.href, problem: null };
}

export function readContactValue(channel: ContactChannel, written: string, country: string): ReadValue {
  if (channel === "EMAIL") return readEmail(written);
  if (channel === "WEBSITE" || channel === "BOOKING") return readAddress(written);
  if (channel === "TELEGRAM" && /t\.me\//i.test(written)) {
    const address = readAddress(written.replace(/^http:/i, "https:"));
    return /^https:\/\/t\.me\/\S+$/.test(address.value) ? address : { value: written, problem: "NOT_A_WEB_ADDRESS" };
  }
  return readPhone(written, country);
}
