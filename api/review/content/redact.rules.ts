/**
 * Takes what leaked out of a document: whole fields by their paths, and words wherever they stand. What is left reads as if
 * it had never been there.
 */
import type { LocalisedNames } from "../../catalogue/published.ts";
import { contentOfLeaves, leavesOf } from "./content-leaves.rules.ts";
import { arrangeContent } from "./content-order.rules.ts";
import { emptyContent } from "./empty-content.rules.ts";
import type { ListingChanges, ListingContent, TextChange } from "./listing-content.ts";

export interface Leak {
  /** Of leaves, or of whole parts: `texts.description.fi`, `texts.directions`, `place.address`, `contacts.PHONE`. */
  readonly paths: readonly string[];
  /** Words that must stand nowhere. */
  readonly words: readonly string[];
}

/** The way to a place: all by which it is told. */
export const ADDRESS_PATHS = ["place.address", "place.point", "texts.directions"];

const literally = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");

/** However it was spaced, and in capitals or not. */
const patternOf = (words: readonly string[]) => new RegExp(words.map(literally).join("|"), "giu");

export const holds = (text: string, { words }: Leak): boolean => words.length > 0 && patternOf(words).test(text);

/** The text without the words, and without the space that they leave. */
export function cut(text: string, { words }: Leak): string {
  if (words.length === 0 || !patternOf(words).test(text)) return text;
  return text
    .replace(patternOf(words), "")
    .replace(/ {2,}/g, " ")
    .replace(/ +(?=[.,;:!?)])/g, "")
    .replace(/^ +| +$/gm, "")
    .replace(/\n{3,}/g, "\n\n")
    .trim();
}

const cutNames = (names: LocalisedNames, leak: Leak): LocalisedNames =>
  Object.fromEntries(
    Object.entries(names)
      .map(([language, text]) => [language, cut(text, leak)] as const)
      .filter(([, text]) => text !== ""),
  );

const isBelow = (path: string, paths: readonly string[]) =>
  paths.some((start) => path === start || path.startsWith(`${start}.`));

/** A street gives the point away, and the point the street. */
function cutPlace(place: ListingContent["place"], leak: Leak): ListingContent["place"] {
  const { street, postalCode, locality } = place;
  const isTold = [street, postalCode, locality].some((part) => part !== null && holds(part, leak));
  return isTold ? { ...place, street: null, postalCode: null, locality: null, point: null } : place;
}

function cutWords(content: ListingContent, leak: Leak): ListingContent {
  const holdsWord = (text: string | null) => text !== null && holds(text, leak);
  const contacts = content.contacts.filter(({ value, personName }) => !holdsWord(value) && !holdsWord(personName));
  const hasContact = ({ channel, value }: { channel: string; value: string }) =>
    contacts.some((one) => one.channel === channel && one.value === value);
  const { onlinePlace, activity, openingHours } = content;
  return {
    ...content,
    texts: content.texts.map((text) => ({ ...text, text: cut(text.text, leak) })).filter(({ text }) => text !== ""),
    place: cutPlace(content.place, leak),
    contacts,
    languages: content.languages
      .filter(({ contact }) => contact === null || hasContact(contact))
      .map((offer) => ({ ...offer, note: cutNames(offer.note, leak) })),
    openingHours: {
      ...openingHours,
      periods: openingHours.periods.map((period) => ({ ...period, label: cutNames(period.label, leak) })),
    },
    onlinePlace: onlinePlace && {
      ...onlinePlace,
      platform: cut(onlinePlace.platform, leak) || "?",
      moderator: cutNames(onlinePlace.moderator, leak),
      rulesUrl: holdsWord(onlinePlace.rulesUrl) ? null : onlinePlace.rulesUrl,
      joinUrl: holdsWord(onlinePlace.joinUrl) ? null : onlinePlace.joinUrl,
    },
    activity: activity && {
      ...activity,
      changes: activity.changes.map((change) => ({ ...change, note: cutNames(change.note, leak) })),
    },
  };
}

/** Paths under which whole things stand; what is known or not known of a listing (its conditions) is no secret. */
const REDACTABLE =
  /^(texts\.(?!name)[A-Za-z]+(\.[a-z0-9-]+)?|place\.(address|point)|contacts(\.[A-Z]+)?|languages\.[a-z0-9-]+|onlinePlace|serviceAreas(\.(municipality|region)\.[0-9]+)?|operators\.[0-9a-f-]+|openingHours\.periods\.[A-Z_]+)$/;

export const isRedactable = (path: string): boolean => REDACTABLE.test(path);

export function redactContent(content: ListingContent, leak: Leak): ListingContent {
  // An address and its point tell the same.
  const paths = leak.paths.some((path) => ADDRESS_PATHS.slice(0, 2).includes(path))
    ? [...leak.paths, ...ADDRESS_PATHS.slice(0, 2)]
    : leak.paths;
  const nothing = leavesOf(emptyContent(content.kind));
  const leaves = new Map(leavesOf(content));
  for (const path of leaves.keys()) {
    if (!isBelow(path, paths)) continue;
    if (nothing.has(path)) leaves.set(path, nothing.get(path));
    else leaves.delete(path);
  }
  const left = contentOfLeaves(leaves, content);
  const { contacts } = left;
  const languages = left.languages.filter(
    ({ contact }) =>
      contact === null || contacts.some(({ channel, value }) => channel === contact.channel && value === contact.value),
  );
  return arrangeContent(cutWords({ ...left, languages }, leak));
}

function redactText(change: TextChange, leak: Leak): TextChange[] {
  if (isBelow(`texts.${change.field}.${change.language}`, leak.paths)) return [];
  const text = change.text === null ? null : cut(change.text, leak);
  return text === "" ? [] : [{ ...change, text }];
}

/** The same for what somebody wants changed. */
export function redactChanges(changes: ListingChanges, kind: ListingContent["kind"], leak: Leak): ListingChanges {
  const { texts, ...sections } = changes;
  const redacted = redactContent({ ...emptyContent(kind), ...sections }, leak);
  // Only the parts that were given; each is what the document has under that name.
  const given = Object.keys(sections).map((section) => [section, redacted[section as keyof typeof sections]]);
  return {
    ...(Object.fromEntries(given) as ListingChanges),
    ...(texts ? { texts: texts.flatMap((text) => redactText(text, leak)) } : {}),
  };
}
