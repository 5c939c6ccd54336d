/**
 * Who may do what: the table. Every question and every act has a row, and so has every field of every type; the test
 * beside the schema (access-matrix.test.ts) fails when one is missing, and when a row speaks of something that is no
 * more. What everybody may read stands in public-types.ts.
 *
 * It is written by hand, from what was agreed, and never from the code that it judges.
 */
import { PUBLIC_TYPES } from "./public-types.ts";

export const AUDIENCES = {
  EVERYONE: "anyone, signed in or not, and all get the same answer",
  HERSELF: "everyone, and each learns of herself alone",
  SIGNED_IN: "everyone whose account is not disabled, also before she has a role",
  BEARERS: "whoever holds the link from a letter, signed in or not",
  CARETAKERS: "its editors, the officers of its municipality, and maintainers",
  EDITORS: "its editors alone",
  OFFICERS: "the officers of its municipality, and maintainers",
  AUTHORS: "whoever wrote it, the officers of its municipality, and maintainers",
  MAINTAINERS: "maintainers",
  WITHIN: "whoever was shown the thing that it is a part of",
} as const;
export type Audience = keyof typeof AUDIENCES;

/** Names of fields, with spaces between them. */
type Row = Partial<Record<Audience, string>>;

const OPERATIONS: Record<"Query" | "Mutation", Row> = {
  Query: {
    EVERYONE: `activity asOf checkOpeningHours checkSeries dataSources languages listing listings mapMarkers
      municipalities municipality node nodes occurrences organisation place postalCode regions serviceCategories site
      suggestionChallenge targetGroups wellbeingCounties`,
    HERSELF: "viewer",
    BEARERS: "confirmationRequest",
    CARETAKERS: "editableListing",
    EDITORS: "listingsToConfirm",
  },
  Mutation: {
    EVERYONE: "reportListing sendSuggestionCode suggestListing",
    SIGNED_IN: "chooseLetterLanguage submitListing",
    BEARERS: "confirmByLink",
    CARETAKERS: "chooseRhythm confirmListing confirmListings",
  },
};

/** What is seen at the desk only, and parts of it. */
const DESK_TYPES: Record<string, Row> = {
  Viewer: { HERSELF: "email isMaintainer isPasskeyMissing letterLanguage state" },
  EditableListing: {
    CARETAKERS: `actingRole changedAt content id kind listing name pausedUntil possibleActs revision slug state
      withdrawnAt`,
    OFFICERS: "internalNote",
  },
  Submission: {
    AUTHORS: `act after answer author baseRevision before changes conflicts createdAt decidedAs decidedAt
      decisionReason id isOutcomeWanted isOwn kind listing listingId listingState mayDecide movesTo municipality name
      question reason restores revision slug state until`,
  },
  ConfirmationRequest: { BEARERS: "choices listings organisation state" },
  ConfirmationChoice: { WITHIN: "municipality" },
  Conflict: { WITHIN: "fields revision" },
  FieldChange: { WITHIN: "after before item label language path" },
  FieldConflict: { WITHIN: "base changedAt changedBy item label language path theirs yours" },
  SuggestionReceipt: { WITHIN: "reference willBeTold" },
  ContentActivity: {
    WITHIN: `category durationMinutes frequency host organiser registration series startsAt status weekday`,
  },
  ContentArea: { WITHIN: "municipality region" },
  ContentConditions: {
    WITHIN: `attendance cost hasChildCare isChildWelcome isLiteracyNeeded isReferralNeeded isRegistrationNeeded
      languageLevel residenceRequirement`,
  },
  ContentContact: { WITHIN: "audience channel consentedOn personName value" },
  ContentHours: { WITHIN: "holidayEves periods preview publicHolidays" },
  ContentLanguage: { WITHIN: "byAppointment contact language mode note service weekdays" },
  ContentMovedTo: { WITHIN: "durationMinutes on startsAt" },
  ContentOccurrenceChange: { WITHIN: "movedTo note on" },
  ContentOnlinePlace: { WITHIN: "joinUrl languageLevel moderator platform rulesUrl" },
  ContentOrganisation: { WITHIN: "canSellServices confirmEveryMonths fundedUntil legalForm wantsCooperation" },
  ContentPeriod: { WITHIN: "from kind label spans to" },
  ContentPlace: { WITHIN: "isAddressWithheld isNational locality municipality point postalCode street" },
  ContentPoint: { WITHIN: "latitude longitude source" },
  ContentSeries: { WITHIN: "changes durationMinutes exdates rdates rrule startsAt startsOn" },
  ContentText: { WITHIN: "field language madeFromRevision origin state text" },
  ListingContent: {
    WITHIN: `accessibility activity conditions contacts kind languages onlinePlace openingHours operators organisation
      place serviceAreas services targetGroups texts`,
  },
};

const ROWS: readonly (readonly [type: string, row: Row])[] = [
  ...Object.entries(OPERATIONS),
  ...Object.entries(DESK_TYPES),
  ...Object.entries(PUBLIC_TYPES).map(([type, fields]) => [type, { EVERYONE: fields }] as const),
];

const wordsOf = (text: string): string[] => text.split(/\s+/).filter((word) => word !== "");

const AUDIENCE_OF: ReadonlyMap<string, Audience> = new Map(
  ROWS.flatMap(([type, row]) =>
    Object.entries(row).flatMap(
      ([audience, fields]) => wordsOf(fields).map((field) => [`${type}.${field}`, audience as Audience] as const), // the keys of a row
    ),
  ),
);

/** Who may see the field, or do the act; undefined when there is no row. */
export const audienceOf = (type: string, field: string): Audience | undefined => AUDIENCE_OF.get(`${type}.${field}`);

export const allRows = (): readonly string[] => [...AUDIENCE_OF.keys()];
