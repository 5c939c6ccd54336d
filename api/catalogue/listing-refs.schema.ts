/** The names of the four listing types, apart from their fields, because the types speak of each other. */
import { builder } from "../builder.ts";
import type { PublishedListing } from "./published.ts";

export const ListingRef = builder.interfaceRef<PublishedListing>("Listing");
export const OrganisationRef = builder.objectRef<PublishedListing>("Organisation");
export const PlaceRef = builder.objectRef<PublishedListing>("Place");
export const ActivityRef = builder.objectRef<PublishedListing>("Activity");

export const ListingKindEnum = builder.enumType("ListingKind", {
  description: "What a listing is.",
  values: {
    ORGANISATION: {
      description: "An association, foundation, congregation or authority that runs places or services.",
    },
    MEETING_PLACE: { description: "A place where people meet: a library, a residents' house, a language café." },
    GUIDANCE_POINT: { description: "A place or line that gives guidance and counselling." },
    ACTIVITY: { description: "Something that goes on at a place, or that an organisation arranges." },
  } as const,
});
