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

/** Numbers that are given to nobody: individual numbers of 900 and more are for the time being only. */
function plantedCode(number: number): string {
  const [day, month, year] = [1 + (number % 28), 1 + (number % 12), number % 100].map((one) =>
    String(one).padStart(2, "0"),
  );
  const individual = 900 + (number % 100);
  const check = "0123456789ABCDEFHJKLMNPRSTUVWXY"[Number(`${day}${month}${year}${individual}`) % 31];
  return `${day}${month}${year}${["-", "A", "Y", "B"][number % 4]}${individual}${check}`;
}

function plantedAccount(number: number): string {
  const digits = String(10_000_000_000_000 + number * 7_919).slice(0, 14);
  const check = 98n - (BigInt(`${digits}151800`) % 97n);
  const whole = `FI${String(check).padStart(2, "0")}${digits}`;
  return number % 2 === 0 ? whole : (whole.match(/.{1,4}/g) ?? []).join(" ");
}

function plantedMobile(number: number): string {
  const rest = String(1_000_000 + number * 4_513).slice(0, 7);
  const [start, end] = [rest.slice(0, 3), rest.slice(3)];
  const network = ["40", "44", "45", "46", "50"][number % 5];
  return [`0${network}${rest}`, `0${network} ${start} ${end}`, `+358 ${network} ${start}${end}`, `0${network}-${rest}`][
    number % 4
  ] as string;
}

const plantedEmail = (number: number): string =>
  `maija.${number}@${["gmail.com", "hotmail.com", "luukku.com", "icloud.com", "outlook.com", "mail.ru", "yahoo.com"][number % 7]}`;

const AROUND = [
  "Soita tai kirjoita: |.",
  "Lisätietoja antaa Maija, |",
  "| (iltaisin)",
  "اتصل بنا: |",
  "Kontakt: |, tack!",
];

test("of a thousand planted items every one is caught, and at most twenty of a thousand that only look alike", () => {
  const planted = { plantedCode, plantedAccount, plantedMobile, plantedEmail };
  const kinds = ["PERSONAL_IDENTITY_CODE", "BANK_ACCOUNT", "MOBILE_NUMBER", "PRIVATE_EMAIL"];
  const missed: string[] = [];
  const alarms: string[] = [];
  Object.values(planted).forEach((plant, at) => {
    for (let number = 0; number < 250; number += 1) {
      const text = (AROUND[number % AROUND.length] ?? "|").replace("|", plant(number));
      if (!find(text).some((kind) => kind === kinds[at])) missed.push(text);
    }
  });
  for (let number = 0; number < 250; number += 1) {
    const alike = [
      plantedCode(number).replace(/.$/, (check) => (check === "U" ? "V" : "U")),
      `Y-tunnus ${1_000_000 + number * 8_363}-${number % 10}`,
      `Neuvonta 09 310 ${1_000 + number * 31}, 029 5${String(number).padStart(3, "0")} 100`,
      `info${number}@yhdistys-${number}.fi`,
    ];
    for (const text of alike) if (find(text).length > 0) alarms.push(text);
  }
  expect(missed).toEqual([]);
  // A broken identity code that begins with 050 may also be a mobile number.
  expect(alarms.length).toBeLessThanOrEqual(20);
});

test("a long text of what only begins like a person's data is read to its end", () => {
  for (const piece of ["0", "4", "a@", "FI21 ", "1310", " - ", "a.", "+358"]) {
    expect({ piece, found: find(piece.repeat(20_000)) }).toEqual({ piece, found: [] });
  }
});
