import { expect, test } from "vitest";
import { tellEssentials } from "./essentials.rules.ts";
import { caisa, essentialSpeechOf } from "./testing/essential-listing.ts";

const inEnglish = essentialSpeechOf("en");

test("a place is told by its name, the name on its door, its languages, week, number, address and price", () => {
  expect(tellEssentials(caisa, inEnglish)).toMatchObject({
    name: { text: "Advice at Caisa" },
    doorName: { text: "Caisan neuvonta", language: "fi" },
    kind: "Guidance",
    languages: "Arabic, Finnish",
    hours: [
      { text: "Monday to Thursday: 9:00–16:00" },
      { text: "Friday: 9:00–15:00" },
      { text: "Saturday to Sunday: closed" },
    ],
    contacts: [{ label: "Call", shown: "+358 40 621 1714", isPhone: true }],
    address: ["Kaikukatu 4", "00530 Helsinki"],
    addressNote: null,
    cost: "Free of charge",
  });
});

test("the same place is told in Finnish and in Arabic with the words of those languages", () => {
  const [finnish, arabic] = (["fi", "ar"] as const).map((locale) => tellEssentials(caisa, essentialSpeechOf(locale)));
  expect(finnish?.hours[0]?.text).toBe("maanantai–torstai: 9–16");
  expect(finnish?.languages).toBe("arabia, suomi");
  expect(arabic?.languages).toBe("العربية، الفنلندية");
});

test("a secret address is never told, and why is said", () => {
  const shelter = { ...caisa, isAddressWithheld: true };
  const told = tellEssentials(shelter, inEnglish);
  expect(told.address).toEqual(["Helsinki"]);
  expect(told.addressNote).toBe("The address is not public. This keeps people safe. Call first.");
  expect(tellEssentials({ ...shelter, contactPoints: [] }, inEnglish).addressNote).toContain("Get in touch first");
});

test("an activity of a host with a secret address tells no address of its own", () => {
  const host = { ...caisa, isAddressWithheld: true, address: null };
  const schedule = {
    weekday: 2,
    frequency: "WEEKLY" as const,
    startsAt: "17:00",
    endsAt: "19:00",
    season: null,
    series: null,
  };
  const told = tellEssentials({ ...caisa, __typename: "Activity", host, schedule }, inEnglish);
  expect(told.address).toEqual(["Helsinki"]);
  expect(told.addressNote).not.toBeNull();
  expect(told.hours.map(({ text }) => text)).toEqual(["Every Tuesday, 17:00–19:00"]);
});

test("unknown is not no: hours and languages that nobody told are said to be unknown", () => {
  const unknown = {
    ...caisa,
    languages: [],
    cost: null,
    openingHours: { ...caisa.openingHours, isKnown: false, periods: [] },
  };
  const told = tellEssentials(unknown, inEnglish);
  expect(told.languages).toBe("Languages are not known");
  expect(told.hours.map(({ text }) => text)).toEqual(["We do not know the opening hours. Ask before you go."]);
  expect(told.cost).toContain("Ask");
});

test("where there is no telephone, the next best way to reach the place stands there", () => {
  const [email] = caisa.contactPoints;
  const told = tellEssentials({ ...caisa, contactPoints: email ? [email] : [] }, inEnglish);
  expect(told.contacts).toEqual([{ label: "E-mail", shown: "caisa@example.org", isPhone: false }]);
});
