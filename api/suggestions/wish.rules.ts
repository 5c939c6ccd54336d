/** What somebody told, as the wish to change the catalogue that an officer decides on. */

import type { ListingChanges } from "../review/content/listing-content.ts";
import { type GivenListing, type GivenReport, languageOfName, readContact } from "./suggestion.rules.ts";
import type { Suggestion } from "./suggestion.ts";

const orNull = (text: string): string | null => (text === "" ? null : text);

interface About {
  readonly listingId: string;
  readonly municipality: string | null;
  readonly locale: string;
}

/** A report changes nothing by itself: what is right is for an officer to find out. */
export function suggestionOfReport(report: GivenReport, { listingId, municipality, locale }: About): Suggestion {
  return {
    act: report.reason === "CLOSED" ? "CLOSE" : "CHANGE",
    listingId,
    municipalityCode: municipality,
    wish: { changes: {} },
    reportReason: report.reason,
    suggestedValue: orNull(report.rightValue),
    reason: orNull(report.text),
    contactEmail: orNull(report.email),
    authorLocale: locale,
  };
}

interface Here {
  readonly locale: string;
  /** Of telephone numbers that are written without their code. */
  readonly country: string;
}

/** An activity stands where its host stands, and has no address of its own: who holds it is for an officer to find out. */
const hasPlace = ({ kind }: GivenListing) => kind !== "ACTIVITY";

function changesOf(listing: GivenListing, { locale, country }: Here): ListingChanges {
  const { name, municipality, isNational, street, languages } = listing;
  const contact = readContact(listing.contact, country);
  const address = { postalCode: null, locality: null, point: null };
  const place = { municipality, isNational, isAddressWithheld: false, street: orNull(street), ...address };
  const offer = { mode: null, service: null, contact: null, weekdays: [], byAppointment: null, note: {} };
  return {
    texts: [{ field: "name", language: languageOfName(name, locale), text: name, origin: "HUMAN", isDraft: false }],
    ...(hasPlace(listing) ? { place } : {}),
    languages: languages.map((language) => ({ language, ...offer })),
    contacts: contact ? [{ ...contact, audience: "PUBLIC", personName: null, consentedOn: null }] : [],
  };
}

export function suggestionOfListing(listing: GivenListing, here: Here): Suggestion {
  const { kind, note, otherLanguages, contact, street } = listing;
  // What fits no field is not lost: the officer reads it as it was written.
  const isLost = readContact(contact, here.country) === undefined;
  const told = [note, otherLanguages, isLost ? contact : "", hasPlace(listing) ? "" : street];
  return {
    act: "CREATE",
    listingId: null,
    municipalityCode: listing.municipality,
    wish: { kind, changes: changesOf(listing, here) },
    reportReason: null,
    suggestedValue: null,
    reason: orNull(told.filter((part) => part !== "").join("\n\n")),
    contactEmail: orNull(listing.email),
    authorLocale: here.locale,
  };
}
