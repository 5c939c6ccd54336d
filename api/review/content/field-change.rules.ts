/** A change of a leaf as a person can be shown it: what it is called, and what stood there before and after, as short texts. */
import type { OpeningPeriod } from "../../timetable/opening-hours.ts";
import { writeOsmHours } from "../../timetable/osm/osm-write.rules.ts";
import type { ContentContact, ContentLanguage } from "./listing-content.ts";

export interface LeafLabel {
  /** A stable key for the words of the desk: `texts.name`, `place.street`, `contacts.PHONE`. */
  readonly label: string;
  /** Of a text, or of a language of service. */
  readonly language: string | null;
  /** What of a list it is: the id of a service category, the code of an area, a day. */
  readonly item: string | null;
}

export function labelOf(path: string): LeafLabel {
  const [section = "", ...rest] = path.split(".");
  const [first = null, second = null] = rest;
  if (section === "texts" || section === "textStates")
    return { label: `${section}.${first}`, language: second, item: null };
  if (section === "languages") return { label: section, language: first, item: null };
  if (["services", "targetGroups", "operators"].includes(section))
    return { label: section, language: null, item: first };
  if (section === "accessibility") return { label: section, language: null, item: first };
  // serviceAreas.region.01, contacts.PHONE, openingHours.periods.REGULAR, activity.changes.2026-12-01
  return { label: first === null ? section : `${section}.${first}`, language: null, item: second };
}

const writeContact = ({ value, personName, audience }: ContentContact) =>
  [value, personName, audience === "PROFESSIONAL" ? audience : null].filter(Boolean).join(" · ");

const writeOffer = ({ mode, service, contact, weekdays, byAppointment }: ContentLanguage) =>
  [mode ?? "UNKNOWN", service, contact?.value, weekdays.join(","), byAppointment ? "BY_APPOINTMENT" : ""]
    .filter(Boolean)
    .join(" · ");

function writePeriods(periods: readonly OpeningPeriod[]): string[] {
  const told = writeOsmHours({ periods, publicHolidays: "UNKNOWN", holidayEves: "UNKNOWN" });
  return told.osm === null ? periods.map((period) => JSON.stringify(period)) : [told.osm];
}

const isObject = (value: unknown): value is object => typeof value === "object" && value !== null;

const writeObject = (value: object): string[] =>
  Object.entries(value).flatMap(([name, part]) => {
    if (part === null || (Array.isArray(part) && part.length === 0)) return [];
    return [`${name}: ${isObject(part) ? JSON.stringify(part) : part}`];
  });

/** Empty for nothing, else one short text for each thing that stands there. Codes stay codes: the desk has words for them. */
export function writeLeaf(path: string, value: unknown): string[] {
  if (value === undefined || value === null) return [];
  // Each leaf has the shape that leavesOf gave it.
  if (path.startsWith("contacts.")) return (value as ContentContact[]).map(writeContact);
  if (path.startsWith("languages.")) return (value as ContentLanguage[]).map(writeOffer);
  if (path.startsWith("openingHours.periods.")) return writePeriods(value as OpeningPeriod[]);
  if (path === "place.address") return Object.values(value).filter((part): part is string => typeof part === "string");
  if (Array.isArray(value)) return value.map(String);
  return isObject(value) ? writeObject(value) : [String(value)];
}
