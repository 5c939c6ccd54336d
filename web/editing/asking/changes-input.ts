import type { Changes } from "../saving/sections.rules.ts";
import { hoursInput } from "./checks.queries.ts";
import { API_FIELD } from "./content.queries.ts";
import { seriesInput } from "./series.queries.ts";

/** The changes as the API takes them. */
export function changesInput({ texts, openingHours, activity, ...parts }: Changes) {
  const given = { ...parts } as Record<string, unknown>; // the parts of the content are the API's own, name by name
  if (texts) given.texts = texts.map((text) => ({ ...text, field: API_FIELD[text.field] }));
  if (openingHours) given.openingHours = hoursInput(openingHours);
  if (activity) {
    const { series, ...facts } = activity;
    given.activity = { ...facts, series: series && seriesInput(series) };
  }
  return given;
}
