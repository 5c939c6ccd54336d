/**
 * A listing's document taken apart into leaves, each a path and what stands there. A leaf is the smallest thing that two
 * people can change without getting into each other's way: one text in one language, all that is said of one language of
 * service, the numbers of one kind of contact. Versions are compared and merged leaf by leaf, and put together again.
 */
import { arrangeContent } from "./content-order.rules.ts";
import {
  type ContentActivity,
  type ContentContact,
  type ContentLanguage,
  type ContentOccurrenceChange,
  type ListingContent,
  TEXT_FIELDS,
  type TextField,
} from "./listing-content.ts";

export type Leaves = ReadonlyMap<string, unknown>;

type Entry = readonly [path: string, value: unknown];

const entriesOf = (section: string, fields: object): Entry[] =>
  Object.entries(fields).map(([name, value]) => [`${section}.${name}`, value]);

const present = (section: string, names: readonly string[]): Entry[] =>
  names.map((name) => [`${section}.${name}`, true]);

const grouped = <Item>(section: string, items: readonly Item[], keyOf: (item: Item) => string): Entry[] =>
  [...Map.groupBy(items, keyOf)].map(([key, group]) => [`${section}.${key}`, group]);

function textLeaves({ texts }: ListingContent): Entry[] {
  const told = texts.map(({ field, language, text }): Entry => [`texts.${field}.${language}`, text]);
  // Who made a text is told once for its group, as the table holds it.
  const made = texts.map(
    ({ field, language, origin, state, madeFromRevision }): Entry => [
      `textStates.${TEXT_FIELDS[field]}.${language}`,
      { origin, state, madeFromRevision },
    ],
  );
  return [...told, ...made];
}

function placeLeaves({ place }: ListingContent): Entry[] {
  // An address is right or wrong as a whole: one person's street with another's postal code is neither's.
  const { street, postalCode, locality, ...rest } = place;
  const address = street === null && postalCode === null && locality === null ? null : { street, postalCode, locality };
  return entriesOf("place", { ...rest, address });
}

function activityLeaves({ activity }: ListingContent): Entry[] {
  if (activity === null) return [];
  const { host, organiser, category, status, registration, changes, ...series } = activity;
  return [
    ...entriesOf("activity", { host, organiser, category, status, registration, series }),
    ...changes.map(({ on, ...change }): Entry => [`activity.changes.${on}`, change]),
  ];
}

export function leavesOf(content: ListingContent): Leaves {
  const { publicHolidays, holidayEves, periods } = content.openingHours;
  return new Map<string, unknown>([
    ...textLeaves(content),
    ...placeLeaves(content),
    ...present(
      "serviceAreas",
      content.serviceAreas.map(({ municipality, region }) =>
        municipality ? `municipality.${municipality}` : `region.${region}`,
      ),
    ),
    ...grouped("languages", content.languages, ({ language }) => language),
    ...grouped("contacts", content.contacts, ({ channel }) => channel),
    ...present("services", content.services),
    ...present("targetGroups", content.targetGroups),
    ...entriesOf("conditions", content.conditions),
    ...content.accessibility.map(({ kind, isPresent }): Entry => [`accessibility.${kind}`, isPresent]),
    ...entriesOf("openingHours", { publicHolidays, holidayEves }),
    ...grouped("openingHours.periods", periods, ({ kind }) => kind),
    ...present("operators", content.operators),
    ["onlinePlace", content.onlinePlace],
    ...entriesOf("organisation", content.organisation ?? {}),
    ...activityLeaves(content),
  ]);
}

/** All leaves below a path, by the rest of their paths. */
function below(leaves: Leaves, section: string): [rest: string, value: unknown][] {
  const start = `${section}.`;
  return [...leaves].flatMap(([path, value]) => (path.startsWith(start) ? [[path.slice(start.length), value]] : []));
}

const namesBelow = (leaves: Leaves, section: string): string[] => below(leaves, section).map(([name]) => name);

/** What leavesOf took apart: the values are what they were, so each section has its own shape again. */
const sectionOf = <Shape>(leaves: Leaves, section: string): Shape =>
  Object.fromEntries(below(leaves, section).filter(([rest]) => !rest.includes("."))) as Shape;

function textsOf(leaves: Leaves): ListingContent["texts"] {
  return below(leaves, "texts").map(([path, text]) => {
    const [field, language = ""] = path.split(".") as [TextField, string]; // as leavesOf wrote it
    const made = leaves.get(`textStates.${TEXT_FIELDS[field]}.${language}`);
    const { origin, state, madeFromRevision } = made as Pick<
      ListingContent["texts"][number],
      "origin" | "state" | "madeFromRevision"
    >; // leavesOf writes one for every text
    return { field, language, text: String(text), origin, state, madeFromRevision };
  });
}

function activityOf(leaves: Leaves): ContentActivity | null {
  if (!leaves.has("activity.host")) return null;
  const { series, ...facts } = sectionOf<ContentActivity & { series: Partial<ContentActivity> }>(leaves, "activity");
  const changes = below(leaves, "activity.changes").map(
    ([on, change]) => ({ on, ...(change as Omit<ContentOccurrenceChange, "on">) }), // as leavesOf wrote it
  );
  return { ...facts, ...series, changes };
}

/**
 * Contacts of a channel stand in the order of their leaf. How the channels are mixed is no leaf: `order` says it, and what
 * it does not have comes last.
 */
function contactsOf(leaves: Leaves, order: readonly ContentContact[]): ContentContact[] {
  const placeOf = ({ channel, value }: ContentContact) => {
    const at = order.findIndex((contact) => contact.channel === channel && contact.value === value);
    return at < 0 ? order.length : at;
  };
  const placed = below(leaves, "contacts").flatMap(([, group]) => {
    const contacts = group as ContentContact[]; // as leavesOf wrote it
    const places = contacts.map(placeOf).sort((one, other) => one - other);
    return contacts.map((contact, at) => ({ contact, place: places[at] ?? order.length }));
  });
  return placed.sort((one, other) => one.place - other.place).map(({ contact }) => contact);
}

/** The opposite of leavesOf. */
export function contentOfLeaves(
  leaves: Leaves,
  { kind, contacts }: Pick<ListingContent, "kind" | "contacts">,
): ListingContent {
  const { address, ...place } = sectionOf<ListingContent["place"] & { address: object | null }>(leaves, "place");
  const organisation = sectionOf<NonNullable<ListingContent["organisation"]>>(leaves, "organisation");
  const hours = sectionOf<ListingContent["openingHours"]>(leaves, "openingHours");
  return arrangeContent({
    kind,
    texts: textsOf(leaves),
    place: { ...place, street: null, postalCode: null, locality: null, ...address },
    serviceAreas: namesBelow(leaves, "serviceAreas").map((name) => {
      const [level, code = null] = name.split(".");
      return level === "municipality" ? { municipality: code, region: null } : { municipality: null, region: code };
    }),
    languages: below(leaves, "languages").flatMap(([, offers]) => offers as ContentLanguage[]), // as leavesOf wrote it
    contacts: contactsOf(leaves, contacts),
    services: namesBelow(leaves, "services"),
    targetGroups: namesBelow(leaves, "targetGroups"),
    conditions: sectionOf(leaves, "conditions"),
    accessibility: below(leaves, "accessibility").map(([kindOfFeature, isPresent]) => ({
      kind: kindOfFeature as ListingContent["accessibility"][number]["kind"], // as leavesOf wrote it
      isPresent: isPresent === true,
    })),
    openingHours: {
      ...hours,
      periods: below(leaves, "openingHours.periods").flatMap(
        ([, periods]) => periods as ListingContent["openingHours"]["periods"], // as leavesOf wrote it
      ),
    },
    operators: namesBelow(leaves, "operators"),
    onlinePlace: (leaves.get("onlinePlace") ?? null) as ListingContent["onlinePlace"], // as leavesOf wrote it
    organisation: Object.keys(organisation).length > 0 ? organisation : null,
    activity: activityOf(leaves),
  });
}
