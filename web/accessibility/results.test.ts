import { readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import results from "./accessibility-results.json";
import { EXPLAINED } from "./explained.ts";
import { type AccessibilityResults, isOld, resultsTable, statementLanguage } from "./results.rules.ts";

const RESULTS = results as AccessibilityResults | null; // null before the tests were first run

test("docs/accessibility.md shows the results that the statement is made from", () => {
  const docs = readFileSync(join(import.meta.dirname, "../../docs/accessibility.md"), "utf8");
  const [, table] = docs.split(/<!-- \/?results -->/);
  expect(table?.trim()).toBe(RESULTS === null ? "Not checked yet." : resultsTable(RESULTS));
});

test("the statement of a check of 400 days ago still counts, and one of 401 days says that it is old", () => {
  const checked = { checkedAt: "2026-01-01" } as AccessibilityResults; // only its date matters here
  expect(isOld(checked, new Date("2027-02-05T00:00:00Z"))).toBe(false);
  expect(isOld(checked, new Date("2027-02-06T00:00:00Z"))).toBe(true);
});

test("each finding is explained once, in a whole sentence", () => {
  const kinds = EXPLAINED.map(({ engine, rule }) => `${engine} ${rule}`);
  expect(new Set(kinds).size).toBe(kinds.length);
  for (const { why } of EXPLAINED) expect(why).toMatch(/^[A-Z].{30,}\.$/s);
});

test("who reads easy Swedish gets the Swedish statement, and who reads Somali the English one", () => {
  expect(statementLanguage("sv-simple")).toBe("sv");
  expect(statementLanguage("fi-simple")).toBe("fi");
  expect(statementLanguage("so")).toBe("en");
});
