/** IBM Equal Access in a page: another engine, by other people, so that one engine's blind spot is not ours. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Page } from "@playwright/test";

const require = createRequire(import.meta.url);
const source = readFileSync(require.resolve("accessibility-checker-engine/ace.js"), "utf8");

export interface EngineFinding {
  readonly rule: string;
  /** FAIL is sure; POTENTIAL and MANUAL ask a person to look. */
  readonly level: "FAIL" | "POTENTIAL" | "MANUAL";
  readonly reason: string;
  readonly message: string;
  readonly snippet: string;
}

interface AceIssue {
  readonly ruleId: string;
  readonly reasonId: string | number;
  readonly value: readonly [string, string];
  readonly message: string;
  readonly snippet: string;
}

interface AceWindow {
  readonly ace: {
    readonly Checker: new () => {
      check(node: Document, rulesets: readonly string[]): Promise<{ readonly results: readonly AceIssue[] }>;
    };
  };
}

/** All that is not passed, by all rules of WCAG 2.2 A and AA. */
export async function checkWithSecondEngine(page: Page): Promise<EngineFinding[]> {
  await page.evaluate(`${source};globalThis.ace = ace;`);
  return page.evaluate(async () => {
    const { ace } = globalThis as unknown as AceWindow; // put there by the line above
    const { results } = await new ace.Checker().check(document, ["WCAG_2_2"]);
    return results
      .filter(({ value }) => value[1] !== "PASS")
      .map(({ ruleId, reasonId, value, message, snippet }) => ({
        rule: ruleId,
        level: value[1] as "FAIL" | "POTENTIAL" | "MANUAL", // the engine's words for what is not PASS
        reason: String(reasonId),
        message,
        snippet: snippet.slice(0, 200),
      }));
  });
}
