/** What a client writes is read whole, or refused with the path of every field that cannot be. */
import { expect, test } from "vitest";
import { indexVocabulary } from "../../catalogue/vocabulary.rules.ts";
import type { ListingChangesInput } from "./changes-input.ts";
import { readChanges } from "./changes-read.rules.ts";

const term = (id: string) => ({ id, names: { fi: id }, words: {} });
const vocabulary = indexVocabulary({
  languages: [
    { tag: "fi", script: "Latn" },
    { tag: "ar", script: "Arab" },
  ].map((language) => ({
    ...language,
    iso639_3: language.tag,
    autonym: language.tag,
    direction: "LTR" as const,
    group: "national",
    names: {},
    aliases: [],
    macroLanguage: null,
    speakers: null,
  })),
  serviceCategories: [term("guidance")],
  targetGroups: [term("women")],
  regions: [{ code: "01", names: {} }],
  wellbeingCounties: [],
  employmentAreas: [],
  municipalities: [],
  postalCodes: [],
  dataSources: [],
});
const problemsOf = (input: ListingChangesInput) =>
  readChanges(input, { vocabulary, country: "FI" }).problems.map(({ path, code }) => `${path} ${code}`);

const span = { weekdays: [1], opens: "09:00", closes: "08:00" };

test.each<[string, ListingChangesInput, string[]]>([
  ["nothing", {}, []],
  [
    "a text in the field of another language",
    { texts: [{ field: "description", language: "fi", text: "مكان للقاء الناس وتعلم اللغة معا كل يوم" }] },
    ["changes.texts.0.text WRONG_LANGUAGE"],
  ],
  [
    "a text twice, in a language that is none",
    {
      texts: [
        { field: "name", language: "xx", text: "A" },
        { field: "name", language: "xx", text: "B" },
      ],
    },
    ["changes.texts.1 TWICE", "changes.texts.0.language UNKNOWN_VALUE", "changes.texts.1.language UNKNOWN_VALUE"],
  ],
  [
    "a name on two lines",
    { texts: [{ field: "name", language: "fi", text: "A\nB" }] },
    ["changes.texts.0.text NOT_PLAIN_TEXT"],
  ],
  [
    "a description of ten megabytes",
    { texts: [{ field: "description", language: "fi", text: "a".repeat(10_000_000) }] },
    ["changes.texts.0.text TOO_LONG"],
  ],
  [
    "somebody's name for everyone",
    { contacts: [{ channel: "PHONE", value: "0401234567", personName: "Aino" }] },
    ["changes.contacts.0.personName OUT_OF_PLACE", "changes.contacts.0.consentedOn CONSENT_NEEDED"],
  ],
  [
    "a consent on no day",
    {
      contacts: [
        {
          channel: "PHONE",
          value: "0401234567",
          audience: "PROFESSIONAL",
          personName: "Aino",
          consentedOn: "2026-02-31",
        },
      ],
    },
    ["changes.contacts.0.consentedOn NOT_A_DATE"],
  ],
  [
    "one number in two spellings",
    {
      contacts: [
        { channel: "PHONE", value: "040 1234567" },
        { channel: "PHONE", value: "+358 40 1234567" },
      ],
    },
    ["changes.contacts.1 TWICE"],
  ],
  [
    "thirty-one contacts",
    { contacts: Array.from({ length: 31 }, (_, at) => ({ channel: "PHONE" as const, value: `04012345${at}` })) },
    ["changes.contacts TOO_MANY"],
  ],
  [
    "a language of a service and a contact at once, on an eighth day",
    {
      languages: [{ language: "fi", service: "guidance", contact: { channel: "PHONE", value: "112" }, weekdays: [8] }],
    },
    ["changes.languages.0.weekdays UNKNOWN_VALUE", "changes.languages.0.contact OUT_OF_PLACE"],
  ],
  [
    "hours that end before they begin",
    { openingHours: { periods: [{ kind: "REGULAR", spans: [span] }] } },
    ["changes.openingHours.periods.0.spans.0.closes HOURS_CANNOT_BE"],
  ],
  [
    "a series that never comes",
    {
      activity: {
        host: "00000000-0000-4000-8000-000000000000",
        category: "guidance",
        series: { startsOn: "2026-12-01", rrule: "FREQ=SECONDLY" },
      },
    },
    ["changes.activity.series.rrule SERIES_CANNOT_BE"],
  ],
  [
    "a host that is none, and a category that is none",
    { activity: { host: "somewhere", category: "party", startsAt: "25:00" } },
    [
      "changes.activity.host UNKNOWN_VALUE",
      "changes.activity.category UNKNOWN_VALUE",
      "changes.activity.startsAt SERIES_CANNOT_BE",
    ],
  ],
  ["an area that is two", { serviceAreas: [{ region: "01" }, {}] }, ["changes.serviceAreas.1 REQUIRED"]],
  [
    "a point in the sea off Africa",
    { place: { point: { latitude: 0, longitude: 0 } } },
    ["changes.place.point UNKNOWN_VALUE"],
  ],
  [
    "a rhythm of five months",
    { organisation: { confirmEveryMonths: 5 } },
    ["changes.organisation.confirmEveryMonths UNKNOWN_VALUE"],
  ],
  [
    "an online place without a name, behind a script",
    { onlinePlace: { platform: " ", joinUrl: "javascript:alert(1)" } },
    ["changes.onlinePlace.platform REQUIRED", "changes.onlinePlace.joinUrl NOT_A_WEB_ADDRESS"],
  ],
])("%s", (_, input, problems) => expect(problemsOf(input)).toEqual(problems));
