// The tables that the seed fills, in the order in which their keys allow it.

/** A row as the database names its columns, since the database itself unpacks it from JSON. */
export type Row = Readonly<Record<string, unknown>>;

export interface Table {
  readonly key: readonly string[];
  readonly columns: readonly string[];
  /** The column that names the listing to which a row belongs. */
  readonly listing?: string;
  /**
   * Which rows of a loaded listing are removed when the files no longer have them, as a condition of SQL.
   * Listings themselves and closed lists are never removed.
   */
  readonly removable?: string;
}

const TABLE = {
  data_source: {
    key: ["id"],
    columns: [
      "title",
      "publisher",
      "url",
      "licence",
      "licence_url",
      "is_licence_confirmed",
      "attribution",
      "retrieved_on",
      "note",
      "position",
    ],
  },
  language: {
    key: ["tag"],
    columns: ["iso639_3", "autonym", "script", "direction", "group", "names", "aliases", "macro_language_tag"],
  },
  language_speakers: { key: ["language_tag", "year"], columns: ["count", "source", "via", "quality"] },
  service_category: { key: ["id"], columns: ["names", "words", "position"] },
  target_group: { key: ["id"], columns: ["names", "words", "position"] },
  region: { key: ["code"], columns: ["names"] },
  wellbeing_county: { key: ["code"], columns: ["names"] },
  employment_area: { key: ["code"], columns: ["names"] },
  municipality: {
    key: ["code"],
    columns: [
      "names",
      "region_code",
      "wellbeing_county_code",
      "employment_area_code",
      "language_status",
      "is_sami_homeland",
      "latitude",
      "longitude",
      "population",
      "population_year",
      "foreign_language_percent",
      "foreign_language_year",
      "neighbour_codes",
      "boundary",
    ],
  },
  postal_code: { key: ["code"], columns: ["names", "municipality_code", "latitude", "longitude", "point_type"] },
  listing: {
    key: ["id"],
    listing: "id",
    columns: [
      "slug",
      "kind",
      "state",
      "is_listed",
      "municipality_code",
      "is_national",
      "is_address_withheld",
      "street",
      "postal_code",
      "locality",
      "latitude",
      "longitude",
      "position_source",
      "cost",
      "attendance",
      "is_child_welcome",
      "language_level",
      "is_literacy_needed",
      "language_count",
      "opening_hours_osm",
      "public_holidays",
      "holiday_eves",
      "source_id",
      "external_id",
      "source_url",
      "source_title",
      "source_date",
      "source_date_precision",
      "additional_sources",
      "collected_on",
      "needs_confirmation",
    ],
  },
  organisation: { key: ["listing_id"], columns: ["legal_form"], listing: "listing_id", removable: "true" },
  place: { key: ["listing_id"], columns: [], listing: "listing_id", removable: "true" },
  activity: {
    key: ["listing_id"],
    columns: [
      "host_id",
      "category_id",
      "weekday",
      "starts_at",
      "ends_at",
      "frequency",
      "starts_on",
      "rrule",
      "exdates",
      "rdates",
    ],
    listing: "listing_id",
    removable: "true",
  },
  operation: { key: ["organisation_id", "place_id"], columns: [], listing: "place_id", removable: "true" },
  service: { key: ["id"], columns: ["listing_id", "category_id"], listing: "listing_id", removable: "true" },
  contact_point: {
    key: ["id"],
    columns: ["listing_id", "channel", "audience", "value", "position"],
    listing: "listing_id",
    removable: "true",
  },
  language_offer: {
    key: ["id"],
    columns: ["listing_id", "language_tag", "mode", "weekdays", "note"],
    listing: "listing_id",
    removable: "true",
  },
  translation: {
    key: ["listing_id", "field_group", "language_tag"],
    columns: ["origin", "state", "name", "description", "hours_note", "cost_note", "directions", "season", "data_note"],
    listing: "listing_id",
    // A machine's translation into a further language is not in the files and stays.
    removable: "origin = 'HUMAN'",
  },
  opening_period: {
    key: ["id"],
    columns: ["listing_id", "kind", "starts_on", "ends_on", "is_yearly", "label"],
    listing: "listing_id",
    removable: "true",
  },
  opening_span: {
    key: ["period_id", "position"],
    columns: [
      "listing_id",
      "weekdays",
      "opens_minute",
      "closes_minute",
      "state",
      "week_rule",
      "week_interval",
      "week_from",
      "nths",
    ],
    listing: "listing_id",
    removable: "true",
  },
  listing_target_group: {
    key: ["listing_id", "target_group_id"],
    columns: [],
    listing: "listing_id",
    removable: "true",
  },
  service_area: {
    key: ["id"],
    columns: ["listing_id", "municipality_code", "region_code"],
    listing: "listing_id",
    removable: "true",
  },
} as const satisfies Record<string, Table>;

export type TableName = keyof typeof TABLE;
export type Rows = Readonly<Record<TableName, readonly Row[]>>;

export const TABLES: Readonly<Record<TableName, Table>> = TABLE;
// The keys of the object above, which its type knows and Object.keys forgets.
export const TABLE_NAMES = Object.keys(TABLE) as TableName[];
