/** How a contact point becomes a link, and how a number is said aloud. Only known schemes leave here. */

export type Channel = "PHONE" | "SMS" | "WHATSAPP" | "TELEGRAM" | "SIGNAL" | "EMAIL" | "WEBSITE" | "BOOKING";

/** Null when the value is not what its channel promises: it is then shown as text, never as a link. */
export function contactHref(channel: Channel, value: string): string | null {
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

/**
 * The digits of a number one by one, in the groups in which it is written, so that a screen
 * reader says a telephone number and not "forty-five million".
 */
export function spokenDigits(display: string): string {
  const groups = display.match(/\d+/g) ?? [];
  const said = groups.map((group) => [...group].join(" ")).join(", ");
  return display.trim().startsWith("+") ? `+ ${said}` : said;
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
