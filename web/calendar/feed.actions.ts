/** Answers a request for a calendar file. */
import { createHash } from "node:crypto";
import { settings } from "../env.ts";
import type { Problem } from "../graphql/ask.ts";
import { LANGUAGES, type Locale, TIME_ZONE } from "../i18n/routing.ts";
import { getFormats, getWords } from "../i18n/words.ts";
import { understandPlaces } from "../search/question/places.url.ts";
import { filterOf } from "../search/question/search.queries.ts";
import { getMunicipalityNames } from "../search/question/vocabulary.queries.ts";
import { siteOrigin } from "../site-origin.ts";
import { addDays, dateAt, forFormatting } from "../wall-clock.ts";
import { writeCalendar } from "./calendar-file.rules.ts";
import { type Days, daysWithinReach } from "./days.rules.ts";
import type { Speech } from "./event-words.rules.ts";
import {
  type FoundActivities,
  findActivity,
  findFilteredActivities,
  findHostActivities,
  findVersion,
  MOST_SERIES,
} from "./feed.queries.ts";
import { type FilteredFeed, localeOf, type Read, type Refusal, readFilteredFeed, readListingFeed } from "./feed.url.ts";
import { answerRefusal, answerWithFile } from "./file-answer.rules.ts";
import { type KeptFile, keepFile, keptFile } from "./kept-files.ts";

type Room = "Place" | "Organisation" | "Activity";

/** The calendar of one activity, of a place, or of an organisation: `/calendar/places/{slug}.ics`. */
export async function answerListingFeed(request: Request, room: Room, file: string): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const locale = localeOf(query, request.headers.get("accept-language"));
  const { refusal } = readListingFeed(query);
  if (refusal) return refuse(refusal, locale);
  const slug = /^(.+)\.ics$/.exec(decoded(file))?.[1];
  if (slug === undefined) return refuse({ reason: "missing", value: file }, locale);
  return answer(request, { locale, name: `${room}/${slug}` }, async () => {
    const { data, problem } =
      room === "Activity" ? await findActivity(locale, slug) : await findHostActivities(locale, slug, room);
    if (problem) return { refusal: refusalOf(problem, slug) };
    return data ? { asked: { ...data, clipped: null } } : { refusal: { reason: "missing", value: slug } };
  });
}

/** A slug that cannot be decoded names nothing. */
function decoded(file: string): string {
  try {
    return decodeURIComponent(file);
  } catch {
    return file;
  }
}

/** The calendar of a filter: `/calendar/activities.ics?lang=so&place=Turku`. */
export async function answerFilteredFeed(request: Request): Promise<Response> {
  const query = new URL(request.url).searchParams;
  const locale = localeOf(query, request.headers.get("accept-language"));
  const { asked, refusal } = readFilteredFeed(query);
  if (refusal) return refuse(refusal, locale);
  query.sort();
  query.delete("locale");
  return answer(request, { locale, name: `?${query}` }, () => findForFilter(asked, locale));
}

interface Found extends FoundActivities {
  /** The days that were looked at, when they are not those asked for. */
  readonly clipped: Days | null;
}

async function findForFilter({ search, days: asked }: FilteredFeed, locale: Locale): Promise<Read<Found>> {
  const names = search.places.length > 0 ? await getMunicipalityNames() : [];
  if (names === null) return { refusal: { reason: "away" } };
  const places = understandPlaces(search.places, names);
  const [unknown] = places.unknown;
  if (unknown) return { refusal: { reason: "filter", name: "place", value: unknown.asked } };
  const { isClipped, ...days } = daysWithinReach(asked, dateAt(new Date(), TIME_ZONE));
  const { data, problem } = await findFilteredActivities(locale, filterOf(search, places), days);
  return problem ? { refusal: refusalOf(problem, "") } : { asked: { ...data, clipped: isClipped ? days : null } };
}

/** What the API did not know, by the name that the address has for it. */
const NAMES: Readonly<Record<string, string>> = {
  UNKNOWN_LANGUAGE: "lang",
  UNKNOWN_SERVICE_CATEGORY: "service",
  UNKNOWN_TARGET_GROUP: "group",
  UNKNOWN_MUNICIPALITY: "place",
  UNKNOWN_POSTAL_CODE: "place",
  UNKNOWN_REGION: "region",
  UNKNOWN_WELLBEING_COUNTY: "county",
};

function refusalOf({ code, argument, value }: Problem, slug: string): Refusal {
  if (code === "INVALID_SLUG") return { reason: "missing", value: slug };
  if (code === "API_AWAY" || code === "UNEXPECTED" || code === "INTERNAL_SERVER_ERROR") return { reason: "away" };
  return { reason: "filter", name: NAMES[code] ?? argument ?? code, value: value ?? "" };
}

interface Wanted {
  readonly locale: Locale;
  /** Names the calendar among those that are kept. */
  readonly name: string;
}

async function answer(request: Request, { locale, name }: Wanted, find: () => Promise<Read<Found>>): Promise<Response> {
  const { data, problem } = await findVersion(locale);
  if (problem) return refuse({ reason: "away" }, locale);
  const origin = await siteOrigin();
  const today = dateAt(new Date(), TIME_ZONE);
  const key = `${today} ${locale} ${origin} ${name}`;
  const known = keptFile(key, data.version);
  if (known) return answerWithFile(request, known, data.changedAt);
  const { asked, refusal } = await find();
  if (refusal) return refuse(refusal, locale);
  const file = await makeFile(asked, { version: data.version, origin, locale, today });
  keepFile(key, file);
  return answerWithFile(request, file, data.changedAt);
}

interface Making {
  readonly version: string;
  readonly origin: string;
  readonly locale: Locale;
  readonly today: string;
}

async function makeFile(found: Found, { version, origin, locale, today }: Making): Promise<KeptFile> {
  const speech = await speechOf(locale);
  const { calendar: t } = speech;
  const site = settings().siteName;
  const body = writeCalendar({
    name: found.name === null ? t("feed.name", { site }) : t("feed.nameOf", { name: found.name, site }),
    description: [t("feed.about", { site, url: origin }), ...(await limitWords(found, speech))].join(" "),
    timeZone: TIME_ZONE,
    activities: found.activities,
    origin,
    speech,
    today,
  });
  const etag = `W/"${createHash("sha256").update(body).digest("base64url").slice(0, 27)}"`;
  const limits = [...(found.isCut ? ["series"] : []), ...(found.clipped ? ["days"] : [])];
  return { version, body, etag, limits };
}

/** What was asked for and is not in the file, so that nobody takes a part for the whole. */
async function limitWords({ isCut, clipped, activities }: Found, { calendar: t, locale }: Speech): Promise<string[]> {
  const formats = await getFormats(locale);
  const day = (date: string) => formats.dateTime(forFormatting(date), { dateStyle: "medium", timeZone: "UTC" });
  return [
    ...(isCut ? [t("feed.tooMany", { count: MOST_SERIES })] : []),
    ...(clipped
      ? [t("feed.clipped", { from: day(clipped.from), to: day(addDays(clipped.from, clipped.days - 1)) })]
      : []),
    ...(activities.length === 1 && !activities[0]?.schedule.series ? [t("feed.undated")] : []),
  ];
}

async function speechOf(locale: Locale): Promise<Speech> {
  const [calendar, activities, listing] = await Promise.all([
    getWords(locale, "calendar"),
    getWords(locale, "activities"),
    getWords(locale, "listing"),
  ]);
  return { locale, calendar, activities, listing };
}

const LONGEST_ECHO = 60;

async function refuse({ reason, name = "", value = "" }: Refusal, locale: Locale): Promise<Response> {
  const t = await getWords(locale, "calendar");
  const said = value.slice(0, LONGEST_ECHO);
  const sentence = t(`refused.${reason}`, {
    name,
    value: said,
    languages: LANGUAGES.map(({ code }) => code).join(", "),
  });
  return answerRefusal(reason, sentence, locale);
}
