// The parts of a synthetic listing: where it stands, what it speaks, when it is open, how it is reached.

import { type OpeningHours, UNKNOWN_HOURS } from "../../api/timetable/opening-hours.ts";
import type {
  SyntheticAccessibility,
  SyntheticContactPoint,
  SyntheticLanguageOffer,
  SyntheticListing,
  SyntheticText,
} from "./listing.ts";
import { isLucky, pick, type Random, WeightedChoice, wholeNumber, zipf } from "./random.ts";
import type { SyntheticMunicipality } from "./vocabulary.ts";
import { TEXT_LANGUAGES, type TextLanguage, WORDS } from "./words.ts";

const DAY = 86_400_000;
const THREE_YEARS_IN_DAYS = 1095;

const MODES = new WeightedChoice(
  [
    { mode: null, weight: 50 },
    { mode: "SPOKEN_BY_STAFF", weight: 26 },
    { mode: "SPOKEN_BY_VOLUNTEER", weight: 8 },
    { mode: "INTERPRETER_ON_REQUEST", weight: 8 },
    { mode: "WRITTEN_MATERIAL", weight: 4 },
    { mode: "REMOTE_INTERPRETER", weight: 3 },
    { mode: "EASY_LANGUAGE", weight: 1 },
  ] as const,
  ({ weight }) => weight,
);
const SIGN_LANGUAGES: ReadonlySet<string> = new Set(["fse", "fss"]);
const LANGUAGE_COUNTS = new WeightedChoice([1, 2, 3, 4, 5, 6, 7, 8], zipf);
/** As in the real data, the languages of many places are not known. */
const UNKNOWN_LANGUAGES = 0.1;

export function makeOffers(random: Random, languages: WeightedChoice<string>): SyntheticLanguageOffer[] {
  if (isLucky(random, UNKNOWN_LANGUAGES)) return [];
  return languages.pickSeveral(random, LANGUAGE_COUNTS.pick(random)).map((language) => ({
    language,
    mode: SIGN_LANGUAGES.has(language) ? "SIGN_LANGUAGE" : MODES.pick(random).mode,
    weekdays: isLucky(random, 0.1) ? [wholeNumber(random, 1, 5)] : [],
    byAppointment: isLucky(random, 0.1) ? isLucky(random, 0.7) : null,
    note: {},
    confirmedAt: null,
    serviceCategory: null,
    contactPointId: null,
  }));
}

/** As many as in the real data have told nobody their hours. */
const UNKNOWN_HOURS_SHARE = 0.18;

export const chooseHours = (random: Random, pool: readonly OpeningHours[]): OpeningHours =>
  isLucky(random, UNKNOWN_HOURS_SHARE) ? UNKNOWN_HOURS : pick(random, pool);

const FEATURES = [
  "STEP_FREE",
  "LIFT",
  "ACCESSIBLE_TOILET",
  "INDUCTION_LOOP",
  "PRAM_ACCESS",
  "QUIET_ROOM",
  "ACCESSIBLE_PARKING",
] as const;

export function makeAccessibility(random: Random): SyntheticAccessibility[] {
  if (!isLucky(random, 0.4)) return [];
  const first = wholeNumber(random, 0, FEATURES.length - 1);
  return FEATURES.slice(first, first + wholeNumber(random, 1, 4)).map((kind) => ({
    kind,
    isPresent: isLucky(random, 0.8),
  }));
}

/**
 * Country code 999 belongs to nobody (ITU-T E.164), and .example to nobody (RFC 2606): whoever calls or
 * writes to an example disturbs no one.
 */
export function makeContacts(
  random: Random,
  id: (part: number) => string,
  word: string,
  number: number,
): SyntheticContactPoint[] {
  const contacts: SyntheticContactPoint[] = [];
  if (isLucky(random, 0.7))
    contacts.push({ id: id(1), channel: "PHONE", value: `+999${String(100_000_000 + number)}` });
  if (isLucky(random, 0.6)) contacts.push({ id: id(2), channel: "EMAIL", value: `${word}@kotokartta.example` });
  if (isLucky(random, 0.5)) contacts.push({ id: id(3), channel: "WEBSITE", value: `https://${word}.example/` });
  return contacts;
}

type Confirmation = Pick<SyntheticListing, "confirmedAt" | "confirmedBy" | "needsConfirmation" | "changedAt">;

/** Seven in ten are confirmed, most of them lately: the freshest third of the time has more than half. */
export function makeConfirmation(random: Random, today: number): Confirmation {
  const age = random.next() ** 1.6 * THREE_YEARS_IN_DAYS * DAY;
  const time = new Date(today * DAY - Math.floor(age)).toISOString();
  if (!isLucky(random, 0.7)) return { confirmedAt: null, confirmedBy: null, needsConfirmation: true, changedAt: time };
  return {
    confirmedAt: time,
    confirmedBy: pick(random, ["EDITOR", "EDITOR", "OFFICER", "MAINTAINER"]),
    needsConfirmation: false,
    changedAt: time,
  };
}

/** Kilometres in a degree of latitude; one of longitude is shorter by the cosine. */
const KM_IN_DEGREE = 111.32;
const FARTHEST_KM = 15;

/** A point near the centre, most of them within a few kilometres, on the municipality's own land. */
export function scatter(random: Random, municipality: SyntheticMunicipality): { latitude: number; longitude: number } {
  const stretch = KM_IN_DEGREE * Math.cos((municipality.latitude * Math.PI) / 180);
  for (let attempt = 0; attempt < 10; attempt += 1) {
    const distance = FARTHEST_KM * random.next() ** 2;
    const angle = 2 * Math.PI * random.next();
    const latitude = round(municipality.latitude + (distance * Math.sin(angle)) / KM_IN_DEGREE);
    const longitude = round(municipality.longitude + (distance * Math.cos(angle)) / stretch);
    if (isInside(municipality.rings, latitude, longitude)) return { latitude, longitude };
  }
  return { latitude: municipality.latitude, longitude: municipality.longitude };
}

const round = (degrees: number) => Math.round(degrees * 1e5) / 1e5;

/** Even-odd rule over every ring: a lake or an enclave is outside again. */
function isInside(rings: SyntheticMunicipality["rings"], latitude: number, longitude: number): boolean {
  let isOdd = false;
  for (const ring of rings) {
    for (let index = 1; index < ring.length; index += 1) {
      const [x1 = 0, y1 = 0] = ring[index - 1] ?? [];
      const [x2 = 0, y2 = 0] = ring[index] ?? [];
      if (y1 > latitude !== y2 > latitude && longitude < ((x2 - x1) * (latitude - y1)) / (y2 - y1) + x1) isOdd = !isOdd;
    }
  }
  return isOdd;
}

const SHARES: Readonly<Record<TextLanguage, number>> = { fi: 1, sv: 0.7, en: 0.85, ar: 0.45, ru: 0.5, so: 0.3 };

/** Three to six languages: most have Finnish, English and Swedish, fewer the others. */
export function chooseTextLanguages(random: Random): TextLanguage[] {
  const chosen = new Set(TEXT_LANGUAGES.filter((language) => isLucky(random, SHARES[language])));
  for (const language of TEXT_LANGUAGES) if (chosen.size < 3) chosen.add(language);
  return TEXT_LANGUAGES.filter((language) => chosen.has(language));
}

const ORIGINS = ["MACHINE", "MACHINE", "REVIEWED"] as const;

/** Texts in the languages given. Finnish, Swedish and English are by people; one text in ten lags behind its original. */
export function makeTexts(
  random: Random,
  languages: readonly TextLanguage[],
  textIn: (language: TextLanguage) => string,
): SyntheticText[] {
  return languages.map((language) => {
    const isOwn = language === "fi" || language === "sv" || language === "en";
    return {
      language,
      text: textIn(language),
      origin: isOwn ? "HUMAN" : pick(random, ORIGINS),
      isStale: !isOwn && isLucky(random, 0.1),
    };
  });
}

/** Two or three sentences that differ from listing to listing. */
export function describe(random: Random, language: TextLanguage): string {
  const words = WORDS[language];
  const sentences = [pick(random, words.openings), pick(random, words.offers)];
  if (isLucky(random, 0.6)) sentences.push(pick(random, words.offers));
  if (isLucky(random, 0.7)) sentences.push(pick(random, words.closings));
  return [...new Set(sentences)].join(" ");
}
