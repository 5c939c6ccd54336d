/** Reads what a client wrote into changes of a listing, or says what is wrong with it, field by field. */
import type { Vocabulary } from "../../catalogue/vocabulary.rules.ts";
import type { FieldProblem } from "../../refusals.ts";
import { checkWrittenHours, type OpeningHoursInput } from "../../timetable/written-hours.rules.ts";
import type { ListingChanges, ListingContent, TextChange, TextField } from "../content/listing-content.ts";
import { readId } from "../content/listing-id.rules.ts";
import { readActivity } from "./activity-read.rules.ts";
import type {
  AreaInput,
  ConditionsInput,
  ListingChangesInput,
  OnlinePlaceInput,
  OrganisationInput,
  PlaceInput,
  TextChangeInput,
} from "./changes-input.ts";
import { readAddress } from "./contact-value.rules.ts";
import { Problems, pathOf } from "./field-problems.rules.ts";
import { readContacts, readLanguages, readNote } from "./reach-read.rules.ts";

export interface ReadChanges {
  readonly changes: ListingChanges;
  readonly problems: readonly FieldProblem[];
}

export const TEXT_LIMITS: Readonly<Record<TextField, number>> = {
  name: 200,
  description: 5000,
  hoursNote: 1000,
  costNote: 1000,
  directions: 1000,
  season: 500,
  documents: 1000,
  dataNote: 1000,
};

const MAX_TEXTS = 400;
const MAX_AREAS = 320;
const MAX_OPERATORS = 20;
const MAX_TERMS = 60;
const MAX_STREET = 200;

export function readTexts(input: readonly TextChangeInput[], vocabulary: Vocabulary, problems: Problems): TextChange[] {
  if (!problems.isFew(input, "changes.texts", MAX_TEXTS)) return [];
  problems.once(input, "changes.texts", ({ field, language }) => `${field} ${language}`);
  return input.map(({ field, language, text, origin, isDraft }, at) => {
    problems.known(language, `changes.texts.${at}.language`, vocabulary.language);
    const rule = { path: `changes.texts.${at}.text`, maximum: TEXT_LIMITS[field] };
    const script = vocabulary.language.get(language)?.script ?? null;
    const isName = field === "name";
    const read = problems.text(text, { ...rule, script, isName, isLine: isName });
    return { field, language, text: read, origin: origin ?? "HUMAN", isDraft: isDraft ?? false };
  });
}

/** Nought and nought is where a form points that was never filled in. */
const isOnEarth = (latitude: number, longitude: number) =>
  Math.abs(latitude) <= 90 && Math.abs(longitude) <= 180 && !(latitude === 0 && longitude === 0);

export function readPlace(input: PlaceInput, vocabulary: Vocabulary, problems: Problems): ListingContent["place"] {
  const path = "changes.place";
  const { municipality = null, postalCode, point } = input;
  if (municipality !== null) problems.known(municipality, `${path}.municipality`, vocabulary.municipality);
  const line = (field: "street" | "locality") =>
    problems.text(input[field], { path: `${path}.${field}`, maximum: MAX_STREET, isLine: true });
  const code = problems.text(postalCode, { path: `${path}.postalCode`, maximum: 12, isLine: true });
  if (code !== null && vocabulary.postalCode.size > 0 && !/^[0-9A-Z -]{3,12}$/i.test(code))
    problems.add(`${path}.postalCode`, "UNKNOWN_VALUE", { value: code });
  if (point && !isOnEarth(point.latitude, point.longitude)) problems.add(`${path}.point`, "UNKNOWN_VALUE");
  return {
    municipality,
    isNational: input.isNational ?? false,
    isAddressWithheld: input.isAddressWithheld ?? false,
    street: line("street"),
    postalCode: code,
    locality: line("locality"),
    // Whoever puts a pin says where it is: as good as what a source published.
    point: point ? { latitude: point.latitude, longitude: point.longitude, source: point.source ?? "PUBLISHED" } : null,
  };
}

function readAreas(
  input: readonly AreaInput[],
  vocabulary: Vocabulary,
  problems: Problems,
): ListingContent["serviceAreas"] {
  const path = "changes.serviceAreas";
  if (!problems.isFew(input, path, MAX_AREAS)) return [];
  problems.once(input, path, ({ municipality, region }) => municipality ?? `region ${region}`);
  return input.map(({ municipality = null, region = null }, at) => {
    if ((municipality === null) === (region === null)) problems.add(`${path}.${at}`, "REQUIRED");
    if (municipality !== null) problems.known(municipality, `${path}.${at}.municipality`, vocabulary.municipality);
    if (region !== null) problems.known(region, `${path}.${at}.region`, vocabulary.region);
    return { municipality, region };
  });
}

function readTerms(input: readonly string[], path: string, known: { has(id: string): boolean }, problems: Problems) {
  if (!problems.isFew(input, path, MAX_TERMS)) return [];
  problems.once(input, path, (id) => id);
  for (const [at, id] of input.entries()) problems.known(id, `${path}.${at}`, known);
  return [...input];
}

const readConditions = (input: ConditionsInput): ListingContent["conditions"] => ({
  cost: input.cost ?? null,
  attendance: [...new Set(input.attendance ?? [])],
  isChildWelcome: input.isChildWelcome ?? null,
  hasChildCare: input.hasChildCare ?? null,
  residenceRequirement: input.residenceRequirement ?? null,
  isReferralNeeded: input.isReferralNeeded ?? null,
  isRegistrationNeeded: input.isRegistrationNeeded ?? null,
  languageLevel: input.languageLevel ?? null,
  isLiteracyNeeded: input.isLiteracyNeeded ?? null,
});

function readHours(input: OpeningHoursInput, problems: Problems): ListingContent["openingHours"] | undefined {
  const { hours, problems: found } = checkWrittenHours(input);
  for (const { field, value } of found)
    problems.add(pathOf("changes.openingHours", field), "HOURS_CANNOT_BE", { value: value ?? undefined });
  for (const [at, { label }] of input.periods.entries())
    readNote(label, `changes.openingHours.periods.${at}.label`, 100, problems);
  return hours ?? undefined;
}

function readOperators(input: readonly string[], problems: Problems): string[] {
  const path = "changes.operators";
  if (!problems.isFew(input, path, MAX_OPERATORS)) return [];
  const ids = input.map((written) => readId(written) ?? "");
  problems.once(ids, path, (id) => id);
  for (const [at, id] of ids.entries())
    if (id === "") problems.add(`${path}.${at}`, "UNKNOWN_VALUE", { value: input[at] });
  return ids;
}

function readWebAddress(written: string | null | undefined, path: string, problems: Problems): string | null {
  if (written == null || written.trim() === "") return null;
  const { value, problem } = readAddress(written);
  if (problem) problems.add(path, problem, { value });
  return value;
}

function readOnlinePlace(input: OnlinePlaceInput | null, problems: Problems): ListingContent["onlinePlace"] {
  if (input === null) return null;
  const path = "changes.onlinePlace";
  const platform = problems.text(input.platform, { path: `${path}.platform`, maximum: 100, isLine: true });
  if (platform === null) problems.add(`${path}.platform`, "REQUIRED");
  return {
    platform: platform ?? "",
    languageLevel: input.languageLevel ?? null,
    moderator: readNote(input.moderator, `${path}.moderator`, 200, problems),
    rulesUrl: readWebAddress(input.rulesUrl, `${path}.rulesUrl`, problems),
    joinUrl: readWebAddress(input.joinUrl, `${path}.joinUrl`, problems),
  };
}

const RHYTHMS = [3, 6, 12];

function readOrganisation(input: OrganisationInput, problems: Problems): ListingContent["organisation"] {
  const confirmEveryMonths = input.confirmEveryMonths ?? 6;
  if (!RHYTHMS.includes(confirmEveryMonths))
    problems.add("changes.organisation.confirmEveryMonths", "UNKNOWN_VALUE", { value: String(confirmEveryMonths) });
  return {
    legalForm: input.legalForm ?? null,
    confirmEveryMonths,
    fundedUntil: problems.date(input.fundedUntil, "changes.organisation.fundedUntil"),
    canSellServices: input.canSellServices ?? null,
    wantsCooperation: input.wantsCooperation ?? null,
  };
}

export interface ReadingRoom {
  readonly vocabulary: Vocabulary;
  /** ISO 3166-1 code of the country whose numbers are written without a prefix. */
  readonly country: string;
}

/** Everything wrong at once, in the order of the fields. */
export function readChanges(input: ListingChangesInput, { vocabulary, country }: ReadingRoom): ReadChanges {
  const problems = new Problems();
  const read = <Given, Read>(given: Given | null | undefined, reader: (given: Given) => Read): Read | undefined =>
    given == null ? undefined : reader(given);
  const { onlinePlace } = input;
  const sections: { readonly [Section in keyof ListingChanges]: ListingChanges[Section] | undefined } = {
    texts: read(input.texts, (texts) => readTexts(texts, vocabulary, problems)),
    place: read(input.place, (place) => readPlace(place, vocabulary, problems)),
    serviceAreas: read(input.serviceAreas, (areas) => readAreas(areas, vocabulary, problems)),
    languages: read(input.languages, (languages) => readLanguages(languages, vocabulary, country, problems)),
    contacts: read(input.contacts, (contacts) => readContacts(contacts, country, problems)),
    services: read(input.services, (ids) => readTerms(ids, "changes.services", vocabulary.serviceCategory, problems)),
    targetGroups: read(input.targetGroups, (ids) =>
      readTerms(ids, "changes.targetGroups", vocabulary.targetGroup, problems),
    ),
    conditions: read(input.conditions, readConditions),
    accessibility: read(input.accessibility, (features) => {
      problems.once(features, "changes.accessibility", ({ kind }) => kind);
      return features.map(({ kind, isPresent }) => ({ kind, isPresent }));
    }),
    openingHours: read(input.openingHours, (hours) => readHours(hours, problems)),
    operators: read(input.operators, (operators) => readOperators(operators, problems)),
    onlinePlace: onlinePlace === undefined ? undefined : readOnlinePlace(onlinePlace, problems),
    organisation: read(input.organisation, (organisation) => readOrganisation(organisation, problems)),
    activity: read(input.activity, (activity) => readActivity(activity, vocabulary, problems)),
  };
  const given = Object.entries(sections).filter(([, section]) => section !== undefined);
  // Undefined sections are left out, and with them the only difference between the two types.
  return { changes: Object.fromEntries(given) as ListingChanges, problems: problems.list };
}
