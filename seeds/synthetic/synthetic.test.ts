import { describe, expect, it } from "vitest";
import { syntheticListings } from "../synthetic.ts";
import { readSyntheticVocabulary } from "./vocabulary.ts";

const vocabulary = readSyntheticVocabulary();
const make = (count: number, seed = 1, withActivities = false) => [
  ...syntheticListings(count, seed, vocabulary, { withActivities }),
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
    const all = make(500, 7, true);
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

  it("stay the same places when activities are added, about two to a place", () => {
    const withActivities = make(600, 1, true);
    expect(withActivities.filter((listing) => listing.kind !== "ACTIVITY")).toEqual(make(600));
    const activities = withActivities.length - make(600).length;
    expect(activities / 600).toBeGreaterThan(1.7);
    expect(activities / 600).toBeLessThan(2.3);
  });
});
