/**
 * The real data of seeds/data as the published records that the seed makes of it, without a database. Ids are those of
 * the files, so that a test can name a listing; an activity is its host's id, "#" and its name.
 */
import { readFileSync } from "node:fs";
import type {
  Attendance,
  LocalisedNames,
  PublishedArea,
  PublishedLanguage,
  PublishedListing,
  PublishedMunicipality,
  PublishedTerm,
  PublishedText,
  PublishedVocabulary,
} from "../catalogue/published.ts";
import { UNKNOWN_HOURS } from "../timetable/opening-hours.ts";

interface ActivityRecord {
  readonly name: LocalisedNames;
  readonly kind: string;
  readonly languages?: readonly string[];
  readonly audience?: readonly string[];
  readonly free?: boolean;
  readonly season?: string;
}

interface ListingRecord {
  readonly id: string;
  readonly kind: "ORGANISATION" | "MEETING_PLACE" | "GUIDANCE_POINT";
  readonly name: LocalisedNames;
  readonly description: LocalisedNames;
  readonly operator?: string;
  readonly municipalityCode?: string;
  readonly address?: {
    readonly street?: string;
    readonly postalCode?: string;
    readonly city?: string;
    readonly note?: string;
  };
  readonly addressWithheld?: boolean;
  readonly languages?: readonly string[];
  readonly services: readonly string[];
  readonly targetGroups: readonly string[];
  readonly cost?: "free" | "fee";
  readonly modes?: readonly ("in-person" | "phone" | "online")[];
  readonly national?: boolean;
  readonly serviceArea?: readonly { readonly municipalityCode?: string; readonly regionCode?: string }[];
  readonly activities?: readonly ActivityRecord[];
}

interface LanguageRecord {
  readonly code: string;
  readonly iso639_3: string;
  readonly autonym: string;
  readonly script: string | null;
  readonly direction: "ltr" | "rtl";
  readonly group: string;
  readonly name: LocalisedNames;
  readonly aliases?: readonly string[];
  readonly partOf?: string;
}

interface MunicipalityRecord {
  readonly code: string;
  readonly name: LocalisedNames;
  readonly region: { readonly code: string; readonly name: LocalisedNames };
}

interface TermRecord {
  readonly id: string;
  readonly label: LocalisedNames;
}

interface TermWords {
  readonly names: LocalisedNames;
  readonly words: Readonly<Record<string, readonly string[]>>;
}

interface OperatorTable {
  readonly bodies: Readonly<Record<string, readonly string[]>>;
  readonly listings: Readonly<Record<string, string>>;
  readonly names: Readonly<Record<string, LocalisedNames>>;
}

// The files are checked by the seed, which refuses what has another shape; here they are taken at their word.
const read = <Shape>(file: string): Shape =>
  JSON.parse(readFileSync(new URL(`../../seeds/data/${file}`, import.meta.url), "utf8")) as Shape;

/** What a listing says when no source said anything. */
export const UNKNOWN_LISTING: PublishedListing = {
  id: "",
  slug: "",
  kind: "ORGANISATION",
  isListed: true,
  names: [],
  descriptions: [],
  hoursNotes: [],
  costNotes: [],
  directions: [],
  seasons: [],
  dataNotes: [],
  documents: [],
  municipality: null,
  isNational: false,
  isAddressWithheld: false,
  street: null,
  postalCode: null,
  locality: null,
  latitude: null,
  longitude: null,
  positionSource: null,
  timeZone: "Europe/Helsinki",
  cost: null,
  attendance: [],
  isChildWelcome: null,
  conditions: {
    residence: null,
    isReferralNeeded: null,
    isRegistrationNeeded: null,
    hasChildCare: null,
    languageLevel: null,
    isLiteracyNeeded: null,
  },
  languageCount: null,
  languageOffers: [],
  services: [],
  targetGroups: [],
  contactPoints: [],
  openingHours: UNKNOWN_HOURS,
  serviceAreas: [],
  accessibility: [],
  sourceId: "seeds",
  sourceUrl: null,
  sourceTitle: null,
  sourceDate: null,
  additionalSources: [],
  legalForm: null,
  collectedOn: null,
  needsConfirmation: true,
  confirmedAt: null,
  confirmedBy: null,
  confirmEveryMonths: null,
  isSynthetic: false,
  changedAt: "2026-11-21T00:00:00.000Z",
  operatorIds: [],
  online: null,
  activity: null,
};

export function readRealListings(): PublishedListing[] {
  const records = read<ListingRecord[]>("listings.json");
  const operators = new Operators(records, read<OperatorTable>("operators.json"));
  const listings = records.flatMap((record) => [listingOf(record, operators), ...activitiesOf(record)]);
  return [...listings, ...operators.bodies.values()];
}

const textsOf = (texts: LocalisedNames): PublishedText[] =>
  Object.entries(texts).map(([language, text]) => ({ language, text, origin: "HUMAN", isStale: false }));

const ATTENDANCE: Readonly<Record<string, Attendance>> = { "in-person": "IN_PERSON", phone: "PHONE", online: "ONLINE" };

function listingOf(record: ListingRecord, operators: Operators): PublishedListing {
  return {
    ...UNKNOWN_LISTING,
    id: record.id,
    slug: record.id,
    kind: record.kind,
    names: textsOf(record.name),
    descriptions: textsOf(record.description),
    directions: record.address?.note ? textsOf({ en: record.address.note }) : [],
    municipality: record.municipalityCode ?? null,
    isNational: record.national ?? false,
    isAddressWithheld: record.addressWithheld ?? false,
    street: record.address?.street ?? null,
    postalCode: record.address?.postalCode ?? null,
    locality: record.address?.city ?? null,
    cost: costOf(record.cost),
    attendance: (record.modes ?? []).flatMap((mode) => ATTENDANCE[mode] ?? []),
    languageOffers: offersOf(record.languages),
    services: record.services,
    targetGroups: record.targetGroups,
    serviceAreas: (record.serviceArea ?? []).map((area) => ({
      municipality: area.municipalityCode ?? null,
      region: area.regionCode ?? null,
    })),
    operatorIds: record.kind === "ORGANISATION" ? [] : operators.idsOf(record.operator),
  };
}

function activitiesOf(host: ListingRecord): PublishedListing[] {
  return (host.activities ?? []).map((record, position) => {
    const id = `${host.id}#${record.name.en ?? position}`;
    return {
      ...UNKNOWN_LISTING,
      id,
      slug: id,
      kind: "ACTIVITY",
      names: textsOf(record.name),
      seasons: record.season ? textsOf({ en: record.season }) : [],
      municipality: host.municipalityCode ?? null,
      cost: record.free === undefined ? null : costOf(record.free ? "free" : "fee"),
      languageOffers: offersOf(record.languages),
      targetGroups: record.audience ?? [],
      activity: {
        hostId: host.id,
        category: record.kind,
        weekday: null,
        startsAt: null,
        endsAt: null,
        frequency: null,
        organiserId: null,
        status: "SCHEDULED",
        registration: null,
        sequence: 0,
        series: null,
      },
    };
  });
}

const costOf = (cost: "free" | "fee" | undefined) => (cost === undefined ? null : cost === "free" ? "FREE" : "FEE");

const offersOf = (languages: readonly string[] = []): PublishedListing["languageOffers"] =>
  languages.map((language) => ({
    language,
    mode: null,
    weekdays: [],
    byAppointment: null,
    note: {},
    confirmedAt: null,
    serviceCategory: null,
    contactPointId: null,
  }));

/** Who runs a place: a listed organisation of that name, or a body that is known only by it. */
class Operators {
  readonly bodies = new Map<string, PublishedListing>();
  readonly #table: OperatorTable;
  readonly #listedByName: ReadonlyMap<string, string>;

  constructor(records: readonly ListingRecord[], table: OperatorTable) {
    this.#table = table;
    const organisations = records.filter(({ kind }) => kind === "ORGANISATION");
    this.#listedByName = new Map(
      organisations.flatMap(({ id, name }) => Object.values(name).map((text) => [text, id])),
    );
  }

  idsOf(operator: string | undefined): string[] {
    if (operator === undefined) return [];
    return (this.#table.bodies[operator] ?? [operator]).map((name) => this.#idOf(name));
  }

  #idOf(name: string): string {
    const listed = this.#table.listings[name] ?? this.#listedByName.get(name);
    if (listed !== undefined) return listed;
    const id = `operator-${name}`;
    const names = textsOf(this.#table.names[name] ?? { [/ ry$/.test(name) ? "fi" : "en"]: name });
    this.bodies.set(id, { ...UNKNOWN_LISTING, id, slug: id, names, isListed: false });
    return id;
  }
}

export function readRealVocabulary(): PublishedVocabulary {
  const municipalities = read<MunicipalityRecord[]>("municipalities.json");
  const regions = new Map(municipalities.map(({ region }) => [region.code, region.name]));
  const terms = read<{ services: TermRecord[]; targetGroups: TermRecord[] }>("services.json");
  const words = read<{ services: Record<string, TermWords>; targetGroups: Record<string, TermWords> }>(
    "service-words.json",
  );
  const postalCodes = read<{ code: string; name: LocalisedNames; municipalityCode: string }[]>("postal-codes.json");
  return {
    languages: read<LanguageRecord[]>("languages.json").map(languageOf),
    serviceCategories: terms.services.map((term) => termOf(term, words.services[term.id])),
    targetGroups: terms.targetGroups.map((term) => termOf(term, words.targetGroups[term.id])),
    regions: [...regions].map(([code, names]): PublishedArea => ({ code, names })),
    wellbeingCounties: [],
    employmentAreas: [],
    municipalities: municipalities.map(municipalityOf),
    postalCodes: postalCodes.map(({ code, name, municipalityCode }) => ({
      code,
      names: name,
      municipality: municipalityCode,
      latitude: 0,
      longitude: 0,
    })),
    dataSources: [],
  };
}

const languageOf = (record: LanguageRecord): PublishedLanguage => ({
  tag: record.code,
  iso639_3: record.iso639_3,
  autonym: record.autonym,
  script: record.script,
  direction: record.direction === "rtl" ? "RTL" : "LTR",
  group: record.group,
  names: record.name,
  aliases: record.aliases ?? [],
  // ISO 639-3 counts Dari to Persian; the file does not say so, the seed does.
  macroLanguage: record.partOf ?? (record.code === "prs" ? "fa" : null),
  speakers: null,
});

const termOf = ({ id, label }: TermRecord, words: TermWords | undefined): PublishedTerm => ({
  id,
  names: { ...words?.names, ...label },
  words: words?.words ?? {},
});

const municipalityOf = ({ code, name, region }: MunicipalityRecord): PublishedMunicipality => ({
  code,
  names: name,
  region: region.code,
  wellbeingCounty: "",
  employmentArea: "",
  languageStatus: "",
  isSamiHomeland: false,
  latitude: 0,
  longitude: 0,
  population: 0,
  populationYear: 0,
  foreignLanguagePercent: null,
  foreignLanguageYear: null,
  neighbours: [],
  bounds: { west: 0, south: 0, east: 0, north: 0 },
});
