import { expect, test } from "vitest";
import { writeTable } from "./table.rules.ts";

test("a table is written so that office programs read it back as it was", () => {
  expect(
    writeTable([
      ["Kunta", "Vanhat tiedot"],
      ["Raasepori; Raseborg", 3],
      ['"Hanko"', 0],
    ]),
  ).toBe('\ufeffKunta;Vanhat tiedot\r\n"Raasepori; Raseborg";3\r\n"""Hanko""";0\r\n');
});

test("nothing in it is reckoned with as a formula", () => {
  expect(writeTable([["=1+1", "@SUM(A1)", "-2", -2]])).toBe("\ufeff'=1+1;'@SUM(A1);'-2;-2\r\n");
});
