import { expect, test } from "vitest";
import { readSettings, SettingsProblem } from "./env.ts";

test("a site starts without any setting", () => {
  expect(readSettings({})).toMatchObject({ port: 3000, siteName: "Kotokartta", tiles: null, feedbackEmail: null });
});

test.each([
  [{ PORT: "eighty" }, "PORT"],
  [{ API_URL: "ftp://api" }, "API_URL"],
  [{ TILES_URL: "tiles.example/{z}" }, "TILES_URL"],
  [{ SITE_URL: "example" }, "SITE_URL"],
  [{ EXIT_URL: "javascript:alert(1)" }, "EXIT_URL"],
])("a wrong setting is named: %o", (environment, name) => {
  expect(() => readSettings(environment)).toThrow(SettingsProblem);
  expect(() => readSettings(environment)).toThrow(name);
});
