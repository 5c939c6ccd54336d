import ICAL from "ical.js";
import { createTranslator } from "next-intl";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import type { Locale } from "../i18n/routing.ts";
import type { Messages } from "../i18n/types.ts";
import arabic from "../messages/ar.json" with { type: "json" };
import english from "../messages/en.json" with { type: "json" };
import { writeCalendar } from "./calendar-file.rules.ts";
import type { Speech } from "./event-words.rules.ts";
import type { CalendarActivity } from "./feed.queries.ts";

/** The file is read with another library than the one that wrote it. */

const HELSINKI = "Europe/Helsinki";
type Series = NonNullable<CalendarActivity["schedule"]["series"]>;

const tuesdays: Series = {
  startsOn: "2026-03-24",
  startsAt: "18:00",
  durationMinutes: 120,
  rrule: "FREQ=WEEKLY;BYDAY=TU",
  exdates: [],
  rdates: [],
  sequence: 3,
  timeZone: HELSINKI,
  changes: [],
};

const place: CalendarActivity["host"] = {
  __typename: "Place",
  name: { text: "Gloria" },
  contactPoints: [],
  isAddressWithheld: false,
  address: { street: "Pieni Roobertinkatu 12", postalCode: "00130", locality: "Helsinki" },
  municipality: { name: { text: "Helsinki" } },
  position: { latitude: 60.1641, longitude: 24.9448, isApproximate: false },
};

const cafe: CalendarActivity = {
  __typename: "Activity",
  id: "QWN0aXZpdHk6MQ==",
  slug: "language-cafe",
  changedAt: "2026-11-20T10:00:00.000Z",
  status: "SCHEDULED",
  registration: null,
  name: { text: "Language café", language: "en" },
  description: null,
  category: { id: "language-cafe", name: { text: "Language café" } },
  attendance: [],
  cost: null,
  costNote: null,
  hasChildCare: null,
  languages: [],
  contactPoints: [],
  freshness: { state: "FRESH", confirmedAt: "2026-11-01T00:00:00.000Z", needsConfirmation: false },
  organiser: null,
  isAddressWithheld: false,
  address: null,
  municipality: null,
  position: null,
  host: place,
  schedule: { season: null, series: tuesdays },
};

const withSeries = (series: Partial<Series>, more: Partial<CalendarActivity> = {}): CalendarActivity => ({
  ...cafe,
  ...more,
  schedule: { season: null, series: { ...tuesdays, ...series } },
});

function speechOf(locale: Locale, messages: Messages): Speech {
  const words = { locale, messages, timeZone: HELSINKI };
  return {
    locale,
    calendar: createTranslator({ ...words, namespace: "calendar" }),
    activities: createTranslator({ ...words, namespace: "activities" }),
    listing: createTranslator({ ...words, namespace: "listing" }),
  } as Speech; // next-intl gives both kinds of translators the same shape, in two types
}

const inEnglish = speechOf("en", english);
const inArabic = speechOf("ar", arabic as Messages); // same keys in all languages: messages.test.ts

function write(activities: readonly CalendarActivity[], speech = inEnglish, name = "What is on"): string {
  const origin = "https://kotokartta.example";
  return writeCalendar({
    name,
    description: "About",
    timeZone: HELSINKI,
    activities,
    origin,
    speech,
    today: "2026-11-22",
  });
}

/** Knows of zones only what the file itself says. */
function read(file: string): { readonly calendar: ICAL.Component; readonly events: readonly ICAL.Event[] } {
  ICAL.TimezoneService.reset();
  const calendar = new ICAL.Component(ICAL.parse(file));
  for (const zone of calendar.getAllSubcomponents("vtimezone")) ICAL.TimezoneService.register(zone);
  return { calendar, events: calendar.getAllSubcomponents("vevent").map((event) => new ICAL.Event(event)) };
}

/** What a calendar shows: the whole series, with the occurrences that are not as the rule says. */
function shown(file: string, most = 60) {
  const { events } = read(file);
  const [master, ...changes] = events;
  if (!master) throw new Error("the file has no event");
  for (const change of changes) master.relateException(change);
  const iterator = master.iterator();
  const found: { wall: string; moment: string; status: string }[] = [];
  for (let next = iterator.next(); next && found.length < most; next = iterator.next()) {
    const { item, startDate } = master.getOccurrenceDetails(next);
    const status = item.component.getFirstPropertyValue("status");
    found.push({ wall: startDate.toString(), moment: startDate.toJSDate().toISOString(), status: String(status) });
  }
  return found;
}

const wallsOf = (file: string) => shown(file).map(({ wall }) => wall);

test("what begins at 18 begins at 18 on both sides of both changes of the clock", () => {
  const times = shown(write([withSeries({ rrule: "FREQ=WEEKLY;BYDAY=TU;UNTIL=20261103" })]));
  expect(times).toHaveLength(33);
  expect(times.every(({ wall }) => wall.endsWith("T18:00:00"))).toBe(true);
  const momentOf = (date: string) => times.find(({ wall }) => wall.startsWith(date))?.moment;
  expect(momentOf("2026-03-24")).toBe("2026-03-24T16:00:00.000Z");
  expect(momentOf("2026-03-31")).toBe("2026-03-31T15:00:00.000Z");
  expect(momentOf("2026-10-20")).toBe("2026-10-20T15:00:00.000Z");
  expect(momentOf("2026-10-27")).toBe("2026-10-27T16:00:00.000Z");
});

test("the last day of a rule belongs to it, and nothing after", () => {
  expect(wallsOf(write([withSeries({ rrule: "FREQ=WEEKLY;UNTIL=20260407" })]))).toEqual([
    "2026-03-24T18:00:00",
    "2026-03-31T18:00:00",
    "2026-04-07T18:00:00",
  ]);
  const late = withSeries({ startsOn: "2026-10-18", startsAt: "23:30", rrule: "FREQ=WEEKLY;UNTIL=20261025" });
  expect(wallsOf(write([late]))).toEqual(["2026-10-18T23:30:00", "2026-10-25T23:30:00"]);
});

test("days left out are left out and further days are there, at the usual time", () => {
  const series = { rrule: "FREQ=WEEKLY;COUNT=4", exdates: ["2026-03-31"], rdates: ["2026-04-02", "2026-04-18"] };
  expect(wallsOf(write([withSeries(series)]))).toEqual([
    "2026-03-24T18:00:00",
    "2026-04-02T18:00:00",
    "2026-04-07T18:00:00",
    "2026-04-14T18:00:00",
    "2026-04-18T18:00:00",
  ]);
});

test("what is held on days of no rule is held on each of them, the first too", () => {
  const series = { rrule: null, rdates: ["2026-04-02", "2026-05-14"] };
  expect(wallsOf(write([withSeries(series)]))).toEqual([
    "2026-03-24T18:00:00",
    "2026-04-02T18:00:00",
    "2026-05-14T18:00:00",
  ]);
});

const changed = withSeries({
  rrule: "FREQ=WEEKLY;COUNT=3",
  changes: [
    {
      on: "2026-03-31",
      isCancelled: false,
      movedTo: { on: "2026-04-01", startsAt: "23:00", endsAt: "01:00" },
      note: { text: "The room is taken." },
    },
    { on: "2026-04-07", isCancelled: true, movedTo: null, note: { text: "The leader is ill." } },
  ],
});

test("a moved occurrence stands at its new time, and a cancelled one is cancelled", () => {
  expect(shown(write([changed]))).toEqual([
    { wall: "2026-03-24T18:00:00", moment: "2026-03-24T16:00:00.000Z", status: "CONFIRMED" },
    { wall: "2026-04-01T23:00:00", moment: "2026-04-01T20:00:00.000Z", status: "CONFIRMED" },
    { wall: "2026-04-07T18:00:00", moment: "2026-04-07T15:00:00.000Z", status: "CANCELLED" },
  ]);
  const [, moved, cancelled] = read(write([changed])).events;
  expect(moved?.endDate.toString()).toBe("2026-04-02T01:00:00");
  expect(moved?.summary).toBe("Moved: Language café");
  expect(moved?.description).toContain("The room is taken.");
  expect(cancelled?.summary).toBe("Cancelled: Language café");
});

test("an activity that is called off or put off is cancelled as a whole, in words too", () => {
  for (const [status, word] of [
    ["CANCELLED", "Cancelled: "],
    ["POSTPONED", "Postponed: "],
  ] as const) {
    const { events } = read(write([{ ...changed, status }]));
    expect(events.map(({ component }) => component.getFirstPropertyValue("status"))).toEqual(
      events.map(() => "CANCELLED"),
    );
    expect(events.every(({ summary }) => summary.startsWith(word))).toBe(true);
  }
});

test("an activity whose time nobody knows takes the whole day, its changes too", () => {
  const series = {
    startsAt: null,
    durationMinutes: null,
    rrule: "FREQ=WEEKLY;UNTIL=20260414",
    exdates: ["2026-03-31"],
    changes: [{ on: "2026-04-07", isCancelled: true, movedTo: null, note: null }],
  };
  const file = write([withSeries(series)]);
  expect(shown(file).map(({ wall, status }) => [wall, status])).toEqual([
    ["2026-03-24", "CONFIRMED"],
    ["2026-04-07", "CANCELLED"],
    ["2026-04-14", "CONFIRMED"],
  ]);
  expect(read(file).events[0]?.description).toContain(english.calendar.feed.timeUnknown);
});

test("every second week by its number comes on even weeks, also over a year of 53", () => {
  const even = Array.from({ length: 26 }, (_, at) => 2 * at + 2).join(",");
  const series = { startsOn: "2026-12-07", rrule: `FREQ=YEARLY;BYWEEKNO=${even};BYDAY=MO` };
  expect(shown(write([withSeries(series)]), 4).map(({ wall }) => wall.slice(0, 10))).toEqual([
    "2026-12-07",
    "2026-12-21",
    "2027-01-11",
    "2027-01-25",
  ]);
});

const LONG = "Tule mukaan, ystävä; tänään \\ huomenna.\nقهوة ولغة، ومرحبًا بالجميع. 👩‍👩‍👧‍👦 🇫🇮 Добро пожаловать! "
  .repeat(24)
  .slice(0, 2_000);

describe("a long description in many scripts", () => {
  const name = { text: "مقهى اللغة: تعالوا، الكل مرحب بهم; قهوة, شاي", language: "ar" };
  const file = write([withSeries({}, { name, description: { text: LONG } })], inArabic);

  test("comes through whole", () => {
    const [event] = read(file).events;
    expect(event?.summary).toBe(name.text);
    expect(LONG).toHaveLength(2_000);
    expect(event?.description.split(LONG)).toHaveLength(2);
  });

  test("is folded at 75 octets, and never inside a letter", () => {
    const bytes = Buffer.from(file, "utf8");
    expect(bytes.toString("latin1")).not.toMatch(/[^\r]\n|\r[^\n]/);
    const lines = bytes.toString("latin1").split("\r\n");
    expect(lines.pop()).toBe("");
    const strict = new TextDecoder("utf-8", { fatal: true });
    for (const line of lines) {
      expect(line.length).toBeLessThanOrEqual(75);
      expect(() => strict.decode(Buffer.from(line, "latin1"))).not.toThrow();
    }
    expect(lines.some((line) => line.startsWith(" "))).toBe(true);
  });
});

test("what people write cannot become a line of its own", () => {
  const evil = "Café\r\nEND:VEVENT\r\nBEGIN:VEVENT\r\nUID:evil\u0000\u0007";
  const file = write([withSeries({}, { name: { text: evil, language: "en" } })], inEnglish, evil);
  const { calendar, events } = read(file);
  expect(events).toHaveLength(1);
  expect(events[0]?.summary).toBe("Café\nEND:VEVENT\nBEGIN:VEVENT\nUID:evil");
  expect(String(calendar.getFirstPropertyValue("x-wr-calname"))).toContain("UID:evil");
  for (const sign of ["\u0000", "\u0007"]) expect(file).not.toContain(sign);
});

test("where to go is said, with its point; an approximate point is not", () => {
  const [event] = read(write([cafe])).events;
  expect(event?.location).toBe("Gloria, Pieni Roobertinkatu 12, 00130 Helsinki");
  expect(event?.component.getFirstPropertyValue("geo")).toEqual([60.1641, 24.9448]);
  const vague = { ...place, position: { latitude: 60.2, longitude: 24.9, isApproximate: true } };
  expect(write([{ ...cafe, host: vague }])).not.toContain("GEO:");
});

test("a secret address is in no calendar, whoever of the two keeps it secret", () => {
  for (const secret of [
    { ...cafe, host: { ...place, isAddressWithheld: true } },
    { ...cafe, isAddressWithheld: true, address: place.address, position: place.position },
  ]) {
    const file = write([secret]);
    expect(file).not.toContain("Roobertinkatu");
    expect(file).not.toContain("00130");
    expect(file).not.toContain("GEO:");
    expect(read(file).events[0]?.description).toContain(english.calendar.feed.withheld);
  }
});

test("what nobody has confirmed says so, with languages, price and how to sign up", () => {
  const [event] = read(
    write([
      {
        ...cafe,
        freshness: { state: "STALE", confirmedAt: null, needsConfirmation: true },
        cost: "FREE",
        registration: "PHONE",
        languages: [{ language: { tag: "so", name: { text: "somali", isFallback: true } } }],
        contactPoints: [{ channel: "PHONE", value: "+358401234567" }],
      },
    ]),
  ).events;
  const said = event?.description.split("\n");
  expect(said?.[0]).toBe(english.calendar.feed.unconfirmed);
  expect(said).toEqual(
    expect.arrayContaining([
      "Languages: Somali",
      `Price: ${english.listing.cost.FREE}`,
      `Signing up: ${english.activities.registration.PHONE}`,
      "Phone: +358401234567",
      "More: https://kotokartta.example/en/activities/language-cafe",
    ]),
  );
});

test("a calendar without events is still one, with its zone and a time to look again", () => {
  const { calendar, events } = read(write([{ ...cafe, schedule: { season: null, series: null } }]));
  expect(events).toEqual([]);
  expect(calendar.getFirstPropertyValue("x-wr-timezone")).toBe(HELSINKI);
  expect(String(calendar.getFirstPropertyValue("refresh-interval"))).toBe("PT6H");
  expect(calendar.getAllSubcomponents("vtimezone")).toHaveLength(1);
});

test("each zone of the activities is described once", () => {
  const abroad = withSeries({ timeZone: "Europe/Stockholm" });
  const zones = read(write([cafe, abroad, abroad])).calendar.getAllSubcomponents("vtimezone");
  expect(zones.map((zone) => zone.getFirstPropertyValue("tzid"))).toEqual([HELSINKI, "Europe/Stockholm"]);
});

describe("the same data", () => {
  const zone = process.env.TZ;
  beforeEach(() => {
    process.env.TZ = "America/St_Johns";
  });
  afterEach(() => {
    if (zone === undefined) delete process.env.TZ;
    else process.env.TZ = zone;
  });

  test("gives the same bytes, wherever the server stands", () => {
    const there = write([changed, cafe]);
    process.env.TZ = "Asia/Kathmandu";
    expect(write([changed, cafe])).toBe(there);
    expect(there).toContain("DTSTART;TZID=Europe/Helsinki:20260324T180000");
    expect(there).toContain("DTSTAMP:20261120T100000Z");
  });
});

test("an event keeps its id and says how often its days have changed", () => {
  const uids = read(write([changed])).events.map(({ uid, sequence }) => [uid, sequence]);
  expect(uids).toEqual(Array(3).fill(["QWN0aXZpdHk6MQ==@activity.kotokartta", 3]));
  expect(read(write([withSeries({ sequence: 4 })])).events[0]?.sequence).toBe(4);
});

test("a name in another language than the calendar's says which", () => {
  const [event] = read(write([cafe], inArabic)).events;
  expect(event?.component.getFirstProperty("summary")?.getParameter("language")).toBe("en");
});
