/** A meeting place of which everything is known, to take things away from. */
import { type Contact, type Content, NO_CONDITIONS, type Offer, type Text, UNKNOWN_HOURS } from "../content.ts";

export const text = (language: string, field: Text["field"], written: string, more: Partial<Text> = {}): Text => ({
  field,
  language,
  text: written,
  origin: "HUMAN",
  state: "CURRENT",
  ...more,
});

export const offer = (language: string, mode: Offer["mode"] = null, more: Partial<Offer> = {}): Offer => ({
  language,
  mode,
  weekdays: [],
  byAppointment: null,
  service: null,
  contact: null,
  note: [],
  ...more,
});

export const contact = (channel: Contact["channel"], value: string): Contact => ({
  channel,
  value,
  audience: "PUBLIC",
  personName: null,
  consentedOn: null,
});

export const EMPTY: Content = {
  kind: "MEETING_PLACE",
  texts: [text("fi", "name", "Testitalo")],
  place: {
    municipality: "091",
    isNational: false,
    isAddressWithheld: false,
    street: null,
    postalCode: null,
    locality: null,
    point: null,
  },
  serviceAreas: [],
  languages: [],
  contacts: [],
  openingHours: UNKNOWN_HOURS,
  services: [],
  targetGroups: [],
  conditions: NO_CONDITIONS,
  accessibility: [],
  operators: [],
  onlinePlace: null,
  organisation: null,
  activity: null,
};

export const WHOLE: Content = {
  ...EMPTY,
  texts: [
    text("fi", "name", "Testitalo"),
    text("fi", "description", "Tule juttelemaan."),
    text("sv", "name", "Testhuset"),
    text("sv", "description", "Kom och prata."),
    text("ar", "description", "تعال وتحدث."),
  ],
  place: {
    ...EMPTY.place,
    street: "Testikatu 1",
    postalCode: "00100",
    locality: "Helsinki",
    point: { latitude: 60.17, longitude: 24.94, source: "PUBLISHED" },
  },
  serviceAreas: [
    { municipality: "049", region: null },
    { municipality: null, region: "01" },
  ],
  languages: [
    offer("fi", "SPOKEN_BY_STAFF"),
    offer("ar", "SPOKEN_BY_VOLUNTEER", { weekdays: [2], byAppointment: true }),
  ],
  contacts: [contact("PHONE", "+358401234567"), contact("EMAIL", "testitalo@example.fi")],
  openingHours: {
    periods: [
      {
        kind: "REGULAR",
        from: null,
        to: null,
        label: [],
        spans: [{ weekdays: [1, 2], opens: "09:00", closes: "16:00", endsNextDay: false, state: "OPEN", rule: null }],
      },
    ],
    publicHolidays: "CLOSED",
    holidayEves: "UNKNOWN",
  },
  services: ["guidance-advice"],
  targetGroups: ["women"],
  conditions: { ...NO_CONDITIONS, cost: "FREE" },
  accessibility: [{ kind: "STEP_FREE", isPresent: true }],
  operators: ["T3JnYW5pc2F0aW9uOjE"],
  onlinePlace: {
    platform: "Zoom",
    languageLevel: "A2",
    moderator: [{ language: "fi", text: "Yhdistyksen työntekijä" }],
    rulesUrl: "https://example.org/saannot",
    joinUrl: "https://example.org/liity",
  },
};
