import type {
  AccessibilityKind,
  Attendance,
  ContactChannel,
  LanguageMode,
  ListingKind,
} from "../graphql/generated/server/graphql.ts";
import { type IconId, isIconId } from "../ui/icon-ids.ts";

/** Which picture stands beside which word. */

export const KIND_ICONS: Record<ListingKind, IconId> = {
  ORGANISATION: "organisation",
  MEETING_PLACE: "meeting-place",
  GUIDANCE_POINT: "guidance-point",
  ACTIVITY: "activity",
};

export const MODE_ICONS: Record<LanguageMode, IconId> = {
  SPOKEN_BY_STAFF: "spoken",
  SPOKEN_BY_VOLUNTEER: "spoken-by-volunteer",
  INTERPRETER_ON_REQUEST: "interpretation",
  REMOTE_INTERPRETER: "remote-interpreter",
  WRITTEN_MATERIAL: "forms-help",
  EASY_LANGUAGE: "easy-language",
  SIGN_LANGUAGE: "sign-language",
};

export const ATTENDANCE_ICONS: Record<Attendance, IconId> = {
  IN_PERSON: "person",
  PHONE: "phone",
  ONLINE: "digital-help",
};

export const CHANNEL_ICONS: Record<ContactChannel, IconId> = {
  PHONE: "phone",
  SMS: "chat",
  WHATSAPP: "chat",
  TELEGRAM: "chat",
  SIGNAL: "chat",
  EMAIL: "mail",
  WEBSITE: "globe",
  BOOKING: "booking",
};

export const ACCESSIBILITY_ICONS: Record<AccessibilityKind, IconId> = {
  STEP_FREE: "wheelchair",
  LIFT: "lift",
  ACCESSIBLE_TOILET: "toilet",
  INDUCTION_LOOP: "ear",
  PRAM_ACCESS: "pram",
  QUIET_ROOM: "quiet",
  ACCESSIBLE_PARKING: "parking",
};

const GROUP_ICONS: Readonly<Record<string, IconId>> = {
  "all-immigrants": "globe",
  "all-residents": "residents",
  "parents-at-home": "pram",
  "young-people": "youth",
  elderly: "seniors",
  women: "women-activities",
  disabled: "wheelchair",
  "long-term-ill": "health",
  refugees: "refugee-reception",
  undocumented: "residence-permits",
  workers: "employment",
  students: "education",
  couples: "integration-services",
  associations: "civic",
  volunteers: "volunteering",
  employers: "entrepreneurship",
};

/** Services are pictured by their own ids; one that is newer than the sprite gets a neutral picture. */
export function serviceIcon(id: string): IconId {
  return isIconId(id) ? id : "info";
}

export function targetGroupIcon(id: string): IconId {
  return GROUP_ICONS[id] ?? (isIconId(id) ? id : "person");
}
