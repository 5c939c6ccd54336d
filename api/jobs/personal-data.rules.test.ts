import { expect, test } from "vitest";
import { findPersonalData } from "./personal-data.rules.ts";

const NONE = { phones: [], emails: [] };
const find = (text: string, own: Parameters<typeof findPersonalData>[1] = NONE) =>
  findPersonalData(text, own).map(({ kind }) => kind);

test.each([
  // The codes are those that the Finnish registry gives out as examples, and belong to nobody.
  ["Ilmoita tunnus 131052-308T.", ["PERSONAL_IDENTITY_CODE"]],
  ["010594Y9032", ["PERSONAL_IDENTITY_CODE"]],
  ["131052-308t", ["PERSONAL_IDENTITY_CODE"]],
  ["Maksa tilille FI21 1234 5600 0007 85.", ["BANK_ACCOUNT"]],
  ["FI2112345600000785", ["BANK_ACCOUNT"]],
  ["DE89370400440532013000", ["BANK_ACCOUNT"]],
  ["Soita Leenalle 040 123 4567!", ["MOBILE_NUMBER"]],
  ["+358 50 1234567", ["MOBILE_NUMBER"]],
  ["+358 (0)44-123 4567", ["MOBILE_NUMBER"]],
  ["０４０ １２３ ４５６７", ["MOBILE_NUMBER"]],
  ["Kirjoita: joku.jokunen@gmail.com", ["PRIVATE_EMAIL"]],
  ["JOKU@LUUKKU.COM tai 0451234567", ["MOBILE_NUMBER", "PRIVATE_EMAIL"]],
  ["Posti: Järjestö ry c/o Kotikatu 1", ["CARE_OF"]],
])("%s holds %j", (text, kinds) => {
  expect(find(text)).toEqual(kinds);
});

test.each([
  ["a code with a wrong check character", "131052-308U"],
  ["a code of a day that is none", "310252-308T"],
  ["a business identity code", "Y-tunnus 0201256-6"],
  ["an account whose digits do not add up", "FI22 1234 5600 0007 85"],
  ["a word in capitals with digits", "ISBN 978-952-5980-12-7"],
  ["a telephone of an office", "Neuvonta 09 310 1691, 0295 025 500, 029 123 4567"],
  ["an emergency number", "Soita 112 tai 116 117 tai 0800 98 811"],
  ["times and dates", "ma 9–16, to 04.05.2026 klo 10.40–14.50"],
  ["a postal code and a street", "Mäkelänkatu 50, 00510 Helsinki"],
  ["an office's address", "neuvonta@hel.fi, info@naapuri.fi"],
  ["a price", "040 €, 4 500 000 kävijää"],
  ["and/or in other languages", "och/eller a/c w/o"],
])("%s is no person's data", (_, text) => {
  expect(find(text)).toEqual([]);
});

test("what the listing shows as its contact on purpose is no discovery, however it is spelled", () => {
  const own = { phones: ["+358401234567"], emails: ["Yhdistys@gmail.com"] };
  expect(find("Soita 040 123 4567 tai kirjoita yhdistys@gmail.com", own)).toEqual([]);
  expect(find("Soita 040 123 4568 tai kirjoita toinen@gmail.com", own)).toEqual(["MOBILE_NUMBER", "PRIVATE_EMAIL"]);
});

test("a long text of what only begins like a person's data is read to its end", () => {
  for (const piece of ["0", "4", "a@", "FI21 ", "1310", " - ", "a.", "+358"]) {
    expect({ piece, found: find(piece.repeat(20_000)) }).toEqual({ piece, found: [] });
  }
});
