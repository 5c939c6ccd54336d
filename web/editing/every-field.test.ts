/** Everything that a listing holds can be changed here or says why not, and no part is lost when another one is saved. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { buildSchema, getNamedType, isInputObjectType, isObjectType, parse, visit } from "graphql";
import { describe, expect, test } from "vitest";
import { changesInput } from "./asking/changes-input.ts";
import { API_FIELD } from "./asking/content.queries.ts";
import { type Content, TEXT_FIELDS } from "./content/content.ts";
import { WHOLE } from "./content/testing/contents.ts";
import { GROUPS } from "./content/texts.rules.ts";
import { contentOf, fieldsOf } from "./saving/fields.rules.ts";
import { changesIn, HELD, SECTIONS, scopeOf, sectionsOf } from "./saving/sections.rules.ts";

const schema = buildSchema(readFileSync(join(import.meta.dirname, "../../api/schema.graphql"), "utf8"));

/** The paths of all that can be written, as the API has it: `languages.note.text`. */
function leavesBelow(name: string, above: readonly string[] = []): string[] {
  const type = schema.getType(name);
  if (!isInputObjectType(type) && !isObjectType(type)) return [above.join(".")];
  return Object.values(type.getFields()).flatMap((field) =>
    leavesBelow(String(getNamedType(field.type)), [...above, field.name]),
  );
}
const WRITABLE = leavesBelow("ListingChangesInput");

/** In which file each is written, below web/editing. A path stands for all below it. */
const EDITED_IN: Readonly<Record<string, string>> = {
  accessibility: "sections/FactsEditor.tsx",
  "activity.category": "series/ActivityEditor.tsx",
  "activity.durationMinutes": "series/ActivityEditor.tsx",
  "activity.frequency": "series/ActivityEditor.tsx",
  "activity.host": "series/ActivityEditor.tsx",
  "activity.organiser": "series/ActivityEditor.tsx",
  "activity.registration": "series/ActivityEditor.tsx",
  "activity.startsAt": "series/ActivityEditor.tsx",
  "activity.status": "series/ActivityEditor.tsx",
  "activity.weekday": "series/ActivityEditor.tsx",
  "activity.series.startsOn": "series/series-form.rules.ts",
  "activity.series.startsAt": "series/ActivityEditor.tsx",
  "activity.series.durationMinutes": "series/ActivityEditor.tsx",
  "activity.series.rrule": "series/series-form.rules.ts",
  "activity.series.changes.on": "series/series-form.rules.ts",
  "activity.series.changes.movedTo": "series/NextDates.tsx",
  "activity.series.changes.note": "series/NextDates.tsx",
  "conditions.isChildWelcome": "sections/FactsEditor.tsx",
  conditions: "sections/FactsEditor.tsx",
  contacts: "sections/ContactsEditor.tsx",
  "languages.language": "languages/offers.rules.ts",
  "languages.mode": "languages/offers.rules.ts",
  "languages.weekdays": "languages/LanguageCard.tsx",
  "languages.byAppointment": "languages/LanguageCard.tsx",
  "languages.service": "languages/LanguageCard.tsx",
  "languages.contact": "languages/LanguageCard.tsx",
  "languages.note": "languages/LanguageCard.tsx",
  onlinePlace: "sections/OnlineEditor.tsx",
  "openingHours.publicHolidays": "week/HoursEditor.tsx",
  "openingHours.holidayEves": "week/HoursEditor.tsx",
  "openingHours.periods.kind": "week/OtherPeriods.tsx",
  "openingHours.periods.from": "week/OtherPeriods.tsx",
  "openingHours.periods.to": "week/OtherPeriods.tsx",
  "openingHours.periods.label": "week/OtherPeriods.tsx",
  "openingHours.periods.spans.weekdays": "week/week-form.rules.ts",
  "openingHours.periods.spans.opens": "week/DayFields.tsx",
  "openingHours.periods.spans.closes": "week/DayFields.tsx",
  "openingHours.periods.spans.endsNextDay": "week/week-form.rules.ts",
  "openingHours.periods.spans.state": "week/DayFields.tsx",
  "openingHours.periods.spans.rule.kind": "week/weeks.rules.ts",
  "openingHours.periods.spans.rule.interval": "week/weeks.rules.ts",
  "openingHours.periods.spans.rule.from": "week/WeeksFields.tsx",
  "openingHours.periods.spans.rule.nths": "week/WeeksFields.tsx",
  operators: "listing/SectionForm.tsx",
  organisation: "sections/BodyEditor.tsx",
  "place.point": "pin/PlaceEditor.tsx",
  place: "pin/PlaceEditor.tsx",
  serviceAreas: "areas/areas.rules.ts",
  services: "sections/OfferingEditor.tsx",
  targetGroups: "sections/OfferingEditor.tsx",
  texts: "sections/TextsEditor.tsx",
};

const NOT_EDITED: Readonly<Record<string, string>> = {
  "texts.isDraft": "what is not ready is kept with the whole draft, on the device and in the account",
  "texts.origin": "who made a text follows from who writes it",
  "activity.series.exdates": "a date is called off with a word to residents; what a source leaves out is kept",
  "activity.series.rdates": "a date more than the rule has is an activity of its own; what a source names is kept",
  "place.point.source": "follows from how the pin was set",
};

const ruleFor = (path: string): string | undefined =>
  Object.keys(EDITED_IN)
    .filter((known) => path === known || path.startsWith(`${known}.`))
    .sort((one, other) => other.length - one.length)[0];

const source = (file: string) => readFileSync(join(import.meta.dirname, file), "utf8");

/** Names of the form's own words for what the API calls otherwise. */
const SAID_AS: Readonly<Record<string, RegExp>> = {
  note: /\bnote\b/,
  label: /\blabel\b/,
  point: /\bpoint\b/,
  texts: /\bonChange\b/,
  kind: /\bkind\b/,
};

describe("everything that can be written of a listing", () => {
  test.each(WRITABLE)("%s has a place in the editor, or a reason", (path) => {
    if (NOT_EDITED[path]) return expect(ruleFor(path) ?? "", "no more than one of the two").not.toBe(path);
    const rule = ruleFor(path);
    expect(rule, "a new field needs a control in a section").toBeDefined();
    const parts = path.split(".");
    const last = (rule ?? "").includes(".") ? (rule ?? "").split(".").at(-1) : parts[1];
    const name = last ?? parts[0] ?? "";
    expect(source(EDITED_IN[rule ?? ""] ?? "")).toMatch(SAID_AS[name] ?? new RegExp(`\\b${name}\\b`));
  });

  test("the reasons are about fields that there are", () => {
    expect(Object.keys(NOT_EDITED).filter((path) => !WRITABLE.includes(path))).toEqual([]);
    expect(
      Object.keys(EDITED_IN).filter((rule) => !WRITABLE.some((path) => `${path}.`.startsWith(`${rule}.`))),
    ).toEqual([]);
  });

  test("each part and each text belongs to a section of some kind of listing", () => {
    const kinds = ["MEETING_PLACE", "GUIDANCE_POINT", "ORGANISATION", "ACTIVITY"] as const;
    const parts = new Set(kinds.flatMap((kind) => sectionsOf({ kind })).flatMap((section) => HELD[section].parts));
    expect([...parts].sort()).toEqual(
      [...new Set(WRITABLE.map((path) => path.split(".")[0]))].filter((part) => part !== "texts").sort(),
    );
    for (const kind of kinds) {
      const texts = new Set(sectionsOf({ kind }).flatMap((section) => HELD[section].texts));
      expect([...TEXT_FIELDS].filter((field) => !texts.has(field))).toEqual([]);
    }
    expect(Object.values(GROUPS).flat().sort()).toEqual([...TEXT_FIELDS].sort());
    expect(Object.keys(API_FIELD).sort()).toEqual([...TEXT_FIELDS].sort());
  });
});

/** The made-up activity has a part of each kind, so that none can be forgotten on the way. */
const ACTIVITY: Content["activity"] = {
  host: "UGxhY2U6MQ",
  organiser: "T3JnYW5pc2F0aW9uOjE",
  category: "events",
  status: "MOVED",
  registration: "PHONE",
  weekday: 2,
  frequency: "WEEKLY",
  startsAt: "17:00",
  durationMinutes: 60,
  series: {
    startsOn: "2026-12-01",
    startsAt: "17:00",
    durationMinutes: 60,
    rrule: "FREQ=WEEKLY;BYDAY=TU",
    exdates: ["2026-12-08"],
    rdates: ["2026-12-09"],
    changes: [
      {
        on: "2026-12-15",
        movedTo: { on: "2026-12-16", startsAt: "18:00", durationMinutes: 30 },
        note: [{ language: "fi", text: "Sali on varattu." }],
      },
    ],
  },
};
const note = [{ language: "fi", text: "Sana." }];
const RICH: Content = {
  ...WHOLE,
  languages: WHOLE.languages.map((offer) => ({
    ...offer,
    service: "guidance-advice",
    contact: { channel: "PHONE", value: "+358401234567" },
    weekdays: [1],
    byAppointment: true,
    note,
  })),
  contacts: WHOLE.contacts.map((contact) => ({ ...contact, personName: "Joku", consentedOn: "2026-01-01" })),
  conditions: {
    cost: "FREE",
    attendance: ["PHONE"],
    isChildWelcome: true,
    hasChildCare: false,
    residenceRequirement: "NONE",
    isReferralNeeded: false,
    isRegistrationNeeded: true,
    languageLevel: "A1",
    isLiteracyNeeded: false,
  },
  openingHours: {
    ...WHOLE.openingHours,
    periods: [
      ...WHOLE.openingHours.periods,
      {
        kind: "SEASONAL",
        from: "06-01",
        to: "08-15",
        label: note,
        spans: [
          {
            weekdays: [2],
            opens: "09:00",
            closes: "12:00",
            endsNextDay: false,
            state: "OPEN",
            rule: { kind: "EVERY_NTH_WEEK", interval: 2, from: "2026-06-02", nths: [1] },
          },
        ],
      },
    ],
  },
  organisation: {
    legalForm: "ASSOCIATION",
    confirmEveryMonths: 6,
    fundedUntil: "2027-12-31",
    canSellServices: true,
    wantsCooperation: true,
  },
  activity: ACTIVITY,
};

/** Paths at which something stands. */
function pathsIn(value: unknown, above: readonly string[] = []): string[] {
  if (value === null || value === undefined) return [];
  if (Array.isArray(value)) return value.flatMap((one) => pathsIn(one, above));
  if (typeof value !== "object") return [above.join(".")];
  return Object.entries(value).flatMap(([name, part]) => pathsIn(part, [...above, name]));
}

describe("nothing is lost on the way", () => {
  test("all that can be written is sent, field by field", () => {
    const nothing: Content = { ...WHOLE, texts: [] };
    const changes = { ...Object.fromEntries(Object.entries(RICH).filter(([name]) => name !== "kind")) };
    const { texts } = changesIn(scopeOf("presentation", "fi"), nothing, RICH);
    const sent = new Set(pathsIn(changesInput({ ...changes, texts } as Parameters<typeof changesInput>[0])));
    expect(WRITABLE.filter((path) => !sent.has(path))).toEqual(["texts.isDraft"]);
  });

  test("all of it is asked for, save what only the service writes", () => {
    const written = source("asking/content.queries.ts").match(/graphql\(`([\s\S]*?)`\)/)?.[1] ?? "";
    const asked = new Set<string>();
    const above: string[] = [];
    visit(parse(written), {
      Field: {
        enter({ name }) {
          above.push(name.value);
          asked.add(above.join("."));
        },
        leave() {
          above.pop();
        },
      },
    });
    const isIn = (path: string) => asked.has(path) || asked.has(`${path}.id`);
    expect(WRITABLE.filter((path) => !isIn(path))).toEqual(["texts.isDraft"]);
  });

  test("a listing taken apart into its fields is the same listing again", () => {
    expect(contentOf(fieldsOf(RICH), RICH)).toEqual(RICH);
  });

  test.each(SECTIONS)("saving %s sends no part of another section", (section) => {
    const nothing: Content = { ...WHOLE, texts: [] };
    const other = contentOf(new Map(), nothing);
    const { texts = [], ...parts } = changesIn(scopeOf(section, "fi"), other, RICH);
    expect(Object.keys(parts).filter((part) => !HELD[section].parts.some((one) => one === part))).toEqual([]);
    expect(texts.filter(({ field }) => !HELD[section].texts.includes(field))).toEqual([]);
  });
});
