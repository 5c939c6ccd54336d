/** The form under "is this still right?", as it is written and as it is read. */
import type { GivenAnswer } from "./confirm.queries.ts";

export const FIELDS = { listing: "listing", place: "place" } as const;
/** What the field says for "the whole country". */
export const WHOLE_COUNTRY = "country";
/** The page again, after an answer that was not right. */
export const AGAIN = "again";

/** Undefined when nobody has said where it is. */
export function readAnswer(token: string, form: FormData): GivenAnswer | undefined {
  const place = form.get(FIELDS.place);
  if (typeof place !== "string" || place === "") return undefined;
  const listingIds = form.getAll(FIELDS.listing).filter((id) => typeof id === "string");
  return { token, listingIds, municipality: place === WHOLE_COUNTRY ? null : place };
}
