/** Planted doubles in mixed scripts are found, and what only looks alike is left alone. PAIRS=1000 for the full size. */
import { afterAll, beforeAll, expect, test } from "vitest";
import { ANYONE } from "../accounts/viewer.ts";
import { ask, openTestCatalogue, type TestCatalogue } from "../testing/ask-graphql.ts";
import { type Compared, findPairs } from "./pairs.rules.ts";

const PAIRS = Number(process.env.PAIRS ?? 200);

const FIRST = [
  "Aurinko",
  "Kuutamo",
  "Satama",
  "Silta",
  "Majakka",
  "Puro",
  "Kallio",
  "Tähti",
  "Lokki",
  "Vuokko",
  "Pihlaja",
  "Myrsky",
  "Tuuli",
  "Halla",
  "Sammal",
];
const SECOND = ["kahvila", "talo", "olohuone", "paja", "keskus", "tupa", "piha", "kerho", "kirjasto", "neuvonta"];
const PEOPLE = [
  "Maailman naiset",
  "Perheet yhdessä",
  "Seniorit",
  "Nuoret",
  "Työnhakijat",
  "Ystävät",
  "Naapurit",
  "Oppijat",
];
const STREETS = ["Kauppakatu", "Rantatie", "Asemakatu", "Kirkkokatu", "Mannerheimintie", "Hämeenkatu"];
const PLACES = ["091", "049", "853", "837", "564", "297"];

const TO_CYRILLIC: Readonly<Record<string, string>> = {
  a: "а",
  b: "б",
  d: "д",
  e: "е",
  f: "ф",
  g: "г",
  h: "х",
  i: "и",
  j: "й",
  k: "к",
  l: "л",
  m: "м",
  n: "н",
  o: "о",
  p: "п",
  r: "р",
  s: "с",
  t: "т",
  u: "у",
  v: "в",
  y: "ю",
  ä: "я",
  ö: "е",
  å: "о",
};
const inCyrillic = (name: string): string =>
  Array.from(name.toLowerCase(), (letter) => TO_CYRILLIC[letter] ?? letter).join("");

const at = <Item>(items: readonly Item[], index: number): Item => {
  const item = items[index % items.length];
  if (item === undefined) throw new Error("the list is empty");
  return item;
};

const text = (language: string, written: string) => ({
  language,
  text: written,
  origin: "HUMAN" as const,
  isStale: false,
});
const phone = (number: string) => ({ id: number, channel: "PHONE" as const, value: number });

/** A place of its own: no other has its name and address and number. */
function original(index: number): Compared {
  const name = `${at(PEOPLE, index)} ${at(FIRST, Math.trunc(index / 8))}${at(SECOND, Math.trunc(index / 120))}`;
  return {
    id: `original-${index}`,
    kind: "MEETING_PLACE",
    names: [text("fi", name)],
    municipality: at(PLACES, index),
    street: `${at(STREETS, Math.trunc(index / 6))} ${1 + Math.trunc(index / 36)}`,
    isAddressWithheld: false,
    contactPoints: [phone(`+35840${String(1_000_000 + index * 37)}`)],
    activity: null,
  };
}

const nameOf = ({ names }: Compared) => names[0]?.text ?? "";

/** The ways in which the same thing is listed a second time. */
const WAYS: readonly ((listing: Compared) => Partial<Compared>)[] = [
  // In the letters of somebody who speaks Russian or Ukrainian.
  (listing) => ({ names: [text("ru", inCyrillic(nameOf(listing)))] }),
  // In Arabic, which nothing here can compare: the address and the number must say it.
  () => ({ names: [text("ar", "مكان لقاء للجميع")] }),
  () => ({ names: [text("zh", "大家的聚会场所")] }),
  (listing) => ({ names: [text("fi", `${nameOf(listing)} ry`)], street: null }),
  (listing) => ({ names: [text("fi", nameOf(listing).toUpperCase())], contactPoints: [] }),
  (listing) => ({ names: [text("fi", nameOf(listing).replaceAll("ä", "a").replaceAll("ö", "o"))], contactPoints: [] }),
  // A slip of the finger.
  (listing) => ({ names: [text("fi", nameOf(listing).replace(/(.)(.)(?=.{3}$)/, "$2$1"))] }),
  (listing) => ({ names: [text("fi", nameOf(listing).split(" ").reverse().join(" "))], kind: "GUIDANCE_POINT" }),
  (listing) => ({ names: [text("en", "The living room"), text("fi", nameOf(listing))], contactPoints: [] }),
  (listing) => ({ contactPoints: listing.contactPoints.map(({ value }) => phone(value.replace("+358", "0"))) }),
];

const copy = (listing: Compared, index: number): Compared => ({
  ...listing,
  ...at(WAYS, index)(listing),
  id: `copy-${index}`,
});

/** One in so many has neighbours that share its house and its switchboard: then other letters cannot be told apart. */
const CROWDED = 7;

/** What shares a house, a switchboard or a name with another and is something else. */
function neighbours(index: number): Compared[] {
  const listing = original(index);
  return [
    // Another body under the same roof, with the same switchboard.
    { ...listing, id: `roof-${index}`, names: [text("fi", "Uimahalli ja kuntosali")] },
    // A branch of the same name somewhere else.
    { ...listing, id: `branch-${index}`, municipality: "992", street: `Torikatu ${index + 1}`, contactPoints: [] },
    // The body that runs it has its name and its number.
    { ...listing, id: `body-${index}`, kind: "ORGANISATION" },
  ];
}

test(`of ${PAIRS} planted doubles at least 95 in 100 are found, and nothing else is`, () => {
  const originals = Array.from({ length: PAIRS }, (_, index) => original(index));
  const listings = [
    ...originals,
    ...originals.map(copy),
    ...originals.flatMap((_, index) => (index % CROWDED === 0 ? neighbours(index) : [])),
  ];
  const pairs = findPairs(listings).map(({ one, other }) => [one, other].sort().join(" "));
  const planted = new Set(originals.map((_, index) => `copy-${index} original-${index}`));
  const found = pairs.filter((pair) => planted.has(pair));
  expect(pairs.filter((pair) => !planted.has(pair))).toEqual([]);
  expect(found.length / PAIRS).toBeGreaterThanOrEqual(0.95);
});

test("a withheld address makes no pair, because it is not there", () => {
  const shelter = { ...original(1), isAddressWithheld: true, contactPoints: [] };
  const other = { ...shelter, id: "other", names: [text("ar", "بيت آمن")] };
  expect(findPairs([shelter, other])).toEqual([]);
});

let catalogue: TestCatalogue;
beforeAll(async () => {
  catalogue = await openTestCatalogue();
});
afterAll(() => catalogue.close());

test("pairs are shown to maintainers and to nobody else", async () => {
  const question = "{ duplicates(first: 50) { totalCount nodes { because one { slug } other { slug } } } }";
  const { client } = catalogue.database;
  expect(await ask(catalogue.current(), question, {}, { viewer: ANYONE, database: client })).toEqual({
    duplicates: null,
  });
  const chief = { ...ANYONE, isMaintainer: true };
  const { duplicates } = await ask<{ duplicates: { totalCount: number; nodes: { one: object; other: object }[] } }>(
    catalogue.current(),
    question,
    {},
    { viewer: chief, database: client },
  );
  expect(duplicates.nodes).toHaveLength(Math.min(50, duplicates.totalCount));
  for (const { one, other } of duplicates.nodes) expect(one).not.toEqual(other);
});
