/** What somebody told, as the wish to change the catalogue that an officer decides on. */

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
    changes: {},
    reportReason: report.reason,
    suggestedValue: orNull(report.rightValue),
    text: orNull(report.text),
    contactEmail: orNull(report.email),
    locale,
  };
}

export function suggestionOfListing(listing: GivenListing, locale: string): Suggestion {
  const { kind, name, municipality, isNational, street, languages } = listing;
  const contact = readContact(listing.contact);
  const language = languageOfName(name, locale);
  // What fits no field is not lost: the officer reads it as it was written.
  const told = [listing.note, listing.otherLanguages, contact ? "" : listing.contact].filter((part) => part !== "");
  return {
    act: "CREATE",
    listingId: null,
    municipalityCode: municipality,
    changes: {
      kind,
      texts: [{ field: "name", language, text: name, origin: "HUMAN", isDraft: false }],
      place: {
        municipality,
        isNational,
        isAddressWithheld: false,
        street: orNull(street),
        postalCode: null,
        locality: null,
        point: null,
      },
      languages: languages.map((tag) => ({
        language: tag,
        mode: null,
        service: null,
        contact: null,
        weekdays: [],
        byAppointment: null,
        note: {},
      })),
      contacts: contact ? [{ ...contact, audience: "PUBLIC", personName: null, consentedOn: null }] : [],
    },
    reportReason: null,
    suggestedValue: null,
    text: orNull(told.join("\n\n")),
    contactEmail: orNull(listing.email),
    locale,
  };
}
