/** A listing of which nothing is known yet. */
import type { ListingKind } from "../../catalogue/published.ts";
import { UNKNOWN_HOURS } from "../../timetable/opening-hours.ts";
import type { ListingContent } from "./listing-content.ts";

export const emptyContent = (kind: ListingKind): ListingContent => ({
  kind,
  texts: [],
  place: {
    municipality: null,
    isNational: false,
    isAddressWithheld: false,
    street: null,
    postalCode: null,
    locality: null,
    point: null,
  },
  serviceAreas: [],
  languages: [],
  contacts: [],
  services: [],
  targetGroups: [],
  conditions: {
    cost: null,
    attendance: [],
    isChildWelcome: null,
    hasChildCare: null,
    residenceRequirement: null,
    isReferralNeeded: null,
    isRegistrationNeeded: null,
    languageLevel: null,
    isLiteracyNeeded: null,
  },
  accessibility: [],
  openingHours: UNKNOWN_HOURS,
  operators: [],
  onlinePlace: null,
  organisation:
    kind === "ORGANISATION"
      ? { legalForm: null, confirmEveryMonths: 6, fundedUntil: null, canSellServices: null, wantsCooperation: null }
      : null,
  activity: null,
});
