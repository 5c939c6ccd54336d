import { expect, test } from "vitest";
import { countPress, type Presses } from "./presses.rules.ts";

const press = (keys: readonly (readonly [key: string, at: number, isRepeated?: boolean])[]) =>
  keys.reduce<Presses>((presses, [key, at, isRepeated = false]) => countPress(presses, { key, at, isRepeated }), {
    count: 0,
    at: 0,
  }).count;

test("Shift three times in a row counts three", () => {
  expect(
    press([
      ["Shift", 100],
      ["Shift", 400],
      ["Shift", 700],
    ]),
  ).toBe(3);
});

test("writing capital letters never counts to three", () => {
  expect(
    press([
      ["Shift", 100],
      ["A", 150],
      ["Shift", 300],
      ["B", 350],
      ["Shift", 500],
      ["C", 550],
    ]),
  ).toBe(0);
});

test("a key that is held down is one press", () => {
  expect(
    press([
      ["Shift", 100],
      ["Shift", 130, true],
      ["Shift", 160, true],
      ["Shift", 190, true],
    ]),
  ).toBe(1);
});

test("presses that are far apart begin anew", () => {
  expect(
    press([
      ["Shift", 100],
      ["Shift", 400],
      ["Shift", 6000],
    ]),
  ).toBe(1);
});
