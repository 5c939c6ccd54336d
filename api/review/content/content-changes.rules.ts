/** A listing as it would be with somebody's changes. */
import { arrangeContent } from "./content-order.rules.ts";
import {
  type ContentContact,
  type ContentLanguage,
  type ListingChanges,
  type ListingContent,
  type ListingText,
  TEXT_FIELDS,
  type TextChange,
} from "./listing-content.ts";

/** The language that others are translated from: the first of these in which the listing has a name. */
const SOURCE_LANGUAGES = ["fi", "sv", "en"];

export function sourceLanguageOf({ texts }: Pick<ListingContent, "texts">): string | null {
  const named = texts.filter(({ field }) => field === "name").map(({ language }) => language);
  return SOURCE_LANGUAGES.find((language) => named.includes(language)) ?? named[0] ?? null;
}

type GroupKey = `${string} ${string}`;
const groupOf = ({ field, language }: Pick<TextChange, "field" | "language">): GroupKey =>
  `${TEXT_FIELDS[field]} ${language}`;

const isText = (text: ListingText, change: TextChange) =>
  text.field === change.field && text.language === change.language;

/**
 * Whoever writes a text answers for its group in that language. A text in another language than the source's is taken for
 * its translation as it then was; when the source changes, the groups that nobody touched with it are stale.
 */
function applyTexts(content: ListingContent, changes: readonly TextChange[], baseRevision: number): ListingText[] {
  const touched = new Map(changes.map((change) => [groupOf(change), change]));
  const told = changes.flatMap((change): ListingText[] =>
    change.text === null ? [] : [{ ...change, text: change.text, state: "CURRENT", madeFromRevision: null }],
  );
  const kept = content.texts.filter((text) => !changes.some((change) => isText(text, change)));
  const texts = [...kept, ...told].map(({ field, language, text }) => ({ field, language, text }));
  const source = sourceLanguageOf({ texts: [...kept, ...told] });
  const isOtherwise = ({ field, language, text }: TextChange) =>
    (content.texts.find((old) => old.field === field && old.language === language)?.text ?? null) !== text;
  const movedGroups = new Set(
    changes
      .filter((change) => change.language === source && isOtherwise(change))
      .map(({ field }) => TEXT_FIELDS[field]),
  );
  const hasSource = (group: string, language: string) =>
    language !== source && texts.some((text) => text.language === source && TEXT_FIELDS[text.field] === group);
  return texts.map(({ field, language, text }): ListingText => {
    const group = TEXT_FIELDS[field];
    const change = touched.get(groupOf({ field, language }));
    if (change) {
      const madeFromRevision = hasSource(group, language) ? baseRevision : null;
      const state = change.isDraft ? "DRAFT" : "CURRENT";
      return { field, language, text, origin: change.origin, state, madeFromRevision };
    }
    // Every text that is kept was there before.
    const before = content.texts.find((old) => old.field === field && old.language === language) as ListingText;
    const isStale = movedGroups.has(group) && before.state === "CURRENT";
    return isStale ? { ...before, state: "STALE" } : before;
  });
}

/** When a number is replaced by another one of its kind, what was said of the old one holds for the new one. */
function successorOf(contact: ContentLanguage["contact"], before: ListingContent, after: readonly ContentContact[]) {
  if (contact === null) return null;
  const isThere = (list: readonly ContentContact[], one: Pick<ContentContact, "channel" | "value">) =>
    list.some(({ channel, value }) => channel === one.channel && value === one.value);
  if (isThere(after, contact)) return contact;
  const gone = before.contacts.filter((one) => one.channel === contact.channel && !isThere(after, one));
  const fresh = after.filter((one) => one.channel === contact.channel && !isThere(before.contacts, one));
  const [heir] = fresh;
  return gone.length === 1 && fresh.length === 1 && heir ? { channel: heir.channel, value: heir.value } : undefined;
}

/** Offers of a service or a contact that is no longer there go with it. */
function followLanguages(before: ListingContent, after: ListingContent): ContentLanguage[] {
  return after.languages.flatMap((offer) => {
    const contact = successorOf(offer.contact, before, after.contacts);
    const isServed = offer.service === null || after.services.includes(offer.service);
    return contact === undefined || !isServed ? [] : [{ ...offer, contact }];
  });
}

export function applyChanges(content: ListingContent, changes: ListingChanges, baseRevision: number): ListingContent {
  const { texts, ...sections } = changes;
  const replaced: ListingContent = { ...content, ...sections };
  // What the way is told by goes with the address: it must not be held anywhere.
  const isHidden = replaced.place.isAddressWithheld && !content.place.isAddressWithheld;
  const told = texts ? applyTexts(content, texts, baseRevision) : content.texts;
  const mayStay = (text: ListingText) =>
    text.field !== "directions" || !isHidden || texts?.some((change) => isText(text, change));
  return arrangeContent({
    ...replaced,
    texts: told.filter(mayStay),
    languages: changes.languages ?? followLanguages(content, replaced),
  });
}
