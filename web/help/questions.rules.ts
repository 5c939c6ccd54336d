/** What people ask, and which of it matters on the page of one listing. */

export const TOPICS = [
  "association",
  "cost",
  "authorities",
  "children",
  "language",
  "meeting-place",
  "guidance-point",
  "interpreter",
  "site",
] as const;
export type Topic = (typeof TOPICS)[number];

/** What of a listing the answers rest on. */
export interface AskedListing {
  readonly __typename: "Place" | "Organisation" | "Activity";
  readonly kind: "ORGANISATION" | "MEETING_PLACE" | "GUIDANCE_POINT" | "ACTIVITY";
  readonly cost?: "FREE" | "FEE" | null;
  readonly isChildWelcome?: boolean | null;
  readonly areLanguagesUnknown: boolean;
  readonly isAuthority?: boolean | null;
  readonly operators?: readonly Body[];
  /** Who arranges an activity, and where it is held. */
  readonly organiser?: Body | null;
  readonly host?: Body & { readonly __typename?: string; readonly operators?: readonly Body[] };
}

interface Body {
  readonly isAuthority?: boolean | null;
}

/** All that a reader of this listing meets. */
const bodiesOf = ({ isAuthority, operators = [], organiser, host }: AskedListing): readonly Body[] => [
  { isAuthority },
  ...operators,
  ...(organiser ? [organiser] : []),
  ...(host ? [host, ...(host.operators ?? [])] : []),
];

/** The answers that this listing's own facts give; "UNKNOWN" is an answer too, and never a no. */
export interface Answers {
  readonly cost: "FREE" | "FEE" | "UNKNOWN";
  readonly children: "YES" | "NO" | "UNKNOWN";
  readonly language: "KNOWN" | "UNKNOWN";
  readonly authorities: "AUTHORITY" | "OTHER";
  /** The word for what this is; an activity needs none. */
  readonly kind: "association" | "meeting-place" | "guidance-point" | null;
}

const KIND_TOPIC = {
  ORGANISATION: null,
  MEETING_PLACE: "meeting-place",
  GUIDANCE_POINT: "guidance-point",
  ACTIVITY: null,
} as const;

export function answersFor(listing: AskedListing, isAssociation: boolean): Answers {
  const { isChildWelcome } = listing;
  return {
    cost: listing.cost ?? "UNKNOWN",
    children: isChildWelcome == null ? "UNKNOWN" : isChildWelcome ? "YES" : "NO",
    language: listing.areLanguagesUnknown ? "UNKNOWN" : "KNOWN",
    // One authority among those who run a place is enough for the duty of secrecy to be the law there.
    authorities: bodiesOf(listing).some(({ isAuthority }) => isAuthority) ? "AUTHORITY" : "OTHER",
    kind: isAssociation ? "association" : KIND_TOPIC[listing.kind],
  };
}
