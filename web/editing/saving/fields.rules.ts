/**
 * A listing taken apart into its fields, each small enough to be changed by one person at a time, and put together
 * again. Two people who change different fields, or different languages of one list, do not clash.
 */
import type { Area, Contact, Content, Feature, Offer, Text, WrittenPeriod } from "../content/content.ts";

/** A path such as `texts/fi/description` or `languages/ar`; what is not there has no entry. */
export type Fields = ReadonlyMap<string, unknown>;

type Entry = [path: string, value: unknown];

const isSaid = (value: unknown) =>
  value !== null && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0);

/** Each part of several values: not a list whose members stand for themselves. */
const RECORDS = ["place", "openingHours", "conditions"] as const;
/** Of one kind of listing only: there, or not at all. */
const WHOLE = ["organisation", "activity"] as const;
const IDS = ["services", "targetGroups", "operators"] as const;
/** An address is right or wrong as a whole: one person's street with another's postal code is neither's. */
const ADDRESS = ["street", "postalCode", "locality"] as const;

function grouped<T>(name: string, items: readonly T[], keyOf: (item: T) => string): Entry[] {
  return [...Map.groupBy(items, keyOf)].map(([key, of]) => [`${name}/${key}`, of]);
}

export function fieldsOf(content: Content): Fields {
  const entries: Entry[] = [
    ...content.texts.map((text): Entry => [`texts/${text.language}/${text.field}`, text.text === "" ? "" : text]),
    ...grouped("languages", content.languages, ({ language }) => language),
    ...grouped("contacts", content.contacts, ({ channel }) => channel),
    ...content.accessibility.map(({ kind, isPresent }): Entry => [`accessibility/${kind}`, isPresent]),
    ...IDS.flatMap((name) => content[name].map((id): Entry => [`${name}/${id}`, true])),
    ...WHOLE.flatMap((name) =>
      Object.entries(content[name] ?? {}).map(([key, value]): Entry => [`${name}/${key}`, value]),
    ),
    ...RECORDS.flatMap((name) => Object.entries(content[name]).map(([key, value]): Entry => [`${name}/${key}`, value])),
    ...content.serviceAreas.map((area): Entry => [`serviceAreas/${writeArea(area)}`, area]),
    ...grouped("openingHours/periods", content.openingHours.periods, ({ kind }) => kind),
    ["place/address", addressOf(content)],
    ["onlinePlace/all", content.onlinePlace],
  ];
  return new Map(entries.filter(([path, value]) => isSaid(value) && !TOLD_OTHERWISE.has(path)));
}

/** Parts of a record that have a field of their own above. */
const TOLD_OTHERWISE = new Set(["openingHours/periods", ...ADDRESS.map((part) => `place/${part}`)]);

export const writeArea = ({ municipality, region }: Area): string =>
  municipality === null ? `region.${region}` : `municipality.${municipality}`;

function addressOf({ place }: Content) {
  const { street, postalCode, locality } = place;
  return ADDRESS.every((part) => place[part] === null) ? null : { street, postalCode, locality };
}

const NO_ADDRESS = { street: null, postalCode: null, locality: null };
const EMPTY = { municipality: null, isNational: false, isAddressWithheld: false, periods: [], attendance: [] };

/** Together again. `like` lends what no field holds: the kind, and the order in which lists stood. */
export function contentOf(fields: Fields, like: Content): Content {
  const record = <Name extends (typeof RECORDS)[number]>(name: Name): Content[Name] =>
    Object.fromEntries(
      Object.keys(like[name]).map((key) => [key, fields.get(`${name}/${key}`) ?? nothingFor(key)]),
    ) as unknown as Content[Name]; // fieldsOf wrote each key under its own path
  const list = <T>(name: string, known: readonly string[]): T[] =>
    keysUnder(fields, name, known).flatMap((key) => fields.get(`${name}/${key}`) as T[]); // as grouped wrote them
  const ofKind = <Name extends (typeof WHOLE)[number]>(name: Name): Content[Name] => {
    const keys = Object.keys(like[name] ?? {});
    const entries = keys.map((key) => [key, fields.get(`${name}/${key}`) ?? null]);
    return (like[name] === null ? null : Object.fromEntries(entries)) as Content[Name]; // fieldsOf wrote each key under its own path
  };
  return {
    ...like,
    organisation: ofKind("organisation"),
    activity: ofKind("activity"),
    texts: textsOf(fields, like),
    place: { ...record("place"), ...NO_ADDRESS, ...(fields.get("place/address") as Partial<Content["place"]>) }, // as addressOf wrote it
    serviceAreas: keysUnder(fields, "serviceAreas", like.serviceAreas.map(writeArea)).map(
      (key) => fields.get(`serviceAreas/${key}`) as Area, // as fieldsOf wrote it
    ),
    openingHours: {
      ...record("openingHours"),
      periods: list<WrittenPeriod>(
        "openingHours/periods",
        like.openingHours.periods.map(({ kind }) => kind),
      ),
    },
    conditions: record("conditions"),
    languages: list<Offer>(
      "languages",
      like.languages.map(({ language }) => language),
    ),
    contacts: inOrderOf(
      like.contacts,
      list<Contact>(
        "contacts",
        like.contacts.map(({ channel }) => channel),
      ),
    ),
    services: keysUnder(fields, "services", like.services),
    targetGroups: keysUnder(fields, "targetGroups", like.targetGroups),
    operators: keysUnder(fields, "operators", like.operators),
    onlinePlace: (fields.get("onlinePlace/all") ?? null) as Content["onlinePlace"], // as fieldsOf wrote it
    accessibility: keysUnder(
      fields,
      "accessibility",
      like.accessibility.map(({ kind }) => kind),
    ).map((kind) => ({ kind, isPresent: fields.get(`accessibility/${kind}`) }) as Feature), // the kinds are those of fieldsOf
  };
}

/** Channels may be mixed in the order in which contacts are shown; those of one channel stand as its field has them. */
function inOrderOf(known: readonly Contact[], contacts: readonly Contact[]): Contact[] {
  const placeOf = ({ channel, value }: Contact) => {
    const at = known.findIndex((one) => one.channel === channel && one.value === value);
    return at < 0 ? known.length : at;
  };
  const placed = [...Map.groupBy(contacts, ({ channel }) => channel).values()].flatMap((group) => {
    const places = group.map(placeOf).sort((one, other) => one - other);
    return group.map((contact, at) => ({ contact, place: places[at] ?? known.length }));
  });
  return placed.sort((one, other) => one.place - other.place).map(({ contact }) => contact);
}

function nothingFor(key: string): unknown {
  if (key === "publicHolidays" || key === "holidayEves") return "UNKNOWN";
  return key in EMPTY ? EMPTY[key as keyof typeof EMPTY] : null;
}

function textsOf(fields: Fields, like: Content): Text[] {
  const pathOf = ({ language, field }: Text) => `texts/${language}/${field}`;
  const there = [...fields.keys()].filter((path) => path.startsWith("texts/"));
  const inOrder = new Set([...like.texts.map(pathOf).filter((path) => fields.has(path)), ...there]);
  return [...inOrder].map((path) => fields.get(path) as Text); // as fieldsOf wrote it
}

/** The second part of all paths under a name, those that are known first and in their order. */
function keysUnder(fields: Fields, name: string, known: readonly string[]): string[] {
  const there = new Set(
    [...fields.keys()].filter((path) => path.startsWith(`${name}/`)).map((path) => path.slice(name.length + 1)),
  );
  return [...new Set([...known.filter((key) => there.has(key)), ...there])];
}
