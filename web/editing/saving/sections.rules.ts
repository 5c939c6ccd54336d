/** The sections of the page: each is saved by itself, and holds some parts of the listing and some of its texts. */
import type { Content, Text, TextField } from "../content/content.ts";
import { isSame } from "./merge.rules.ts";

export const SECTIONS = [
  "presentation",
  "languages",
  "hours",
  "contacts",
  "place",
  "areas",
  "online",
  "operators",
  "offering",
  "facts",
  "accessibility",
  "activity",
  "body",
] as const;
export type Section = (typeof SECTIONS)[number];

export type Part = Exclude<keyof Content, "kind" | "texts">;

interface Held {
  readonly parts: readonly Part[];
  readonly texts: readonly TextField[];
}

export const HELD: Readonly<Record<Section, Held>> = {
  presentation: { parts: [], texts: ["name", "description"] },
  languages: { parts: ["languages"], texts: [] },
  hours: { parts: ["openingHours"], texts: ["hoursNote", "season"] },
  contacts: { parts: ["contacts"], texts: [] },
  place: { parts: ["place"], texts: ["directions"] },
  areas: { parts: ["serviceAreas"], texts: [] },
  online: { parts: ["onlinePlace"], texts: [] },
  operators: { parts: ["operators"], texts: [] },
  offering: { parts: ["services", "targetGroups"], texts: [] },
  facts: { parts: ["conditions"], texts: ["costNote", "documents", "dataNote"] },
  accessibility: { parts: ["accessibility"], texts: [] },
  // Its hours are its dates; what a source says of them in words belongs beside them, and so does the way there.
  activity: { parts: ["activity"], texts: ["season", "hoursNote", "directions"] },
  body: { parts: ["organisation"], texts: [] },
};

/** What each kind of listing has no part of: an organisation has no dates, an activity stands where its host does. */
const NOT_OF: Readonly<Record<Content["kind"], readonly Section[]>> = {
  MEETING_PLACE: ["activity", "body"],
  GUIDANCE_POINT: ["activity", "body"],
  ORGANISATION: ["activity", "online", "operators"],
  ACTIVITY: ["body", "hours", "place", "accessibility", "online", "operators"],
};

export const sectionsOf = ({ kind }: Pick<Content, "kind">): Section[] =>
  SECTIONS.filter((section) => !NOT_OF[kind].includes(section));

/** The save that a field belongs to: its section, or the translation into its language. */
export function saveOf(path: string, language: string, kind: Content["kind"]): string {
  const [part = "", key = "", field = ""] = path.split("/");
  if (part === "texts" && key !== language) return `translation:${key}`;
  const holds = (section: Section) =>
    part === "texts"
      ? HELD[section].texts.some((one) => one === field)
      : HELD[section].parts.some((one) => one === part);
  return sectionsOf({ kind }).find(holds) ?? ALL;
}

/** What of a listing one save is about: some parts, and the texts of some fields in some languages. */
export interface Scope {
  readonly parts: readonly Part[];
  readonly holds: (text: Pick<Text, "field" | "language">) => boolean;
}

export const scopeOf = (section: Section, language: string): Scope => ({
  parts: HELD[section].parts,
  holds: (text) => text.language === language && HELD[section].texts.includes(text.field),
});

/** All that there is: for a listing that is sent for the first time. */
export const EVERYTHING: Scope = { parts: Object.values(HELD).flatMap(({ parts }) => parts), holds: () => true };

/** The scope of a save by its name: a section, everything, or the translation into a language. */
export function scopeNamed(name: string, language: string): Scope {
  if (name === ALL) return EVERYTHING;
  const [kind, into] = name.split(":");
  if (kind === "translation" && into) return translationScope(into);
  const section = SECTIONS.find((one) => one === name);
  return section ? scopeOf(section, language) : EVERYTHING;
}

export const ALL = "all";

/** All texts of one language. */
export const translationScope = (language: string): Scope => ({
  parts: [],
  holds: (text) => text.language === language,
});

export interface TextChange {
  readonly field: TextField;
  readonly language: string;
  /** Null: it is taken away. */
  readonly text: string | null;
  readonly origin: Text["origin"];
}

/** Only what is otherwise than it was. */
export interface Changes extends Partial<Pick<Content, Part>> {
  readonly texts?: readonly TextChange[];
}

const keyOf = ({ field, language }: Pick<Text, "field" | "language">) => `${field} ${language}`;

function textChanges(base: Content, mine: Content, { holds }: Scope): TextChange[] {
  const was = new Map(base.texts.filter(holds).map((text) => [keyOf(text), text]));
  const is = new Map(mine.texts.filter(holds).map((text) => [keyOf(text), text]));
  const written = [...is.values()].filter((text) => {
    const before = was.get(keyOf(text));
    // A text that somebody has accepted is a change, although its words stay.
    return before?.text !== text.text || before.origin !== text.origin || before.state !== text.state;
  });
  const gone = [...was.values()].filter((text) => !is.has(keyOf(text)));
  return [
    ...written.map(({ field, language, text, origin }) => ({ field, language, text, origin })),
    ...gone.map(({ field, language }) => ({ field, language, text: null, origin: "HUMAN" as const })),
  ];
}

export function changesIn(scope: Scope, base: Content, mine: Content): Changes {
  const parts = scope.parts.filter((part) => !isSame(base[part], mine[part]));
  const texts = textChanges(base, mine, scope);
  return { ...Object.fromEntries(parts.map((part) => [part, mine[part]])), ...(texts.length > 0 ? { texts } : {}) };
}

export const isUntouched = (changes: Changes): boolean => Object.keys(changes).length === 0;

/** The listing with what is in a scope as another version has it; everything else stays. */
export function withScope(content: Content, scope: Scope, from: Content): Content {
  const parts = Object.fromEntries(scope.parts.map((part) => [part, from[part]]));
  const texts = [...content.texts.filter((text) => !scope.holds(text)), ...from.texts.filter(scope.holds)];
  return { ...content, ...parts, texts };
}

/** The listing with changes that were kept apart from it: a draft. */
export function withChanges(content: Content, { texts, ...parts }: Changes): Content {
  const changed = new Map((texts ?? []).map((change) => [keyOf(change), change]));
  const kept = content.texts.filter((text) => !changed.has(keyOf(text)));
  const written = (texts ?? []).flatMap(({ field, language, text, origin }): Text[] =>
    text === null ? [] : [{ field, language, text, origin, state: "CURRENT" }],
  );
  return { ...content, ...parts, texts: [...kept, ...written] };
}
