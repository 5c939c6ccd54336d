/** The texts of a listing by language: which there are, in what state, and what a change does to the others. */
import { isRightToLeft } from "../../i18n/routing.ts";
import type { Text, TextField, TextState } from "./content.ts";

/** Who made a text is told for the group, as readers are told it. */
export const GROUPS = {
  PRESENTATION: ["name", "description"],
  PRACTICAL: ["hoursNote", "costNote", "directions", "season", "documents", "dataNote"],
} as const satisfies Readonly<Record<string, readonly TextField[]>>;
export type Group = keyof typeof GROUPS;

export const textOf = (texts: readonly Text[], language: string, field: TextField): string =>
  texts.find((text) => text.language === language && text.field === field)?.text ?? "";

/** What a person writes is hers: a machine's text that she has changed is one that somebody has read. */
export function withText(
  texts: readonly Text[],
  language: string,
  field: TextField,
  written: string,
  origin?: Text["origin"],
): readonly Text[] {
  const known = texts.find((text) => text.language === language && text.field === field);
  if (!known)
    return written === ""
      ? texts
      : [...texts, { field, language, text: written, origin: origin ?? "HUMAN", state: "CURRENT" }];
  if (written === "") return texts.filter((text) => text !== known);
  const by = origin ?? (known.origin === "MACHINE" ? "REVIEWED" : known.origin);
  return texts.map((text) => (text === known ? { ...text, text: written, origin: by, state: "CURRENT" } : text));
}

export type GroupState = "MISSING" | "MACHINE" | TextState;

/** How the texts of a group stand in one language; the worst of them, because that is what there is to do. */
export function stateOf(texts: readonly Text[], group: Group, source: string, language: string): GroupState {
  const fields: readonly TextField[] = GROUPS[group];
  const wanted = fields.filter((field) => textOf(texts, source, field) !== "");
  const there = texts.filter((text) => text.language === language && fields.includes(text.field));
  if (there.length === 0 || wanted.some((field) => textOf(texts, language, field) === "")) return "MISSING";
  if (there.some(({ state }) => state === "STALE")) return "STALE";
  if (there.some(({ origin }) => origin === "MACHINE")) return "MACHINE";
  return there.some(({ state }) => state === "DRAFT") ? "DRAFT" : "CURRENT";
}

/** Somebody has read what a machine made, or has seen that an old translation is still right. */
export const accept = (texts: readonly Text[], group: Group, language: string): readonly Text[] =>
  texts.map((text) =>
    text.language === language && (GROUPS[group] as readonly TextField[]).includes(text.field)
      ? { ...text, state: "CURRENT", origin: text.origin === "MACHINE" ? "REVIEWED" : text.origin }
      : text,
  );

/** The languages that others are translated from, as the API has them. */
const SOURCES = ["fi", "sv", "en"];

/** The language that the others are translated from: the first of these in which there is a name, else the reader's own. */
export function sourceLanguage(texts: readonly Text[], reader: string): string {
  const named = texts.filter(({ field }) => field === "name").map(({ language }) => language);
  return SOURCES.find((language) => named.includes(language)) ?? named[0] ?? reader;
}

/** The name in the reader's language where there is one, else as it was first written. */
export function nameOf(texts: readonly Text[], reader: string, source: string) {
  const named = texts.filter(({ field }) => field === "name");
  const base = reader.split("-")[0];
  const found =
    [reader, base, source].map((language) => named.find((text) => text.language === language)).find((text) => text) ??
    named[0];
  const language = found?.language ?? source;
  return {
    text: found?.text ?? "",
    language,
    direction: isRightToLeft(language) ? ("RTL" as const) : ("LTR" as const),
  };
}
