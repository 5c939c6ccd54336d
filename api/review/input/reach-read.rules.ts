/** Reads contacts and languages as a client wrote them. */

import type { LocalisedNames } from "../../catalogue/published.ts";
import type { Vocabulary } from "../../catalogue/vocabulary.rules.ts";
import type { ContentContact, ContentLanguage } from "../content/listing-content.ts";
import type { ContactInput, LanguageInput, NoteInput } from "./changes-input.ts";
import { readContactValue } from "./contact-value.rules.ts";
import type { Problems } from "./field-problems.rules.ts";

const MAX_CONTACTS = 30;
const MAX_LANGUAGES = 300;
const MAX_NOTE = 300;
const MAX_PERSON = 120;

export function readNote(
  notes: readonly NoteInput[] | null | undefined,
  path: string,
  maximum: number,
  problems: Problems,
): LocalisedNames {
  problems.once(notes ?? [], path, ({ language }) => language);
  const read = (notes ?? []).flatMap(({ language, text }, at): [string, string][] => {
    const note = problems.text(text, { path: `${path}.${at}.text`, maximum });
    return note === null ? [] : [[language, note]];
  });
  return Object.fromEntries(read);
}

export function readContacts(input: readonly ContactInput[], country: string, problems: Problems): ContentContact[] {
  const path = "changes.contacts";
  if (!problems.isFew(input, path, MAX_CONTACTS)) return [];
  const contacts = input.map(({ channel, value: written, audience, personName, consentedOn }, at): ContentContact => {
    const { value, problem } = readContactValue(channel, written, country);
    if (problem) problems.add(`${path}.${at}.value`, problem, { value });
    const name = problems.text(personName, { path: `${path}.${at}.personName`, maximum: MAX_PERSON, isLine: true });
    const consent = problems.date(consentedOn, `${path}.${at}.consentedOn`);
    // A named person is told only to colleagues, and only when she has agreed.
    if (name !== null && audience !== "PROFESSIONAL") problems.add(`${path}.${at}.personName`, "OUT_OF_PLACE");
    if (name !== null && consent === null) problems.add(`${path}.${at}.consentedOn`, "CONSENT_NEEDED");
    return { channel, value, audience: audience ?? "PUBLIC", personName: name, consentedOn: name && consent };
  });
  problems.once(contacts, path, ({ channel, value }) => `${channel} ${value}`);
  return contacts;
}

export function readLanguages(
  input: readonly LanguageInput[],
  vocabulary: Vocabulary,
  country: string,
  problems: Problems,
): ContentLanguage[] {
  const path = "changes.languages";
  if (!problems.isFew(input, path, MAX_LANGUAGES)) return [];
  const languages = input.map((offer, at): ContentLanguage => {
    problems.known(offer.language, `${path}.${at}.language`, vocabulary.language);
    const { service = null, contact } = offer;
    const weekdays = [...new Set(offer.weekdays ?? [])].sort();
    if (weekdays.some((day) => !Number.isInteger(day) || day < 1 || day > 7))
      problems.add(`${path}.${at}.weekdays`, "UNKNOWN_VALUE", { value: weekdays.join(", ") });
    if (service !== null && contact) problems.add(`${path}.${at}.contact`, "OUT_OF_PLACE");
    return {
      language: offer.language,
      mode: offer.mode ?? null,
      service,
      contact: contact
        ? { channel: contact.channel, value: readContactValue(contact.channel, contact.value, country).value }
        : null,
      weekdays: weekdays.length === 7 ? [] : weekdays,
      byAppointment: offer.byAppointment ?? null,
      note: readNote(offer.note, `${path}.${at}.note`, MAX_NOTE, problems),
    };
  });
  problems.once(languages, path, ({ language, mode, service, contact }) =>
    [language, mode, service, contact?.channel, contact?.value].join(" "),
  );
  return languages;
}
