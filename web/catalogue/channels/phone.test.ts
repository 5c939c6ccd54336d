import { expect, test } from "vitest";
import { groupNumber, spokenNumber } from "./phone.rules.ts";

test.each([
  ["+358456396274", "+358 45 639 6274"],
  ["+358401604556", "+358 40 160 4556"],
  ["+358931041355", "+358 9 3104 1355"],
  ["+358133306008", "+358 13 330 6008"],
  ["+358206166120", "+358 20 616 6120"],
  ["+358295020700", "+358 29 502 0700"],
  ["+35823330000", "+358 2 333 0000"],
  ["+35880005058", "0800 05058"],
  ["+358800161177", "0800 161 177"],
  ["+37251234567", "+372 512 345 67"],
  ["116006", "116 006"],
  ["112", "112"],
])("the number %s is written %s", (value, written) => {
  expect(groupNumber(value)).toBe(written);
});

test("a number is said digit by digit, in its groups", () => {
  expect(spokenNumber("+358456396274")).toBe("+ 3 5 8, 4 5, 6 3 9, 6 2 7 4");
  expect(spokenNumber("+35880005058")).toBe("0 8 0 0, 0 5 0 5 8");
});

test("what is no number is left as it is", () => {
  expect(groupNumber("ask for Anna")).toBe("ask for Anna");
  expect(groupNumber("")).toBe("");
});

test("grouping loses and adds no digit", () => {
  for (let length = 3; length <= 15; length += 1) {
    const digits = "123456789012345".slice(0, length);
    expect(groupNumber(digits).replace(/\D/g, "")).toBe(digits);
    expect(groupNumber(`+${digits}`).replace(/\D/g, "")).toBe(digits);
  }
});
