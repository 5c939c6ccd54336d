import type { IconId } from "../../ui/icon-ids.ts";
import type { Section } from "../saving/sections.rules.ts";

/** A picture for each section; its words stand beside it. */
export const SECTION_ICONS: Readonly<Record<Section, IconId>> = {
  presentation: "info",
  languages: "interpretation",
  hours: "clock",
  contacts: "phone",
  place: "pin",
  areas: "map",
  online: "globe",
  operators: "person",
  offering: "list",
  facts: "forms-help",
  accessibility: "wheelchair",
  activity: "calendar",
  body: "organisation",
};
