// Any number of invented listings with the skew of the real world, the same ones for the same seed. Pure: no
// clock, no disk, no database; one at a time, so that a million need no more memory than one.

import { dayNumber } from "../api/timetable/calendar-date.rules.ts";
import { makeActivity, shareActivities } from "./synthetic/activities.ts";
import * as details from "./synthetic/details.ts";
import { makeHoursPool } from "./synthetic/hours.ts";
import { SILENT, type SyntheticListing } from "./synthetic/listing.ts";
import { type Maker, syntheticId } from "./synthetic/maker.ts";
import { makeOnlinePlace } from "./synthetic/online-place.ts";
import { isLucky, pick, type Random, startRandom, WeightedChoice, wholeNumber, zipf } from "./synthetic/random.ts";
import type { SyntheticMunicipality, SyntheticVocabulary } from "./synthetic/vocabulary.ts";
import { WORDS } from "./synthetic/words.ts";

export interface SyntheticOptions {
  /** How many activities a place has on average. They draw from a chance of their own, so the places stay the same. */
  readonly activitiesPerPlace?: number;
  /** `YYYY-MM-DD`, the day that all dates are counted from: the clock of the machine must not change the data. */
  readonly today?: string;
}

export const DEFAULT_TODAY = "2026-11-22";

const PLACES_PER_ORGANISATION = 5;
const ACTIVITY_STREAM = 1;

/**
 * `count` places with about one organisation for five of them; an organisation comes before the places it
 * runs, a place before its activities. Fewer places of the same seed are the beginning of more.
 */
export function* syntheticListings(
  count: number,
  seed: number,
  vocabulary: SyntheticVocabulary,
  options: SyntheticOptions = {},
): Generator<SyntheticListing, void, undefined> {
  const today = dayNumber(options.today ?? DEFAULT_TODAY);
  const maker: Maker = {
    random: startRandom(seed),
    seed,
    today,
    hours: makeHoursPool(seed, today),
    municipalities: new WeightedChoice(vocabulary.municipalities, (municipality) => municipality.weight),
    languages: new WeightedChoice(vocabulary.languages, zipf),
    services: new WeightedChoice(vocabulary.services, zipf),
    targetGroups: new WeightedChoice(vocabulary.targetGroups, zipf),
  };
  const activityMaker = { ...maker, random: startRandom(seed, ACTIVITY_STREAM) };
  let organisation: SyntheticListing | undefined;
  let made = 0;
  for (let number = 1; number <= count; number += 1) {
    if (organisation === undefined || number % PLACES_PER_ORGANISATION === 1) {
      organisation = makeOrganisation(maker, Math.ceil(number / PLACES_PER_ORGANISATION));
      yield organisation;
    }
    const place = makePlace(maker, number, organisation);
    yield place;
    const share = shareActivities(activityMaker, number, made, options.activitiesPerPlace ?? 0);
    made += share;
    for (let index = 1; index <= share; index += 1) yield makeActivity(activityMaker, place, number, index);
  }
}

function makeOrganisation(maker: Maker, number: number): SyntheticListing {
  const { random, seed } = maker;
  const municipality = maker.municipalities.pick(random);
  const languages = details.chooseTextLanguages(random).slice(0, wholeNumber(random, 1, 3));
  const id = syntheticId(seed, "organisation", number);
  return {
    ...SILENT,
    ...details.makeConfirmation(random, maker.today),
    id,
    slug: `esimerkkijarjesto-${seed}-${number}`,
    kind: "ORGANISATION",
    names: details.makeTexts(random, languages, (language) => `${WORDS[language].organisation} ${number}`),
    descriptions: details.makeTexts(random, languages, (language) => details.describe(random, language)),
    municipality: municipality.code,
    languageOffers: details.makeOffers(random, maker.languages),
    services: maker.services.pickSeveral(random, wholeNumber(random, 1, 3)).map((service) => service.id),
    targetGroups: maker.targetGroups.pickSeveral(random, wholeNumber(random, 0, 2)),
    contactPoints: details.makeContacts(
      random,
      (part) => syntheticId(seed, "organisation", number, part),
      `jarjesto-${number}`,
      500_000_000 + number,
    ),
  };
}

function makePlace(maker: Maker, number: number, organisation: SyntheticListing): SyntheticListing {
  const { random, seed } = maker;
  const isGuidance = isLucky(random, 0.25);
  const isNational = isLucky(random, 0.01);
  const isOnline = isNational && !isGuidance;
  const isAddressWithheld = !isNational && isGuidance && isLucky(random, 0.02);
  const municipality = maker.municipalities.pick(random);
  const services = maker.services.pickSeveral(random, wholeNumber(random, 1, 3));
  const languages = details.chooseTextLanguages(random);
  const hasAddress = !isNational && !isAddressWithheld;
  return {
    ...SILENT,
    ...details.makeConfirmation(random, maker.today),
    ...(hasAddress ? makeAddress(random, municipality) : {}),
    id: syntheticId(seed, "place", number),
    slug: `esimerkkipaikka-${seed}-${number}`,
    kind: isGuidance ? "GUIDANCE_POINT" : "MEETING_PLACE",
    names: details.makeTexts(random, languages, (language) =>
      placeName(language, number, services[0]?.names, municipality),
    ),
    descriptions: details.makeTexts(random, languages, (language) => details.describe(random, language)),
    directions:
      hasAddress && isLucky(random, 0.3)
        ? details.makeTexts(random, languages.slice(0, 3), (language) => pick(random, WORDS[language].directions))
        : [],
    municipality: isNational ? null : municipality.code,
    isNational,
    isAddressWithheld,
    cost: pick(random, ["FREE", "FREE", "FREE", null, null, random.next() < 0.3 ? "FEE" : null] as const),
    attendance: isOnline
      ? ["ONLINE"]
      : isNational
        ? ["PHONE", "ONLINE"]
        : pick(random, [["IN_PERSON"], ["IN_PERSON"], ["IN_PERSON", "PHONE"], ["IN_PERSON", "ONLINE"], []] as const),
    isChildWelcome: pick(random, [true, true, null, null, null, false]),
    languageCount: isLucky(random, 0.03) ? wholeNumber(random, 5, 30) : null,
    languageOffers: details.makeOffers(random, maker.languages),
    services: services.map((service) => service.id),
    targetGroups: maker.targetGroups.pickSeveral(random, wholeNumber(random, 0, 3)),
    contactPoints: details.makeContacts(
      random,
      (part) => syntheticId(seed, "place", number, part),
      `paikka-${number}`,
      number,
    ),
    openingHours: details.chooseHours(random, maker.hours),
    accessibility: hasAddress ? details.makeAccessibility(random) : [],
    operatorIds: isLucky(random, 0.9) ? [organisation.id] : [],
    onlinePlace: isOnline ? makeOnlinePlace(random, `paikka-${number}`) : null,
  };
}

/** In Finnish, Swedish and English also what it is and where, so that a search by words finds it. */
function placeName(
  language: keyof typeof WORDS,
  number: number,
  service: Readonly<Record<string, string>> | undefined,
  municipality: SyntheticMunicipality,
): string {
  const name = `${WORDS[language].place} ${number}`;
  if (language !== "fi" && language !== "sv" && language !== "en") return name;
  return `${name}: ${service?.[language] ?? ""}, ${municipality.names[language]}`;
}

const STREETS = ["Esimerkkikatu", "Mallitie", "Koekuja", "Harjoituspolku", "Testiraitti"] as const;

function makeAddress(random: Random, municipality: SyntheticMunicipality) {
  const place = { postalCode: null, locality: municipality.names.fi, street: null };
  const chance = random.next();
  if (chance < 0.1 || municipality.postalCodes.length === 0) {
    return {
      ...place,
      latitude: municipality.latitude,
      longitude: municipality.longitude,
      positionSource: "MUNICIPALITY_CENTRE",
    } as const;
  }
  const area = pick(random, municipality.postalCodes);
  if (chance < 0.15)
    return {
      ...place,
      postalCode: area.code,
      latitude: area.latitude,
      longitude: area.longitude,
      positionSource: "POSTAL_CODE_CENTRE",
    } as const;
  const positionSource = chance < 0.85 ? "PUBLISHED" : "GEOCODED_STREET";
  return {
    ...place,
    ...details.scatter(random, municipality),
    postalCode: area.code,
    street: `${pick(random, STREETS)} ${wholeNumber(random, 1, 90)}`,
    positionSource,
  } as const;
}
