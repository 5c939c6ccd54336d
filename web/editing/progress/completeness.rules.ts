/**
 * How complete a listing is, out of ten, and the one thing to do next. The order is what residents miss most: first
 * whether somebody there understands them, then when and how to reach it, then what goes on, then the rest.
 */
import type { Content } from "../content/content.ts";
import { isExact } from "../pin/nudge.rules.ts";

/** In the order in which they are asked for. */
export const PARTS = [
  "languages",
  "modes",
  "hours",
  "phone",
  "soon",
  "description",
  "translations",
  "address",
  "cost",
  "accessibility",
] as const;
export type Part = (typeof PARTS)[number];

/** Weeks within which something must go on, or readers take the place for asleep. */
export const SOON_WEEKS = 8;
/** Languages of the description from which most readers find one that they read. */
const READER_LANGUAGES = 3;

export interface Completeness {
  readonly score: number;
  readonly of: number;
  readonly missing: readonly Part[];
  /** Null when nothing is missing. */
  readonly next: Part | null;
}

/** What is not in the content itself: whether something of it is held within the coming eight weeks. */
export interface Around {
  readonly hasSomethingSoon: boolean;
}

const BY_TELEPHONE = new Set(["PHONE", "SMS", "WHATSAPP", "SIGNAL", "TELEGRAM"]);

function languagesOfDescription({ texts }: Content): number {
  return texts.filter(({ field, text, state }) => field === "description" && text.trim() !== "" && state === "CURRENT")
    .length;
}

/** A secret address is complete as it is; so is what one takes part in only by phone or on the net. */
function isAddressDone({ place, conditions }: Content): boolean {
  const isElsewhere = conditions.attendance.length > 0 && !conditions.attendance.includes("IN_PERSON");
  if (place.isAddressWithheld || place.isNational || isElsewhere) return true;
  return place.street !== null && isExact(place.point);
}

/** An activity has dates instead of hours, and stands where its host stands. */
const areHoursDone = ({ activity, openingHours, texts }: Content): boolean =>
  activity === null
    ? openingHours.periods.length > 0 || texts.some(({ field }) => field === "hoursNote")
    : activity.series !== null;

export function completenessOf(content: Content, { hasSomethingSoon }: Around): Completeness {
  const { languages, contacts, conditions, accessibility, activity } = content;
  const isDone: Record<Part, boolean> = {
    languages: languages.length > 0,
    modes: languages.length > 0 && languages.every(({ mode }) => mode !== null),
    hours: areHoursDone(content),
    phone: contacts.some(({ channel }) => BY_TELEPHONE.has(channel)),
    soon: hasSomethingSoon,
    description: languagesOfDescription(content) > 0,
    translations: languagesOfDescription(content) >= READER_LANGUAGES,
    address: activity !== null || isAddressDone(content),
    cost: conditions.cost !== null,
    accessibility: activity !== null || accessibility.length > 0,
  };
  const missing = PARTS.filter((part) => !isDone[part]);
  return { score: PARTS.length - missing.length, of: PARTS.length, missing, next: missing[0] ?? null };
}
