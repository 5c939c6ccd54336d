/**
 * What people have written, set into a sentence of ours so that neither disturbs the other: an Arabic name in a Finnish
 * sentence, or a name that was chosen to look like a link or to turn the direction of all that follows.
 */

/** Unicode's own brackets for a piece of text whose direction is its own business. */
const OPEN = "\u2068";
const CLOSE = "\u2069";
const ISOLATED = /\u2068([^\u2068\u2069]*)\u2069/g;
/** Controls, and characters that turn the direction of writing. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are exactly the ones that are taken out
const HIDDEN = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200e\u200f\u061c\u202a-\u202e\u2066-\u2069\ufeff]/g;
const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;
const MAX_NAME = 160;

export const withoutHidden = (text: string): string => text.replaceAll("\r\n", "\n").replace(HIDDEN, "");

/**
 * Somebody who suggests a place may leave another person's address and write an invitation to a web site as the place's
 * name. A mail program must not make a link of it: a character that is not seen parts what would be one.
 */
const withoutLinks = (name: string): string =>
  name.replace(/https?:\/\//gi, "").replace(/(?<=[\p{L}\p{N}-])\.(?=\p{L})/gu, ".\u2060");

/** A name as it stands in a sentence: on one line, not endless, no link, with a direction of its own. */
export function isolate(name: string): string {
  const line = withoutHidden(name).replace(/\s+/g, " ").trim();
  const cut = [...line].length > MAX_NAME ? `${[...line].slice(0, MAX_NAME).join("")}…` : line;
  return `${OPEN}${withoutLinks(cut)}${CLOSE}`;
}

/** In plain text the brackets stay only where directions may meet: some programs show them as boxes. */
export const isolatesInText = (text: string, direction: "ltr" | "rtl"): string =>
  text.replace(ISOLATED, (whole, inside: string) =>
    direction === "rtl" || RIGHT_TO_LEFT.test(inside) ? whole : inside,
  );

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

export const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] ?? sign);

/** In HTML the brackets become the element that means the same. */
export const isolatesInHtml = (text: string): string => escapeHtml(text).replace(ISOLATED, "<bdi>$1</bdi>");
