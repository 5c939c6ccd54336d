import type { Locale } from "../i18n/routing.ts";

export interface EngineResult {
  readonly name: string;
  readonly version: string;
  /** How many pages it judged: states times languages times light and dark times widths. */
  readonly pages: number;
  /** How many kinds of findings stand there unexplained. */
  readonly faults: number;
  /** How many kinds of findings have been looked at and explained. */
  readonly explained: number;
}

/** What the tests found, as they wrote it down. */
export interface AccessibilityResults {
  readonly checkedAt: string;
  /** True when every state was walked in every language, theme and width. */
  readonly isWhole: boolean;
  readonly states: number;
  readonly locales: readonly string[];
  readonly themes: readonly string[];
  readonly widths: readonly number[];
  readonly engines: readonly EngineResult[];
}

const DAY_MS = 86_400_000;
/** A statement has to be looked at every year; a month more is how long a good intention takes. */
const OLD_DAYS = 400;

export const isOld = ({ checkedAt }: AccessibilityResults, now: Date): boolean =>
  now.getTime() - Date.parse(checkedAt) > OLD_DAYS * DAY_MS;

export type StatementLanguage = "fi" | "sv" | "en";

/** The nearest language in which the statement exists. */
export function statementLanguage(locale: Locale): StatementLanguage {
  if (locale === "fi" || locale === "fi-simple") return "fi";
  return locale === "sv" || locale === "sv-simple" ? "sv" : "en";
}

/** The table of docs/accessibility.md, as lines of Markdown. */
export function resultsTable(results: AccessibilityResults): string {
  const { checkedAt, isWhole, states, locales, themes, widths, engines } = results;
  const scope = `${states} page states, ${locales.length} languages (${locales.join(", ")}), ${themes.join(" and ")}, ${widths.join(" and ")} px`;
  return [
    `Checked on ${checkedAt}: ${scope}. ${isWhole ? "This was the whole matrix." : "This was a part of the matrix."}`,
    "",
    "| Engine | Version | Pages judged | Findings not explained | Kinds of findings explained |",
    "| --- | --- | --- | --- | --- |",
    ...engines.map((one) => `| ${one.name} | ${one.version} | ${one.pages} | ${one.faults} | ${one.explained} |`),
  ].join("\n");
}
