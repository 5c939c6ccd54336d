/** Which published changes say of a listing that it is right. */
import { isSame } from "../audit/canonical-json.rules.ts";
import type { ListingContent } from "./content/listing-content.ts";
import type { Act, Actor, Version } from "./review.ts";

/** Whoever looks after a listing. */
type ConfirmedBy = Exclude<Actor, "ANYONE" | "SYSTEM">;

/** The words of the listing itself: a translation tells what stood there before, whenever that was. */
const ownTexts = ({ texts }: ListingContent) =>
  texts
    .filter(({ origin, madeFromRevision }) => origin === "HUMAN" && madeFromRevision === null)
    .map(({ field, language, text }) => ({ field, language, text }));

/** What a reader may find right or wrong. How often an organisation wants to be asked is nothing of the kind. */
const factsIn = (content: ListingContent) => ({
  ...content,
  texts: ownTexts(content),
  organisation: content.organisation && { ...content.organisation, confirmEveryMonths: null },
});

interface Change {
  readonly act: Act;
  /** In which role its author wrote it, not who let it through. */
  readonly actor: Actor;
  readonly before: Version | null;
  readonly after: Version;
}

/**
 * As whom its author has confirmed the listing with a change, null when she has not. Whoever looks after a listing and
 * puts a fact of it right has had it before her. A stranger's word is checked for what it changes, and not the rest; what
 * comes back from the history was true at another time; a pause, a closing or a redaction says nothing of the rest either.
 */
export function confirmedByChange({ act, actor, before, after }: Change): ConfirmedBy | null {
  if (actor === "ANYONE" || actor === "SYSTEM") return null;
  if (act === "CREATE") return actor;
  if (act !== "CHANGE" || before === null) return null;
  return isSame(factsIn(before.content), factsIn(after.content)) ? null : actor;
}
