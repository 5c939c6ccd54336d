/** The closed lists of a listing that only the desk speaks of. */
import { builder } from "../../builder.ts";
import type { ContentContact, TextField, TextState } from "./listing-content.ts";

const TEXT_FIELD_MEANING = {
  name: "Its name, on one line.",
  description: "What it is, in a few plain sentences.",
  hoursNote: "The hours in words, where spans cannot say them.",
  costNote: "What it costs, in words.",
  directions: "The way there in words.",
  season: "In which part of the year.",
  documents: "What to bring.",
  dataNote: "A doubt about the record that its reader should know.",
} as const satisfies Record<TextField, string>;

export const TextFieldEnum = builder.enumType("TextField", {
  description: "The texts of a listing.",
  values: {
    NAME: { value: "name", description: TEXT_FIELD_MEANING.name },
    DESCRIPTION: { value: "description", description: TEXT_FIELD_MEANING.description },
    HOURS_NOTE: { value: "hoursNote", description: TEXT_FIELD_MEANING.hoursNote },
    COST_NOTE: { value: "costNote", description: TEXT_FIELD_MEANING.costNote },
    DIRECTIONS: { value: "directions", description: TEXT_FIELD_MEANING.directions },
    SEASON: { value: "season", description: TEXT_FIELD_MEANING.season },
    DOCUMENTS: { value: "documents", description: TEXT_FIELD_MEANING.documents },
    DATA_NOTE: { value: "dataNote", description: TEXT_FIELD_MEANING.dataNote },
  } as const,
});

export const TextStateEnum = builder.enumType("TextState", {
  description: "How a text stands to its original.",
  values: {
    DRAFT: { description: "Not shown to readers yet." },
    CURRENT: { description: "As it should be." },
    STALE: { description: "The original changed after this text was made." },
  } satisfies Record<TextState, object>,
});

export const ContactAudienceEnum = builder.enumType("ContactAudience", {
  description: "Who is told of a contact.",
  values: {
    PUBLIC: { description: "Everyone." },
    PROFESSIONAL: { description: "Colleagues in other bodies: it is never shown to the public." },
  } satisfies Record<ContentContact["audience"], object>,
});
