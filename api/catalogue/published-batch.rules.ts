/**
 * Listings as they travel: flat rows, one list for each kind of part, every row with the number of its listing
 * in the batch, sorted by it. The database makes such batches quickly (one pass over each table) and the
 * snapshot file holds them; here they become records, and what is equal in many becomes one object in memory:
 * a hundred thousand places know a few hundred different weeks and a few thousand ways to serve a language.
 */
import { UNKNOWN_HOURS } from "../timetable/opening-hours.ts";
import type {
  AccessibilityKind,
  Attendance,
  ContactChannel,
  LanguageMode,
  LocalisedNames,
  PublishedActivity,
  PublishedConditions,
  PublishedLanguageOffer,
  PublishedListing,
  PublishedOnlinePlace,
  PublishedText,
} from "./published.ts";
import { readHours, readSeries } from "./timetable-batch.rules.ts";

type Listing = PublishedListing;
/** JSON in a text, so that equal values are found without being read. */
type Json = string;

/** What a listing says of itself, in this order. */
export type ListingRow = readonly [
  id: string,
  slug: string,
  kind: Listing["kind"],
  isListed: boolean,
  municipality: string | null,
  isNational: boolean,
  isAddressWithheld: boolean,
  street: string | null,
  postalCode: string | null,
  locality: string | null,
  latitude: number | null,
  longitude: number | null,
  positionSource: Listing["positionSource"],
  timeZone: string,
  cost: Listing["cost"],
  attendance: Json,
  isChildWelcome: boolean | null,
  languageCount: number | null,
  sourceId: string,
  sourceUrl: string | null,
  sourceTitle: string | null,
  sourceDate: string | null,
  additionalSources: Json,
  collectedOn: string | null,
  needsConfirmation: boolean,
  confirmedAt: string | null,
  confirmedBy: Listing["confirmedBy"],
  isSynthetic: boolean,
  changedAt: string,
  conditions: Json,
  /** Its series is a part of its own: many activities have the same. */
  activity: Omit<PublishedActivity, "series"> | null,
  legalForm: Listing["legalForm"],
  confirmEveryMonths: number | null,
];

/** Where in a row of `texts` each text stands. */
export const TEXT_AT = {
  names: 4,
  descriptions: 5,
  hoursNotes: 6,
  costNotes: 7,
  directions: 8,
  seasons: 9,
  dataNotes: 10,
  documents: 11,
} as const;

type Text = string | null;
export type TextRow = [
  number: number,
  language: string,
  origin: PublishedText["origin"],
  isStale: boolean,
  ...texts: [Text, Text, Text, Text, Text, Text, Text, Text],
];
type Numbered<Parts extends readonly unknown[]> = readonly (readonly [number: number, ...Parts])[];

export interface PublishedBatch {
  readonly listings: readonly ListingRow[];
  /** A row for each language of a field group; the texts stand as TEXT_AT says. */
  readonly texts: readonly Readonly<TextRow>[];
  /** `[language, mode, weekdays, byAppointment, note, confirmedAt, serviceCategory, contactPointId]`, one row each. */
  readonly offers: Numbered<[Json]>;
  readonly contacts: Numbered<[id: string, channel: ContactChannel, value: string]>;
  readonly operators: Numbered<[id: string]>;
  /** As timetable-batch.rules.ts writes opening hours. */
  readonly hours: Numbered<[Json]>;
  /** As timetable-batch.rules.ts writes a series. */
  readonly series: Numbered<[Json]>;
  /** `[platform, languageLevel, moderator, rulesUrl, joinUrl]` */
  readonly online: Numbered<[Json]>;
  readonly services: Numbered<[Json]>;
  readonly targetGroups: Numbered<[Json]>;
  /** `[[municipality, region], …]` */
  readonly serviceAreas: Numbered<[Json]>;
  /** `[[kind, isPresent], …]` */
  readonly accessibility: Numbered<[Json]>;
}

/** One array for all that have nothing to list. */
const NONE: readonly never[] = [];

/** What has been read already, by how it is written: equal parts of many listings become one object. */
class Known<T> {
  readonly #known = new Map<string, T>();
  readonly #read: (written: string) => T;

  constructor(read: (written: string) => T) {
    this.#read = read;
  }

  of(written: string): T {
    const known = this.#known.get(written);
    if (known !== undefined) return known;
    const made = this.#read(written);
    this.#known.set(written, made);
    return made;
  }
}

type Parts = {
  readonly [Part in Exclude<keyof PublishedBatch, "listings">]: readonly (PublishedBatch[Part] | undefined)[];
};

/** Makes records of batches. One serves a whole load, so that equal parts are shared across its batches. */
export class Assembler {
  readonly #words = new Known((word) => word);
  // What is read as a list of words was written as one: by the statement, or by takeApart.
  readonly #lists = new Known((json) => JSON.parse(json) as string[]);
  readonly #attendances = new Known((json) => JSON.parse(json) as Attendance[]);
  readonly #offers = new Known(readOffer);
  readonly #hours = new Known(readHours);
  readonly #series = new Known(readSeries);
  readonly #areas = new Known(readAreas);
  readonly #features = new Known(readFeatures);
  readonly #conditions = new Known(readConditions);

  /** The records of a batch, in its order. */
  assemble(batch: PublishedBatch): Listing[] {
    const count = batch.listings.length;
    const parts = {
      texts: byNumber(batch.texts, count),
      offers: byNumber(batch.offers, count),
      contacts: byNumber(batch.contacts, count),
      operators: byNumber(batch.operators, count),
      hours: byNumber(batch.hours, count),
      series: byNumber(batch.series, count),
      online: byNumber(batch.online, count),
      services: byNumber(batch.services, count),
      targetGroups: byNumber(batch.targetGroups, count),
      serviceAreas: byNumber(batch.serviceAreas, count),
      accessibility: byNumber(batch.accessibility, count),
    };
    return batch.listings.map((row, number) => this.#assembleOne(row, number, parts));
  }

  #assembleOne(row: ListingRow, number: number, parts: Parts): Listing {
    const texts = parts.texts[number] ?? NONE;
    const one = <T>(known: Known<readonly T[]>, rows: readonly (readonly [number, Json])[] | undefined) =>
      rows?.[0] ? known.of(rows[0][1]) : NONE;
    const hours = parts.hours[number]?.[0];
    const series = parts.series[number]?.[0];
    const online = parts.online[number]?.[0];
    // One object with all its fields from the start is the smallest there is.
    return {
      id: row[0],
      slug: row[1],
      kind: this.#share(row[2]),
      isListed: row[3],
      names: textsAt(texts, TEXT_AT.names),
      descriptions: textsAt(texts, TEXT_AT.descriptions),
      hoursNotes: textsAt(texts, TEXT_AT.hoursNotes),
      costNotes: textsAt(texts, TEXT_AT.costNotes),
      directions: textsAt(texts, TEXT_AT.directions),
      seasons: textsAt(texts, TEXT_AT.seasons),
      dataNotes: textsAt(texts, TEXT_AT.dataNotes),
      documents: textsAt(texts, TEXT_AT.documents),
      municipality: row[4],
      isNational: row[5],
      isAddressWithheld: row[6],
      street: row[7],
      postalCode: row[8],
      locality: this.#share(row[9]),
      latitude: row[10],
      longitude: row[11],
      positionSource: this.#share(row[12]),
      timeZone: this.#share(row[13]),
      cost: row[14],
      attendance: this.#attendances.of(row[15]),
      isChildWelcome: row[16],
      conditions: this.#conditions.of(row[29]),
      languageCount: row[17],
      languageOffers: parts.offers[number]?.map(([, json]) => this.#offers.of(json)) ?? NONE,
      services: one(this.#lists, parts.services[number]),
      targetGroups: one(this.#lists, parts.targetGroups[number]),
      contactPoints: parts.contacts[number]?.map(([, id, channel, value]) => ({ id, channel, value })) ?? NONE,
      openingHours: hours ? this.#hours.of(hours[1]) : UNKNOWN_HOURS,
      serviceAreas: one(this.#areas, parts.serviceAreas[number]),
      accessibility: one(this.#features, parts.accessibility[number]),
      sourceId: this.#share(row[18]),
      sourceUrl: this.#share(row[19]),
      sourceTitle: this.#share(row[20]),
      sourceDate: this.#share(row[21]),
      additionalSources: this.#lists.of(row[22]),
      collectedOn: this.#share(row[23]),
      needsConfirmation: row[24],
      confirmedAt: row[25],
      confirmedBy: this.#share(row[26]),
      confirmEveryMonths: row[32],
      isSynthetic: row[27],
      changedAt: this.#share(row[28]),
      operatorIds: parts.operators[number]?.map(([, id]) => id) ?? NONE,
      legalForm: this.#share(row[31]),
      online: online ? readOnlinePlace(online[1]) : null,
      activity: row[30] && { ...row[30], series: series ? this.#series.of(series[1]) : null },
    };
  }

  /** The same text, held once. */
  #share<T extends string | null>(text: T): T {
    return text === null ? text : (this.#words.of(text) as T); // it gives back an equal text, hence one of the same type
  }
}

/** The rows of each listing, which stand together; undefined for a listing that has none. */
function byNumber<Row extends readonly [number, ...unknown[]]>(rows: readonly Row[], count: number) {
  const runs = new Array<Row[] | undefined>(count);
  for (let from = 0; from < rows.length; ) {
    const number = rows[from]?.[0] ?? 0;
    let to = from + 1;
    while (rows[to]?.[0] === number) to += 1;
    runs[number] = rows.slice(from, to);
    from = to;
  }
  return runs;
}

function textsAt(
  rows: readonly Readonly<TextRow>[],
  at: (typeof TEXT_AT)[keyof typeof TEXT_AT],
): readonly PublishedText[] {
  const count = rows.reduce((sum, row) => (row[at] === null ? sum : sum + 1), 0);
  if (count === 0) return NONE;
  const texts = new Array<PublishedText>(count);
  let length = 0;
  for (const row of rows) {
    const text = row[at];
    if (text !== null) texts[length++] = { language: row[1], text, origin: row[2], isStale: row[3] };
  }
  return texts;
}

// The shapes below are those in which the statement and takeApart write.

function readOffer(json: Json): PublishedLanguageOffer {
  const [language, mode, weekdays, byAppointment, note, confirmedAt, serviceCategory, contactPointId] = JSON.parse(
    json,
  ) as [
    string,
    LanguageMode | null,
    number[],
    boolean | null,
    LocalisedNames,
    string | null,
    string | null,
    string | null,
  ];
  return { language, mode, weekdays, byAppointment, note, confirmedAt, serviceCategory, contactPointId };
}

function readConditions(json: Json): PublishedConditions {
  const [residence, isReferralNeeded, isRegistrationNeeded, hasChildCare, languageLevel, isLiteracyNeeded] = JSON.parse(
    json,
  ) as [
    PublishedConditions["residence"],
    boolean | null,
    boolean | null,
    boolean | null,
    PublishedConditions["languageLevel"],
    boolean | null,
  ];
  return { residence, isReferralNeeded, isRegistrationNeeded, hasChildCare, languageLevel, isLiteracyNeeded };
}

function readOnlinePlace(json: Json): PublishedOnlinePlace {
  const [platform, languageLevel, moderator, rulesUrl, joinUrl] = JSON.parse(json) as [
    string,
    PublishedOnlinePlace["languageLevel"],
    LocalisedNames,
    string | null,
    string | null,
  ];
  return { platform, languageLevel, moderator, rulesUrl, joinUrl };
}

function readAreas(json: Json): Listing["serviceAreas"] {
  return (JSON.parse(json) as [string | null, string | null][]).map(([municipality, region]) => ({
    municipality,
    region,
  }));
}

function readFeatures(json: Json): Listing["accessibility"] {
  return (JSON.parse(json) as [AccessibilityKind, boolean][]).map(([kind, isPresent]) => ({ kind, isPresent }));
}
