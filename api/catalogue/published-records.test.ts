/** Every published record against what the tables say, read another way: row by row through the mapper. */
import type { Prisma } from "@kotokartta/prisma";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openTestCatalogue, type TestCatalogue } from "../testing/ask-graphql.ts";
import { enrichListings } from "../testing/richer-listings.ts";
import { LISTING_KINDS, type PublishedListing, type PublishedText } from "./published.ts";

/** An organisation with those of its editors who count. */
const kept = {
  include: { memberships: { where: { role: "EDITOR", endedAt: null, account: { state: "ACTIVE" } } } },
} as const;
const operations = { include: { operations: { include: { organisation: kept } } } } as const;
const operators = { ...kept.include, listing: { include: { translations: true } } } as const;

const everything = {
  translations: { where: { state: { not: "DRAFT" } }, orderBy: { languageTag: "asc" } },
  languageOffers: { include: { service: true, contactPoint: true } },
  services: { include: { category: true } },
  targetGroups: { include: { targetGroup: true } },
  contactPoints: { where: { audience: "PUBLIC" } },
  openingPeriods: { include: { spans: { orderBy: { position: "asc" } } } },
  onlinePlace: true,
  organisation: kept,
  serviceAreas: true,
  accessibility: true,
  activity: {
    include: {
      organiser: { include: { translations: true, organisation: kept } },
      host: { include: { organisation: kept, place: operations } },
      changes: { orderBy: { occursOn: "asc" } },
    },
  },
  place: { include: { operations: { include: { organisation: { include: operators } } } } },
} as const satisfies Prisma.ListingInclude;
type Row = Prisma.ListingGetPayload<{ include: typeof everything }>;

let test: TestCatalogue;
let rows: readonly Row[];
const PUBLIC_PLACE = "(SELECT id FROM listing WHERE kind = 'MEETING_PLACE' ORDER BY id LIMIT 1)";
/** Values that a statement or a parser may trip over. */
const ODD = [
  `UPDATE translation SET name = E'Ka\\u0301\\u200F "quoted" \\\\ back\\tslash {a} [b] 😀', description = E'two\\nlines\\r\\nand a '' quote' WHERE listing_id = ${PUBLIC_PLACE} AND field_group = 'PRESENTATION' AND language_tag = (SELECT min(language_tag) FROM translation WHERE listing_id = ${PUBLIC_PLACE} AND field_group = 'PRESENTATION')`,
  `UPDATE listing SET additional_sources = ARRAY['https://example.org/a,b', 'https://example.org/"c"'], source_date = '2025-03-04', source_date_precision = 'MONTH', source_title = '' WHERE id = ${PUBLIC_PLACE}`,
  `UPDATE listing SET source_date = '2024-12-31', source_date_precision = 'YEAR', attendance = NULL, additional_sources = NULL WHERE id = (SELECT id FROM listing WHERE kind = 'MEETING_PLACE' ORDER BY id OFFSET 1 LIMIT 1)`,
  `INSERT INTO language_offer (id, listing_id, language_tag, mode, weekdays, by_appointment, note, confirmed_at, contact_point_id)
     SELECT gen_random_uuid(), listing_id, 'is', 'WRITTEN_MATERIAL', '{5,1}', false, '{"fi": "Kysy \\"heti\\"", "ar": "اتصل"}', '2026-01-02 03:04:05.678+02', id FROM contact_point LIMIT 5`,
  `INSERT INTO language_offer (id, listing_id, language_tag, weekdays, service_id) SELECT gen_random_uuid(), listing_id, 'is', NULL, id FROM service LIMIT 5`,
  `UPDATE listing SET residence_requirement = 'MUNICIPALITY', is_referral_needed = false, is_registration_needed = true, has_child_care = false WHERE kind = 'MEETING_PLACE'`,
  `INSERT INTO translation (listing_id, field_group, language_tag, documents) VALUES (${PUBLIC_PLACE}, 'PRACTICAL', 'is', 'Passi'), (${PUBLIC_PLACE}, 'PRACTICAL', 'sv', 'Pass') ON CONFLICT (listing_id, field_group, language_tag) DO UPDATE SET documents = excluded.documents`,
  "UPDATE listing SET public_holidays = 'CLOSED', holiday_eves = 'AS_USUAL' WHERE id IN (SELECT listing_id FROM opening_period LIMIT 20)",
  `WITH p AS (INSERT INTO opening_period (id, listing_id, kind, starts_on, ends_on, is_yearly, label)
     VALUES (gen_random_uuid(), ${PUBLIC_PLACE}, 'SEASONAL', '2000-11-01', '2000-02-29', true, '{"fi": "Talvi", "ar": "شتاء"}') RETURNING id, listing_id)
   INSERT INTO opening_span (period_id, position, listing_id, weekdays, opens_minute, closes_minute, state, week_rule, week_interval, week_from, nths)
     SELECT id, n, listing_id, NULL, 1320, 1560, 'SELF_SERVICE',
       (ARRAY[NULL, 'ODD_WEEKS', 'EVERY_NTH_WEEK', 'NTH_WEEKDAY_OF_MONTH']::"WeekRule"[])[n], CASE n WHEN 3 THEN 2 END, CASE n WHEN 3 THEN date '2026-01-05' END, CASE n WHEN 4 THEN '{1,-1}'::smallint[] END
     FROM p, generate_series(1, 4) AS n`,
  `INSERT INTO opening_period (id, listing_id, kind, starts_on, ends_on) VALUES (gen_random_uuid(), ${PUBLIC_PLACE}, 'EXCEPTION', '2026-12-23', '2026-12-23')`,
  `INSERT INTO online_place (listing_id, platform, language_level, moderator, rules_url) VALUES (${PUBLIC_PLACE}, 'Discord "Suomi"', 'A2', '{"fi": "Yhdistys"}', 'https://example.org/rules')`,
  `UPDATE activity SET exdates = '{2026-12-01,2026-12-08}', rdates = '{2026-12-03}', status = 'MOVED', registration = 'PHONE',
     organiser_id = (SELECT id FROM listing WHERE kind = 'ORGANISATION' ORDER BY id LIMIT 1) WHERE starts_on IS NOT NULL`,
  `INSERT INTO occurrence_change (activity_id, occurs_on, is_cancelled, moved_to, starts_at, ends_at, note)
     SELECT listing_id, date '2026-12-15' + 7 * n, n = 1, CASE n WHEN 1 THEN NULL ELSE date '2026-12-17' + 7 * n END,
       CASE n WHEN 2 THEN time '23:00' END, CASE n WHEN 2 THEN time '01:00' END, '{"fi": "Sali on varattu"}'
     FROM activity, generate_series(1, 3) AS n WHERE starts_on IS NOT NULL`,
  "UPDATE activity SET starts_at = '00:00', ends_at = '23:59', frequency = 'BIWEEKLY', weekday = 7 WHERE listing_id = (SELECT min(listing_id::text)::uuid FROM activity)",
  "UPDATE listing SET latitude = 60.1234567890123, longitude = -0.0000001, position_source = 'GEOCODED_STREET' WHERE id = (SELECT id FROM listing WHERE latitude IS NOT NULL ORDER BY id LIMIT 1)",
  "UPDATE listing SET collected_on = '2026-02-28', confirmed_at = '2026-10-25 03:30:00.001+03', confirmed_by = 'EDITOR' WHERE id = (SELECT max(id::text)::uuid FROM listing)",
  // Most organisations have an editor, an ended one, or one whose account does not count; their rhythms differ.
  "INSERT INTO account (email, state) VALUES ('one@example.org', 'ACTIVE'), ('two@example.org', 'DISABLED'), ('three@example.org', 'PENDING')",
  "UPDATE organisation SET confirm_every_months = (ARRAY[3, 6, 12])[1 + get_byte(uuid_send(listing_id), 0) % 3]",
  `INSERT INTO membership (account_id, role, organisation_id, ended_at) SELECT a.id, 'EDITOR', o.listing_id, CASE get_byte(uuid_send(o.listing_id), 2) % 4 WHEN 0 THEN now() END
     FROM organisation o JOIN account a ON a.email = (ARRAY['one@example.org', 'one@example.org', 'two@example.org', 'three@example.org'])[1 + get_byte(uuid_send(o.listing_id), 1) % 4]`,
];

beforeAll(async () => {
  test = await openTestCatalogue();
  const { client } = test.database;
  await enrichListings(client);
  for (const statement of ODD) expect(await client.$executeRawUnsafe(statement)).toBeGreaterThan(0);
  await test.live.refresh();
  rows = await client.listing.findMany({ where: { state: "PUBLISHED" }, include: everything });
});
afterAll(() => test.close());

const day = (date: Date | null) => date?.toISOString().slice(0, 10) ?? null;
const PRECISION = { YEAR: 4, MONTH: 7, DAY: 10 };
const time = (date: Date | null) => date?.toISOString().slice(11, 16) ?? null;

type TextField = "name" | "description" | "hoursNote" | "costNote" | "directions" | "season" | "dataNote" | "documents";
const textsOf = ({ translations }: Row, field: TextField): PublishedText[] =>
  translations.flatMap((row) =>
    row[field] === null
      ? []
      : [{ language: row.languageTag, text: row[field], origin: row.origin, isStale: row.state === "STALE" }],
  );

const offersOf = (row: Row) =>
  row.languageOffers
    .filter(({ contactPoint }) => contactPoint?.audience !== "PROFESSIONAL")
    .map((offer) => ({
      language: offer.languageTag,
      mode: offer.mode,
      weekdays: offer.weekdays,
      byAppointment: offer.byAppointment,
      note: offer.note,
      confirmedAt: offer.confirmedAt?.toISOString() ?? null,
      serviceCategory: offer.service?.categoryId ?? null,
      contactPointId: offer.contactPointId,
    }));

const operatorsOf = ({ place }: Row) =>
  (place?.operations ?? [])
    .filter(({ organisation: { listing } }) => listing.state === "PUBLISHED")
    .map(({ organisationId }) => organisationId)
    .sort();

type Kept = { readonly confirmEveryMonths: number; readonly memberships: readonly unknown[] } | null | undefined;

/** The shortest rhythm of all whose editors look after it. */
function rhythmOf({ organisation, place, activity }: Row): number | null {
  const organisations: Kept[] = [
    organisation,
    activity?.organiser?.organisation,
    activity?.host.organisation,
    ...[place, activity?.host.place].flatMap((one) => one?.operations.map((operation) => operation.organisation) ?? []),
  ];
  const months = organisations.flatMap((one) => (one && one.memberships.length > 0 ? one.confirmEveryMonths : []));
  return months.length > 0 ? Math.min(...months) : null;
}

/** The record as it should be; lists whose order says nothing are sorted on both sides. */
function recordOf(row: Row): object {
  return {
    ...pick(row, [
      "id",
      "slug",
      "kind",
      "isListed",
      "isNational",
      "isAddressWithheld",
      "street",
      "postalCode",
      "locality",
      "latitude",
    ]),
    ...pick(row, [
      "longitude",
      "positionSource",
      "timeZone",
      "cost",
      "isChildWelcome",
      "languageCount",
      "sourceId",
      "sourceUrl",
    ]),
    ...pick(row, ["sourceTitle", "needsConfirmation", "confirmedBy", "isSynthetic", "attendance", "additionalSources"]),
    municipality: row.municipalityCode,
    names: textsOf(row, "name"),
    descriptions: textsOf(row, "description"),
    hoursNotes: textsOf(row, "hoursNote"),
    costNotes: textsOf(row, "costNote"),
    directions: textsOf(row, "directions"),
    seasons: textsOf(row, "season"),
    dataNotes: textsOf(row, "dataNote"),
    documents: textsOf(row, "documents"),
    conditions: {
      residence: row.residenceRequirement,
      ...pick(row, ["isReferralNeeded", "isRegistrationNeeded", "hasChildCare", "languageLevel", "isLiteracyNeeded"]),
    },
    sourceDate:
      row.sourceDate && row.sourceDatePrecision
        ? (day(row.sourceDate)?.slice(0, PRECISION[row.sourceDatePrecision]) ?? null)
        : null,
    collectedOn: day(row.collectedOn),
    confirmedAt: row.confirmedAt?.toISOString() ?? null,
    confirmEveryMonths: rhythmOf(row),
    changedAt: row.changedAt.toISOString(),
    languageOffers: sorted(offersOf(row)),
    services: [...row.services]
      .sort((a, b) => a.category.position - b.category.position)
      .map(({ categoryId }) => categoryId),
    targetGroups: [...row.targetGroups]
      .sort((a, b) => a.targetGroup.position - b.targetGroup.position)
      .map(({ targetGroupId }) => targetGroupId),
    contactPoints: [...row.contactPoints]
      .sort((a, b) => a.position - b.position)
      .map(({ id, channel, value }) => ({ id, channel, value })),
    openingHours: hoursOf(row),
    serviceAreas: sorted(
      row.serviceAreas.map(({ municipalityCode, regionCode }) => ({
        municipality: municipalityCode,
        region: regionCode,
      })),
    ),
    accessibility: sorted(row.accessibility.map(({ kind, isPresent }) => ({ kind, isPresent }))),
    operatorIds: operatorsOf(row),
    legalForm: row.organisation?.legalForm ?? null,
    online: row.onlinePlace && pick(row.onlinePlace, ["platform", "languageLevel", "moderator", "rulesUrl", "joinUrl"]),
    activity: row.activity && activityOf(row.activity),
  };
}

type ActivityRow = NonNullable<Row["activity"]>;

const activityOf = (activity: ActivityRow): PublishedListing["activity"] => ({
  hostId: activity.hostId,
  organiserId:
    activity.organiser?.state === "PUBLISHED" && activity.organiser.translations.some(isShown)
      ? activity.organiserId
      : null,
  category: activity.categoryId,
  weekday: activity.weekday,
  startsAt: time(activity.startsAt),
  endsAt: time(activity.endsAt),
  frequency: activity.frequency,
  status: activity.status,
  registration: activity.registration,
  sequence: activity.sequence,
  series: seriesOf(activity),
});

const isShown = ({ name, state }: { name: string | null; state: string }) => name !== null && state !== "DRAFT";
const minutes = (date: Date) => date.getTime() / 60_000;
const timesOf = ({ startsAt, endsAt }: Pick<ActivityRow, "startsAt" | "endsAt">) => ({
  startsAt: startsAt && minutes(startsAt),
  durationMinutes: startsAt && endsAt && (minutes(endsAt) - minutes(startsAt) + 1440) % 1440,
});

function seriesOf(activity: ActivityRow): NonNullable<PublishedListing["activity"]>["series"] {
  const startsOn = day(activity.startsOn);
  if (startsOn === null) return null;
  const usual = timesOf(activity);
  return {
    startsOn,
    ...usual,
    rrule: activity.rrule,
    exdates: activity.exdates.flatMap((date) => day(date) ?? []),
    rdates: activity.rdates.flatMap((date) => day(date) ?? []),
    changes: activity.changes.map((change) => {
      const on = day(change.movedTo);
      // Moved without a new time: at the usual one.
      const times = change.startsAt ? timesOf(change) : usual;
      return {
        on: day(change.occursOn) ?? "",
        movedTo: on === null ? null : { on, ...times },
        note: localised(change.note),
      };
    }),
  };
}

const localised = (json: unknown) => json as Readonly<Record<string, string>>; // a CHECK demands an object
const KINDS = ["REGULAR", "SEASONAL", "PUBLIC_HOLIDAY", "EXCEPTION"] as const;

function hoursOf({ openingPeriods, publicHolidays, holidayEves }: Row): PublishedListing["openingHours"] {
  if (openingPeriods.length === 0) return { periods: [], publicHolidays: "UNKNOWN", holidayEves: "UNKNOWN" };
  const key = ({ kind, startsOn, id }: (typeof openingPeriods)[number]) =>
    `${KINDS.indexOf(kind)} ${day(startsOn) ?? ""} ${id}`;
  const periods = [...openingPeriods].sort((a, b) => (key(a) < key(b) ? -1 : 1));
  return {
    publicHolidays,
    holidayEves,
    periods: periods.map((period) => ({
      kind: period.kind,
      from: day(period.startsOn)?.slice(period.isYearly ? 5 : 0) ?? null,
      to: day(period.endsOn)?.slice(period.isYearly ? 5 : 0) ?? null,
      label: localised(period.label),
      spans: period.spans.map((span) => ({
        weekdays: span.weekdays,
        opens: span.opensMinute,
        closes: span.closesMinute,
        state: span.state,
        rule: ruleOf(span),
      })),
    })),
  };
}

type SpanRow = Row["openingPeriods"][number]["spans"][number];

function ruleOf({ weekRule, weekInterval, weekFrom, nths }: SpanRow) {
  if (weekRule === null) return null;
  if (weekRule === "EVERY_NTH_WEEK") return { kind: weekRule, interval: weekInterval ?? 0, from: day(weekFrom) ?? "" };
  return weekRule === "NTH_WEEKDAY_OF_MONTH" ? { kind: weekRule, nths } : { kind: weekRule };
}

const pick = <T, K extends keyof T>(from: T, names: readonly K[]) =>
  Object.fromEntries(names.map((name) => [name, from[name]]));
const sorted = <T>(values: readonly T[]) =>
  [...values].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
const published = (listing: PublishedListing) => ({
  ...listing,
  languageOffers: sorted(listing.languageOffers),
  serviceAreas: sorted(listing.serviceAreas),
  accessibility: sorted(listing.accessibility),
});

describe("a published record", () => {
  it("is there for every published listing, and for nothing else", () => {
    const ids = test.current().listings.flatMap((listing) => listing?.id ?? []);
    expect(ids.sort()).toEqual(rows.map(({ id }) => id).sort());
    expect(ids.length).toBeGreaterThan(700);
  });

  it("says of every field what the tables say", () => {
    const { listings, slotOf } = test.current();
    for (const row of rows) {
      const listing = listings[slotOf.get(row.id) ?? -1];
      expect(listing && published(listing)).toEqual(recordOf(row));
    }
  });

  it("has the rhythm of those who look after it, for every kind of listing", () => {
    const listings = test.current().listings.flatMap((listing) => listing ?? []);
    const isKept = (kind: string) => listings.filter((one) => one.kind === kind && one.confirmEveryMonths !== null);
    for (const kind of LISTING_KINDS) expect(isKept(kind).length).toBeGreaterThan(0);
    expect(listings.some(({ confirmEveryMonths }) => confirmEveryMonths === null)).toBe(true);
  });

  it("is the same when it was read alone, after a change, as when all were read", async () => {
    const { client } = test.database;
    await client.$executeRawUnsafe(
      "UPDATE listing SET internal_note = 'seen' WHERE id IN (SELECT id FROM listing ORDER BY md5(id::text) LIMIT 200)",
    );
    const before = new Map(test.current().listings.map((listing) => [listing?.id, listing]));
    await test.live.refresh();
    for (const listing of test.current().listings) expect(listing).toEqual(before.get(listing?.id));
    expect(
      test.current().listings.filter((listing) => listing !== before.get(listing?.id)).length,
    ).toBeGreaterThanOrEqual(200);
  });
});

describe("the closed lists", () => {
  it("say of every entry what the tables say", async () => {
    const { client } = test.database;
    const { lists } = test.current().vocabulary;
    const languages = await client.language.findMany({
      orderBy: { tag: "asc" },
      include: { speakers: { orderBy: { year: "desc" }, take: 1 } },
    });
    expect(sorted(lists.languages)).toEqual(
      sorted(
        languages.map(({ macroLanguageTag, iso639_3, speakers: [speakers], ...language }) => ({
          ...pick(language, ["tag", "autonym", "script", "direction", "group", "names", "aliases"]),
          iso639_3,
          macroLanguage: macroLanguageTag,
          speakers: speakers ? pick(speakers, ["count", "year", "source"]) : null,
        })),
      ).map((entry) => expect.objectContaining(entry)),
    );
    const terms = ({ id, names, words }: { id: string; names: unknown; words: unknown }) => ({ id, names, words });
    const inOrder = { orderBy: { position: "asc" } } as const;
    expect(lists.serviceCategories).toEqual((await client.serviceCategory.findMany(inOrder)).map(terms));
    expect(lists.targetGroups).toEqual((await client.targetGroup.findMany(inOrder)).map(terms));
    const municipalities = await client.municipality.findMany({ orderBy: { code: "asc" } });
    expect(lists.municipalities).toEqual(
      municipalities.map((row) =>
        expect.objectContaining({
          ...pick(row, [
            "code",
            "names",
            "latitude",
            "longitude",
            "population",
            "populationYear",
            "languageStatus",
            "isSamiHomeland",
          ]),
          region: row.regionCode,
          wellbeingCounty: row.wellbeingCountyCode,
          employmentArea: row.employmentAreaCode,
          neighbours: row.neighbourCodes,
        }),
      ),
    );
    const codes = await client.postalCode.findMany({ orderBy: { code: "asc" } });
    expect(lists.postalCodes).toEqual(
      codes.map((row) => ({
        ...pick(row, ["code", "names", "latitude", "longitude"]),
        municipality: row.municipalityCode,
      })),
    );
    expect(lists.dataSources.map(({ id, retrievedOn }) => ({ id, retrievedOn }))).toEqual(
      (await client.dataSource.findMany(inOrder)).map(({ id, retrievedOn }) => ({ id, retrievedOn: day(retrievedOn) })),
    );
  });

  it("put every municipality's central place inside its box", () => {
    const outside = test
      .current()
      .vocabulary.lists.municipalities.filter(
        ({ latitude, longitude, bounds: { west, south, east, north } }) =>
          longitude < west || longitude > east || latitude < south || latitude > north,
      );
    expect(outside.map(({ code }) => code)).toEqual([]);
  });
});
