/** The two engines that judge pages, and which cells of the matrix each of them sees. */
import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "@playwright/test";
import type { Explained } from "../accessibility/explained.ts";
import { checkWithSecondEngine } from "./second-engine.ts";
import { LOCALES } from "./visitors.ts";

export interface Finding {
  readonly engine: Explained["engine"];
  readonly rule: string;
  readonly said: string;
}

export interface Judgement {
  readonly engine: EngineName;
  readonly cell: string;
  readonly states: number;
  readonly pages: number;
  readonly findings: readonly Pick<Finding, "engine" | "rule">[];
}

export type EngineName = "axe-core" | "IBM Equal Access";

export interface Cell {
  readonly engine: EngineName;
  readonly locale: string;
  readonly theme: "light" | "dark";
  readonly width: 320 | 1280;
  /** Only every third state, beginning with this one: for what changes from day to day. */
  readonly third?: number;
}

export const THEMES = ["light", "dark"] as const;
export const WIDTHS = [320, 1280] as const;

const require = createRequire(import.meta.url);
const versionOf = (name: string) => JSON.parse(readFileSync(require.resolve(`${name}/package.json`), "utf8")).version;

export const VERSIONS: Readonly<Record<EngineName, string>> = {
  "axe-core": versionOf("axe-core"),
  "IBM Equal Access": versionOf("accessibility-checker-engine"),
};

/** Everything. The second engine is slow and sees each language in one light and one dark page. */
function wholeMatrix(): Cell[] {
  return LOCALES.flatMap((locale) =>
    THEMES.flatMap((theme) =>
      WIDTHS.flatMap((width): Cell[] => {
        const isSeenTwice = (theme === "light") === (width === 320);
        const cell = { locale, theme, width };
        return [
          { ...cell, engine: "axe-core" },
          ...(isSeenTwice ? [{ ...cell, engine: "IBM Equal Access" as const }] : []),
        ];
      }),
    ),
  );
}

/** What every run of the tests walks: two languages that differ the most, and a third of one more, another each day. */
function smallMatrix(day: number): Cell[] {
  return [
    { engine: "IBM Equal Access", locale: "fi", theme: "light", width: 320 },
    { engine: "axe-core", locale: "fi", theme: "light", width: 320 },
    { engine: "axe-core", locale: "ar", theme: "dark", width: 1280 },
    {
      engine: "axe-core",
      locale: LOCALES[day % LOCALES.length] ?? "en",
      theme: day % 2 === 0 ? "light" : "dark",
      width: day % 4 < 2 ? 1280 : 320,
      third: day % 3,
    },
  ];
}

/** `ACCESSIBILITY=full` is everything, `=so,tr` all of some languages, and `=small` or nothing the small part. */
export function chosenCells(wish: string | undefined, now: Date): Cell[] {
  if (!wish || wish === "small") return smallMatrix(Math.floor(now.getTime() / 86_400_000));
  const wanted = wish === "full" ? LOCALES : wish.split(",");
  return wholeMatrix().filter(({ locale }) => wanted.some((one) => one === locale));
}

/** Off in axe unless one asks: the newest criterion of WCAG, and rules that its makers still watch. */
const ALSO = [
  "target-size",
  "label-content-name-mismatch",
  "css-orientation-lock",
  "p-as-heading",
  "table-fake-caption",
  "td-has-header",
];

async function judgeWithAxe(page: Page): Promise<Finding[]> {
  const { violations, incomplete } = await new AxeBuilder({ page })
    .options({ rules: Object.fromEntries(ALSO.map((rule) => [rule, { enabled: true }])) })
    .analyze();
  const told = (engine: Explained["engine"], found: typeof violations) =>
    found.map(({ id, nodes }) => ({
      engine,
      rule: id,
      said: nodes.map(({ html, any }) => `${html.slice(0, 160)} (${any[0]?.message ?? ""})`).join(" | "),
    }));
  return [...told("axe-core", violations), ...told("axe-core, unsure", incomplete)];
}

async function judgeWithSecondEngine(page: Page): Promise<Finding[]> {
  const found = await checkWithSecondEngine(page);
  return found.map(({ rule, reason, level, message, snippet }) => ({
    engine: level === "FAIL" ? "IBM Equal Access" : "IBM Equal Access, unsure",
    rule: `${rule}: ${reason}`,
    said: `${message} ${snippet}`,
  }));
}

export const judge = (page: Page, engine: EngineName): Promise<Finding[]> =>
  engine === "axe-core" ? judgeWithAxe(page) : judgeWithSecondEngine(page);
