import type {
  AccessibilityKind,
  Attendance,
  LanguageMode,
  ListingKind,
  ListingOrder,
} from "../../graphql/generated/server/graphql.ts";

/** The short words by which addresses name the values of closed lists. Old links keep working: words are added, never changed. */

export const KINDS: Record<string, ListingKind> = {
  organisation: "ORGANISATION",
  place: "MEETING_PLACE",
  guidance: "GUIDANCE_POINT",
  activity: "ACTIVITY",
};
export const MODES: Record<string, LanguageMode> = {
  staff: "SPOKEN_BY_STAFF",
  volunteer: "SPOKEN_BY_VOLUNTEER",
  interpreter: "INTERPRETER_ON_REQUEST",
  remote: "REMOTE_INTERPRETER",
  written: "WRITTEN_MATERIAL",
  easy: "EASY_LANGUAGE",
  sign: "SIGN_LANGUAGE",
};
export const ATTENDANCE: Record<string, Attendance> = { person: "IN_PERSON", phone: "PHONE", online: "ONLINE" };
export const ACCESS: Record<string, AccessibilityKind> = {
  stepfree: "STEP_FREE",
  lift: "LIFT",
  toilet: "ACCESSIBLE_TOILET",
  loop: "INDUCTION_LOOP",
  pram: "PRAM_ACCESS",
  quiet: "QUIET_ROOM",
  parking: "ACCESSIBLE_PARKING",
};
export const ORDERS: Record<string, ListingOrder> = {
  relevance: "RELEVANCE",
  distance: "DISTANCE",
  name: "NAME",
  confirmed: "RECENTLY_CONFIRMED",
};

export const YES_NO: Record<string, boolean> = { yes: true, no: false };

/** The word that the address uses for a value of a closed list, for the form's boxes. */
export const ADDRESS_WORDS = {
  kind: reverse(KINDS),
  mode: reverse(MODES),
  by: reverse(ATTENDANCE),
  access: reverse(ACCESS),
  order: reverse(ORDERS),
};

function reverse<Value extends string>(words: Record<string, Value>): Record<Value, string> {
  return Object.fromEntries(Object.entries(words).map(([word, value]) => [value, word])) as Record<Value, string>; // every value has a word: the test goes there and back
}
