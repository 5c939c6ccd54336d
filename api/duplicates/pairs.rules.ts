/**
 * Which listings look like the same thing, listed twice. Precision first: a wrong pair costs a maintainer's trust, and a
 * missed one is met again. A name alone is never enough where anything known speaks against it.
 */
import type { PublishedListing } from "../catalogue/published.ts";
import { foldedWords } from "../search/words/words.rules.ts";
import { areComparable, coreOf, likeness } from "./likeness.rules.ts";

export type Likeness = "NAME" | "ADDRESS" | "PHONE" | "EMAIL" | "WEBSITE";

export interface Pair {
  readonly one: string;
  readonly other: string;
  readonly because: readonly Likeness[];
}

export type Compared = Pick<
  PublishedListing,
  "id" | "kind" | "names" | "municipality" | "street" | "isAddressWithheld" | "contactPoints" | "activity"
>;

interface Facts {
  readonly id: string;
  readonly group: string;
  readonly municipality: string | null;
  readonly names: readonly (readonly string[])[];
  readonly street: string | null;
  readonly phones: ReadonlySet<string>;
  readonly emails: ReadonlySet<string>;
  readonly websites: ReadonlySet<string>;
}

/** A place may be taken for a guidance point; a body is never the place that it runs, nor what goes on there. */
function groupOf({ kind, activity }: Compared): string {
  if (kind === "ACTIVITY") return `activity at ${activity?.hostId}`;
  return kind === "ORGANISATION" ? "organisation" : "place";
}

const PHONES: ReadonlySet<string> = new Set(["PHONE", "SMS", "WHATSAPP"]);

function values(listing: Compared, isOne: (channel: string) => boolean, write: (value: string) => string): Set<string> {
  return new Set(listing.contactPoints.flatMap(({ channel, value }) => (isOne(channel) ? write(value) || [] : [])));
}

const webAddress = (value: string): string =>
  value
    .toLowerCase()
    .replace(/^https?:\/\/(www\.)?/, "")
    .replace(/\/+$/, "");

function factsOf(listing: Compared): Facts {
  const street = listing.isAddressWithheld || listing.street === null ? null : foldedWords(listing.street).join(" ");
  return {
    id: listing.id,
    group: groupOf(listing),
    municipality: listing.municipality,
    names: listing.names.map(({ text }) => coreOf(text)),
    street: street && /\d/.test(street) ? street : null,
    phones: values(
      listing,
      (channel) => PHONES.has(channel),
      (value) => value.replaceAll(/\D/g, "").replace(/^0(?=\d)/, "358"),
    ),
    emails: values(
      listing,
      (channel) => channel === "EMAIL",
      (value) => value.toLowerCase(),
    ),
    websites: values(listing, (channel) => channel === "WEBSITE", webAddress),
  };
}

const meet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  [...one].some((value) => other.has(value));

/** The best that any of their names have in common; null where all are in letters that cannot be compared. */
function nameLikeness(one: Facts, other: Facts): number | null {
  const all = one.names.flatMap((name) =>
    other.names.flatMap((others) => (areComparable(name, others) ? [likeness(name, others)] : [])),
  );
  return all.length === 0 ? null : Math.max(...all);
}

const SAME = 0.97;
const ALIKE = 0.8;
const A_LITTLE_ALIKE = 0.62;

function isPair(one: Facts, other: Facts, because: ReadonlySet<Likeness>, name: number): boolean {
  const strong = ["ADDRESS", "PHONE", "EMAIL", "WEBSITE"].filter((reason) => because.has(reason as Likeness)).length;
  const speaksAgainst =
    (one.street !== null && other.street !== null && one.street !== other.street) ||
    (one.municipality !== other.municipality && one.municipality !== null && other.municipality !== null);
  if (speaksAgainst) return false;
  if (name >= SAME) return one.municipality === other.municipality;
  if (name >= ALIKE) return strong >= 1;
  return name >= A_LITTLE_ALIKE && strong >= 2;
}

function compare(one: Facts, other: Facts, shared: ReadonlySet<string>): Pair | null {
  if (one.group !== other.group) return null;
  const name = nameLikeness(one, other);
  const isSameStreet = one.street !== null && one.street === other.street && one.municipality === other.municipality;
  const because = new Set<Likeness>([
    ...(name !== null && name >= A_LITTLE_ALIKE ? (["NAME"] as const) : []),
    ...(isSameStreet ? (["ADDRESS"] as const) : []),
    ...(meet(one.phones, other.phones) ? (["PHONE"] as const) : []),
    ...(meet(one.emails, other.emails) ? (["EMAIL"] as const) : []),
    ...(meet(one.websites, other.websites) ? (["WEBSITE"] as const) : []),
  ]);
  const isOne =
    name === null ? isSameStreet && isSameInOtherLetters(one, other, shared) : isPair(one, other, because, name);
  return isOne ? { one: one.id, other: other.id, because: [...because] } : null;
}

/** What many share (a switchboard, a town hall) tells nobody apart. */
const MOST_TOGETHER = 40;

function keysOf({ group, municipality, names, street, phones, emails, websites }: Facts): string[] {
  return [
    ...names.map((name) => `name ${group} ${municipality} ${[...name].sort().join(" ")}`),
    ...(street === null ? [] : [`street ${group} ${municipality} ${street}`]),
    ...[...phones].map((phone) => `phone ${group} ${phone}`),
    ...[...emails].map((email) => `email ${group} ${email}`),
    ...[...websites].map((website) => `website ${group} ${website}`),
  ];
}

/** A switchboard or a shared box: two that have it are by their names two things, so it says nothing of a third. */
function isShared(holders: readonly Facts[]): boolean {
  return holders.some((one, at) =>
    holders.slice(at + 1).some((other) => {
      const name = nameLikeness(one, other);
      return name !== null && name < A_LITTLE_ALIKE;
    }),
  );
}

const contactsOf = ({ phones, emails }: Facts): string[] => [...phones, ...emails];

/** What is written in letters of two scripts is the same only if where it is and its very own number or box are. */
function isSameInOtherLetters(one: Facts, other: Facts, shared: ReadonlySet<string>): boolean {
  const others = new Set(contactsOf(other));
  return contactsOf(one).some((contact) => others.has(contact) && !shared.has(contact));
}

/** All pairs, each once. Only what shares a name, an address or a contact is compared, so that thousands take a moment. */
export function findPairs(listings: readonly Compared[]): Pair[] {
  const together = new Map<string, Facts[]>();
  for (const listing of listings) {
    const facts = factsOf(listing);
    for (const key of new Set(keysOf(facts))) together.set(key, [...(together.get(key) ?? []), facts]);
  }
  const shared = new Set(
    [...together].flatMap(([key, holders]) => {
      const isContact = key.startsWith("phone ") || key.startsWith("email ");
      return isContact && (holders.length > MOST_TOGETHER || isShared(holders)) ? [key.split(" ").at(-1) ?? ""] : [];
    }),
  );
  const pairs = new Map<string, Pair>();
  for (const group of together.values()) {
    if (group.length < 2 || group.length > MOST_TOGETHER) continue;
    for (const [at, one] of group.entries())
      for (const other of group.slice(at + 1)) {
        const key = [one.id, other.id].sort().join(" ");
        const pair = pairs.has(key) ? null : compare(one, other, shared);
        if (pair) pairs.set(key, pair);
      }
  }
  return [...pairs.values()].sort((a, b) => b.because.length - a.because.length || (a.one < b.one ? -1 : 1));
}
