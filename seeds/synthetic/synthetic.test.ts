import { describe, expect, it } from "vitest";
import { dayNumber, weekdayOf } from "../../api/timetable/calendar-date.rules.ts";
import { checkOpeningHours } from "../../api/timetable/opening-check.rules.ts";
import { HOLIDAY_POLICIES, PERIOD_KINDS, SPAN_STATES } from "../../api/timetable/opening-hours.ts";
import { Patterns } from "../../api/timetable/recurrence.rules.ts";
import { ACTIVITY_STATUSES, REGISTRATION_WAYS } from "../../api/timetable/series.ts";
import { checkSeries } from "../../api/timetable/series-check.rules.ts";
import { DEFAULT_TODAY, syntheticListings } from "../synthetic.ts";
import { makeHoursPool } from "./hours.ts";
import { readSyntheticVocabulary } from "./vocabulary.ts";

const TODAY = dayNumber(DEFAULT_TODAY);
const vocabulary = readSyntheticVocabulary();
const make = (count: number, seed = 1, activitiesPerPlace = 0) => [
  ...syntheticListings(count, seed, vocabulary, { activitiesPerPlace }),
];
const listings = make(3000);
const places = listings.filter((listing) => listing.kind !== "ORGANISATION");

describe("synthetic listings", () => {
  it("are the same for the same seed and others for another", () => {
    expect(make(50)).toEqual(make(50));
    expect(make(50, 2)).not.toEqual(make(50));
  });

  it("of a smaller number are the beginning of a larger one", () => {
    expect(listings.slice(0, 60)).toEqual(make(50));
  });

  it("are as many places as asked for, and an organisation for every five", () => {
    expect(places).toHaveLength(3000);
    expect(listings.length - places.length).toBe(600);
  });

  it("are marked as made up in the data and in every name", () => {
    for (const listing of listings) {
      expect(listing.isSynthetic).toBe(true);
      expect(listing.sourceId).toBe("synthetic");
      for (const name of listing.names) expect(name.text).toMatch(/Esimerkki|Exempel|Example|تجريبي|Пример|tusaale/);
    }
  });

  it("have ids and slugs of their own", () => {
    const all = make(500, 7, 2);
    expect(new Set(all.map((listing) => listing.id)).size).toBe(all.length);
    expect(new Set(all.map((listing) => listing.slug)).size).toBe(all.length);
  });

  it("have phone numbers that nobody can have and mail addresses that nobody can own", () => {
    for (const { channel, value } of listings.flatMap((listing) => listing.contactPoints)) {
      if (channel === "PHONE") expect(value).toMatch(/^\+999\d{9}$/);
      else expect(value).toMatch(/\.example\/?$/);
    }
  });
});

describe("synthetic places", () => {
  it("with a withheld address hold no address", () => {
    const withheld = places.filter((place) => place.isAddressWithheld);
    expect(withheld.length).toBeGreaterThan(5);
    for (const { street, postalCode, locality, latitude, positionSource, directions } of withheld) {
      expect([street, postalCode, locality, latitude, positionSource, directions.length]).toEqual([
        null,
        null,
        null,
        null,
        null,
        0,
      ]);
    }
  });

  it("follow where people with a foreign language live", () => {
    const share = (code: string) => places.filter((place) => place.municipality === code).length / places.length;
    expect(share("091")).toBeGreaterThan(0.15);
    expect(share("091")).toBeGreaterThan(share("837"));
    expect(share("837")).toBeGreaterThan(share("005"));
  });

  it("speak common languages often and rare ones seldom, and some an unknown one", () => {
    const speaks = (language: string) =>
      places.filter((place) => place.languageOffers.some((offer) => offer.language === language)).length;
    expect(speaks("fi")).toBeGreaterThan(speaks("ru"));
    expect(speaks("ru")).toBeGreaterThan(speaks("am"));
    expect(places.filter((place) => place.languageOffers.length === 0).length).toBeGreaterThan(100);
    for (const place of places) expect(place.languageOffers.length).toBeLessThanOrEqual(8);
  });

  it("stand in Finland, within fifteen kilometres of their municipality's centre when they have a street", () => {
    const centres = new Map(vocabulary.municipalities.map((municipality) => [municipality.code, municipality]));
    for (const place of places.filter((candidate) => candidate.street !== null)) {
      const centre = centres.get(place.municipality ?? "");
      const north = ((place.latitude ?? 0) - (centre?.latitude ?? 0)) * 111.32;
      const east =
        ((place.longitude ?? 0) - (centre?.longitude ?? 0)) *
        111.32 *
        Math.cos(((centre?.latitude ?? 0) * Math.PI) / 180);
      expect(Math.hypot(north, east)).toBeLessThanOrEqual(15.01);
    }
  });

  it("are confirmed at times that spread over three years", () => {
    const years = places.flatMap((place) => place.confirmedAt?.slice(0, 4) ?? []);
    expect(new Set(years)).toEqual(new Set(["2023", "2024", "2025", "2026"]));
    expect(years.length / places.length).toBeCloseTo(0.7, 1);
  });

  it("tell in three to six languages what they are", () => {
    for (const place of places) {
      expect(place.names.length).toBeGreaterThanOrEqual(3);
      expect(place.names.length).toBeLessThanOrEqual(6);
    }
    expect(new Set(places.map((place) => place.descriptions[0]?.text)).size).toBeGreaterThan(200);
  });

  it("stay the same places when activities are added", () => {
    expect(make(600, 1, 2).filter((listing) => listing.kind !== "ACTIVITY")).toEqual(make(600));
  });

  it("have a few hundred different weeks among them, and some that nobody knows", () => {
    const known = places.filter((place) => place.openingHours.periods.length > 0);
    expect(new Set(known.map((place) => place.openingHours)).size).toBeGreaterThan(300);
    expect(known.length / places.length).toBeCloseTo(0.82, 1);
  });

  it("have seasons, holidays, exceptions to come, appointments and phone hours", () => {
    const hours = places.map((place) => place.openingHours);
    const periods = hours.flatMap((one) => one.periods);
    expect(new Set(periods.map(({ kind }) => kind))).toEqual(new Set(PERIOD_KINDS));
    expect(new Set(hours.map((one) => one.publicHolidays))).toEqual(new Set(HOLIDAY_POLICIES));
    const states = new Set(periods.flatMap(({ spans }) => spans.map(({ state }) => state)));
    expect(SPAN_STATES.filter((state) => !states.has(state))).toEqual(["CLOSED"]);
    const rules = new Set(periods.flatMap(({ spans }) => spans.map(({ rule }) => rule?.kind)));
    expect([...rules].sort()).toEqual(["EVEN_WEEKS", "EVERY_NTH_WEEK", "NTH_WEEKDAY_OF_MONTH", "ODD_WEEKS", undefined]);
    for (const { from } of periods.filter(({ kind }) => kind === "EXCEPTION")) {
      expect(from !== null && from >= DEFAULT_TODAY && from < "2027-11-22").toBe(true);
    }
  });

  it("have no hours that cannot be", () => {
    for (const hours of makeHoursPool(1, TODAY)) expect(checkOpeningHours(hours)).toEqual([]);
  });

  it("are here and there a group online", () => {
    const online = places.filter((place) => place.onlinePlace !== null);
    expect(online.length).toBeGreaterThan(5);
    for (const place of online) {
      expect(place).toMatchObject({ kind: "MEETING_PLACE", attendance: ["ONLINE"], latitude: null });
      expect(place.onlinePlace?.joinUrl ?? "https://x.example/").toMatch(/^https:\/\/[^/]+\.example\//);
    }
  });
});

describe("synthetic activities", () => {
  const activities = make(2000, 3, 2).flatMap((listing) => listing.activity ?? []);
  const series = activities.flatMap((activity) => activity.series ?? []);

  it("are exactly as many as asked for, on some places several and on some none", () => {
    expect(activities).toHaveLength(4000);
    expect(make(2000, 3, 0.5)).toHaveLength(2000 + 400 + 1000);
    const hosts = new Set(activities.map((activity) => activity.hostId)).size;
    expect(hosts).toBeGreaterThan(1000);
    expect(hosts).toBeLessThan(1800);
  });

  it("are series that the rules of time accept", () => {
    const patterns = new Patterns();
    for (const one of series) expect({ one, problems: checkSeries(one, patterns) }).toEqual({ one, problems: [] });
  });

  it("repeat weekly, every second week or monthly, some to a last day and some with exceptions", () => {
    const share = (isSo: (one: (typeof series)[number]) => boolean) => series.filter(isSo).length / activities.length;
    expect(share(({ rrule }) => rrule?.startsWith("FREQ=WEEKLY;BYDAY=") === true)).toBeGreaterThan(0.3);
    expect(share(({ rrule }) => rrule?.includes("INTERVAL=2") === true)).toBeGreaterThan(0.08);
    expect(share(({ rrule }) => /^FREQ=MONTHLY;BYDAY=(-1|[1-4])[A-Z]{2}/.test(rrule ?? ""))).toBeGreaterThan(0.08);
    expect(share(({ rrule }) => rrule === null)).toBeGreaterThan(0.05);
    expect(share(({ rrule }) => rrule?.includes("UNTIL=") === true)).toBeGreaterThan(0.1);
    expect(share(({ exdates }) => exdates.length > 0)).toBeGreaterThan(0.04);
    expect(share(({ changes }) => changes.some(({ movedTo }) => movedTo === null))).toBeGreaterThan(0.005);
    expect(share(({ changes }) => changes.some(({ movedTo }) => movedTo !== null))).toBeGreaterThan(0.005);
  });

  it("are held on the weekday that they name", () => {
    for (const { weekday, series: one } of activities) {
      if (one !== null) expect(weekdayOf(dayNumber(one.startsOn))).toBe(weekday);
    }
  });

  it("have every status and way to register, and are arranged by who runs the place", () => {
    expect(new Set(activities.map(({ status }) => status))).toEqual(new Set(ACTIVITY_STATUSES));
    expect(new Set(activities.map(({ registration }) => registration))).toEqual(new Set([null, ...REGISTRATION_WAYS]));
    const organisations = new Set(make(2000, 3).flatMap(({ kind, id }) => (kind === "ORGANISATION" ? [id] : [])));
    const organisers = activities.flatMap(({ organiserId }) => organiserId ?? []);
    expect(organisers.length).toBeGreaterThan(500);
    for (const organiser of organisers) expect(organisations).toContain(organiser);
  });

  it("move with the day that they are counted from", () => {
    const later = [...syntheticListings(50, 3, vocabulary, { activitiesPerPlace: 2, today: "2027-11-22" })];
    const starts = later.flatMap((listing) => listing.activity?.series?.startsOn ?? []);
    expect(starts.length).toBeGreaterThan(30);
    for (const start of starts) expect(start >= "2026-11-22").toBe(true);
  });
});
