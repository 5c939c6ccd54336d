/** A submission's changes as rows that a person can read down: what the field is called, what stands there, what would. */
import type { ChangedFieldFragment, ComparedContentFragment } from "../../graphql/generated/server/graphql.ts";
import type { ComparisonSpeech } from "./comparison-speech.ts";
import { hoursLines, seriesLines } from "./hours-words.rules.ts";
import { inWords, type Value, valuesOf } from "./values.rules.ts";

export interface Row {
  readonly key: string;
  readonly label: string;
  /** The language that the texts are in, or that is served: its name. */
  readonly language: string | null;
  readonly before: readonly Value[];
  readonly after: readonly Value[];
}

type Content = ComparedContentFragment | null | undefined;

export interface Compared {
  readonly changes: readonly ChangedFieldFragment[];
  readonly before?: Content;
  readonly after?: Content;
}

/** Parts of a list, of which each is there or is not: told together, what goes and what comes. */
const LISTS = ["services", "targetGroups", "operators", "serviceAreas", "accessibility"] as const;
type List = (typeof LISTS)[number];

const listOf = (label: string): List | undefined =>
  LISTS.find((list) => label === list || label.startsWith(`${list}.`));

/** What is compared as a whole, from the documents on both sides. */
function wholeOf(label: string): "hours" | "series" | "people" | undefined {
  if (label === "openingHours.periods") return "hours";
  if (label === "activity.series" || label === "activity.changes") return "series";
  return label === "activity.host" || label === "activity.organiser" ? "people" : undefined;
}

/** ICU's choices have no points in their names. */
export const fieldWords = (label: string, { t }: Pick<ComparisonSpeech, "t">): string =>
  t("field", { field: label.replace(".", "_") });

const FEATURES = [
  "STEP_FREE",
  "LIFT",
  "ACCESSIBLE_TOILET",
  "INDUCTION_LOOP",
  "PRAM_ACCESS",
  "QUIET_ROOM",
  "ACCESSIBLE_PARKING",
] as const;

const isTold = ({ label }: ChangedFieldFragment) => !label.startsWith("textStates.");

function linkName(id: string, sides: readonly Content[]): Value {
  const links = sides.flatMap((side) => [
    ...(side?.operators ?? []),
    ...(side?.activity ? [side.activity.host, ...(side.activity.organiser ? [side.activity.organiser] : [])] : []),
  ]);
  const name = links.find((link) => link.id.endsWith(id))?.listing?.name;
  return name ? { text: name.text, language: name.language, direction: name.direction, isLtr: false } : inWords(id);
}

function itemName({ label, item }: ChangedFieldFragment, compared: Compared, speech: ComparisonSpeech): Value {
  const code = item ?? "";
  if (label === "services") return inWords(speech.nameOf("service", code));
  if (label === "targetGroups") return inWords(speech.nameOf("group", code));
  if (label === "serviceAreas.municipality") return inWords(speech.nameOf("municipality", code));
  if (label === "serviceAreas.region") return inWords(speech.nameOf("region", code));
  if (label === "operators") return linkName(code, [compared.before, compared.after]);
  const kind = FEATURES.find((known) => known === code);
  return inWords(kind ? speech.listing(`accessibility.${kind}`) : code);
}

/** Of an accessibility feature it is said whether it is there; of all else that it is in the list. */
function listRow(list: List, compared: Compared, speech: ComparisonSpeech): Row[] {
  const changes = compared.changes.filter(({ label }) => listOf(label) === list);
  if (changes.length === 0) return [];
  const side = (of: "before" | "after") =>
    changes.flatMap((change) => {
      const [written] = change[of];
      if (written === undefined) return [];
      const name = itemName(change, compared, speech);
      const feature = list === "accessibility" && (written === "false" ? "no" : "yes");
      return feature ? [inWords(speech.profile(`facts.${feature}`, { feature: name.text }))] : [name];
    });
  return [{ key: list, label: fieldWords(list, speech), language: null, before: side("before"), after: side("after") }];
}

function wholeRow(what: "hours" | "series", compared: Compared, speech: ComparisonSpeech): Row[] {
  const isChanged = compared.changes.some(({ label }) => wholeOf(label) === what);
  if (!isChanged) return [];
  const lines = (side: Content) => {
    if (!side) return [];
    return what === "hours" ? hoursLines(side.openingHours.preview, speech) : seriesLines(side, speech);
  };
  const label = fieldWords(what === "hours" ? "openingHours.periods" : "activity.series", speech);
  const [before, after] = [lines(compared.before).map(inWords), lines(compared.after).map(inWords)];
  return [{ key: what, label, language: null, before, after }];
}

function plainRow(change: ChangedFieldFragment, compared: Compared, speech: ComparisonSpeech): Row {
  const { path, label, language } = change;
  const isPeople = wholeOf(label) === "people";
  const values = (written: readonly string[]) =>
    isPeople ? written.map((id) => linkName(id, [compared.before, compared.after])) : valuesOf(change, written, speech);
  return {
    key: path,
    label: fieldWords(label, speech),
    language: language ? speech.languageName(language) : null,
    before: values(change.before),
    after: values(change.after),
  };
}

/** What a reader looks at first stands first. */
const ORDER = ["texts", "languages", "contacts", "place", "conditions"];
const placeIn = ({ label }: ChangedFieldFragment): number => {
  const at = ORDER.indexOf(label.split(".")[0] ?? "");
  return at < 0 ? ORDER.length : at;
};

export function rowsOf(compared: Compared, speech: ComparisonSpeech): Row[] {
  const told = compared.changes.filter(isTold).sort((one, other) => placeIn(one) - placeIn(other));
  const isPlain = ({ label }: ChangedFieldFragment) => {
    const whole = wholeOf(label);
    return listOf(label) === undefined && (whole === undefined || whole === "people");
  };
  return [
    ...told.filter(isPlain).map((change) => plainRow(change, compared, speech)),
    ...wholeRow("hours", compared, speech),
    ...wholeRow("series", compared, speech),
    ...LISTS.flatMap((list) => listRow(list, { ...compared, changes: told }, speech)),
  ];
}
