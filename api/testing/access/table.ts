/**
 * Who may do what: the table. Every question and every act has a row, and so has every field of every type; the test
 * beside it (access-matrix.test.ts) fails when one is missing, and when a row speaks of something that is no
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
  ROLES: "whoever has a role that counts now",
  OFFICERS: "the officers of its municipality, and maintainers",
  AUTHOR: "whoever it is by or about, alone",
  AUTHORS: "whoever wrote it, the officers of its municipality, and maintainers",
  GIVERS: "whoever it is about, the editors of that organisation, the officers of its municipality, and maintainers",
  MAINTAINERS: "maintainers",
  NOBODY: "nobody at all",
  WITHIN: "whoever was shown the thing that it is a part of",
} as const;
export type Audience = keyof typeof AUDIENCES;

/** Names of fields, with spaces between them. */
type Row = Partial<Record<Audience, string>>;

const OPERATIONS: Record<"Query" | "Mutation", Row> = {
  Query: {
    EVERYONE: `activity asOf checkOpeningHours checkSeries dataSources formerListing languages listing listingMovedTo
      listings mapMarkers municipalities municipality node nodes occurrences organisation place postalCode regions
      serviceCategories site suggestionChallenge targetGroups wellbeingCounties`,
    HERSELF: "viewer",
    SIGNED_IN: "claimWays",
    AUTHOR: "draft drafts ownClaims ownSubmissions",
    BEARERS: "confirmationRequest",
    CARETAKERS: "compareRevisions editableListing history invitations openings previewListing",
    GIVERS: "memberships",
    EDITORS: "listingsToConfirm ownListings",
    AUTHORS: "submission submissions",
    OFFICERS: "brokenLinks claims municipalityReports personalDataFindings tendedListings",
    MAINTAINERS: "accounts auditTrail duplicates installation jobs letters verifyAuditTrail vocabulary",
  },
  Mutation: {
    EVERYONE: "reportListing sendSuggestionCode suggestListing",
    SIGNED_IN: `chooseLetterLanguage claimOrganisation discardDraft eraseMyAccount saveDraft signOutDevices
      submitListing`,
    AUTHOR: "acceptInvitation answerSubmission recallClaim recallSubmission redeemClaimCode",
    BEARERS: "confirmByLink takeAddressBack",
    ROLES: "proposeTranslation",
    CARETAKERS: `chooseRhythm closeListing confirmListing confirmListings inviteEditor pauseListing reopenListing
      restoreRevision resumeListing withdrawListing`,
    GIVERS: "endMembership withdrawInvitation",
    OFFICERS: `approveSubmission askBack grantClaim inviteOfficer printClaimLetter redactListing refuseClaim
      rejectSubmission settleFinding settleLink`,
    MAINTAINERS: `correctTerm disableAccount enableAccount forgetPasskeys inviteMaintainer mergeListings putBackTerm
      retryJob retryLetter`,
  },
};

/** What is seen at the desk only, and parts of it. */
const DESK_TYPES: Record<string, Row> = {
  Viewer: {
    HERSELF: `devices email invitations isMaintainer isPasskeyMissing letterLanguage memberships municipalityCodes passkeys personalData state territory`,
  },
  Device: { WITHIN: "expiresAt id isCurrent isWithPasskey since userAgent" },
  Passkey: { WITHIN: "id isBackedUp name since" },
  Draft: { AUTHOR: "baseRevision form subject updatedAt" },
  Account: { MAINTAINERS: "createdAt email id isOwn lastSeenOn memberships passkeyCount state" },
  AccountConnection: { WITHIN: "nodes pageInfo totalCount" },
  Membership: { GIVERS: "email id isOwn lastSeenOn mayEnd role scope since" },
  MembershipConnection: { WITHIN: "nodes pageInfo totalCount" },
  Invitation: { GIVERS: "email expiresAt id role scope sentAt" },
  InvitationConnection: { WITHIN: "nodes pageInfo totalCount" },
  RoleScope: { WITHIN: "code kind name organisationId" },
  EditableListing: {
    CARETAKERS: `actingRole changedAt content id kind listing name pausedUntil possibleActs revision slug state
      withdrawnAt`,
    OFFICERS: "internalNote",
  },
  OwnListing: { EDITORS: "changedAt id kind municipality name openedThisMonth slug state" },
  OpeningsOfMonth: { CARETAKERS: "count month" },
  MunicipalityReport: { OFFICERS: "gaps listed listings municipality" },
  ListingGapCount: { WITHIN: "count gap" },
  TerritoryPart: { WITHIN: "municipality reports submissions" },
  DuplicatePage: { WITHIN: "nodes totalCount" },
  DuplicatePair: { MAINTAINERS: "because one other" },
  OwnSubmission: { AUTHOR: "createdAt id name question state" },
  ProposedText: { WITHIN: "field language text" },
  TranslationNotMade: { WITHIN: "reason" },
  Submission: {
    AUTHORS: `act after answer author authorLanguage baseRevision before canBeAsked changes conflicts createdAt decidedAs decidedAt
      decisionReason id isOutcomeWanted isOwn kind listing listingId listingRevision listingState mayDecide movesTo municipality name
      question reason report restores revision slug state until`,
  },
  SubmissionReport: { WITHIN: "reason suggestedValue voices" },
  SubmissionConnection: { WITHIN: "nodes pageInfo totalCount" },
  Revision: { CARETAKERS: "act author changes content createdAt isOwn isRedacted number reason state" },
  RevisionConnection: { WITHIN: "nodes pageInfo totalCount" },
  Claim: {
    AUTHORS: `address claimantEmail createdAt decidedAt decisionReason expiresAt id isLookedAfter mayDecide mayRecall
      method note organisation printedAt provenAt state step`,
  },
  ClaimLetter: { OFFICERS: "claim code" },
  ClaimWays: { SIGNED_IN: "addresses" },
  PersonalDataFinding: { OFFICERS: "foundAt id isAccepted kind listing path settledAt" },
  BrokenLink: { OFFICERS: "checkedAt failingSince listing lookedAt outcome url" },
  TendedPage: { WITHIN: "nodes totalCount" },
  TendedListing: {
    OFFICERS: "changedAt editorCount freshness id kind municipality name slug state",
  },
  Installation: {
    MAINTAINERS: `catalogueCheckedAt catalogueVersion commit hasJobs hasMailServer isDetached lastLetterAt
      lettersGivenUp lettersWaiting settings startedAt version`,
  },
  Setting: { MAINTAINERS: "default isDefault isSecret isSet name value" },
  VocabularyTerm: { MAINTAINERS: "code list listingCount missing name names" },
  TermName: { WITHIN: "isCorrected loadedName locale name" },
  ChangedTermName: { MAINTAINERS: "code list locale name" },
  Job: { MAINTAINERS: "about failuresInARow name nextRunAt runs schedule waiting" },
  JobRun: { WITHIN: "counts endedAt problem startedAt" },
  JobCount: { WITHIN: "count name" },
  Letter: {
    MAINTAINERS: "attempts createdAt id kind language mayBeTriedAgain problem recipient sentAt state",
  },
  AuditConnection: { WITHIN: "nodes pageInfo" },
  AuditEntry: { MAINTAINERS: "act actor actorId at details hash sequence subjectId subjectType" },
  AuditVerdict: { MAINTAINERS: "brokenAt count isWhole lastHash" },
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
  ContactKey: { WITHIN: "channel value" },
  ListingLink: { WITHIN: "id listing" },
  Note: { WITHIN: "language text" },
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
