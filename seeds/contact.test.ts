import { expect, it } from "vitest";
import { readPhone } from "./contact.ts";

it.each([
  ["040 160 4556", "+358401604556"],
  ["+358 9 310 41355", "+358931041355"],
  ["(018) 531 411", "+35818531411"],
  ["044-7426630", "+358447426630"],
  ["358504 723364", "+358504723364"],
  ["080 005 005", "+35880005005"],
  ["0800 05058", "+35880005058"],
])("%s is dialled %s from anywhere", (text, value) => expect(readPhone(text)).toEqual({ value }));

it.each([
  ["116 006", "116006"],
  ["112", "112"],
])("the short number %s stays as it is, since it works inside the country only", (text, value) => {
  expect(readPhone(text)).toEqual({ value });
});

it.each(["12", "040 123", "+358 1", "0000000000", "+999 123 456 789"])("%s is refused", (text) => {
  expect(readPhone(text)).toHaveProperty("refusal");
});
