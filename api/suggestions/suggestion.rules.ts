/**
 * What anyone may write, made fit to be kept. Nothing is refused for its language, and little at all: signs that cannot
 * be seen are taken out rather than complained of, since phones put them around numbers by themselves.
 */
import type { ContactChannel, ListingKind } from "../catalogue/published.ts";
import { type FieldProblem, InvalidInput } from "../refusals.ts";
import { readContactValue } from "../review/input/contact-value.rules.ts";
import { isMixed } from "../review/input/plain-text.rules.ts";
import type { ReportReason } from "../review/review.ts";

export const BOUNDS = { text: 1500, name: 120, line: 200, languages: 30, email: 254 } as const;

export interface GivenReport {
  readonly reason: ReportReason;
  readonly text: string;
  readonly rightValue: string;
  readonly email: string;
}

export interface GivenListing {
  readonly kind: ListingKind;
  readonly name: string;
  readonly municipality: string | null;
  readonly isNational: boolean;
  readonly street: string;
  readonly languages: readonly string[];
  readonly otherLanguages: string;
  readonly contact: string;
  readonly note: string;
  readonly email: string;
}

/** Control characters, marks that turn the direction of writing, soft hyphens, tags. Joiners stay: Persian needs them. */
const HIDDEN = /[\p{Cc}\u00AD\u061C\u180E\u200B\u200E\u200F\u2028-\u202E\u2060-\u206F\uFEFF\u{E0000}-\u{E007F}]/gu;
const MARKUP = /<\/?[a-z!][^>]*>|&#?\w{1,31};/iu;

/** Lines stay lines, what cannot be seen goes, and letters are written in one way. */
export function cleanText(text: string): string {
  const lines = text
    .normalize("NFC")
    .replace(/\r\n?|[\u2028\u2029]/g, "\n")
    .split("\n");
  return lines
    .map((line) => line.replace(/\t/g, " ").replace(HIDDEN, "").trimEnd())
    .join("\n")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/g, " ");

/** Collects what is wrong with the fields of one input. */
class Findings {
  readonly problems: FieldProblem[] = [];

  text(path: string, text: string, maximum: number): void {
    if (text.length > maximum) this.problems.push({ path, code: "TOO_LONG", maximum });
    if (MARKUP.test(text)) this.problems.push({ path, code: "NOT_PLAIN_TEXT", value: text });
  }

  require(path: string, text: string): void {
    if (text === "") this.problems.push({ path, code: "REQUIRED" });
  }

  email(path: string, email: string): void {
    const isAddress = /^[^@\s<>"]+@[^@\s<>"]+\.[^@\s<>".]{2,}$/.test(email) && email.length <= BOUNDS.email;
    if (email !== "" && !isAddress) this.problems.push({ path, code: "NOT_AN_EMAIL", value: email });
  }

  throwIfAny(): void {
    if (this.problems.length > 0) throw new InvalidInput(this.problems);
  }
}

/** Streets as they are called here; a house number makes an address of one. */
const STREET =
  /\p{L}(?:katu|tie|kuja|polku|väylä|raitti|kaari|ranta|aukio|tori|gatan|vägen|gränden|stigen|street|road)\s+\d/iu;

/** @throws InvalidInput that names every field */
export function checkReport(given: GivenReport, isAddressWithheld: boolean): GivenReport {
  const report: GivenReport = {
    reason: given.reason,
    text: cleanText(given.text),
    rightValue: cleanLine(given.rightValue),
    email: cleanEmail(given.email),
  };
  const findings = new Findings();
  if (report.reason === "OTHER" && report.rightValue === "") findings.require("text", report.text);
  findings.text("text", report.text, BOUNDS.text);
  findings.text("rightValue", report.rightValue, BOUNDS.line);
  findings.email("email", report.email);
  if (isAddressWithheld) {
    // What must stay secret is not stored, whoever means well by telling it.
    const isAddress = report.reason === "ADDRESS" && report.rightValue !== "";
    if (isAddress || STREET.test(report.rightValue))
      findings.problems.push({ path: "rightValue", code: "ADDRESS_IS_WITHHELD" });
    if (STREET.test(report.text)) findings.problems.push({ path: "text", code: "ADDRESS_IS_WITHHELD" });
  }
  findings.throwIfAny();
  return report;
}

export const cleanEmail = (email: string): string => cleanLine(email).toLowerCase();

/** @throws InvalidInput */
export function checkEmail(path: string, email: string): string {
  const cleaned = cleanEmail(email);
  const findings = new Findings();
  findings.require(path, cleaned);
  findings.email(path, cleaned);
  findings.throwIfAny();
  return cleaned;
}

export interface KnownLists {
  readonly isLanguage: (tag: string) => boolean;
  readonly isMunicipality: (code: string) => boolean;
}

/** @throws InvalidInput that names every field */
export function checkListing(given: GivenListing, known: KnownLists): GivenListing {
  const listing: GivenListing = {
    kind: given.kind,
    name: cleanLine(given.name),
    municipality: given.municipality,
    isNational: given.isNational,
    street: cleanLine(given.street),
    languages: [...new Set(given.languages)],
    otherLanguages: cleanLine(given.otherLanguages),
    contact: cleanLine(given.contact),
    note: cleanText(given.note),
    email: cleanEmail(given.email),
  };
  const findings = new Findings();
  findings.require("name", listing.name);
  findings.text("name", listing.name, BOUNDS.name);
  // Letters of two scripts in one word are how one body is made to look like another.
  if (isMixed(listing.name)) findings.problems.push({ path: "name", code: "MIXED_SCRIPTS", value: listing.name });
  if (listing.municipality === null && !listing.isNational)
    findings.problems.push({ path: "municipality", code: "REQUIRED" });
  if (listing.municipality !== null && !known.isMunicipality(listing.municipality))
    findings.problems.push({ path: "municipality", code: "UNKNOWN_VALUE", value: listing.municipality });
  findings.text("street", listing.street, BOUNDS.line);
  if (listing.languages.length > BOUNDS.languages)
    findings.problems.push({ path: "languages", code: "TOO_MANY", maximum: BOUNDS.languages });
  for (const [index, tag] of listing.languages.entries()) {
    if (!known.isLanguage(tag))
      findings.problems.push({ path: `languages.${index}`, code: "UNKNOWN_VALUE", value: tag });
  }
  findings.text("otherLanguages", listing.otherLanguages, BOUNDS.line);
  findings.text("contact", listing.contact, BOUNDS.line);
  findings.text("note", listing.note, BOUNDS.text - 2 * BOUNDS.line);
  findings.email("email", listing.email);
  findings.throwIfAny();
  return listing;
}

/** What somebody wrote as "phone or address on the web"; undefined when it is neither, and then it is kept as she wrote it. */
export function readContact(
  text: string,
  country: string,
): { readonly channel: ContactChannel; readonly value: string } | undefined {
  for (const channel of ["EMAIL", "PHONE", "WEBSITE"] as const) {
    const { value, problem } = readContactValue(channel, text, country);
    if (problem === null) return { channel, value };
  }
  return undefined;
}

/** The language that a name is written in, as well as one can tell: in Latin letters names here are mostly Finnish. */
export function languageOfName(name: string, locale: string): string {
  const base = locale.split("-")[0] ?? locale;
  const isLatin = /^[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}]*$/u.test(name);
  return isLatin && base !== "sv" && base !== "en" ? "fi" : base;
}
