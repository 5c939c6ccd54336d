/** A listing as a plain text that makes sense in any message, and the links that send it. */
import type { Essentials } from "../catalogue/essentials/essentials.rules.ts";
import { isolate } from "../catalogue/hours/clock.rules.ts";
import type { Locale } from "../i18n/routing.ts";

export interface ShareLabels {
  readonly languages: string;
  readonly hours: string;
  readonly address: string;
  readonly cost: string;
  readonly callFirst: string;
}

/** Line by line, so that it reads well in the smallest window; the address of the page comes last, where it is tapped. */
export function shareText(essentials: Essentials, labels: ShareLabels, url: string, locale: Locale): string {
  const { name, doorName, kind, languages, hours, contacts, address, addressNote, cost } = essentials;
  const [firstHours, ...moreHours] = hours.map(({ text }) => text);
  return [
    doorName ? `${name.text} (${doorName.text})` : name.text,
    kind,
    `${labels.languages}: ${languages}`,
    // One line of hours stands on the line of its label, a week below it.
    moreHours.length === 0
      ? `${labels.hours}: ${firstHours}`
      : [`${labels.hours}:`, firstHours, ...moreHours].join("\n"),
    ...contacts.map(({ label, shown }) => `${label}: ${isolate(shown, locale)}`),
    address.length > 0 && `${labels.address}: ${isolate(address.join(", "), locale)}`,
    addressNote,
    `${labels.cost}: ${cost}`,
    labels.callFirst,
    url,
  ]
    .filter((line) => typeof line === "string" && line !== "")
    .join("\n");
}

/** Without a number, so that the reader's own device asks to whom. The odd `?&` is what both kinds of phones understand. */
export const smsHref = (text: string): string => `sms:?&body=${encodeURIComponent(text)}`;

export const whatsAppHref = (text: string): string => `https://wa.me/?text=${encodeURIComponent(text)}`;

/** Telegram puts the address before the text by itself. */
export function telegramHref(text: string, url: string): string {
  const words = text.split("\n").filter((line) => line !== url);
  return `https://t.me/share/url?url=${encodeURIComponent(url)}&text=${encodeURIComponent(words.join("\n"))}`;
}

/** RFC 6068: lines of a letter end in both signs. */
export const mailHref = (subject: string, text: string): string =>
  `mailto:?subject=${encodeURIComponent(subject)}&body=${encodeURIComponent(text.replaceAll("\n", "\r\n"))}`;
