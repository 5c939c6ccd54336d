/** How a contact point becomes a link, and how a number is said aloud. Only known schemes leave here. */

import type { ContactChannel } from "../../graphql/generated/server/graphql.ts";

/** Null when the value is not what its channel promises: it is then shown as text, never as a link. */
export function contactHref(channel: ContactChannel, value: string): string | null {
  switch (channel) {
    case "PHONE":
      return withDigits(value, (number) => `tel:${number}`);
    case "SMS":
      return withDigits(value, (number) => `sms:${number}`);
    case "WHATSAPP":
      return webAddress(value) ?? withInternationalDigits(value, (digits) => `https://wa.me/${digits}`);
    case "SIGNAL":
      return webAddress(value) ?? withInternationalDigits(value, (digits) => `https://signal.me/#p/+${digits}`);
    case "TELEGRAM":
      return webAddress(value) ?? telegramAddress(value);
    case "EMAIL":
      return mailAddress(value);
    case "WEBSITE":
    case "BOOKING":
      return webAddress(value);
  }
}

/** `javascript:` and the like never become a link: only http and https do. */
export function webAddress(value: string): string | null {
  if (!URL.canParse(value)) return null;
  const url = new URL(value);
  return url.protocol === "https:" || url.protocol === "http:" ? url.href : null;
}

/** The host is what tells a reader where a link goes; `www.` tells nothing. */
export function hostOf(value: string): string {
  return URL.canParse(value) ? new URL(value).host.replace(/^www\./, "") : value;
}

const LONGEST_ADDRESS = 60;

/** An address as people write it down: no scheme, no end that says nothing, readable letters. */
export function shortAddress(value: string): string {
  if (!URL.canParse(value)) return value;
  const { pathname, search } = new URL(value);
  const address = `${hostOf(value)}${readable(pathname + search).replace(/\/$/, "")}`;
  return address.length > LONGEST_ADDRESS ? `${address.slice(0, LONGEST_ADDRESS - 1)}…` : address;
}

function readable(path: string): string {
  try {
    return decodeURI(path);
  } catch {
    return path;
  }
}

function withDigits(value: string, write: (number: string) => string): string | null {
  const number = plainNumber(value);
  return /^\+?\d{3,15}$/.test(number) ? write(number) : null;
}

/** These services know a number only with its country. */
function withInternationalDigits(value: string, write: (digits: string) => string): string | null {
  const number = plainNumber(value);
  return /^\+\d{6,15}$/.test(number) ? write(number.slice(1)) : null;
}

function plainNumber(value: string): string {
  return value.replace(/[\s().\-–]/g, "");
}

function telegramAddress(value: string): string | null {
  const name = value.replace(/^@/, "");
  return /^\w{4,32}$/.test(name) ? `https://t.me/${name}` : null;
}

function mailAddress(value: string): string | null {
  // A question mark would begin header fields of the letter, so it is no part of an address here.
  return /^[^\s@?&<>"]+@[^\s@?&<>"]+$/.test(value) ? `mailto:${value}` : null;
}
