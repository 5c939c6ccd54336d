/** Takes what leaked out of a document. */
import type { ListingContent } from "./listing-content.ts";

/** What the way to a place is told by. */
export const withoutAddress = (content: ListingContent): ListingContent => ({
  ...content,
  texts: content.texts.filter(({ field }) => field !== "directions"),
  place: { ...content.place, street: null, postalCode: null, locality: null, point: null },
});
